"""Show the tutor the number that is good now."""

from dataclasses import dataclass
from secrets import token_bytes

from core.application import Request, keeps
from core.attendance.access import register_now, register_of
from core.attendance.evidence.codes import SECRET_BYTES, code_at, code_lasts
from core.attendance.ports import SessionCodes
from core.attendance.scene import Scene
from core.kernel.clock import Clock
from core.kernel.web import WebAddress
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class Shown:
    code: str
    lasts: int
    """Seconds until the next one."""
    session: Session
    page: str
    """Where it is shown large and keeps changing by itself."""
    words: bool = False
    """Whether it is a word with a number behind it."""


@dataclass(frozen=True, slots=True)
class ShowCode(Request[Shown]):
    """To whoever keeps the register, on a page or in a chat of their own."""

    session: SessionId | None = None


@keeps
def show_code(
    request: ShowCode,
    scene: Scene,
    codes: SessionCodes,
    web: WebAddress,
    clock: Clock,
) -> Shown:
    """The secret is made when the number is first asked for."""
    actor, now, sessions = request.actor, clock.now(), scene.sessions
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
    words = scene.policies(actor).code_words
    code = code_at(secret, now, words=words)
    return Shown(code, code_lasts(now), session, web.number, words=words)
