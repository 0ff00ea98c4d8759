"""/timer and /timing: time marking while it is done."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated
from uuid import uuid4

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.marking.log_marking import item_of, targets_of
from bot.commands.marking.shown import logged, what_for
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.times import Moments, When
from bot.kinds.whom import ACOURSE, Students, Whom, Work, Works
from bot.understand.times.moment import Tense
from core.kernel.ids import CourseId
from core.kernel.permissions import Permission
from core.marking.model import EntryId, Timer
from core.marking.timer import (
    DropTimer,
    ResumeTimer,
    RunningTimer,
    StartTimer,
    StopTimer,
)
from core.messaging.conversation import Choice, Draft, Live, Reply

A_STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students()] = if_said()
    task: Annotated[Work, Works()] = field(kw_only=True)
    course: Annotated[CourseId | None, ACOURSE] = if_said()


@dataclass(frozen=True, slots=True)
class Card:
    """Which timer a card is of, while it follows it."""

    started: Annotated[When | None, Moments(Tense.PAST)] = if_said()


@dataclass(frozen=True, slots=True)
class That:
    started: Annotated[When, Moments(Tense.PAST)]


@dataclass(frozen=True, slots=True)
class Which:
    entry: Annotated[EntryId, Identifier()]


@command(name="timer", args=Args, intent="start_timer", allow=Permission.LOG_OWN_TIME)
def start(args: Args, call: Call) -> Reply:
    item = item_of(args.task.text, args.who, call)
    targets = tuple(targets_of(args.task, args.who, args.course, item))
    timer = call.run(StartTimer(call.actor, item, call.today, targets))
    return _runs("timer-started", timer, call)


@command(
    name="timing",
    args=Card,
    intent="what_is_timed",
    allow=Permission.LOG_OWN_TIME,
    only_reads=True,
)
def timing(args: Card, call: Call) -> Reply:
    """Asked again for a card, it is in steps: the card moves every few minutes."""
    timer = call.run(RunningTimer(call.actor))
    of = args.started.start if args.started else None
    if timer is None or of not in {None, timer.started}:
        if of is None:
            begin = call.choice("timer-begin-button", "timer")
            return Reply(call.say("timer-none"), (begin,))
        return Reply(call.say("timer-over"), live=_live(of, call))
    ran = call.now - timer.started
    step = A_STEP if of else timedelta(seconds=1)
    text = _says("timer-runs", timer, call, ran // step * step)
    choices = (stop_button(call), _drop(timer, call))
    live = _live(timer.started, call)
    return Reply(text, choices, card=_card(), live=live)


@command(
    name="stoptimer",
    args=Nothing,
    intent="stop_timer",
    allow=Permission.LOG_OWN_TIME,
    menu=False,
)
def stop_timer(args: Nothing, call: Call) -> Reply:
    del args
    return stopped(call)


@command(name="droptimer", args=That, allow=Permission.LOG_OWN_TIME, menu=False)
def drop(args: That, call: Call) -> Reply:
    timer = call.run(DropTimer(call.actor, args.started.start or call.now))
    return Reply(_says("timer-dropped", timer, call))


@command(name="runon", args=Which, allow=Permission.LOG_OWN_TIME, menu=False)
def run_on(args: Which, call: Call) -> Reply:
    timer = call.run(ResumeTimer(call.actor, args.entry))
    return Reply(_says("timer-runs", timer, call), (stop_button(call),))


def is_timing(call: Call) -> bool:
    allowed = call.may(Permission.LOG_OWN_TIME)
    return allowed and call.run(RunningTimer(call.actor)) is not None


def stopped(call: Call) -> Reply:
    done = call.run(StopTimer(call.actor, call.now))
    if done.logged is None:
        return Reply(_says("timer-too-short", done.timer, call))
    reply = logged(done.logged, call, back="runon")
    if not done.logged.entry.forgotten:
        return reply
    ran = call.say(
        "timer-ran-on", ran=done.ran, spent=done.logged.entry.spent, text=reply.text
    )
    change = call.choice("entry-change", "fixmark", entry=f"id:{done.logged.entry.id}")
    return Reply(ran, (*reply.choices, change))


def _runs(sentence: str, timer: Timer, call: Call) -> Reply:
    started = timer.started.isoformat()
    undo = call.undo("droptimer", started=started)
    card, live = _card(), _live(timer.started, call)
    text = _says(sentence, timer, call)
    return Reply(text, (undo, stop_button(call)), card=card, live=live)


def _card() -> str:
    """A new one at the end of the chat, whenever somebody asks."""
    return f"timer:{uuid4().hex}"


def _live(started: datetime, call: Call) -> Live:
    draft = Draft("timing", {"started": started.isoformat()})
    return Live(draft, frozenset({call.actor.person}))


def stop_button(call: Call) -> Choice:
    return call.choice("timer-stop-button", "stoptimer")


def _drop(timer: Timer, call: Call) -> Choice:
    started = timer.started.isoformat()
    return call.choice("timer-drop-button", "droptimer", started=started)


def _says(sentence: str, timer: Timer, call: Call, ran: timedelta | None = None) -> str:
    return call.say(
        sentence,
        task=what_for(timer.targets, call),
        start=timer.started,
        ran=call.now - timer.started if ran is None else ran,
    )
