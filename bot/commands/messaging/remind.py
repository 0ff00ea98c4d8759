"""/remind: oneself, or others by an announcement at that time."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.messaging.announce import announce
from bot.fields import if_said
from bot.how_often import every_in_words
from bot.kinds.audience import Audiences
from bot.kinds.by_name import At, Every, Until
from bot.kinds.kind import Line
from bot.kinds.times import When
from bot.turn.advance import advance, asking_for
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.audience import Audience, written
from core.messaging.conversation import Draft, Reply
from core.messaging.remind_me import RemindMe
from core.messaging.reminders import Reminder

LONGEST = 1000
IN_THE_MORNING = time(8)
"""Of a day of which no time was said."""
ONESELF = frozenset({"me", "myself"})


class Whom(Audiences):
    """`me`, or an audience; nobody else is named by none."""

    def read(self, words: str, call: Call) -> tuple[Audience, ...]:
        return () if words.strip().lower() in ONESELF else super().read(words, call)


@dataclass(frozen=True, slots=True)
class Args:
    audience: Annotated[tuple[Audience, ...], Whom()]
    text: Annotated[str, Line(LONGEST)]
    at: Annotated[When | None, At(Tense.FUTURE)] = if_said()
    day: Annotated[date | None, Until(Tense.FUTURE)] = if_said()
    every: Annotated[str | None, Every()] = if_said()


@command(
    name="remind",
    args=Args,
    intent="remind",
    allow=Permission.SEE_SELF,
    slots={"day": "at_date", "every": "recurrence"},
)
def remind(args: Args, call: Call) -> Reply:
    if args.every:
        return _each_time(args, args.every, call)
    day = args.at.day if args.at else args.day
    at = args.at.start if args.at else None
    if at is None and day is None:
        waits = asking_for("at", call.draft)
        return Reply(call.say("remind-when"), asking=waits)
    at = at or call.instant(day or call.today, IN_THE_MORNING)
    if args.audience:
        return _others(args, at, call)
    return _made(call.run(RemindMe(call.actor, args.text, at)), call)


def _made(made: Reminder, call: Call) -> Reply:
    at = call.when(made.at)
    text = call.say("reminder-made", at=at, text=made.text)
    if made.every:
        local = made.at.astimezone(call.speaker.zone)
        rhythm = every_in_words(made.every, local.date(), call)
        text = call.say(
            "reminder-comes-round",
            rhythm=rhythm,
            time=local.time(),
            at=call.show(local.date()),
            text=made.text,
        )
    undo = call.undo("dropreminder", reminder=f"id:{made.id}")
    return Reply(text, (undo,), private=True)


def _each_time(args: Args, every: str, call: Call) -> Reply:
    if not args.audience:
        return _made(call.run(RemindMe(call.actor, args.text, every=every)), call)
    text = call.say("reminder-of", text=args.text)
    given = {"audience": written(args.audience), "text": text, "every": every}
    draft = Draft("announce", given)
    return replace(advance(announce, draft, call), did=draft)


def _others(args: Args, at: datetime, call: Call) -> Reply:
    """It is an announcement, and looked at before it goes like any other."""
    draft = Draft(
        "announce",
        {
            "audience": written(args.audience),
            "text": call.say("reminder-of", text=args.text),
            "at": at.isoformat(),
        },
    )
    return replace(advance(announce, draft, call), did=draft)
