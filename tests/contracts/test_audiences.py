"""Whom an announcement about a subject is for, alike on every database."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.application import Ports
from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.messaging.audience import Audience, Kind
from core.messaging.ports import Audiences
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, GINA, HERE, LENA, LEO, MAYA, TOM

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def held(number: int, subject: str, tutor, *students) -> Session:
    span = Span(TEN, TEN + HOUR)
    ids = tuple(each.id for each in students)
    return Session(SessionId(UUID(int=number)), (tutor.id,), ids, span, subject)


async def test_a_subject_is_those_who_learn_it_who_teach_it_and_their_parents(
    storage: Runner,
):
    def unit(ports: Ports) -> None:
        ports[Sessions].add(HERE.id, held(910, "Maths", MAYA, LEO, LENA))
        ports[Sessions].add(HERE.id, held(911, "physics", TOM, LENA))
        audiences: Audiences = ports[Audiences]

        def of(*meant: Audience, where=HERE) -> list[PersonId]:
            return audiences.of(where.id, meant, TEN, TEN.date())

        def about(kind: Kind, subject: str, *, minus: bool = False) -> Audience:
            return Audience(kind, subject=subject, minus=minus)

        learn = about(Kind.STUDENTS, "maths")
        assert of(learn) == [LEO.id, LENA.id]
        assert of(about(Kind.STUDENTS, "MATHS")) == [LEO.id, LENA.id]
        assert of(about(Kind.TUTORS, "maths")) == [MAYA.id]
        assert of(about(Kind.PARENTS, "maths")) == [GINA.id]
        assert of(about(Kind.PARENTS, "physics")) == []
        minus = about(Kind.STUDENTS, "physics", minus=True)
        assert of(learn, minus) == [LEO.id]
        assert of(about(Kind.STUDENTS, "drama")) == of(learn, where=ELSEWHERE) == []

    await storage.run(unit)


async def test_sessions_that_are_taken_back_make_nobody_learn_it(storage: Runner):
    def unit(ports: Ports) -> None:
        maths = held(910, "maths", MAYA, LEO)
        ports[Sessions].add(HERE.id, maths)
        ports[Sessions].remove(HERE.id, maths.id, TEN)
        meant = (Audience(Kind.STUDENTS, subject="maths"),)
        assert ports[Audiences].of(HERE.id, meant, TEN, TEN.date()) == []

    await storage.run(unit)
