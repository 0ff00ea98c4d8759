"""What is sealed opens for its owner, in its place, until the owner is erased."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import event, text

from core.application import Ports
from core.kernel.ids import PersonId
from core.people.ports import People
from storage.database import Database, open_database
from storage.reader import Reader
from storage.schema import create_schema
from storage.sealing.keys import KeyIsBrokenError, Owner, WrongKeyError, new_key
from storage.sealing.vault import ErasedError, TamperedError, Vault
from storage.writer import Writer
from tests.keys import KEY
from tests.people import ELSEWHERE, HERE, LEO, MAYA, SAM, settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
MAYAS = Owner(HERE.id, MAYA.id)
LEOS = Owner(HERE.id, LEO.id)
SAMS = Owner(ELSEWHERE.id, SAM.id)
OURS = Owner(HERE.id)


def vault_of(ports: Ports) -> Vault:
    found: Vault = ports[People].vault
    return found


@pytest.fixture
async def database(address: str) -> AsyncIterator[Database]:
    async with open_database(address, KEY) as database:
        create_schema(database.writing)
        async with Writer(database) as writer:
            await writer.run(lambda ports: settle_in(ports, HERE, ELSEWHERE))
        yield database


def sealing(owner: Owner, value: str | bytes, *, about: str = "note.text"):
    return lambda ports: vault_of(ports).seal(owner, value, about=about)


def opening(owner: Owner, sealed: bytes, *, about: str = "note.text"):
    return lambda ports: vault_of(ports).open(owner, sealed, about=about)


@pytest.mark.parametrize("owner", [MAYAS, OURS])
async def test_what_is_sealed_opens_and_cannot_be_read_before(database, owner):
    async with Writer(database) as writer:
        sealed = await writer.run(sealing(owner, "allergic to nuts"))

    assert b"nuts" not in sealed
    assert await Reader(database).run(opening(owner, sealed)) == "allergic to nuts"


async def test_it_opens_after_a_restart_with_the_same_key_only(database, address):
    async with Writer(database) as writer:
        sealed = await writer.run(sealing(MAYAS, "hello"))

    async with open_database(address, KEY) as restarted:
        assert await Reader(restarted).run(opening(MAYAS, sealed)) == "hello"
    async with open_database(address, new_key()) as robbed:
        with pytest.raises(WrongKeyError):
            await Reader(robbed).run(opening(MAYAS, sealed))


async def test_a_sealed_value_opens_nowhere_else(database):
    def moved(ports: Ports) -> None:
        vault = vault_of(ports)
        for owner in (LEOS, SAMS, OURS):
            vault.seal(owner, "a key for everybody", about="x")
        sealed = vault.seal(MAYAS, "hello", about="note.text", row=1)
        places = [
            (LEOS, "note.text", 1),
            (SAMS, "note.text", 1),
            (OURS, "note.text", 1),
            (MAYAS, "note.title", 1),
            (MAYAS, "note.text", 2),
        ]
        for owner, about, row in places:
            with pytest.raises(TamperedError):
                vault.open(owner, sealed, about=about, row=row)
        with pytest.raises(TamperedError):
            vault.open(MAYAS, sealed[:-1] + b"!", about="note.text", row=1)

    async with Writer(database) as writer:
        await writer.run(moved)


async def test_somebody_erased_opens_as_none_at_once_and_is_never_sealed_again(
    database,
):
    async with Writer(database) as writer:
        mine = await writer.run(sealing(MAYAS, "hello"))
        leos = await writer.run(sealing(LEOS, "stays"))
        assert await Reader(database).run(opening(MAYAS, mine)) == "hello"

        await writer.run(lambda ports: vault_of(ports).erase(MAYAS, NOON))

        assert await Reader(database).run(opening(MAYAS, mine)) is None
        assert await Reader(database).run(lambda p: vault_of(p).is_erased(MAYAS))
        assert await writer.run(opening(MAYAS, mine)) is None
        with pytest.raises(ErasedError):
            await writer.run(sealing(MAYAS, "again"))
        assert await writer.run(opening(LEOS, leos)) == "stays"


async def test_a_unit_that_takes_long_does_not_look_for_every_name(database):
    asked: list[str] = []

    @event.listens_for(database.reading, "before_cursor_execute")
    def noted(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    async with Writer(database) as writer:
        sealed = await writer.run(sealing(MAYAS, "allergic to nuts"))

    def opens(ports: Ports) -> None:
        for _ in range(30):
            database.keys.looked_at.clear()  # as time does, within two seconds
            assert opening(MAYAS, sealed)(ports) == "allergic to nuts"

    await Reader(database).run(opens)
    assert len([each for each in asked if "person_key" in each]) <= 2


async def test_somebody_erased_in_another_process_is_gone_when_looked_at_again(
    database, address
):
    async with Writer(database) as writer:
        mine = await writer.run(sealing(MAYAS, "hello"))
    async with open_database(address, KEY) as other, Writer(other) as elsewhere:
        assert await Reader(database).run(opening(MAYAS, mine)) == "hello"
        await elsewhere.run(lambda ports: vault_of(ports).erase(MAYAS, NOON))

    database.keys.looked_at.clear()  # as time does, within two seconds
    assert await Reader(database).run(opening(MAYAS, mine)) is None


async def test_an_erasure_that_was_rolled_back_did_not_happen(database):
    def changes_its_mind(ports: Ports) -> None:
        vault_of(ports).erase(MAYAS, NOON)
        raise LookupError

    async with Writer(database) as writer:
        mine = await writer.run(sealing(MAYAS, "hello"))
        with pytest.raises(LookupError):
            await writer.run(changes_its_mind)
        assert await writer.run(opening(MAYAS, mine)) == "hello"


async def test_a_key_made_in_a_unit_that_failed_seals_nothing_later(database, address):
    def fails(ports: Ports) -> None:
        sealing(MAYAS, "lost")(ports)
        raise LookupError

    async with Writer(database) as writer:
        with pytest.raises(LookupError):
            await writer.run(fails)
        kept = await writer.run(sealing(MAYAS, "kept"))

    async with open_database(address, KEY) as restarted:
        assert await Reader(restarted).run(opening(MAYAS, kept)) == "kept"


async def test_a_blind_index_finds_the_same_and_tells_nothing_else(database):
    def blind(organisation, value, about="account.phone"):
        return lambda ports: vault_of(ports).blind(organisation, value, about=about)

    async with Writer(database) as writer:
        phone = await writer.run(blind(HERE.id, "+447700900123"))
        elsewhere = await writer.run(blind(ELSEWHERE.id, "+447700900123"))
        email = await writer.run(blind(HERE.id, "+447700900123", "account.email"))
    asked = await Reader(database).run(blind(HERE.id, "+447700900123"))

    assert asked == phone
    assert len({phone, elsewhere, email}) == 3
    assert b"447700900123" not in phone


async def test_keys_of_many_are_read_in_one_statement(database):
    people = [PersonId(UUID(int=number)) for number in range(1000, 1020)]
    async with Writer(database) as writer:
        for person in people:
            await writer.run(sealing(Owner(HERE.id, person), "name"))

    def fetched(ports: Ports) -> int:
        vault_of(ports).fetch(HERE.id, people)
        owners = [Owner(HERE.id, person) for person in people]
        return sum(database.keys.person(owner) is not None for owner in owners)

    assert await Reader(database).run(fetched) == 20


async def test_no_key_lies_in_the_database_as_it_is(database, owner):
    async with Writer(database) as writer:
        mine = await writer.run(sealing(MAYAS, "hello"))
    await Reader(database).run(opening(MAYAS, mine))
    [ours] = database.keys.organisation(HERE.id)
    with owner.connect() as connection:
        rows = connection.execute(text("SELECT wrapped FROM organisation_key")).all()
        assert len(rows) > 1
        assert all(ours.secret not in row.wrapped for row in rows)


@pytest.mark.parametrize("written", ["", "short", "not base64 at all !!", "A" * 64])
async def test_a_broken_desk_key_says_so(tmp_path, written):
    with pytest.raises(KeyIsBrokenError):
        async with open_database(f"sqlite:///{tmp_path}/desk.db", written):
            pass
