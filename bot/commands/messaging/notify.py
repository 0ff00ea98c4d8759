"""/notify: what should reach me, and by which way. /snooze: leave me alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said
from bot.kinds.kind import Line, OneOf, Option
from bot.kinds.times import Moments, When
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.notices.choose import (
    ChooseChannel,
    ChooseChannels,
    MyChannels,
    Snooze,
)
from core.messaging.notices.decide import KEPT_BACK, Channel
from core.messaging.notices.sorts import LOCKED, Sort

CARD = "notify"
OFF = "off"
EVERY = "all"
PLURALS = frozenset({"sessions", "reports", "messages"})
ALSO = {"off": "none", "inbox": "none", "email": "mail", "e-mail": "mail"}
ALSO |= {"daily": "digest", "once a day": "digest"}


class SortOfNotice(OneOf):
    def __init__(self) -> None:
        super().__init__((*Sort, EVERY))

    def read(self, words: str, call: Call) -> str:
        said = words.strip().lower()
        return super().read(said.removesuffix("s") if said in PLURALS else said, call)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(Option(call.say(f"notice-sort-{x}"), x) for x in self.words)


class ByWay(OneOf):
    def __init__(self) -> None:
        super().__init__(tuple(Channel))

    def read(self, words: str, call: Call) -> str:
        return super().read(ALSO.get(words.strip().lower(), words), call)


class Until(Moments):
    """A time to come, or `off`."""

    def __init__(self) -> None:
        super().__init__(Tense.FUTURE)

    def read(self, words: str, call: Call) -> When:
        return When() if words.strip().lower() == OFF else super().read(words, call)


@dataclass(frozen=True, slots=True)
class Args:
    sort: Annotated[str | None, SortOfNotice()] = if_said()
    channel: Annotated[str | None, ByWay()] = if_said()
    back: Annotated[str | None, Line()] = if_said()


@dataclass(frozen=True, slots=True)
class UntilWhen:
    until: Annotated[When, Until()]


@command(
    name="notify",
    args=Args,
    intent="notify",
    allow=Permission.SEE_SELF,
    slots={"sort": "notice", "channel": "way"},
)
def notify(args: Args, call: Call) -> Reply:
    """Without words the matrix: a button for each way that a sort does not come by."""
    if args.sort == EVERY:
        return _every(args, call)
    if args.sort is None or args.channel is None:
        return _matrix(call)
    sort, channel = Sort(args.sort), Channel(args.channel)
    before = call.run(ChooseChannel(call.actor, sort, channel))
    shown = _matrix(call)
    text = call.say(
        "notify-changed",
        sort=call.say(f"notice-sort-{sort}"),
        before=call.say("notify-channel", channel=before),
        after=call.say("notify-channel", channel=channel),
    )
    undo = call.undo("notify", sort=sort, channel=before)
    return Reply(text, (*shown.choices, undo), fields=shown.fields, card=CARD)


@command(
    name="snooze",
    args=UntilWhen,
    intent="snooze",
    allow=Permission.SEE_SELF,
    slots={"until": "until"},
)
def snooze(args: UntilWhen, call: Call) -> Reply:
    until = args.until
    at = until.start
    if at is None and until.day is not None:
        at = call.instant(until.day, call.speaker.organisation.policies.report_at)
    before = call.run(Snooze(call.actor, at))
    undo = call.undo("snooze", until=before.isoformat() if before else OFF)
    if at is None:
        return Reply(call.say("snooze-over"), (undo,))
    return Reply(call.say("snoozed", until=call.when(at)), (undo,))


def _every(args: Args, call: Call) -> Reply:
    """All that may come so; `back` is how they came before, from *Undo*."""
    if args.back is not None:
        to = _read(args.back)
    elif args.channel is not None:
        to = dict.fromkeys(Sort, Channel(args.channel))
    else:
        return _matrix(call)
    before = call.run(ChooseChannels(call.actor, to))
    shown = _matrix(call)
    undo = call.undo("notify", sort=EVERY, back=_written(before))
    text = call.say("notify-changed-all", channel=args.channel or "back")
    return Reply(text, (*shown.choices, undo), fields=shown.fields, card=CARD)


def _written(channels: Mapping[Sort, Channel]) -> str:
    return " ".join(f"{sort}={channel}" for sort, channel in channels.items())


def _read(written: str) -> dict[Sort, Channel]:
    pairs = (each.partition("=") for each in written.split())
    return {Sort(sort): Channel(channel) for sort, _, channel in pairs}


def _matrix(call: Call) -> Reply:
    """A row for each sort: how it comes, and a button for each other way."""
    channels = call.run(MyChannels(call.actor))
    fields = tuple(
        Field(
            call.say(f"notice-sort-{sort}"), call.say("notify-channel", channel=channel)
        )
        for sort, channel in channels.items()
    )
    choices = tuple(
        Choice(
            call.say(
                "notify-button", sort=call.say(f"notice-sort-{sort}"), channel=other
            ),
            Draft("notify", {"sort": sort.value, "channel": other.value}),
            again=True,
        )
        for sort, channel in channels.items()
        for other in Channel
        if other is not channel and not (other in KEPT_BACK and sort in LOCKED)
    )
    return Reply(call.say("notify-shown"), choices, fields=fields, card=CARD)
