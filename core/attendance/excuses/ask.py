"""Asking to be excused: for oneself, or for a child one looks after."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.application import Request, changes
from core.attendance.errors import TooLateToReport
from core.attendance.excuses.errors import ExcusedAlready, TooManyDays
from core.attendance.excuses.leave import Leave
from core.attendance.excuses.model import Excuse, ExcuseId, ExcuseState
from core.attendance.excuses.tell import tell_deciders, tell_family
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft
from core.people.model import Person
from core.sessions.access import own_students
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId, State

LONGEST = 366
EVER = timedelta(days=LONGEST)
SHORTLY = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is now, and the sessions booked so far that it is about."""

    excuse: Excuse
    student: Person
    sessions: tuple[Session, ...]

    def last_day(self, zone: ZoneInfo) -> date:
        """A span of days ends with the midnight after."""
        return (self.excuse.span.end - SHORTLY).astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class AskExcuse(Request[Asked]):
    """From one session, with `whole` from all of its series, or from some days.

    Without a student: oneself; else whoever in one's care takes part.
    """

    session: SessionId | None = None
    days: Period | None = None
    student: PersonId | None = None
    reason: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class WithdrawExcuse(Request[Asked]):
    """They will be there after all; what is over stays as it was decided."""

    excuse: ExcuseId


@changes
def ask_excuse(request: AskExcuse, leave: Leave) -> Asked:
    """The reason goes to whoever decides, to the family, and to nobody else."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.REPORT_ABSENCE)
    if request.session is not None:
        new = _from_session(request, request.session, leave)
    else:
        new = _from_days(request, leave)
    leave.diary.people.lock(where, new.student)
    before = _asked_before(where, new, leave)
    if before is not None:
        return _asked_again(actor, before, new, leave)
    leave.excuses.add(where, new)
    return _told(actor, new, leave)


@changes
def withdraw_excuse(request: WithdrawExcuse, leave: Leave) -> Asked:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.REPORT_ABSENCE)
    found = leave.own(actor, request.excuse)
    sessions = tuple(leave.covered(where, found))
    leave.undo(actor, found, only_to_come=True)
    gone = replace(found, state=ExcuseState.WITHDRAWN, version=found.version + 1)
    leave.excuses.change(where, gone)
    leave.changed(actor, gone)
    tell_deciders(where, replace(gone, reason=""), leave)
    tell_family(where, gone, leave, "excuse-withdrawn-family", besides=actor.person)
    return Asked(gone, leave.student(where, gone.student), sessions)


def _from_session(request: AskExcuse, wanted: SessionId, leave: Leave) -> Excuse:
    actor, where = request.actor, request.actor.organisation
    session = leave.diary.sessions.find(where, wanted)
    if session is None or session.state is State.CANCELLED:
        raise NoSuchSession
    student = _whose(request, leave, session)
    _refuse_too_late(where, session.span.end, leave)
    series = session.line if request.whole else None
    span = session.planned
    if series is not None:
        span = Span(span.start, span.start + EVER)
    return Excuse(
        ExcuseId(uuid4()),
        student,
        actor.person,
        span,
        leave.now(),
        session=None if series else session.id,
        series=series,
        reason=request.reason,
    )


def _from_days(request: AskExcuse, leave: Leave) -> Excuse:
    actor, where, days = request.actor, request.actor.organisation, request.days
    if days is None:
        raise NoSuchSession
    if (days.last - days.first).days >= LONGEST:
        raise TooManyDays(LONGEST)
    span = Span(*days.instants(leave.diary.zone(where, None)))
    student = _whose(request, leave, None)
    _refuse_too_late(where, span.end, leave)
    return Excuse(
        ExcuseId(uuid4()),
        student,
        actor.person,
        span,
        leave.now(),
        reason=request.reason,
    )


def _whose(request: AskExcuse, leave: Leave, session: Session | None) -> PersonId:
    """Of oneself, or of the one in one's care; several must be told apart."""
    actor = request.actor
    own = own_students(actor, leave.families)
    there = session.participants if session else leave.learners(actor, own)
    theirs = [each for each in own if each in there]
    if request.student is not None:
        theirs = [each for each in theirs if each == request.student]
    found = leave.diary.people.some(actor.organisation, theirs)
    if not found:
        raise NoSuchSession
    return found[0].id


def _refuse_too_late(where: OrganisationId, end: datetime, leave: Leave) -> None:
    if leave.now() > end + leave.diary.policies(where).excuse_within:
        raise TooLateToReport(end)


def _asked_before(where: OrganisationId, new: Excuse, leave: Leave) -> Excuse | None:
    """The same again is the same request; what an earlier one excused is excused."""
    for each in leave.excuses.of(where, [new.student], new.span):
        if each.asks_the_same(new):
            return each
        approved = each.state is ExcuseState.APPROVED and each.session is None
        wider = each.span.start <= new.span.start and new.span.end <= each.span.end
        if approved and wider and each.series is None:
            raise ExcusedAlready
    return None


def _asked_again(actor: Actor, before: Excuse, new: Excuse, leave: Leave) -> Asked:
    if before.state is ExcuseState.APPROVED:
        raise ExcusedAlready
    if new.reason in {"", before.reason}:
        where = actor.organisation
        sessions = tuple(leave.covered(where, before))
        return Asked(before, leave.student(where, before.student), sessions)
    again = replace(before, reason=new.reason, version=before.version + 1)
    leave.excuses.change(actor.organisation, again)
    return _told(actor, again, leave)


def _told(actor: Actor, excuse: Excuse, leave: Leave) -> Asked:
    where = actor.organisation
    leave.changed(actor, excuse)
    tell_deciders(where, excuse, leave)
    withdraw = Draft("unabsent", {"excuse": f"id:{excuse.id}"})
    choices = (Choice("excuse-withdraw-button", withdraw),)
    tell_family(
        where,
        excuse,
        leave,
        "excuse-asked-family",
        choices,
        besides=actor.person,
        text=excuse.reason,
    )
    sessions = tuple(leave.covered(where, excuse))
    return Asked(excuse, leave.student(where, excuse.student), sessions)
