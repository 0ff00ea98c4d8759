"""What students and guardians do about a session: ask for another time, or for none."""

from bot.call import Call
from bot.commands.sessions.shown import facts_of, known_here, undo_of
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.changing.ask_change import AskChange
from core.sessions.changing.cancel import CancelOwnSession
from core.sessions.changing.cancel_policy import fee_of
from core.sessions.errors import NotTheirsAlone
from core.sessions.model import Session, Side


def family_asks(found: Session, planned: Span, call: Call) -> Reply:
    """They never move one by themselves."""
    try:
        asked = call.run(AskChange(call.actor, found.id, planned))
    except NotTheirsAlone:
        return _others_too(found, call)
    facts = _facts(asked, call)
    return Reply(call.say("change-sent", **facts, there=call.when(planned.start)))


def family_cancels(found: Session, reason: str, call: Call) -> Reply:
    """What is owed for it is said before, and after."""
    policies = call.speaker.organisation.policies
    fee = fee_of(found, Side.FAMILY, policies, call.now)
    facts = {**_facts(found, call), "fee": fee}
    if fee and call.draft.command != "cancelown":
        given = {"session": f"id:{found.id}", **({"reason": reason} if reason else {})}
        sure = Choice(call.say("cancel-own-yes"), Draft("cancelown", given))
        keep = call.choice("cancel-own-keep", "cancel")
        notice = policies.cancel_notice
        text = call.say("cancel-own-sure", **facts, notice=notice)
        return Reply(text, (sure, keep))
    try:
        if not policies.families_cancel:
            call.run(AskChange(call.actor, found.id, None, reason))
            return Reply(call.say("cancel-sent", **facts))
        done = call.run(CancelOwnSession(call.actor, found.id, reason))
    except NotTheirsAlone:
        return _others_too(found, call)
    return Reply(call.say("cancelled-own", **facts), (undo_of(done, call),))


def _others_too(found: Session, call: Call) -> Reply:
    absent = call.choice("family-absent", "absent", session=f"id:{found.id}")
    return Reply(call.say("family-others-too", **_facts(found, call)), (absent,))


def _facts(found: Session, call: Call) -> dict[str, object]:
    """Who teaches it: whom it is for, they know."""
    known = known_here(call).people
    tutors = [known.get(each, "?") for each in found.tutors]
    return {**facts_of(found, call), "who": call.show(tutors)}
