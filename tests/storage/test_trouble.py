"""When the database is locked, full, gone or quarrelling: nothing half done."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from structlog.contextvars import bound_contextvars, merge_contextvars
from structlog.testing import capture_logs

from core.application import Application, Desk, Ports, Request, keeps
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.later import Away, Busy, Full, Later
from core.marking.model import MarkingEntry
from core.marking.ports import MarkingEntries
from core.messaging.ports import Inbox
from core.people.ports import People
from storage.database import Database, open_database, owners_engine
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.marking import marked
from tests.people import HERE, LEO, MAYA, settle_in

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
MONDAY = NOON.date()
NewAddress = Callable[[str], str]


@pytest.fixture
async def sqlite(new_address: NewAddress) -> AsyncIterator[Database]:
    async with open_database(new_address("sqlite"), KEY) as database:
        async with Writer(database) as writer:
            await writer.run(settle_in)
        yield database


@pytest.fixture
async def postgres_one(new_address: NewAddress) -> AsyncIterator[Database]:
    async with open_database(new_address("postgres"), KEY) as database:
        async with Writer(database) as writer:
            await writer.run(settle_in)
        yield database


def add(number: int):
    spent = timedelta(minutes=1)
    entry = marked(number, spent, MONDAY)
    return lambda ports: ports[MarkingEntries].add(HERE.id, entry)


async def stored(database: Database) -> list[int]:
    def of_maya(ports: Ports) -> list[MarkingEntry]:
        found: list[MarkingEntry] = ports[MarkingEntries].of_tutor(
            HERE.id, MAYA.id, since=MONDAY, until=MONDAY + timedelta(days=1)
        )
        return found

    return [entry.id.int for entry in await Reader(database).run(of_maya)]


async def test_a_lock_of_another_process_is_waited_for(sqlite):
    other = sqlite3.connect(
        sqlite.writing.url.database, isolation_level=None, check_same_thread=False
    )
    other.execute("BEGIN IMMEDIATE")
    async with Writer(sqlite) as writer:
        waiting = asyncio.create_task(writer.run(add(1)))
        threading.Timer(0.3, other.execute, ["COMMIT"]).start()
        await waiting
    other.close()
    assert await stored(sqlite) == [1]


async def test_a_full_disk_is_told_and_leaves_nothing_behind(sqlite):
    with sqlite.writing.connect() as connection:
        raw = connection.connection.dbapi_connection
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages + 2}")

    def too_much(ports: Ports) -> None:
        add(1)(ports)
        for number in range(100, 1100):
            add(number)(ports)

    async with Writer(sqlite) as writer:
        with pytest.raises(Full):
            await writer.run(too_much)
        assert await stored(sqlite) == []
        with sqlite.writing.connect() as connection:
            raw = connection.connection.dbapi_connection
            raw.execute("PRAGMA max_page_count = 1000000")
        await writer.run(add(2))
    assert await stored(sqlite) == [2]


def cut_off(address: str) -> None:
    """What a restart of the server does to every connection."""
    engine = owners_engine(address)
    with engine.begin() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    engine.dispose()


async def test_a_server_that_was_restarted_between_units_is_not_noticed(postgres_one):
    async with Writer(postgres_one) as writer:
        await writer.run(add(1))
        assert await stored(postgres_one) == [1]
        cut_off(postgres_one.writing.url)
        await writer.run(add(2))

    assert await stored(postgres_one) == [1, 2]


async def test_a_unit_cut_off_in_the_middle_is_done_once(postgres_one):
    tries: list[int] = []

    def cut(ports: Ports) -> None:
        add(1)(ports)
        tries.append(1)
        if len(tries) == 1:
            cut_off(postgres_one.writing.url)
        add(2)(ports)

    async with Writer(postgres_one) as writer:
        await asyncio.gather(writer.run(cut), writer.run(add(3)))

    assert len(tries) == 2
    assert await stored(postgres_one) == [1, 2, 3]


async def test_a_server_that_stays_away_is_told_as_such(tmp_path):
    nowhere = f"postgresql://nobody@/desk?host={tmp_path}"
    async with (
        open_database(nowhere, KEY) as database,
        Writer(database) as writer,
    ):
        units = (writer.run(add(1)), writer.run(add(2)))
        told = await asyncio.gather(*units, return_exceptions=True)
        assert [type(each) for each in told] == [Away, Away]
        with pytest.raises(Later):
            await Reader(database).run(lambda ports: ports[People].every(HERE.id))


async def test_processes_that_lock_each_other_out_both_get_there(
    postgres_one,
):
    """Each holds what the other wants; one of them begins again."""
    both_hold = threading.Barrier(2)
    second = {MAYA.id: LEO.id, LEO.id: MAYA.id}

    def taking(first, tries: list[int]):
        def unit(ports: Ports) -> None:
            ports[People].lock(HERE.id, first)
            tries.append(1)
            if len(tries) == 1:
                both_hold.wait(10)
            ports[People].lock(HERE.id, second[first])

        return unit

    mayas: list[int] = []
    leos: list[int] = []
    async with (
        open_database(
            postgres_one.writing.url.render_as_string(hide_password=False), KEY
        ) as other,
        Writer(postgres_one) as one,
        Writer(other) as two,
    ):
        await asyncio.gather(
            one.run(taking(MAYA.id, mayas)), two.run(taking(LEO.id, leos))
        )
    assert min(len(mayas), len(leos)) == 1
    assert max(len(mayas), len(leos)) > 1


async def test_a_queue_without_end_is_refused(sqlite):
    gate = threading.Event()

    def holds_everybody_up(_: Ports) -> None:
        gate.wait(10)

    async with Writer(sqlite, most_waiting=2, most_per_commit=1) as writer:
        units = [asyncio.create_task(writer.run(holds_everybody_up)) for _ in "12345"]
        done, _ = await asyncio.wait(units, return_when=asyncio.FIRST_EXCEPTION)
        assert {type(each.exception()) for each in done} == {Busy}
        gate.set()
        await asyncio.gather(*units, return_exceptions=True)


async def test_after_closing_time_nobody_waits_for_ever(sqlite):
    async with Writer(sqlite) as writer:
        await writer.run(add(1))
    with pytest.raises(Busy):
        await writer.run(add(2))


class Dawdle(Request[None]):
    """Takes a while."""


async def test_a_slow_unit_is_logged_by_the_names_of_what_was_asked(sqlite):
    @keeps
    def dawdle(request: Dawdle, inbox: Inbox) -> None:
        del request, inbox
        threading.Event().wait(0.06)

    clock = FrozenClock("2026-03-09T12:00")
    application = Application([dawdle], {Clock: clock}, [Inbox])
    async with Writer(sqlite) as writer:
        door = FrontDoor(application, writer, Reader(sqlite))

        def unit(desk: Desk) -> None:
            desk.run(Dawdle(THE_DESK))

        with (
            capture_logs([merge_contextvars]) as logs,
            bound_contextvars(correlation="telegram:5"),
        ):
            await door.change(unit)

    assert [(each["event"], each["asked"], each["correlation"]) for each in logs] == [
        ("unit.slow", ["Dawdle"], "telegram:5")
    ]
