"""/announce: one message to many, looked at before it goes."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.messaging.preview import preview
from bot.commands.messaging.variants import variants
from bot.fields import if_said, unless_said
from bot.how_often import every_in_words
from bot.incoming import Kind
from bot.kinds.audience import Audiences
from bot.kinds.by_name import At, Called, Every, Until, YesOrNo
from bot.kinds.kind import Identifier, OneOf
from bot.kinds.long_line import LongLine
from bot.kinds.poll import Answers, Files
from bot.kinds.sure import Sure
from bot.kinds.times import When
from bot.turn.advance import SURE, advance, asking_for
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    More,
)
from core.messaging.announcements.announce import (
    Announce,
    RecallAnnouncement,
)
from core.messaging.announcements.scheduled import PlanAgain
from core.messaging.audience import Audience
from core.messaging.conversation import Choice, Draft, File, Reply
from core.messaging.errors import NumberWanted

A_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Args:
    audience: Annotated[tuple[Audience, ...], Audiences()]
    text: Annotated[str, LongLine()]
    at: Annotated[When | None, At(Tense.FUTURE)] = if_said()
    every: Annotated[str | None, Every()] = if_said()
    until: Annotated[date | None, Until(Tense.FUTURE)] = if_said()
    confirm: Annotated[str, YesOrNo()] = unless_said("no")
    files: Annotated[tuple[File, ...], Files()] = unless_said("")
    poll: Annotated[tuple[str, ...], Answers()] = unless_said("")
    sure: Annotated[str, Sure()] = unless_said("no")

    def told(self, at: datetime | None, call: Call) -> Announce:
        text, languages = variants(self.text)
        return Announce(
            call.actor,
            self.audience,
            text,
            int(self.sure) if self.sure.isdigit() else None,
            None if self.every else at,
            asks=self.confirm == "yes",
            more=More(self.files, self.poll, languages=languages),
            every=self.every or "",
            until=self.until,
        )


@dataclass(frozen=True, slots=True)
class Which:
    announcement: Annotated[AnnouncementId, Identifier()]


WITHOUT = {"file": "go-on-without-button", "poll": "no-poll-button"}
"""The way back to the preview, without what would have been added."""
SLOTS = {"at": "goes", "every": "every", "confirm": "confirm"}


@command(
    name="announce",
    args=Args,
    intent="announce",
    allow=Permission.ANNOUNCE,
    slots=SLOTS,
    asks_for=(Kind.MEDIA,),
    keeps_files="files",
)
def announce(args: Args, call: Call) -> Reply:
    at = args.at.start if args.at else None
    if args.at and at is None:
        return _another_time(call.say("announcement-at-what-time"), call)
    if at:  # `tomorrow at 8` is that even if it is confirmed tomorrow
        call = replace(call, draft=call.draft.with_answer("at", at.isoformat()))
    if at and at <= call.now:
        return _is_past(at, call)
    told = args.told(at, call)
    if args.sure == "no":
        return preview(told, call)
    try:
        made = call.run(told)
    except NumberWanted:
        return preview(told, call)
    return _begun(made, call)


def _begun(made: Announcement, call: Call) -> Reply:
    at, state = made.goes_at, made.state
    above = call.speaker.organisation.policies.announce_approval_above
    told: dict[str, object] = {"total": made.total, "above": above}
    told["at"] = call.when(at) if at else ""
    sentence = "announcement-comes-round" if made.every else f"announcement-{state}-now"
    if state is AnnouncementState.WAITING:
        sentence = "announcement-waiting-now"
    if made.every and at:
        day = at.astimezone(call.speaker.zone).date()
        told["rhythm"] = every_in_words(made.every, day, call)
    if made.until is not None:
        told["until"] = (made.until - A_MOMENT).astimezone(call.speaker.zone).date()
    text = call.say(sentence, **told)
    undo = call.undo("recall", announcement=f"id:{made.id}")
    going = state is AnnouncementState.GOING
    label = call.say("recall-button" if going else "unschedule-button")
    card = f"announcement:{made.id}"
    return Reply(text, (replace(undo, label=label),), card=card)


@dataclass(frozen=True, slots=True)
class With(Args):
    what: Annotated[str, OneOf(("file", "poll"))] = unless_said("file")


@command(
    name="announcewith",
    args=With,
    intent="ask_opinion",
    allow=Permission.ANNOUNCE,
    menu=False,
)
def announce_with(args: With, call: Call) -> Reply:
    """A button of the preview: what is sent or said next belongs to it."""
    given = {k: v for k, v in call.draft.given.items() if k not in {"what", SURE}}
    if args.poll:  # the answers were said along with the question
        return advance(announce, Draft("announce", given), call)
    argument = "files" if args.what == "file" else "poll"
    waits = asking_for(argument, Draft("announce", given))
    without = Choice(call.say(WITHOUT[args.what]), Draft("announce", given))
    return Reply(call.say(f"announce-which-{args.what}"), (without,), asking=waits)


def _is_past(at: datetime, call: Call) -> Reply:
    given = {k: v for k, v in call.draft.given.items() if k != "at"}
    now = Choice(call.say("announce-now-button"), Draft("announce", given))
    asked = _another_time(call.say("announcement-past", at=call.when(at)), call)
    return replace(asked, choices=(now,))


def _another_time(text: str, call: Call) -> Reply:
    given = {k: v for k, v in call.draft.given.items() if k not in {"at", SURE}}
    return Reply(text, asking=asking_for("at", Draft("announce", given)))


@dataclass(frozen=True, slots=True)
class Instead(Args):
    announcement: Annotated[AnnouncementId | None, Called()] = if_said()


@command(name="announceinstead", args=Instead, allow=Permission.ANNOUNCE, menu=False)
def announce_instead(args: Instead, call: Call) -> Reply:
    """`no, to 10A only`, of what waits: that is called off, and this is looked at."""
    if args.announcement is not None:
        call.run(RecallAnnouncement(call.actor, args.announcement))
    given = {k: v for k, v in call.draft.given.items() if k != "announcement"}
    reply = advance(announce, Draft("announce", given), call)
    text = call.say("announcement-called-off", text=reply.text)
    return replace(reply, text=text, did=reply.did or Draft("announce", given))


@command(name="recall", args=Which, allow=Permission.ANNOUNCE, menu=False)
def recall(args: Which, call: Call) -> Reply:
    """What was only planned can be planned again."""
    which, card = f"id:{args.announcement}", f"announcement:{args.announcement}"
    spared = call.run(RecallAnnouncement(call.actor, args.announcement))
    if not spared.was_planned:
        text = call.say("announcement-recalled", count=spared.people)
        return Reply(text, card=card, final=call.final())
    undo = call.undo("planagain", announcement=which)
    return Reply(call.say("announcement-unplanned"), (undo,), card=card)


@command(name="planagain", args=Which, allow=Permission.ANNOUNCE, menu=False)
def plan_again(args: Which, call: Call) -> Reply:
    return _begun(call.run(PlanAgain(call.actor, args.announcement)), call)
