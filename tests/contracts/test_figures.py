"""Figures of reports come to the same on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.kernel.period import Period
from core.kernel.span import Span
from core.reporting.figures.ports import FigureSums
from core.reporting.measures import By, Marked, Of
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
MATHS = Session(
    SessionId(UUID(int=920)),
    (MAYA.id,),
    (LEO.id, LENA.id),
    Span(TEN, TEN + HOUR),
    "maths",
    State.COMPLETED,
    TEN + 5.7 * MINUTE,
    TEN + HOUR,
)
DAY = Period(TEN.date(), TEN.date())
ALL = Of(Span(TEN - HOUR, TEN + HOUR), DAY)


async def test_sums_are_whole_minutes_by_whatever_is_asked(storage: Runner):
    def unit(ports: Ports) -> None:
        ports[Sessions].add(HERE.id, MATHS)
        ports[Registers].add(HERE.id, [RegisterEntry(MATHS.id, LEO.id, Status.LATE)])
        sums: FigureSums = ports[FigureSums]
        ((key, of),) = sums.sessions(HERE.id, ALL, By.TUTOR)
        assert key == MAYA.id
        told = {"held": 1, "cancelled": 0, "planned": 60, "taught": 54}
        late = {"in_time": 0, "late_starts": 1, "late_minutes": 5}
        came = {"present": 0, "late": 1, "absent": 0, "excused": 0, "pending": 0}
        assert of == {**told, **late, **came}
        students = dict(sums.sessions(HERE.id, ALL, By.STUDENT))
        assert {key: each["late"] for key, each in students.items()} == {
            LEO.id: 1,
            LENA.id: 0,
        }
        ((_, of),) = sums.marking(HERE.id, ALL, None)
        assert of == {"marking": 0, "entries": 0}
        within = replace(ALL, within=frozenset(), own=LEO.id)
        assert sums.sessions(HERE.id, within, By.CLASS) == []
        assert sums.sessions(ELSEWHERE.id, ALL, By.CLASS) == []
        for marked, came_late in (
            (Marked(frozenset({LEO.id})), 1),
            (Marked(frozenset({LENA.id})), 0),
            (Marked(frozenset({LENA.id}), sessions=frozenset({MATHS.id})), 1),
        ):
            of_these = replace(ALL, marked=marked)
            ((_, of),) = sums.sessions(HERE.id, of_these, None)
            assert (of["held"], of["late"]) == (1, came_late)
            students = dict(sums.sessions(HERE.id, of_these, By.STUDENT))
            assert sum(each["late"] for each in students.values()) == came_late

    await storage.run(unit)
