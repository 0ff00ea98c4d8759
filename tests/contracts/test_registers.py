"""Registers, on every database."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from core.application import Ports
from core.attendance.enrolment import Consent, Enrolment
from core.attendance.evidence.findings import Grade
from core.attendance.model import (
    CheckInId,
    Claim,
    RegisterEntry,
    Standing,
    Status,
)
from core.attendance.ports import (
    CheckIns,
    Claims,
    Consents,
    Enrolments,
    Registers,
    SessionCodes,
)
from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.reporting.turnout import Turnouts
from core.sessions.model import SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.contracts.attended import (
    DAY,
    EVIDENCE,
    FACE,
    MATHS,
    MINUTE,
    TEN,
    ask,
    check_in,
    expected,
)
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA


@pytest.fixture
async def books(storage: Runner) -> Runner:
    await storage.run(lambda ports: ports[Sessions].add(HERE.id, MATHS))
    return storage


async def test_an_entry_is_changed_and_what_it_was_is_kept(books: Runner):
    late = RegisterEntry(
        MATHS.id, LENA.id, Status.LATE, TEN, MAYA.id, CheckInId(UUID(int=1)), version=2
    )

    def change(registers: Registers) -> None:
        registers.add(HERE.id, [expected(LENA.id), expected(LEO.id)])
        registers.change(HERE.id, [late])

    await ask(books, Registers, change)

    async def of_session() -> list[RegisterEntry]:
        return await ask(books, Registers, lambda r: r.of_session(HERE.id, MATHS.id))

    assert await of_session() == [expected(LEO.id), late]
    before = await ask(books, Registers, lambda r: r.before(HERE.id, late))
    assert before == expected(LENA.id)
    first = await ask(books, Registers, lambda r: r.before(HERE.id, before))
    assert first is None
    await ask(books, Registers, lambda r: r.remove(HERE.id, MATHS.id, [LENA.id]))
    assert await of_session() == [expected(LEO.id)]
    assert await ask(books, Registers, lambda r: r.before(HERE.id, late)) is None


async def test_many_become_the_same_at_once_and_each_keeps_what_it_was(books: Runner):
    absent = [
        replace(expected(who), status=Status.ABSENT, at=TEN, version=2)
        for who in (LEO.id, LENA.id)
    ]

    def change(registers: Registers) -> None:
        registers.add(HERE.id, [expected(LENA.id), expected(LEO.id)])
        registers.change(HERE.id, absent)

    await ask(books, Registers, change)

    found = await ask(books, Registers, lambda r: r.of_session(HERE.id, MATHS.id))
    assert found == absent

    def before(registers: Registers) -> list[RegisterEntry | None]:
        return [registers.before(HERE.id, each) for each in absent]

    assert await ask(books, Registers, before) == [expected(LEO.id), expected(LENA.id)]


async def test_a_register_in_short_counts_all_and_names_the_first(books: Runner):
    def stand(registers: Registers, most: int) -> Standing:
        return registers.standing(HERE.id, MATHS.id, most=most)

    nobody = await ask(books, Registers, lambda r: stand(r, 1))
    waits = replace(expected(LENA.id), status=Status.PENDING)
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(LEO.id), waits]))
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(MAYA.id)]))

    found = await ask(books, Registers, lambda r: stand(r, 1))

    assert (nobody.entries, nobody.some) == (0, ())
    assert found.counts == {Status.EXPECTED: 2, Status.PENDING: 1}
    assert found.of(Status.EXPECTED) == [expected(MAYA.id)]
    assert found.of(Status.PENDING) == [waits]
    assert found.entries == 3


async def test_pending_ones_are_overdue_from_their_deadline_on(books: Runner):
    waits = replace(expected(LENA.id), status=Status.PENDING, decide_by=TEN + DAY)
    await ask(books, Registers, lambda r: r.add(HERE.id, [waits, expected(LEO.id)]))

    async def overdue(now: datetime) -> tuple[list[Any], list[RegisterEntry]]:
        return (
            await ask(books, Registers, lambda r: r.with_some_overdue(now)),
            await ask(books, Registers, lambda r: r.overdue(HERE.id, now)),
        )

    assert await overdue(TEN + DAY - MINUTE) == ([], [])
    assert await overdue(TEN + DAY) == ([HERE.id], [waits])


async def test_a_students_record_is_what_was_decided_the_latest_first(books: Runner):
    physics = replace(MATHS, id=SessionId(UUID(int=801)))
    await books.run(lambda ports: ports[Sessions].add(HERE.id, physics))
    first = replace(expected(LENA.id), status=Status.PRESENT, at=TEN)
    second = replace(first, session=physics.id, at=TEN + DAY)
    await ask(books, Registers, lambda r: r.add(HERE.id, [first, second]))
    await ask(books, Registers, lambda r: r.add(HERE.id, [expected(LEO.id)]))

    async def record(who: PersonId, limit: int = 9) -> list[RegisterEntry]:
        return await ask(
            books, Registers, lambda r: r.of_student(HERE.id, who, limit=limit)
        )

    assert await record(LENA.id) == [second, first]
    assert await record(LENA.id, 1) == [second]
    assert await record(LEO.id) == []


async def test_what_came_of_a_week_is_counted(books: Runner):
    week = Span(TEN, TEN + 7 * DAY)
    sent = (
        check_in(1, TEN),
        check_in(2, TEN + MINUTE, Grade.GOOD),
        check_in(3, TEN + MINUTE, Grade.REFUSED),
        check_in(4, TEN + 7 * DAY),
    )
    late = replace(expected(LENA.id), status=Status.LATE, at=TEN)

    def fill(ports: Ports) -> None:
        for each in sent:
            ports[CheckIns].add(HERE.id, each)
        ports[Registers].add(HERE.id, [late, expected(LEO.id)])

    await books.run(fill)

    assert await ask(books, Turnouts, lambda t: t.check_ins(HERE.id, week)) == (2, 1)
    assert await ask(books, Turnouts, lambda t: t.within(HERE.id, week)) == [
        ("expected", 1),
        ("late", 1),
    ]
    elsewhere = await ask(books, Turnouts, lambda t: t.check_ins(ELSEWHERE.id, week))
    assert elsewhere == (0, 0)


async def test_another_organisation_finds_nothing_of_it(books: Runner):
    def fill(ports: Ports) -> None:
        ports[Registers].add(HERE.id, [expected(LENA.id)])
        ports[Claims].keep(HERE.id, Claim(LENA.id, None, EVIDENCE, TEN + DAY))
        ports[CheckIns].add(HERE.id, check_in(1, TEN))
        ports[Enrolments].keep(HERE.id, Enrolment(LENA.id, (FACE,), TEN))
        ports[Consents].add(HERE.id, Consent(LENA.id, given=True, by=LENA.id, at=TEN))
        ports[SessionCodes].keep_secret(HERE.id, MATHS.id, b"s")

    def found(ports: Ports) -> list[Any]:
        there = ELSEWHERE.id
        return [
            ports[Registers].of_session(there, MATHS.id),
            ports[Claims].hold(there, LENA.id, TEN),
            ports[CheckIns].of(there, MATHS.id, LENA.id),
            ports[Enrolments].find(there, LENA.id),
            ports[Consents].last(there, LENA.id),
            ports[SessionCodes].secret(there, MATHS.id),
        ]

    await books.run(fill)

    assert await books.run(found) == [[], None, [], None, None, None]
