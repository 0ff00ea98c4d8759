"""What a locked week had wrong is not rewritten: the next carries the difference."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from core.application import Request, changes, on
from core.kernel.actor import Actor
from core.kernel.ids import CourseId, PersonId
from core.marking.access import refuse_out_of_reach
from core.marking.adding_up import TEACHING
from core.marking.errors import NoSuchEntry, NoTimeSpent, NotLocked
from core.marking.model import MINUTE, Target
from core.marking.sheets.model import Correction, Line
from core.marking.sheets.week import Weeks, taught
from core.sessions.facts import (
    SessionCancelled,
    SessionCompleted,
    SessionReopened,
    SessionTakenBack,
)
from core.sessions.model import Session, State

Told = SessionCompleted | SessionReopened | SessionTakenBack | SessionCancelled
_NONE = timedelta()


@dataclass(frozen=True, slots=True)
class CorrectLocked(Request[Correction]):
    """More time on a day that is locked, or less than none: less of it."""

    on: date
    spent: timedelta
    why: str
    activity: str
    course: CourseId | None = None
    tutor: PersonId | None = None


@dataclass(frozen=True, slots=True)
class TakeBackCorrection(Request[Correction]):
    """While no sheet carries it."""

    correction: UUID


@changes
def correct_locked(request: CorrectLocked, weeks: Weeks) -> Correction:
    actor = request.actor
    here, tutor = actor.organisation, request.tutor or actor.person
    target = Target(course=request.course)
    refuse_out_of_reach(actor, tutor, [target])
    weeks.whom.refuse_without_time(actor, tutor)
    weeks.whom.known(actor, [target])
    spent = timedelta(minutes=int(request.spent / MINUTE))
    if not spent:
        raise NoTimeSpent
    if weeks.sheets.locking(here, tutor, request.on) is None:
        raise NotLocked(request.on)
    made = Correction(
        uuid4(),
        tutor,
        request.on,
        request.activity,
        spent,
        actor.person,
        weeks.whom.clock.now(),
        request.why,
        course=request.course,
    )
    weeks.corrections.add(here, made)
    return made


@changes
def take_back_correction(request: TakeBackCorrection, weeks: Weeks) -> Correction:
    actor = request.actor
    found = weeks.corrections.find(actor.organisation, request.correction)
    if found is None or found.sheet is not None or found.of is not None:
        raise NoSuchEntry
    refuse_out_of_reach(actor, found.tutor, [Target(course=found.course)])
    weeks.corrections.take_back(actor.organisation, found.id)
    return found


@on(SessionCompleted, SessionReopened, SessionTakenBack, SessionCancelled)
def correct_sessions(fact: Told, weeks: Weeks) -> None:
    """A session changed after its week was locked: the difference, once."""
    session = fact.session
    gone = isinstance(fact, SessionTakenBack)
    held = session.state is State.COMPLETED and not gone
    was: Session = session if held else getattr(fact, "was", session)
    for tutor in was.tutors:
        line = taught(was, weeks.day_of(fact.actor, tutor, was))
        _correct(fact.actor, tutor, line if held else replace(line, spent=_NONE), weeks)


def _correct(actor: Actor, tutor: PersonId, line: Line, weeks: Weeks) -> None:
    """So that sheets and corrections have of it what `line` says."""
    here = actor.organisation
    if weeks.sheets.locking(here, tutor, line.on) is None:
        return
    difference = line.spent - weeks.corrections.booked(here, tutor, line.of)
    if not difference:
        return
    made = Correction(
        uuid4(),
        tutor,
        line.on,
        TEACHING,
        difference,
        actor.person,
        weeks.whom.clock.now(),
        of=line.of,
        course=line.course,
    )
    weeks.corrections.add(here, made)
