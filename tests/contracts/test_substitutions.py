"""Who was asked to stand in, and what they said, is kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.kernel.span import Span
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from core.sessions.substitutes.substitution import Answer, Asked, Substitutions
from storage.door import Runner
from tests.people import ELSEWHERE, HAL, HERE, LEO, MAYA, TOM

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
MATHS = Session(
    SessionId(UUID(int=910)), (MAYA.id,), (LEO.id,), Span(TEN, TEN + HOUR), "maths"
)
ASKED_TOM = Asked(MATHS.id, TOM.id, MAYA.id, MAYA.id, TEN - HOUR)
ASKED_HAL = Asked(MATHS.id, HAL.id, MAYA.id, MAYA.id, TEN - HOUR)


async def test_all_who_were_asked_are_known_with_their_newest_answer(storage: Runner):
    def unit(ports: Ports) -> None:
        ports[Sessions].add(HERE.id, MATHS)
        asked: Substitutions = ports[Substitutions]
        asked.put(HERE.id, [ASKED_HAL, ASKED_TOM])
        assert asked.of_session(HERE.id, MATHS.id) == [ASKED_TOM, ASKED_HAL]
        assert asked.of_session(ELSEWHERE.id, MATHS.id) == []

        took = replace(ASKED_HAL, answer=Answer.ACCEPTED)
        late = replace(ASKED_TOM, answer=Answer.TOO_LATE)
        asked.put(HERE.id, [took, late])
        assert asked.of_session(HERE.id, MATHS.id) == [late, took]

        again = replace(ASKED_TOM, at=TEN)
        asked.put(HERE.id, [again])
        assert asked.of_session(HERE.id, MATHS.id) == [again, took]

    await storage.run(unit)


async def test_nobody_asked_is_nobody(storage: Runner):
    def unit(ports: Ports) -> None:
        asked: Substitutions = ports[Substitutions]
        asked.put(HERE.id, [])
        assert asked.of_session(HERE.id, MATHS.id) == []

    await storage.run(unit)
