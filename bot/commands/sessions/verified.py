"""What a page of the calendar says about who verified it."""

from collections.abc import Sequence

from bot.call import Call
from core.kernel.permissions import Permission
from core.messaging.conversation import Field
from core.sessions.model import Session
from core.timetable.verifying import Verified, VerifiedOf


def verified_there(found: Sequence[Session], call: Call) -> Verified | None:
    """None for whoever verifies nothing, and where there is nothing."""
    if not found or not call.may(Permission.VERIFY_SCHEDULES):
        return None
    return call.run(VerifiedOf(call.actor, tuple(found)))


def verified_row(verified: Verified | None, call: Call) -> tuple[Field, ...]:
    """The last line of the page, above the button that was tapped for it."""
    if verified is None or not verified.count:
        return ()
    count, of = verified.count, verified.of
    said = call.say("schedule-verified-partly", count=count, of=of, rest=of - count)
    if verified.whole and verified.at:
        said = call.say("schedule-verified", by=verified.by, at=call.when(verified.at))
    return (Field(call.say("schedule-verified-row"), said),)
