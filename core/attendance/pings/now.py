"""The tutor asks, there and then, who is still there; and may take it back."""

from dataclasses import dataclass

from core.application import Request, changes
from core.attendance.access import register_now, register_of
from core.attendance.errors import AskedAlready, NobodyToAsk, NotHeldNow
from core.attendance.ping_model import Ping
from core.attendance.pings.rounds import COUNT, Pinging
from core.kernel.ids import PersonId
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class Asked:
    session: Session
    pings: tuple[Ping, ...]


@dataclass(frozen=True, slots=True)
class AskWhoIsThere(Request[Asked]):
    """Everybody who came, or of these the `students` named."""

    session: SessionId | None = None
    students: tuple[PersonId, ...] = ()


@dataclass(frozen=True, slots=True)
class CallOffAsking(Request[Session]):
    """Whoever has not answered is told to forget it, and nothing is held of it."""

    session: SessionId


@changes
def ask_who_is_there(request: AskWhoIsThere, pinging: Pinging) -> Asked:
    actor, sessions = request.actor, pinging.scene.sessions
    if request.session is None:
        session = register_now(actor, sessions, pinging.now)
    else:
        found = sessions.find(actor.organisation, request.session)
        session = register_of(actor, found)
    sessions.lock_session(actor.organisation, session.id)
    if session.state is not State.ACTIVE:
        raise NotHeldNow
    if pinging.dues.is_planned(actor.organisation, COUNT, session.id):
        raise AskedAlready
    there = pinging.there(actor.organisation, session)
    wanted = {*request.students} or {*there}
    meant = [each for each in there if each in wanted]
    if not meant:
        raise NobodyToAsk
    return Asked(session, tuple(pinging.ask(actor, session, meant, actor.person)))


@changes
def call_off_asking(request: CallOffAsking, pinging: Pinging) -> Session:
    """What the desk itself has planned for later stays planned."""
    actor, sessions = request.actor, pinging.scene.sessions
    found = sessions.hold(actor.organisation, request.session)
    session = register_of(actor, found)
    if not pinging.dues.is_planned(actor.organisation, COUNT, session.id):
        raise NobodyToAsk
    pinging.call_off_round(actor.organisation, session)
    pinging.anew.book.cards.show(actor.organisation, session)
    return session
