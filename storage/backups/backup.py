"""Backing up while the desk is at work, and letting old backups go."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, select

from storage import migrations
from storage.backups.archive import SUFFIX, Manifest, reading, writing
from storage.backups.rows import lines_of
from storage.bounds import EVERYWHERE
from storage.database import erasures_beside, owners_engine
from storage.sealing.erasures import Erasures
from storage.sealing.keys import Owner
from storage.tables import metadata
from storage.tables.keys import person_key

EVERY = timedelta(days=1)
KEPT = timedelta(days=30)
NAMED = "desk-%Y%m%dT%H%M%SZ" + SUFFIX


@dataclass(frozen=True, slots=True)
class BackedUp:
    file: Path
    manifest: Manifest


def back_up(
    address: str, folder: Path, at: datetime, *, erasures: Path | None = None
) -> BackedUp:
    """One moment of the whole database, written, read again and verified.

    Who is erased by now is noted in the file of erasures as well, which stays outside.
    Takes as long as it takes and holds nobody up; call it from a thread.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / at.astimezone(UTC).strftime(NAMED)
    with snapshot(address) as connection:
        with writing(file) as archive:
            for table in metadata.sorted_tables:
                columns = [column.name for column in table.c]
                archive.add(table.name, columns, lines_of(connection, table))
            schema = migrations.version_of(connection) or ""
            manifest = archive.finish(at, schema)
        noted = erasures or erasures_beside(address)
        if noted is not None:
            note_erasures(connection, Erasures(noted))
    with reading(file):
        return BackedUp(file, manifest)


def back_up_if_due(
    address: str, folder: Path, now: datetime, *, erasures: Path | None = None
) -> BackedUp | None:
    """Another copy if the last one is a day old; what is too old goes after it."""
    files = backups(folder)
    if files and now - _made(files[-1]) < EVERY:
        return None
    made = back_up(address, folder, now, erasures=erasures)
    let_go(folder, now, after=KEPT)
    return made


@contextmanager
def snapshot(address: str) -> Iterator[Connection]:
    """Everything as it is at one moment, whatever is changed meanwhile."""
    engine = owners_engine(address, begin="BEGIN")
    try:
        with engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(  # noqa: PLW2901 -- the same
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
                see_everything(connection)
            yield connection
    finally:
        engine.dispose()


def see_everything(connection: Connection) -> None:
    """Owners are under row-level security too."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL desk.reach TO '{EVERYWHERE}'")


def note_erasures(connection: Connection, noted: Erasures) -> None:
    """Whatever was erased and is not in the file yet, such as by another machine."""
    known = {owner for owner, _ in noted.all()}
    erased = person_key.c.erased_at.is_not(None)
    found = connection.execute(select(person_key).where(erased))
    missing = [
        (Owner(row.organisation_id, row.person_id), row.erased_at) for row in found
    ]
    noted.add(each for each in missing if each[0] not in known)


def backups(folder: Path) -> list[Path]:
    """The oldest first."""
    return sorted(folder.glob(f"desk-*{SUFFIX}"))


def latest_before(folder: Path, at: datetime) -> Path | None:
    """The backup to restore for things as they were at `at`."""
    older = [file for file in backups(folder) if _made(file) <= at]
    return older[-1] if older else None


def let_go(folder: Path, now: datetime, *, after: timedelta) -> list[Path]:
    """Remove backups older than `after`, but never the newest one."""
    old = [file for file in backups(folder)[:-1] if _made(file) < now - after]
    for file in old:
        file.unlink()
    return old


def _made(file: Path) -> datetime:
    return datetime.strptime(file.name, NAMED).replace(tzinfo=UTC)
