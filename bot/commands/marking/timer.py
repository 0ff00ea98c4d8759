"""/timer and /timing: time marking while it is done."""

from dataclasses import dataclass, field
from typing import Annotated

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
from core.messaging.conversation import Choice, Reply


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students()] = if_said()
    task: Annotated[Work, Works()] = field(kw_only=True)
    course: Annotated[CourseId | None, ACOURSE] = if_said()


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
    args=Nothing,
    intent="what_is_timed",
    allow=Permission.LOG_OWN_TIME,
    only_reads=True,
)
def timing(args: Nothing, call: Call) -> Reply:
    del args
    timer = call.run(RunningTimer(call.actor))
    if timer is None:
        return Reply(call.say("timer-none"))
    return Reply(
        _says("timer-runs", timer, call), (stop_button(call), _drop(timer, call))
    )


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
    return Reply(_says(sentence, timer, call), (undo, stop_button(call)))


def stop_button(call: Call) -> Choice:
    return call.choice("timer-stop-button", "stoptimer")


def _drop(timer: Timer, call: Call) -> Choice:
    started = timer.started.isoformat()
    return call.choice("timer-drop-button", "droptimer", started=started)


def _says(sentence: str, timer: Timer, call: Call) -> str:
    return call.say(
        sentence,
        task=what_for(timer.targets, call),
        start=timer.started,
        ran=call.now - timer.started,
    )
