"""Time marking while it is done: the entry gets its exact start and end."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.marking.access import own_entry
from core.marking.errors import DayTooLong, NoTimer, TimerRuns
from core.marking.facts import TimeLogged
from core.marking.log_marking import MarkingLogged
from core.marking.model import (
    MINUTE,
    EntryId,
    MarkingEntry,
    Source,
    Target,
    Timer,
    shared,
)
from core.marking.ports import Timers
from core.marking.rounding import rounded
from core.marking.timesheet import Timesheet
from core.messaging.replies.live_cards import LiveCards


@dataclass(frozen=True, slots=True)
class StartTimer(Request[Timer]):
    what: str
    today: date
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class RunningTimer(Request[Timer | None]):
    """One's own."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """`logged` is None for less than a minute: that is nothing."""

    timer: Timer
    ran: timedelta
    logged: MarkingLogged | None = None


@dataclass(frozen=True, slots=True)
class StopTimer(Request[Stopped]):
    at: datetime
    """When it was asked for: a message may have waited on its way."""


@dataclass(frozen=True, slots=True)
class DropTimer(Request[Timer]):
    """Without logging anything; only if it is the one that was `started` then."""

    started: datetime


@dataclass(frozen=True, slots=True)
class ResumeTimer(Request[Timer]):
    """As if it had not been stopped: the entry is taken back, and it runs on."""

    entry: EntryId


@changes
def start_timer(request: StartTimer, timesheet: Timesheet, timers: Timers) -> Timer:
    permitted(request.actor, Permission.LOG_OWN_TIME)
    targets = request.targets or (Target(item=request.what),)
    now = timesheet.clock.now().astimezone(UTC)
    timer = Timer(request.actor.person, request.today, now, targets)
    return _run(request, timer, timesheet, timers)


@reads
def running_timer(request: RunningTimer, timers: Timers) -> Timer | None:
    permitted(request.actor, Permission.LOG_OWN_TIME)
    return timers.find(request.actor.organisation, request.actor.person)


@changes
def stop_timer(
    request: StopTimer, timesheet: Timesheet, timers: Timers, live: LiveCards
) -> Stopped:
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    timesheet.people.lock(actor.organisation, actor.person)
    timer = timers.find(actor.organisation, actor.person)
    if timer is None:
        raise NoTimer
    ran = max(min(request.at, timesheet.clock.now()) - timer.started, timedelta())
    timers.stop(actor.organisation, actor.person)
    live.touch(actor.organisation, {actor.person}, timesheet.clock.now())
    if ran < MINUTE:
        return Stopped(timer, ran)
    room = timesheet.room_on(actor, timer.tutor, timer.on)
    step = timesheet.policies(actor.organisation).log_step
    entry = entry_of(timer, ran, room, step, timesheet.clock.now())
    allowed = timesheet.allow(actor, entry, anyway=True)
    timesheet.entries.add(actor.organisation, entry)
    timesheet.facts.tell(TimeLogged(actor, entry))
    taught = None if entry.assumed else timesheet.taught_then(actor, entry)
    return Stopped(
        timer, ran, MarkingLogged(entry, allowed.day_total, taught, allowed.beside)
    )


@changes
def drop_timer(
    request: DropTimer, timers: Timers, live: LiveCards, clock: Clock
) -> Timer:
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    timer = timers.find(actor.organisation, actor.person)
    if timer is None or timer.started != request.started:
        raise NoTimer
    timers.stop(actor.organisation, actor.person)
    live.touch(actor.organisation, {actor.person}, clock.now())
    return timer


@changes
def resume_timer(request: ResumeTimer, timesheet: Timesheet, timers: Timers) -> Timer:
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    entry = own_entry(actor, request.entry, timesheet.entries)
    timesheet.refuse_closed(actor, entry.tutor, entry.on)
    now = timesheet.clock.now()
    timesheet.entries.take_back(actor.organisation, entry.id, now)
    targets = tuple(share.target for share in entry.shares)
    timer = Timer(entry.tutor, entry.on, entry.start, targets)
    return _run(request, timer, timesheet, timers)


def entry_of(
    timer: Timer, ran: timedelta, room: timedelta, step: timedelta, now: datetime
) -> MarkingEntry:
    """In whole minutes; one that ran longer than the day has room for is flagged.

    Nobody knows when such a one really ended, so it overlaps nothing.
    """
    spent = min(rounded(ran, step), room // MINUTE * MINUTE)
    if spent < MINUTE:
        raise DayTooLong(spent=ran, longest=room)
    forgotten = ran > room
    return MarkingEntry(
        EntryId(uuid4()),
        timer.tutor,
        timer.on,
        timer.started,
        timer.started + spent,
        shared(spent, timer.targets),
        assumed=forgotten,
        forgotten=forgotten,
        source=Source.OBSERVED,
        entered=now,
    )


def _run(
    request: Request[Timer], timer: Timer, timesheet: Timesheet, timers: Timers
) -> Timer:
    organisation = request.actor.organisation
    timesheet.people.lock(organisation, timer.tutor)
    other = timers.find(organisation, timer.tutor)
    if other is not None:
        raise TimerRuns(other.started)
    timers.start(organisation, timer)
    return timer
