"""/remind, /reminders: oneself, or others by an announcement at that time."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.messaging.announce import announce
from bot.fields import if_said
from bot.how_often import every_in_words
from bot.kinds.audience import Audiences
from bot.kinds.by_name import At, Every, Until
from bot.kinds.kind import Identifier, Line
from bot.kinds.times import When
from bot.turn.advance import advance, asking_for
from bot.understand.times.moment import Tense
from core.kernel.permissions import Permission
from core.messaging.audience import Audience, written
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.messaging.reminders import (
    DropReminder,
    OwnReminders,
    Reminder,
    ReminderId,
    RemindMe,
)

LONGEST = 1000
IN_THE_MORNING = time(8)
"""Of a day of which no time was said."""
BUTTONS = 5
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


@dataclass(frozen=True, slots=True)
class Which:
    reminder: Annotated[ReminderId, Identifier()]


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


@command(name="dropreminder", args=Which, allow=Permission.SEE_SELF, menu=False)
def drop_reminder(args: Which, call: Call) -> Reply:
    gone = call.run(DropReminder(call.actor, args.reminder))
    at = {"every": gone.every} if gone.every else {"at": gone.at.isoformat()}
    undo = call.undo("remind", audience="me", text=gone.text, **at)
    return Reply(call.say("reminder-gone", text=gone.text), (undo,), private=True)


@command(
    name="reminders",
    intent="see_reminders",
    args=Nothing,
    allow=Permission.SEE_SELF,
    only_reads=True,
)
def reminders(args: Nothing, call: Call) -> Reply:
    del args
    own = call.run(OwnReminders(call.actor))
    if not own:
        return Reply(call.say("reminders-none"))
    fields = tuple(Field(call.when(each.at), _listed(each, call)) for each in own)
    drop = tuple(_drop(each, call) for each in own[:BUTTONS])
    text = call.say("reminders", count=len(own))
    return Reply(text, drop, fields=fields, private=True)


def _listed(each: Reminder, call: Call) -> str:
    if not each.every:
        return each.text
    day = each.at.astimezone(call.speaker.zone).date()
    rhythm = every_in_words(each.every, day, call)
    return call.say("reminder-each-time", text=each.text, rhythm=rhythm)


def _drop(each: Reminder, call: Call) -> Choice:
    label = call.say("drop-reminder-button", at=call.when(each.at))
    return Choice(label, Draft("dropreminder", {"reminder": f"id:{each.id}"}))
