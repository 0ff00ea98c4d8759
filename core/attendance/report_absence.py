"""A student or a guardian says that somebody will not be there; the tutor excuses."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.attendance.card import decision
from core.attendance.errors import TooLateToReport
from core.attendance.model import Status
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice
from core.messaging.post import Letter, Post
from core.people.families import Families
from core.people.model import Person
from core.sessions.access import own_students
from core.sessions.diary import Diary
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId, State

AFTERWARDS = timedelta(days=1)
"""For so long after its end somebody may still be excused from a session."""


@dataclass(frozen=True, slots=True)
class Missed:
    session: Session
    student: Person


@dataclass(frozen=True, slots=True)
class ReportAbsence(Request[Missed]):
    """Of oneself; else of whoever in one's care takes part."""

    session: SessionId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackAbsence(Request[Missed]):
    """They will be there after all."""

    session: SessionId


@keeps
def report_absence(
    request: ReportAbsence, diary: Diary, families: Families, post: Post
) -> Missed:
    """The reason goes to the tutors and to nobody else; they decide with a tap."""
    missed = _missed(request.actor, request.session, diary, families)
    choices = tuple(
        Choice(f"absence-{status}", decision(missed.session, missed.student.id, status))
        for status in (Status.EXCUSED, Status.ABSENT)
    )
    _tell("absence-reported", request.actor, missed, post, choices, request.reason)
    return missed


@keeps
def take_back_absence(
    request: TakeBackAbsence, diary: Diary, families: Families, post: Post
) -> Missed:
    missed = _missed(request.actor, request.session, diary, families)
    _tell("absence-taken-back", request.actor, missed, post)
    return missed


def _missed(
    actor: Actor, wanted: SessionId, diary: Diary, families: Families
) -> Missed:
    permitted(actor, Permission.REPORT_ABSENCE)
    session = diary.sessions.find(actor.organisation, wanted)
    own = own_students(actor, families)
    if session is None or session.state is State.CANCELLED:
        raise NoSuchSession
    theirs = [each for each in own if each in session.participants]
    found = diary.people.some(actor.organisation, theirs)
    if not found:
        raise NoSuchSession
    if diary.clock.now() > session.span.end + AFTERWARDS:
        raise TooLateToReport(session.span.end)
    return Missed(session, found[0])


def _tell(  # noqa: PLR0913, PLR0917 -- each is a part of one letter
    sentence: str,
    actor: Actor,
    missed: Missed,
    post: Post,
    choices: tuple[Choice, ...] = (),
    reason: str = "",
) -> None:
    """One card a student and session: a second thought takes the place of the first."""
    session, student = missed.session, missed.student
    home = post.organisations.find(actor.organisation)
    now = post.clock.now()
    start = session.planned.start
    letter = Letter(
        f"{sentence}:{session.id.hex}:{student.id.hex}:{now.isoformat()}",
        sentence,
        {
            "name": student.name,
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "on": (start.astimezone(home.zone) if home else start).date(),
            "start": start,
        },
        choices,
        card=f"absence:{session.id.hex}:{student.id.hex}",
        may_wait=start - now > AFTERWARDS,
        text=reason,
    )
    post.write(actor.organisation, session.tutors, letter)
