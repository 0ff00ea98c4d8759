"""The drill: back up at work, restore into either database, find everything again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import text

from core.application import Change, Journal, Ports
from core.audit.ports import AuditSeals
from core.kernel.ids import PersonId
from core.messaging.model import Event
from core.messaging.ports import Inbox
from core.people.ports import People
from storage.backups.archive import MANIFEST, BrokenArchiveError
from storage.backups.backup import (
    back_up,
    back_up_if_due,
    backups,
    latest_before,
    let_go,
)
from storage.backups.restore import NotEmptyError, restore
from storage.database import open_database, owners_engine
from storage.lock import InUseError, at_work, sole_use
from storage.reader import Reader
from storage.sealing.keys import Owner, WrongKeyError, new_key
from storage.writer import Writer
from tests.contracts.test_search import BOOK, TRIP, found
from tests.contracts.test_search import write as write_letters
from tests.keys import KEY
from tests.people import AS_LEO, AS_MAYA, HERE, LEO, MAYA, settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
NewAddress = Callable[[str], str]
KINDS = ["sqlite", "postgres"]


@pytest.fixture(params=KINDS)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A second database, with nothing in it yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/restored.db"
    made: str = request.getfixturevalue("second_postgres")
    return made


@pytest.fixture
def elsewhere(address: str, new_address: NewAddress, tmp_path: Path) -> str:
    """A second, empty database of the other kind."""
    if address.startswith("sqlite"):
        return new_address("postgres")
    return f"sqlite:///{tmp_path}/restored.db"


@pytest.fixture
def second_postgres(new_address: NewAddress) -> str:
    return new_address("postgres")


@pytest.fixture
async def lived_in(address: str) -> str:
    """Some people, some audited changes, one event that waits."""
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settle_in)
        await writer.run(some_changes)
        await writer.run(write_letters)
        await writer.run(lambda ports: ports[AuditSeals].seal(100))
    return address


def some_changes(ports: Ports) -> None:
    for number in range(5):
        facts = {
            "number": str(number),
            "note": "Zürich \N{MULTIPLICATION SIGN} \u201cquoted\u201d",
        }
        ports[Journal].record(Change(AS_MAYA, "LogMarking", facts, NOON))
    ports[Inbox].receive(Event("console", "k", "maya", b"{}"), NOON)


async def erase(address: str, person: PersonId, noted: Path | None = None) -> None:
    async with (
        open_database(address, KEY, erasures=noted) as database,
        Writer(database) as writer,
    ):
        owner = Owner(HERE.id, person)
        await writer.run(lambda ports: ports[People].vault.erase(owner, NOON))


async def name_of(address: str, person: PersonId) -> str | None:
    async with open_database(address, KEY) as database:
        found = await Reader(database).run(lambda p: p[People].find(HERE.id, person))
        return found.name if found else None


async def test_what_was_backed_up_is_restored_to_the_byte_in_either_database(
    lived_in, target, tmp_path
):
    made = back_up(lived_in, tmp_path / "one", NOON)
    found = restore(made.file, target, KEY)
    again = back_up(target, tmp_path / "two", NOON)

    assert made.manifest.tables["audit"].rows == 5
    assert again.manifest.tables == made.manifest.tables
    assert (found.chains, found.broken, found.erased_again) == (1, {}, 0)
    assert await name_of(target, MAYA.id) == MAYA.name


async def test_a_restored_database_goes_on_where_it_was(lived_in, elsewhere, tmp_path):
    restore(back_up(lived_in, tmp_path, NOON).file, elsewhere, KEY)

    async with open_database(elsewhere, KEY) as database, Writer(database) as writer:
        await writer.run(
            lambda p: p[Inbox].receive(Event("console", "k2", "leo", b"{}"), NOON)
        )
        events = await writer.run(
            lambda p: p[Inbox].claim(NOON, lease=timedelta(minutes=1), limit=9)
        )
        assert [event.key for event in events] == ["k", "k2"]
        assert await writer.run(lambda p: found(p, AS_LEO, "trip")) == {TRIP, BOOK}
        await writer.run(some_changes)
        assert await writer.run(lambda ports: ports[AuditSeals].seal(100)) == 5


async def test_a_backup_is_taken_while_the_desk_is_at_work(lived_in, tmp_path):
    async with open_database(lived_in, KEY) as database, Writer(database) as writer:
        await writer.run(some_changes)
        made = back_up(lived_in, tmp_path, NOON)
        await writer.run(some_changes)

    assert made.manifest.tables["audit"].rows == 10


async def test_somebody_erased_after_the_backup_does_not_come_back(
    lived_in, elsewhere, tmp_path
):
    noted = tmp_path / "erasures"
    made = back_up(lived_in, tmp_path, NOON)
    await erase(lived_in, MAYA.id, noted)

    found = restore(made.file, elsewhere, KEY, erasures=noted)

    assert (found.erased_again, found.broken) == (1, {})
    assert await name_of(elsewhere, MAYA.id) != MAYA.name
    assert await name_of(elsewhere, LEO.id) == LEO.name


async def test_replacing_remembers_who_was_erased_in_what_is_replaced(
    lived_in, tmp_path
):
    noted = tmp_path / "erasures"
    made = back_up(lived_in, tmp_path, NOON)
    await erase(lived_in, MAYA.id, tmp_path / "lost with its machine")

    found = restore(made.file, lived_in, KEY, replace=True, erasures=noted)

    assert found.erased_again == 1
    assert await name_of(lived_in, MAYA.id) != MAYA.name


async def test_a_database_with_something_in_it_is_not_written_over(lived_in, tmp_path):
    made = back_up(lived_in, tmp_path, NOON)
    await erase(lived_in, LEO.id, tmp_path / "erasures")

    with pytest.raises(NotEmptyError, match="--replace"):
        restore(made.file, lived_in, KEY)
    assert await name_of(lived_in, MAYA.id) == MAYA.name


async def test_another_key_opens_nothing_and_changes_nothing(
    lived_in, elsewhere, tmp_path
):
    made = back_up(lived_in, tmp_path, NOON)
    with pytest.raises(WrongKeyError):
        restore(made.file, elsewhere, new_key())
    restore(made.file, elsewhere, KEY)


@pytest.mark.parametrize("member", ["tables/audit.jsonl", MANIFEST])
async def test_a_damaged_backup_is_refused(lived_in, elsewhere, tmp_path, member):
    made = back_up(lived_in, tmp_path, NOON)
    damaged = tmp_path / "damaged.desk"
    with ZipFile(made.file) as source, ZipFile(damaged, "w") as copy:
        for name in source.namelist():
            held = source.read(name)
            copy.writestr(name, held[:-20] if name == member else held)

    with pytest.raises(BrokenArchiveError):
        restore(damaged, elsewhere, KEY)


async def test_it_says_where_an_audit_chain_was_broken_before_the_backup(
    lived_in, elsewhere, tmp_path, owner
):
    with owner.begin() as connection:
        if owner.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_unchanged"))
        connection.execute(text("UPDATE audit SET action = 'x' WHERE number = 2"))
    made = back_up(lived_in, tmp_path, NOON)

    found = restore(made.file, elsewhere, KEY)
    assert [broken.number for broken in found.broken.values()] == [2]


async def test_no_key_and_nothing_personal_is_in_a_backup(lived_in, tmp_path):
    made = back_up(lived_in, tmp_path, NOON)
    with ZipFile(made.file) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())

    assert made.file.stat().st_mode & 0o077 == 0
    assert HERE.name.encode() in everything
    for secret in (KEY, MAYA.name, "quoted"):
        assert secret.encode() not in everything


def test_old_backups_are_let_go_but_never_the_last_one(new_address, tmp_path):
    address = new_address("sqlite")
    days = [NOON + timedelta(days=day) for day in range(3)]
    files = [back_up(address, tmp_path, day).file for day in days]

    assert backups(tmp_path) == files
    assert latest_before(tmp_path, days[1] + timedelta(hours=1)) == files[1]
    assert latest_before(tmp_path, NOON - timedelta(hours=1)) is None
    assert let_go(tmp_path, days[2], after=timedelta(hours=30)) == files[:1]
    assert let_go(tmp_path, NOON + timedelta(days=99), after=timedelta(1)) == files[1:2]
    assert backups(tmp_path) == files[2:]


def test_a_copy_is_made_once_a_day(new_address, tmp_path):
    address, later = new_address("sqlite"), NOON + timedelta(hours=25)
    first = back_up_if_due(address, tmp_path, NOON)
    assert first is not None
    assert back_up_if_due(address, tmp_path, NOON + timedelta(hours=23)) is None
    second = back_up_if_due(address, tmp_path, later)
    assert second is not None
    assert backups(tmp_path) == [first.file, second.file]
    back_up_if_due(address, tmp_path, later + timedelta(days=40))
    assert len(backups(tmp_path)) == 1


def test_nothing_is_restored_under_a_desk_that_is_at_work(address, tmp_path):
    made = back_up(address, tmp_path, NOON)
    with at_work(address), pytest.raises(InUseError):
        restore(made.file, address, KEY, replace=True)
    restore(made.file, address, KEY, replace=True)


def test_no_desk_goes_to_work_while_something_is_restored(address):
    with sole_use(address), pytest.raises(InUseError), at_work(address):
        pass


def test_postgres_is_there_for_many_processes(new_address):
    address = new_address("postgres")
    with at_work(address), at_work(address):
        engine = owners_engine(address)
        engine.dispose()
