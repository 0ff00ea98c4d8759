"""Whom an announcement about a subject is for, alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from core.application import Ports
from core.curriculum.model import Class, Membership
from core.curriculum.ports import Classes
from core.kernel.actor import Role
from core.kernel.ids import ClassId, PersonId
from core.kernel.span import Span
from core.messaging.audience import Audience, Kind
from core.messaging.ports import Audiences
from core.people.model import Grant
from core.people.ports import People
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from storage.door import Runner
from tests.people import ELSEWHERE, GINA, HERE, LENA, LEO, MAYA, TOM

TEN = datetime(2026, 3, 9, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)
TEN_B = Class(ClassId(UUID(int=802)), "10B")


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


async def test_staff_of_a_class_are_who_teaches_and_who_heads_it_never_its_students(
    storage: Runner,
):
    def unit(ports: Ports) -> None:
        ports[Classes].add(HERE.id, TEN_B)
        ports[Classes].join(HERE.id, Membership(LEO.id, TEN_B.id))
        ports[Sessions].add(HERE.id, replace(held(910, "x", MAYA, LEO), group=TEN_B.id))
        ports[People].grant(HERE.id, TOM.id, Grant(Role.HEAD, TEN_B.id))

        def of(kind: Kind) -> list[PersonId]:
            audiences: Audiences = ports[Audiences]
            return audiences.of(HERE.id, [Audience(kind, TEN_B.id)], TEN, TEN.date())

        assert of(Kind.STUDENTS) == [LEO.id]
        assert of(Kind.TUTORS) == [MAYA.id]
        assert of(Kind.STAFF) == [MAYA.id, TOM.id]
        assert of(Kind.HEADS) == [TOM.id]
        assert of(Kind.ADMINS) == of(Kind.MODERATORS) == []
        physics = Audience(Kind.STAFF, subject="x")
        assert ports[Audiences].of(HERE.id, [physics], TEN, TEN.date()) == [MAYA.id]

    await storage.run(unit)


async def test_who_left_a_class_or_met_for_it_long_ago_is_not_of_it_any_more(
    storage: Runner,
):
    def unit(ports: Ports) -> None:
        ports[Classes].add(HERE.id, TEN_B)
        left = Membership(LEO.id, TEN_B.id, until=TEN.date() - timedelta(days=1))
        ports[Classes].join(HERE.id, left)
        met = replace(held(910, "maths", MAYA, LEO, LENA), group=TEN_B.id)
        ports[Sessions].add(HERE.id, met)

        def of(kind: Kind, days: int = 0, **about: Any) -> list[PersonId]:
            then = TEN + timedelta(days=days)
            audiences: Audiences = ports[Audiences]
            return audiences.of(HERE.id, [Audience(kind, **about)], then, then.date())

        assert of(Kind.STUDENTS, of=TEN_B.id) == [LENA.id]
        assert of(Kind.TUTORS, of=TEN_B.id) == [MAYA.id]
        assert of(Kind.STUDENTS, subject="maths") == [LEO.id, LENA.id]
        for about in ({"of": TEN_B.id}, {"subject": "maths"}):
            assert of(Kind.STUDENTS, 300, **about) == []
            assert of(Kind.TUTORS, 300, **about) == []

    await storage.run(unit)
