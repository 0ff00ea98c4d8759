"""What a page of the calendar says about who verified it."""

from collections.abc import Sequence

from bot.call import Call
from core.kernel.permissions import Permission
from core.sessions.model import Session
from core.timetable.verifying import Verified, VerifiedOf


def verified_there(found: Sequence[Session], call: Call) -> Verified | None:
    """None for whoever verifies nothing, and where there is nothing."""
    if not found or not call.may(Permission.VERIFY_SCHEDULES):
        return None
    return call.run(VerifiedOf(call.actor, tuple(found)))


def verified_words(verified: Verified | None, call: Call) -> str:
    if verified is None or not verified.count:
        return ""
    if verified.whole and verified.at:
        on, by = verified.at.astimezone(call.speaker.zone).date(), verified.by
        return call.say("schedule-verified", by=by, on=on, at=verified.at)
    rest = verified.of - verified.count
    return call.say(
        "schedule-verified-partly", count=verified.count, of=verified.of, rest=rest
    )
