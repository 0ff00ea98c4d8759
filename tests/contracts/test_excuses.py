"""Requests to be excused, and the notes with them, are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.attendance.excuses.model import Excuse, ExcuseId, ExcuseState, Made, Paper
from core.attendance.excuses.ports import ExcusePapers, Excuses
from core.kernel.span import Span
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, GINA, HERE, LENA, LEO, MAYA

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MATHS = Session(
    SessionId(UUID(int=910)), (MAYA.id,), (LEO.id,), Span(TEN, TEN + HOUR), "maths"
)
ILL = Excuse(
    ExcuseId(UUID(int=920)),
    LEO.id,
    GINA.id,
    Span(TEN, TEN + HOUR),
    TEN - DAY,
    MATHS.id,
    reason="tonsillitis",
)
AWAY = Excuse(
    ExcuseId(UUID(int=921)), LENA.id, LENA.id, Span(TEN, TEN + 3 * DAY), TEN - HOUR
)


def filled(ports: Ports) -> Excuses:
    ports[Sessions].add(HERE.id, MATHS)
    excuses: Excuses = ports[Excuses]
    for each in (ILL, AWAY):
        excuses.add(HERE.id, each)
    return excuses


async def test_one_is_found_as_it_was_and_as_it_was_decided(storage: Runner):
    def unit(ports: Ports) -> None:
        excuses = filled(ports)
        assert excuses.find(HERE.id, ILL.id) == ILL
        assert excuses.hold(HERE.id, AWAY.id) == AWAY
        assert excuses.find(ELSEWHERE.id, ILL.id) is None
        refused = replace(
            ILL,
            state=ExcuseState.REFUSED,
            decided_by=MAYA.id,
            decided_at=TEN,
            answer="No note came",
            version=2,
        )
        excuses.change(HERE.id, refused)
        assert excuses.find(HERE.id, ILL.id) == refused

    await storage.run(unit)


async def test_open_ones_come_oldest_first_and_leave_when_decided(storage: Runner):
    def unit(ports: Ports) -> None:
        excuses = filled(ports)
        assert excuses.open(HERE.id) == [ILL, AWAY]
        assert excuses.open(ELSEWHERE.id) == []
        excuses.change(HERE.id, replace(ILL, state=ExcuseState.APPROVED, version=2))
        assert excuses.open(HERE.id) == [AWAY]

    await storage.run(unit)


async def test_of_a_time_are_those_that_touch_it_and_still_stand(storage: Runner):
    def unit(ports: Ports) -> None:
        excuses = filled(ports)
        both, day = [LEO.id, LENA.id], Span(TEN, TEN + DAY)
        assert excuses.of(HERE.id, both, day) == [ILL, AWAY]
        assert excuses.of(HERE.id, [LEO.id], Span(TEN + HOUR, TEN + DAY)) == []
        assert excuses.of(HERE.id, both, Span(TEN + 2 * DAY, TEN + 4 * DAY)) == [AWAY]
        excuses.change(HERE.id, replace(AWAY, state=ExcuseState.WITHDRAWN, version=2))
        assert excuses.of(HERE.id, both, day) == [ILL]
        assert excuses.of(HERE.id, [], day) == []

    await storage.run(unit)


async def test_what_an_approval_wrote_is_known_until_it_is_taken_back(storage: Runner):
    def unit(ports: Ports) -> None:
        excuses, made = filled(ports), [Made(MATHS.id, 3)]
        excuses.keep_made(HERE.id, ILL.id, made)
        assert excuses.made(HERE.id, ILL.id) == made
        assert excuses.made(ELSEWHERE.id, ILL.id) == []
        excuses.drop_made(HERE.id, ILL.id)
        assert excuses.made(HERE.id, ILL.id) == []

    await storage.run(unit)


async def test_notes_are_counted_and_found_oldest_first(storage: Runner):
    def unit(ports: Ports) -> None:
        filled(ports)
        papers: ExcusePapers = ports[ExcusePapers]
        first = Paper("application/pdf", b"%PDF-1 first", TEN)
        then = Paper("image/jpeg", b"second", TEN + HOUR)
        for each in (then, first):
            papers.add(HERE.id, ILL, each)
        assert papers.of(HERE.id, ILL) == [first, then]
        assert papers.count(HERE.id, ILL.id) == 2
        assert papers.count(HERE.id, AWAY.id) == papers.count(ELSEWHERE.id, ILL.id) == 0

    await storage.run(unit)
