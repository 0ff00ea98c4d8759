"""/announce: one message to many, looked at before it goes."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.messaging.preview import Look, preview
from bot.fields import if_said, unless_said
from bot.kinds.audience import Audiences
from bot.kinds.by_name import At, YesOrNo
from bot.kinds.kind import Identifier
from bot.kinds.long_line import LongLine
from bot.kinds.sure import Sure
from bot.kinds.times import When
from bot.turn.advance import SURE, asking_for
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
)
from core.messaging.announcements.announce import (
    Announce,
    RecallAnnouncement,
)
from core.messaging.audience import Audience
from core.messaging.conversation import Choice, Draft, Reply
from core.messaging.errors import NumberWanted


@dataclass(frozen=True, slots=True)
class Args:
    audience: Annotated[tuple[Audience, ...], Audiences()]
    text: Annotated[str, LongLine()]
    at: Annotated[When | None, At(Tense.FUTURE)] = if_said()
    confirm: Annotated[str, YesOrNo()] = unless_said("no")
    sure: Annotated[str, Sure()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    announcement: Annotated[AnnouncementId, Identifier()]


SLOTS = {"at": "goes", "confirm": "confirm"}


@command(
    name="announce",
    args=Args,
    intent="announce",
    allow=Permission.ANNOUNCE,
    slots=SLOTS,
)
def announce(args: Args, call: Call) -> Reply:
    at = args.at.start if args.at else None
    if args.at and at is None:
        return _another_time(call.say("announcement-at-what-time"), call)
    if at:  # `tomorrow at 8` is that even if it is confirmed tomorrow
        call = replace(call, draft=call.draft.with_answer("at", at.isoformat()))
    if at and at <= call.now:
        return _is_past(at, call)
    looked_at = Look(args.audience, args.text, at, asks=args.confirm == "yes")
    if args.sure == "no":
        return preview(looked_at, call)
    typed = int(args.sure) if args.sure.isdigit() else None
    told = Announce(
        call.actor, args.audience, args.text, typed, at, asks=looked_at.asks
    )
    try:
        made = call.run(told)
    except NumberWanted:
        return preview(looked_at, call)
    return _begun(made, call)


def _begun(made: Announcement, call: Call) -> Reply:
    at, state = made.goes_at, made.state
    above = call.speaker.organisation.policies.announce_approval_above
    told = {"total": made.total, "at": call.when(at) if at else "", "above": above}
    text = call.say(f"announcement-{state}-now", **told)
    undo = call.undo("recall", announcement=f"id:{made.id}")
    going = state is AnnouncementState.GOING
    label = call.say("recall-button" if going else "unschedule-button")
    card = f"announcement:{made.id}"
    return Reply(text, (replace(undo, label=label),), card=card)


def _is_past(at: datetime, call: Call) -> Reply:
    given = {k: v for k, v in call.draft.given.items() if k != "at"}
    now = Choice(call.say("announce-now-button"), Draft("announce", given))
    asked = _another_time(call.say("announcement-past", at=call.when(at)), call)
    return replace(asked, choices=(now,))


def _another_time(text: str, call: Call) -> Reply:
    given = {k: v for k, v in call.draft.given.items() if k not in {"at", SURE}}
    return Reply(text, asking=asking_for("at", Draft("announce", given)))


@command(name="recall", args=Which, allow=Permission.ANNOUNCE, menu=False)
def recall(args: Which, call: Call) -> Reply:
    spared = call.run(RecallAnnouncement(call.actor, args.announcement))
    return Reply(
        call.say("announcement-recalled", count=spared),
        card=f"announcement:{args.announcement}",
    )
