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
    MyWays,
    Snooze,
)
from core.messaging.notices.decide import Channel, may_come_by
from core.messaging.notices.sorts import Sort

CARD = "notify"
OFF = "off"
EVERY = "all"
PLURALS = frozenset({"sessions", "reports", "messages"})
ALL = frozenset({"everything", "anything", "all of it", "all of them"})
ALSO = {"off": "none", "inbox": "none", "email": "mail", "e-mail": "mail"}
ALSO |= {"daily": "digest", "once a day": "digest", "class group": "group"}


class SortOfNotice(OneOf):
    def __init__(self) -> None:
        super().__init__((*Sort, EVERY))

    def read(self, words: str, call: Call) -> str:
        said = words.strip().lower()
        said = EVERY if said in ALL else said
        return super().read(said.removesuffix("s") if said in PLURALS else said, call)

    def offer(self, call: Call) -> tuple[Option, ...]:
        return tuple(Option(call.say(f"notice-sort-{x}"), x) for x in self.words)


class ByWay(OneOf):
    def __init__(self) -> None:
        super().__init__(tuple(Channel))

    def read(self, words: str, call: Call) -> str:
        said = words.strip().lower().removeprefix("by ")
        return super().read(ALSO.get(said, said), call)


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
    """Without words how each sort comes; of one sort, by which ways it could."""
    if args.sort is None:
        return _matrix(call)
    if args.channel is None and args.back is None:
        return _ways(args.sort, call)
    if args.sort == EVERY:
        return _every(args, call)
    sort, channel = Sort(args.sort), Channel(args.channel or Channel.CHAT)
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
    else:
        to = dict.fromkeys(Sort, Channel(args.channel or Channel.CHAT))
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
    """A row for each sort: how it comes; and a button to change that."""
    channels = call.run(MyChannels(call.actor))
    fields = tuple(
        Field(
            call.say(f"notice-sort-{sort}"), call.say("notify-channel", channel=channel)
        )
        for sort, channel in channels.items()
    )
    choices = tuple(
        Choice(
            call.say(f"notice-sort-{sort}"), Draft("notify", {"sort": sort}), again=True
        )
        for sort in (*map(str, channels), EVERY)
    )
    return Reply(call.say("notify-shown"), choices, fields=fields, card=CARD)


def _ways(said: str, call: Call) -> Reply:
    """A button for each way but the one by which it comes, and one that leaves it."""
    channels = call.run(MyChannels(call.actor))
    now = None if said == EVERY else channels[Sort(said)]
    choices = [
        Choice(
            call.say("notify-channel", channel=way),
            Draft("notify", {"sort": said, "channel": way.value}),
            again=True,
        )
        for way in call.run(MyWays(call.actor))
        if way is not now and _is_a_way(way, said)
    ]
    leave = Choice(call.say("notify-leave-button"), Draft("notify"), again=True)
    sort = call.say(f"notice-sort-{said}")
    text = call.say("notify-ways", sort=sort, channel=now or "each")
    return Reply(text, (*choices, leave), card=CARD)


def _is_a_way(way: Channel, said: str) -> bool:
    """Of everything at once what is locked keeps its own; no group is told of it."""
    return way is not Channel.GROUP if said == EVERY else may_come_by(way, Sort(said))
