"""kill -9 in the middle of ending a session: all of it happened, or nothing."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from uuid import UUID

import pytest

from bot.bootstrap import application_at
from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.billing.model import Matches, RateId, RateRule, What
from core.billing.ports import Charges, Rates
from core.kernel.actor import Role
from core.kernel.money import Money
from core.kernel.web import WebAddress
from core.people.ports import People
from core.sessions.held.start import StartSession
from core.sessions.model import State
from core.sessions.ports import Sessions
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.core.attendance.lesson import MATHS, TEN
from tests.fakes.clock import FrozenClock
from tests.forks import heard
from tests.keys import KEY
from tests.kill.closer import SESSIONS
from tests.people import AS_MAYA, HERE, person, settle_in

STUDENTS = [person(30_000 + n, f"Student {n}", Role.STUDENT) for n in range(40)]
CLOSER = "tests.kill.closer"
KILLS = 2
CHANCE = Random(30)  # noqa: S311 -- when to kill, not what to hide

Ended = tuple[State, frozenset[Status], int, int]
"""A session's state, what its register says, what is kept of before, its charges."""

NOTHING: Ended = (State.ACTIVE, frozenset({Status.EXPECTED}), 0, 0)
ALL: Ended = (
    State.COMPLETED,
    frozenset({Status.ABSENT}),
    len(STUDENTS),
    len(STUDENTS),
)


def enrol(ports: Ports) -> None:
    settle_in(ports)
    for number, each in enumerate(STUDENTS):
        ports[People].add(HERE.id, each)
        rate = RateId(UUID(int=number + 1))
        costs = RateRule(
            rate,
            What.PRICE,
            Matches(student=each.id),
            date(2026, 1, 1),
            datetime(2026, 1, 1, tzinfo=UTC),
            None,
            Money(2_000, "GBP"),
        )
        ports[Rates].add(HERE.id, costs)
    those = tuple(each.id for each in STUDENTS)
    for each_one in SESSIONS:
        session = replace(MATHS, id=each_one, participants=those, site=None, room=None)
        ports[Sessions].add(HERE.id, session)


def found(ports: Ports) -> list[Ended]:
    registers: Registers = ports[Registers]

    def past(entry: RegisterEntry) -> bool:
        return registers.before(HERE.id, entry) is not None

    ended: list[Ended] = []
    for session in ports[Sessions].some(HERE.id, SESSIONS):
        entries = registers.of_session(HERE.id, session.id)
        says = frozenset(Counter(each.status for each in entries))
        kept = sum(past(each) for each in entries)
        charges = len(ports[Charges].of_session(HERE.id, session.id))
        ended.append((session.state, says, kept, charges))
    return ended


def kill_after(statements: int, address: str) -> None:
    with heard(CLOSER, address) as child:
        assert child.stdout is not None
        said = 0
        while said < statements and child.stdout.readline():
            said += 1
        child.kill()


@pytest.mark.timeout(180)
async def test_a_session_ends_as_a_whole_or_not_at_all(address: str):
    clock = FrozenClock(TEN.isoformat())
    application = application_at(clock, WebAddress("http://localhost"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(enrol)
        door = FrontDoor(application, writer, Reader(database))
        for session in SESSIONS:
            await door.run(StartSession(AS_MAYA, session, TEN))
        for _ in range(KILLS):
            kill_after(CHANCE.randint(4, 40), address)
            assert set(await writer.run(found)) <= {NOTHING, ALL}
        with heard(CLOSER, address) as child:
            assert child.stdout is not None
            child.stdout.read()
        assert await writer.run(found) == [ALL] * len(SESSIONS)
