"""The only ways to a register: by being its tutor, or by keeping every one."""

from datetime import datetime, timedelta

from core.attendance.errors import NoRegisterNow, NotOnThisRegister
from core.attendance.model import RegisterEntry
from core.attendance.ports import Registers
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.sessions.access import in_reach
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

NEAR = timedelta(hours=12)


def register_of(actor: Actor, found: Session | None) -> Session:
    """Of one's own session, or of any within one's course or class."""
    if not may(actor, Permission.KEEP_EVERY_REGISTER):
        permitted(actor, Permission.KEEP_REGISTER)
    if found is None:
        raise NoSuchSession
    if not keeps(actor, found):
        raise NoSuchSession
    return found


def keeps(actor: Actor, session: Session) -> bool:
    return actor.person in session.tutors or _keeps_every(actor, session)


def shows(actor: Actor, session: Session) -> bool:
    everybodys = Permission.SEE_ATTENDANCE_REPORTS
    return keeps(actor, session) or (
        may(actor, everybodys) and in_reach(actor, everybodys, session)
    )


def _keeps_every(actor: Actor, session: Session) -> bool:
    scopes = [scope for scope in (session.course, session.group) if scope]
    every = Permission.KEEP_EVERY_REGISTER
    if not scopes:
        return may(actor, every) and not actor.only_within
    return any(may(actor, every, within=scope) for scope in scopes)


def register_now(actor: Actor, sessions: Sessions, now: datetime) -> Session:
    """The one being held; else the last that began, else the next."""
    permitted(actor, Permission.KEEP_REGISTER)
    within = Span(now - NEAR, now + NEAR)
    own = [
        each
        for each in sessions.of_tutor(actor.organisation, actor.person, within)
        if each.state is not State.CANCELLED
    ]
    if not own:
        raise NoRegisterNow
    running = [each for each in own if each.state is State.ACTIVE]
    begun = [each for each in own if each.span.start <= now]
    return (running or begun or own[:1])[-1]


def entry_of(
    actor: Actor, session: Session, student: PersonId, registers: Registers
) -> RegisterEntry | None:
    """None for a participant of whom nothing is known yet."""
    found = registers.find(actor.organisation, session.id, student)
    if found is None and student not in session.participants:
        raise NotOnThisRegister
    return found
