"""The one thing that can be done about a session now: start it, end it, say it was."""

from bot.call import Call
from bot.commands.sessions.shown import which
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice
from core.sessions.held.planned_then import OPEN
from core.sessions.model import Session, State


def what_now(session: Session, call: Call) -> Choice | None:
    choice = which(session, call, "happened")
    is_over = session.state in OPEN and session.planned.end <= call.now
    if call.actor.person not in session.tutors:
        may_say = call.may(Permission.SAY_IT_HAPPENED) and is_over
        return _took_place(session, choice, call) if may_say else None
    policies = call.speaker.organisation.policies
    starts = session.starts_within(policies)
    at = session.planned.start
    if session.state is State.SCHEDULED and starts.start <= call.now <= starts.end:
        draft = which(session, call, "begin").draft
        return Choice(call.say("begin-button", start=at), draft)
    if session.state is State.ACTIVE:
        draft = which(session, call, "end").draft
        return Choice(call.say("end-this-button", start=at), draft)
    if is_over:
        return _took_place(session, choice, call)
    return None


def _took_place(session: Session, choice: Choice, call: Call) -> Choice:
    words = call.say("happened-this-button", start=session.planned.start)
    return Choice(words, choice.draft)
