"""Approving or refusing a request to be excused, and taking that back."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.attendance.errors import EntryChangedSince
from core.attendance.excuses.ask import Asked
from core.attendance.excuses.errors import (
    ExcuseDecided,
    ExcuseWithdrawn,
    NoSuchExcuse,
)
from core.attendance.excuses.leave import Leave
from core.attendance.excuses.model import Excuse, ExcuseId, ExcuseState
from core.attendance.excuses.tell import tell_deciders, tell_family
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, may, permitted


@dataclass(frozen=True, slots=True)
class DecideExcuse(Request[Asked]):
    """`answer` is why it was refused; the family reads it."""

    excuse: ExcuseId
    approved: bool
    answer: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackExcuse(Request[Asked]):
    """The decision, not the request: it is open again."""

    excuse: ExcuseId
    version: int


@changes
def decide_excuse(request: DecideExcuse, leave: Leave) -> Asked:
    """Entries say so before, during and after the session."""
    actor, where = request.actor, request.actor.organisation
    found = _held(actor, request.excuse, leave)
    if found.state is not ExcuseState.ASKED:
        decider = found.decided_by
        who = decider and leave.diary.people.find(where, decider)
        raise ExcuseDecided(who.name) if who else ExcuseWithdrawn
    state = ExcuseState.APPROVED if request.approved else ExcuseState.REFUSED
    decided = replace(
        found,
        state=state,
        decided_by=actor.person,
        decided_at=leave.now(),
        answer=request.answer,
        version=found.version + 1,
    )
    leave.excuses.change(where, decided)
    if request.approved:
        apply(actor, decided, leave)
    _tell(actor, decided, leave, f"excuse-{state}-family", request.answer)
    return _as_asked(actor, decided, leave)


@changes
def take_back_excuse(request: TakeBackExcuse, leave: Leave) -> Asked:
    actor, where = request.actor, request.actor.organisation
    found = _held(actor, request.excuse, leave)
    if found.version != request.version or found.decided_by is None:
        raise EntryChangedSince
    leave.undo(actor, found, only_to_come=False)
    again = replace(
        found,
        state=ExcuseState.ASKED,
        decided_by=None,
        decided_at=None,
        answer="",
        version=found.version + 1,
    )
    leave.excuses.change(where, again)
    _tell(actor, again, leave, "excuse-reopened-family")
    return _as_asked(actor, again, leave)


def apply(actor: Actor, excuse: Excuse, leave: Leave) -> None:
    """Into the registers of what is booked so far."""
    where = actor.organisation
    for each in leave.covered(where, excuse):
        session = leave.diary.sessions.hold(where, each.id)
        made = session and leave.excuse(actor, excuse, session)
        if made:
            leave.excuses.keep_made(where, excuse.id, [made])


def _held(actor: Actor, wanted: ExcuseId, leave: Leave) -> Excuse:
    """One that the actor may decide."""
    if not may(actor, Permission.KEEP_EVERY_REGISTER):
        permitted(actor, Permission.KEEP_REGISTER)
    found = leave.excuses.hold(actor.organisation, wanted)
    if found is None or not leave.decides(actor, found):
        raise NoSuchExcuse
    return found


def _tell(
    actor: Actor, excuse: Excuse, leave: Leave, sentence: str, text: str = ""
) -> None:
    where = actor.organisation
    leave.changed(actor, excuse)
    tell_deciders(where, excuse, leave, besides=actor.person)
    tell_family(where, excuse, leave, sentence, besides=actor.person, text=text)


def _as_asked(actor: Actor, excuse: Excuse, leave: Leave) -> Asked:
    where = actor.organisation
    student = leave.student(where, excuse.student)
    return Asked(excuse, student, tuple(leave.covered(where, excuse)))
