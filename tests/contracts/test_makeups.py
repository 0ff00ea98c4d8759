"""Who makes up for what was missed is known alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from core.kernel.span import Span
from core.sessions.changing.makeups import MadeUp, Makeups
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)
MISSED = SessionId(UUID(int=930))


def held(day: int, *students, **more) -> Session:
    start = FOUR + day * 24 * HOUR
    planned = Span(start, start + HOUR)
    return Session(SessionId(uuid4()), (MAYA.id,), students, planned, **more)


async def test_students_by_the_sessions_that_stand(storage: Runner):
    missed = replace(held(0, LEO.id, LENA.id), id=MISSED, state=State.CANCELLED)
    leos = held(2, LEO.id, makes_up=MISSED)
    off = held(3, LENA.id, makes_up=MISSED, state=State.CANCELLED)
    gone = held(4, LENA.id, makes_up=MISSED)

    def unit(ports) -> None:
        for each in (missed, leos, off, gone, held(5, LENA.id)):
            ports[Sessions].add(HERE.id, each)
        ports[Sessions].remove(HERE.id, gone.id, FOUR)

    await storage.run(unit)

    assert await storage.run(partial(made_up, HERE.id)) == [
        MadeUp(LEO.id, leos.planned.start)
    ]
    assert await storage.run(partial(made_up, ELSEWHERE.id)) == []


def made_up(where, ports) -> list[MadeUp]:
    makeups: Makeups = ports[Makeups]
    return makeups.of(where, MISSED)
