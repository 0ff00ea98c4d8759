"""Registers over weeks, and of whom somebody was told, on every database."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from core.application import Ports
from core.attendance.absence.streaks import Mark, Marks, Sort, Told, Troubles
from core.attendance.model import Status
from core.attendance.ports import Registers
from core.kernel.span import Span
from core.sessions.model import SessionId, State
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.attended import DAY, MATHS, TEN, ask, expected
from tests.people import ELSEWHERE, HERE, LENA, LEO


@pytest.fixture
async def books(storage: Runner) -> Runner:
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    return storage


async def test_several_registers_are_read_at_once(books: Runner):
    physics = replace(MATHS, id=SessionId(UUID(int=801)))
    await books.run(lambda ports: ports[Sessions].add(HERE.id, physics))
    there = replace(expected(LEO.id), session=physics.id, status=Status.PRESENT)
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(LENA.id), there]))

    both = [MATHS.id, physics.id]
    found = await ask(books, Registers, lambda r: r.of_sessions(HERE.id, both))
    one = await ask(books, Registers, lambda r: r.of_sessions(HERE.id, both[1:]))
    none = await ask(books, Registers, lambda r: r.of_sessions(HERE.id, []))
    theirs = await ask(books, Registers, lambda r: r.of_sessions(ELSEWHERE.id, both))

    assert (found, one, none, theirs) == ([there, expected(LENA.id)], [there], [], [])


async def test_what_registers_said_over_weeks_and_of_whom_was_told(books: Runner):
    later, gone = SessionId(UUID(int=801)), SessionId(UUID(int=802))
    week = Span(TEN, TEN + 7 * DAY)

    def enter(ports: Ports) -> None:
        for each, at, state in (
            (later, TEN + DAY, State.COMPLETED),
            (gone, TEN + 2 * DAY, State.CANCELLED),
        ):
            span = Span(at, at + timedelta(hours=1))
            held = replace(MATHS, id=each, planned=span, state=state)
            ports[Sessions].add(HERE.id, held)
        absent = replace(expected(LEO.id), status=Status.ABSENT)
        there = replace(expected(LENA.id), status=Status.LATE)
        again = [replace(absent, session=each) for each in (later, gone)]
        ports[Registers].add(HERE.id, [absent, there, *again])

    await books.run(enter)
    both = [LEO.id, LENA.id]

    marks = await ask(books, Marks, lambda m: m.of(HERE.id, both, week))
    assert marks == {
        LEO.id: [
            Mark(MATHS.id, TEN, Status.ABSENT),
            Mark(later, TEN + DAY, Status.ABSENT),
        ],
        LENA.id: [Mark(MATHS.id, TEN, Status.LATE)],
    }
    assert await ask(books, Marks, lambda m: m.absent(HERE.id, week)) == [LEO.id]
    assert await ask(books, Marks, lambda m: m.of(ELSEWHERE.id, both, week)) == {}
    assert await ask(books, Marks, lambda m: m.absent(ELSEWHERE.id, week)) == []

    told = Told(LEO.id, Sort.IN_A_ROW, TEN)
    await ask(books, Troubles, lambda t: t.add(HERE.id, told, TEN + DAY))
    assert await ask(books, Troubles, lambda t: t.every(HERE.id)) == [told]
    assert await ask(books, Troubles, lambda t: t.of(HERE.id, [LENA.id])) == []
    assert await ask(books, Troubles, lambda t: t.every(ELSEWHERE.id)) == []
    await ask(books, Troubles, lambda t: t.drop(HERE.id, LEO.id, Sort.BELOW))
    assert await ask(books, Troubles, lambda t: t.of(HERE.id, both)) == [told]
    await ask(books, Troubles, lambda t: t.drop(HERE.id, LEO.id, Sort.IN_A_ROW))
    assert await ask(books, Troubles, lambda t: t.every(HERE.id)) == []
