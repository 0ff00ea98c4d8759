"""A student or guardian says that a session happened; its tutor confirms."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.access import person_known_to
from core.people.families import Families
from core.sessions.access import own_students
from core.sessions.clashing.diary import TEACHES, Diary, sensible
from core.sessions.errors import (
    NobodyTaught,
    NoSuchSession,
    NotATutor,
    NotNow,
    NotOverYet,
)
from core.sessions.held.planned_then import OPEN
from core.sessions.model import Session, SessionId, State

ANSWER_WITHIN = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class SayItHappened(Request[tuple[PersonId, ...]]):
    """Answers the tutors who were asked to confirm it."""

    session: SessionId


@dataclass(frozen=True, slots=True)
class SayItWasHeld(Request[tuple[PersonId, ...]]):
    """One that nobody had planned; without a student, the actor's only one."""

    tutor: PersonId
    student: PersonId | None
    held: Span
    subject: str = ""


@keeps
def say_it_happened(
    request: SayItHappened, diary: Diary, families: Families, post: Post
) -> tuple[PersonId, ...]:
    actor = request.actor
    permitted(actor, Permission.SAY_IT_HAPPENED)
    session = diary.sessions.find(actor.organisation, request.session)
    own = own_students(actor, families)
    if session is None or not any(each in session.participants for each in own):
        raise NoSuchSession
    if session.state not in OPEN:
        raise NotNow(session.state, State.COMPLETED)
    if session.planned.end > diary.clock.now():
        raise NotOverYet(session.planned.end)
    draft = Draft("happened", {"session": f"id:{session.id}"})
    letter = Letter(
        f"claim:{session.id.hex}:{actor.person.hex}",
        "session-claimed",
        dict(_facts(request, session, diary)),
        (Choice("happened-button", draft, lasts=ANSWER_WITHIN),),
        may_wait=False,
    )
    post.write(actor.organisation, session.tutors, letter)
    return session.tutors


@keeps
def say_it_was_held(
    request: SayItWasHeld, diary: Diary, families: Families, post: Post
) -> tuple[PersonId, ...]:
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.SAY_IT_HAPPENED)
    held = sensible(request.held.start, request.held.end, now)
    student = _whose(request, own_students(actor, families))
    if held.end > now:
        raise NotOverYet(held.end)
    tutor = person_known_to(actor, request.tutor, diary.people)
    if not tutor.roles_at(diary.clock.now()) & TEACHES:
        raise NotATutor(tutor.name)
    given = {
        "who": f"id:{student}",
        "when": held.start.isoformat(),
        "lasting": f"PT{held.length.seconds // 60}M",
    }
    if request.subject:
        given["subject"] = request.subject
    facts = {
        "who": person_known_to(actor, actor.person, diary.people).name,
        "student": person_known_to(actor, student, diary.people).name,
        "subject": request.subject,
        "named": "yes" if request.subject else "no",
        "on": held.start.astimezone(diary.zone(actor.organisation, None)).date(),
        "start": held.start,
        "end": held.end,
    }
    letter = Letter(
        f"claim:{actor.person.hex}:{tutor.id.hex}:{held.start.isoformat()}",
        "session-claimed",
        facts,
        (Choice("happened-button", Draft("taught", given), lasts=ANSWER_WITHIN),),
        may_wait=False,
    )
    post.write(actor.organisation, (tutor.id,), letter)
    return (tutor.id,)


def _whose(request: SayItWasHeld, own: tuple[PersonId, ...]) -> PersonId:
    """The actor first, a guardian's only student next."""
    if request.student is not None:
        if request.student not in own:
            raise NotPermitted(Permission.SAY_IT_HAPPENED)
        return request.student
    me, *wards = own
    if Role.STUDENT in request.actor.roles:
        return me
    if len(wards) != 1:
        raise NobodyTaught
    return wards[0]


def _facts(
    request: SayItHappened, session: Session, diary: Diary
) -> Iterator[tuple[str, object]]:
    actor = request.actor
    zone = diary.zone(actor.organisation, session.site)
    yield "who", person_known_to(actor, actor.person, diary.people).name
    names = [
        person_known_to(actor, each, diary.people).name for each in session.participants
    ]
    yield "student", ", ".join(names)
    yield "subject", session.subject
    yield "named", "yes" if session.subject else "no"
    yield "on", session.planned.start.astimezone(zone).date()
    yield "start", session.planned.start
    yield "end", session.planned.end
