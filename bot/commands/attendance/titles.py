"""How a session is called in a sentence."""

from bot.call import Call
from core.sessions.model import Session


def title_of(session: Session, call: Call) -> str:
    """`maths, Mon 9 Mar, 16:00`."""
    when = call.when(session.planned.start)
    return f"{session.subject}, {when}" if session.subject else when
