"""What an operator does to an installation while it rests, or beside it."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from adapters.faces.choice import choose
from adapters.system_clock import SystemClock
from bot.bootstrap.rules import application_at
from bot.settings import Settings
from core.application import Desk
from core.kernel.actor import THE_DESK
from core.kernel.later import Away, Busy, Full
from core.kernel.web import WebAddress
from core.messaging.watch.alerts import TOO_LONG, StandingAlerts
from core.messaging.watch.figures import AskFigures
from core.messaging.watch.model import Figures
from storage import migrations
from storage.backups.archive import BrokenArchiveError
from storage.backups.backup import BackedUp, back_up, see_everything
from storage.backups.restore import NotEmptyError, OtherSchemaError, Restored, restore
from storage.database import open_database, owners_engine
from storage.door import open_door
from storage.faults import meaning
from storage.lock import InUseError
from storage.migrations import OutOfDateError
from storage.sealing.keyring import refuse_another_key
from storage.sealing.keys import (
    InstallationKey,
    KeyIsBrokenError,
    WrongKeyError,
    new_key,
)

R = TypeVar("R")

TOLD = (
    BrokenArchiveError,
    InUseError,
    KeyIsBrokenError,
    NotEmptyError,
    OtherSchemaError,
    OutOfDateError,
    WrongKeyError,
)
"""What an operator can do something about: told in a sentence, not traced back."""

TROUBLE: Mapping[type[Exception], str] = {
    Away: "The database does not answer: is DESK_DATABASE_URL right, is it running?",
    Busy: "The database is busy with somebody else: try again in a moment.",
    Full: "There is no room left for the database: free some.",
}

Finding = tuple[bool, str, str]
"""Whether it is well, what was looked at, and what is to be done or known."""


def make_key() -> str:
    return new_key()


def bring_up_to_date(settings: Settings) -> None:
    migrations.migrate(settings.database_url)


def in_words(fault: Exception) -> str | None:
    """What an operator can do about a database that does not do its part."""
    return TROUBLE.get(type(meaning(fault)))


def refuse_if_unfit(settings: Settings) -> None:
    """Raises one of `TOLD` unless the schema is this release's and the key fits."""
    engine = owners_engine(settings.database_url)
    try:
        migrations.refuse_unless_current(engine)
        if settings.key is not None:
            with engine.begin() as connection:
                see_everything(connection)
                refuse_another_key(connection, InstallationKey(settings.secret_key))
    finally:
        engine.dispose()


def make_backup(settings: Settings) -> BackedUp:
    now, noted = SystemClock().now(), settings.erasures
    return back_up(settings.database_url, settings.backups, now, erasures=noted)


def bring_back(settings: Settings, file: Path, *, replace: bool) -> Restored:
    address, key = settings.database_url, settings.secret_key
    return restore(file, address, key, replace=replace, erasures=settings.erasures)


def beside(settings: Settings, unit: Callable[[Desk], R]) -> R:
    """Run one unit of work on the installation, whether or not it is being served."""

    async def work() -> R:
        clock = SystemClock()
        application = application_at(clock, WebAddress(settings.web_address))
        async with (
            open_database(
                settings.database_url, settings.secret_key, erasures=settings.erasures
            ) as database,
            open_door(application, database) as door,
        ):
            migrations.refuse_unless_current(database.writing)
            return await door.change(unit)

    return asyncio.run(work())


def diagnose(settings: Settings) -> Iterator[Finding]:
    """Everything that must be well, in the order in which to mend it."""
    yield (
        settings.key is not None,
        "DESK_KEY",
        "set" if settings.key else "not set; `./desk init` makes one",
    )
    yield _database(settings)
    engine = choose()
    yield engine.engine == "sface", "faces", f"{engine.engine}: {engine.why}"
    yield from _live(settings)
    yield from _platforms(settings)


def _database(settings: Settings) -> Finding:
    try:
        refuse_if_unfit(settings)
    except (OutOfDateError, KeyIsBrokenError, WrongKeyError) as old:
        return False, "database", str(old)
    except Exception as lost:  # noqa: BLE001 -- whatever keeps it away
        return False, "database", f"not reached: {type(lost).__name__}"
    kind = "sqlite" if settings.is_sqlite else "postgresql"
    return True, "database", f"{kind}, at the schema of this release"


def _live(settings: Settings) -> Iterator[Finding]:
    """How far behind it is, and whether anybody sends: as the database has it."""
    try:
        figures, alerts = beside(settings, _as_it_is)
    except Exception as lost:  # noqa: BLE001 -- what is wrong is told above
        yield False, "backlog", f"not known: {type(lost).__name__}"
        return
    waits = sum(each.count for each in figures.waiting.values())
    oldest = [each.oldest for each in figures.waiting.values() if each.oldest]
    slow = max(map(figures.behind, [figures.oldest_event, *oldest]))
    longest = round(slow.total_seconds())
    said = f"{figures.events} events, {waits} notices; {longest} s the longest"
    yield slow < TOO_LONG, "backlog", said
    if not settings.is_sqlite:  # else whoever has the database sends
        held = "held" if figures.sends else "nobody holds it: is a worker running?"
        yield figures.sends, "lease to send", held
    yield not alerts, "alerts", ", ".join(alerts) or "none"


def _as_it_is(desk: Desk) -> tuple[Figures, tuple[str, ...]]:
    return desk.run(AskFigures(THE_DESK)), desk.run(StandingAlerts(THE_DESK))


def _platforms(settings: Settings) -> Iterator[Finding]:
    telegram = "by webhook" if settings.telegram_webhook_secret else "by polling"
    said = telegram if settings.telegram_token else "off; DESK_TELEGRAM_TOKEN starts it"
    yield True, "Telegram", said
    slack = "by Socket Mode" if settings.slack_app_token else "by HTTP"
    said = slack if settings.slack_bot_token else "off; DESK_SLACK_BOT_TOKEN starts it"
    yield True, "Slack", said
    said = settings.smtp_host or "off; DESK_SMTP_HOST starts it"
    yield True, "e-mail", said
