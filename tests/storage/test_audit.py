"""Every change leaves one row, and rows join a chain that tells on whoever bends it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import Engine, text

from core.application import Change, Journal, Origin, Ports
from core.audit.model import Broken, Fault
from core.audit.ports import AuditSeals, AuditTrail, Search
from core.audit.verify import Verified, VerifyAudit, verify_audit
from core.people.ports import People
from storage.database import Database, open_database
from storage.reader import Reader
from storage.sealing.keys import Owner
from storage.writer import Writer
from tests.keys import KEY
from tests.people import AS_LEO, AS_MAYA, AS_SAM, ELSEWHERE, HERE, MAYA, settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
EVERYTHING = Search()
CHAT = Origin("telegram", "-100123", "4242", "update 7", "192.0.2.7")


@pytest.fixture
async def database(address: str) -> AsyncIterator[Database]:
    async with open_database(address, KEY) as database:
        async with Writer(database) as writer:
            await writer.run(lambda ports: settle_in(ports, HERE, ELSEWHERE))
        yield database


def change(number: int, actor=AS_MAYA, **more):
    facts = {"number": str(number), "note": "allergic to nuts"}
    made = Change(actor, "LogMarking", facts, NOON, **more)
    return lambda ports: ports[Journal].record(made)


def sealing(ports: Ports) -> int:
    sealed: int = ports[AuditSeals].seal(100)
    return sealed


async def verified(database: Database, actor=AS_MAYA) -> Verified:
    return await Reader(database).run(
        lambda ports: verify_audit(VerifyAudit(actor), ports[AuditTrail])
    )


async def recorded(database: Database, search: Search = EVERYTHING):
    return await Reader(database).run(lambda p: p[AuditTrail].search(HERE.id, search))


async def filled(database: Database, changes: int = 5) -> None:
    async with Writer(database) as writer:
        await asyncio.gather(*(writer.run(change(n)) for n in range(changes)))
        await writer.run(sealing)


def tamper(owner: Engine, *statements: str) -> None:
    with owner.begin() as connection:
        if owner.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_unchanged"))
            connection.execute(text("DROP TRIGGER audit_kept"))
        for statement in statements:
            connection.execute(text(statement))


async def test_changes_join_the_chain_when_they_are_sealed(database):
    async with Writer(database) as writer:
        await asyncio.gather(*(writer.run(change(n)) for n in range(3)))
        assert (await verified(database)).unsealed == 3
        assert await writer.run(sealing) == 3
        assert await writer.run(sealing) == 0

    found = await verified(database)
    assert (found.broken, found.head.number, found.unsealed) == (None, 3, 0)


async def test_every_organisation_has_a_chain_of_its_own(database):
    async with Writer(database) as writer:
        for number, actor in enumerate([AS_MAYA, AS_SAM, AS_MAYA]):
            await writer.run(change(number, actor))
        await writer.run(sealing)

    assert (await verified(database)).head.number == 2
    assert (await verified(database, AS_SAM)).head.number == 1


async def test_processes_that_seal_at_once_neither_fork_the_chain_nor_block(
    database, address
):
    async with (
        open_database(address, KEY) as second,
        Writer(database) as one,
        Writer(second) as two,
    ):
        for round_ in range(5):
            changes = (
                each.run(change(10 * round_ + n))
                for n, each in enumerate((one, two) * 4)
            )
            await asyncio.gather(*changes, one.run(sealing), two.run(sealing))
        while await one.run(sealing):
            pass

    found = await verified(database)
    assert (found.broken, found.head.number, found.unsealed) == (None, 40, 0)


@pytest.mark.parametrize(
    ("done", "broken"),
    [
        ("UPDATE audit SET action = 'x' WHERE number = 3", Broken(3, Fault.ALTERED)),
        ("DELETE FROM audit WHERE number = 2", Broken(2, Fault.MISSING)),
        ("DELETE FROM audit WHERE number >= 4", Broken(4, Fault.CUT_SHORT)),
        ("UPDATE audit_head SET number = 6", Broken(6, Fault.CUT_SHORT)),
    ],
)
async def test_what_was_done_to_a_sealed_row_is_found(database, owner, done, broken):
    await filled(database)
    tamper(owner, done)
    assert (await verified(database)).broken == broken


async def test_rows_that_changed_places_are_found(database, owner):
    await filled(database)
    swapped = "UPDATE audit SET number = {} WHERE number = {}"
    tamper(owner, swapped.format(99, 2), swapped.format(2, 4), swapped.format(4, 99))
    assert (await verified(database)).broken == Broken(2, Fault.OUT_OF_ORDER)


@pytest.mark.parametrize(
    "done",
    [
        "UPDATE audit SET action = 'x' WHERE number = 3",
        "UPDATE audit SET seal = NULL, number = NULL WHERE number = 3",
        "DELETE FROM audit",
    ],
)
async def test_the_application_itself_cannot_touch_what_is_sealed(database, done):
    await filled(database)

    def tries(ports: Ports) -> int:
        found = ports[People].connection.execute(text(done))
        return int(found.rowcount)

    async with Writer(database) as writer:
        [outcome] = await asyncio.gather(writer.run(tries), return_exceptions=True)

    assert isinstance(outcome, Exception) or outcome == 0
    assert (await verified(database)).broken is None


async def test_it_says_who_did_what_to_whom_and_from_where(database):
    thing = UUID(int=77)
    made = change(1, subject=AS_LEO.person, kind="entry", thing=thing, origin=CHAT)
    async with Writer(database) as writer:
        await writer.run(made)

    [found] = await recorded(database)
    assert (found.actor, found.subject) == (MAYA.id, AS_LEO.person)
    assert (found.kind, found.thing) == ("entry", thing)
    assert found.facts == {"number": "1", "note": "allergic to nuts"}
    assert found.origin == CHAT


async def test_nothing_personal_of_it_can_be_read_in_the_database(database, owner):
    async with Writer(database) as writer:
        await writer.run(change(1, origin=CHAT))
    with owner.connect() as connection:
        rows = str(connection.execute(text("SELECT * FROM audit")).all())

    assert "LogMarking" in rows
    for personal in ("nuts", "4242", "-100123", "192.0.2.7"):
        assert personal not in rows


async def test_erasing_somebody_takes_their_facts_and_leaves_the_chain_whole(database):
    async with Writer(database) as writer:
        await writer.run(change(1, origin=CHAT))
        await writer.run(change(2, AS_LEO))
        await writer.run(sealing)
        mayas = Owner(HERE.id, MAYA.id)

        def forgets_maya(ports: Ports) -> None:
            ports[People].vault.erase(mayas, NOON)
            change(3)(ports)

        await writer.run(forgets_maya)
        await writer.run(sealing)

    assert (await verified(database)).broken is None
    erasure, leos, mayas_own = await recorded(database)
    assert erasure.facts is None
    assert mayas_own.facts is None
    assert mayas_own.origin == Origin("telegram", update="update 7")
    assert leos.facts == {"number": "2", "note": "allergic to nuts"}


async def test_changes_are_searched_the_latest_first_and_page_by_page(database):
    async with Writer(database) as writer:
        for number in range(5):
            await writer.run(change(number, AS_LEO if number == 2 else AS_MAYA))

    async def numbers(search: Search) -> list[str]:
        return [each.facts["number"] for each in await recorded(database, search)]

    assert await numbers(Search()) == ["4", "3", "2", "1", "0"]
    assert await numbers(Search(actor=AS_LEO.person)) == ["2"]
    assert await numbers(Search(action="Other")) == []
    assert await numbers(Search(until=NOON)) == []
    first = await recorded(database, Search(limit=2))
    assert await numbers(Search(limit=2, before=first[-1].id)) == ["2", "1"]
