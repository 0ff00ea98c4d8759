"""The buttons under what somebody else wants to announce to many."""

from bot.call import Call
from bot.command import command
from bot.commands.messaging.announced import Which
from core.kernel.permissions import Permission
from core.messaging.announcement import AnnouncementState
from core.messaging.announcements.approve import (
    ApproveAnnouncement,
    DeclineAnnouncement,
    TakeBackApproval,
)
from core.messaging.conversation import Reply


@command(name="approveannouncement", args=Which, allow=Permission.ANNOUNCE, menu=False)
def approve(args: Which, call: Call) -> Reply:
    made = call.run(ApproveAnnouncement(call.actor, args.announcement))
    at = call.when(made.goes_at) if made.goes_at else ""
    told = {"state": made.state, "total": made.total, "at": at}
    text = call.say("announcement-approved-now", **told)
    back = {
        AnnouncementState.GOING: "recall",
        AnnouncementState.SCHEDULED: "unapproveannouncement",
    }.get(made.state)
    undo = back and call.undo(back, announcement=f"id:{made.id}")
    return Reply(text, (undo,)) if undo else Reply(text, final=call.final())


@command(
    name="unapproveannouncement", args=Which, allow=Permission.ANNOUNCE, menu=False
)
def unapprove(args: Which, call: Call) -> Reply:
    call.run(TakeBackApproval(call.actor, args.announcement))
    return Reply(call.say("approval-taken-back"))


@command(name="declineannouncement", args=Which, allow=Permission.ANNOUNCE, menu=False)
def not_approve(args: Which, call: Call) -> Reply:
    call.run(DeclineAnnouncement(call.actor, args.announcement))
    return Reply(call.say("announcement-declined-now"), final=call.final())
