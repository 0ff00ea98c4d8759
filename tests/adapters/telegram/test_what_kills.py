"""A message that was in hand whenever the desk was killed: set aside, and said so."""

import json
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from adapters.system_clock import SystemClock
from adapters.telegram.envelope import hear
from core.messaging.ports import Inbox
from storage.database import open_database, owners_engine
from storage.tables.messaging import inbox
from storage.writer import Writer
from tests.adapters.telegram.desk import BOT, telegram_desk
from tests.emulators.telegram import Limits, Person, telegram_running
from tests.keys import KEY

DEATHS = 5
LEASE = timedelta(minutes=1)


def update_of(person: Person, text: str) -> bytes:
    message = {
        "message_id": 5,
        "from": person.user.as_json(),
        "chat": person.chat.as_json(),
        "date": 1773057600,
        "text": text,
    }
    return json.dumps({"update_id": 5, "message": message}).encode()


async def killed_with(address: str, raw: bytes) -> None:
    now = SystemClock().now()
    event = hear(raw, BOT, now).event
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(lambda ports: ports[Inbox].receive(event, now))
        for _ in range(DEATHS):
            await writer.run(lambda p: p[Inbox].claim(now, lease=LEASE, limit=9))
            await writer.run(lambda ports: ports[Inbox].forget_leases())


def aside(address: str) -> list[str]:
    engine = owners_engine(address)
    with engine.connect() as connection:
        asked = select(inbox.c.quarantined).where(inbox.c.quarantined != "")
        found = connection.execute(asked).scalars().all()
    engine.dispose()
    return [*found]


async def test_its_sender_is_told_in_their_language_and_the_next_message_is_answered(
    new_address: Callable[[str], str],
):
    address = new_address("sqlite")
    async with telegram_running(limits=Limits.none()) as telegram:
        async with telegram_desk(address, telegram) as desk:
            people = (desk.maya, desk.leo)
            desk.maya.says("/prefer language de")
            await desk.hears(desk.maya, 1)
        maya = people[0]
        await killed_with(address, update_of(maya, "/mark P12 40m"))
        with capture_logs([merge_contextvars]) as logs:
            async with telegram_desk(address, telegram, people=people) as desk:
                maya.says("/help")
                heard = (await desk.hears(maya, 3))[1:]

    assert heard[0].startswith("Hier ")
    assert "/mark" in heard[1]
    [failed] = [each for each in logs if each["event"] == "turn.failed"]
    assert failed["correlation"] == "telegram:5"
    assert failed["reference"] in heard[0]
    assert aside(address) == ["5 processes died with it in hand"]
