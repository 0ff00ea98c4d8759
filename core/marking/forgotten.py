"""A timer that nobody stopped stops itself, and says so."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, changes, reads
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.marking.facts import TimeLogged
from core.marking.model import MarkingEntry, Timer
from core.marking.ports import Timers
from core.marking.timer import entry_of
from core.marking.timesheet import Timesheet
from core.messaging.notices.post import Letter, Post
from core.messaging.replies.live_cards import LiveCards


@dataclass(frozen=True, slots=True)
class WhoseTimersRan(Request[list[OrganisationId]]):
    """Organisations with timers that ran for the longest day."""


@dataclass(frozen=True, slots=True)
class StopForgotten(Request[list[Timer]]):
    """For the desk itself, in each of those organisations."""


@reads
def whose_timers_ran(
    request: WhoseTimersRan, timesheet: Timesheet, timers: Timers
) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    some = timers.with_some_since(timesheet.clock.now())
    return [each for each in some if _forgotten(each, timesheet, timers)]


@changes
def stop_forgotten(
    request: StopForgotten,
    timesheet: Timesheet,
    timers: Timers,
    post: Post,
    live: LiveCards,
) -> list[Timer]:
    """With the longest day there is; nothing where the day has no room for it."""
    permitted(request.actor, Permission.CORRECT_OTHERS_TIME)
    here = request.actor.organisation
    forgotten = _forgotten(here, timesheet, timers)
    for timer in forgotten:
        timers.stop(here, timer.tutor)
        live.touch(here, {timer.tutor}, timesheet.clock.now())
        entry = _logged(request, timer, timesheet)
        letter = Letter(
            f"timer:{timer.tutor.hex}:{timer.started.isoformat()}",
            "timer-forgotten" if entry else "timer-forgotten-full",
            {"started": timer.started, "spent": entry.spent if entry else timedelta()},
        )
        post.write(here, [timer.tutor], letter)
    return forgotten


def _forgotten(
    organisation: OrganisationId, timesheet: Timesheet, timers: Timers
) -> list[Timer]:
    longest = timesheet.policies(organisation).longest_day
    latest = timesheet.clock.now() - longest
    return [each for each in timers.every(organisation) if each.started < latest]


def _logged(
    request: StopForgotten, timer: Timer, timesheet: Timesheet
) -> MarkingEntry | None:
    actor = request.actor
    timesheet.people.lock(actor.organisation, timer.tutor)
    room = timesheet.room_on(actor, timer.tutor, timer.on)
    now = timesheet.clock.now()
    ran = now - timer.started
    try:
        entry = entry_of(timer, ran, room, timedelta(), now)
        timesheet.allow(actor, entry, anyway=True)
    except Refusal:
        return None
    timesheet.entries.add(actor.organisation, entry)
    timesheet.facts.tell(TimeLogged(actor, entry))
    return entry
