"""Show the tutor the number that is good now."""

from dataclasses import dataclass
from secrets import token_bytes

from core.application import Request, keeps
from core.attendance.access import register_now, register_of
from core.attendance.codes import SECRET_BYTES, code_at, code_lasts
from core.attendance.ports import SessionCodes
from core.kernel.clock import Clock
from core.kernel.web import WebAddress
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Shown:
    code: str
    lasts: int
    """Seconds until the next one."""
    session: Session
    page: str
    """Where it is shown large and keeps changing by itself."""


@dataclass(frozen=True, slots=True)
class ShowCode(Request[Shown]):
    """To whoever keeps the register, on a page or in a chat of their own."""

    session: SessionId | None = None


@keeps
def show_code(
    request: ShowCode,
    sessions: Sessions,
    codes: SessionCodes,
    web: WebAddress,
    clock: Clock,
) -> Shown:
    """The secret is made when the number is first asked for."""
    actor, now = request.actor, clock.now()
    if request.session is None:
        session = register_now(actor, sessions, now)
    else:
        found = sessions.hold(actor.organisation, request.session)
        session = register_of(actor, found)
    secret = codes.secret(actor.organisation, session.id)
    if secret is None:
        sessions.hold(actor.organisation, session.id)
        secret = codes.secret(actor.organisation, session.id)
    if secret is None:
        secret = token_bytes(SECRET_BYTES)
        codes.keep_secret(actor.organisation, session.id, secret)
    return Shown(code_at(secret, now), code_lasts(now), session, web.number)
