"""Correct an entry long after it was logged: when, how long and what for."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.application import Request, changes
from core.marking.access import kept_entry, refuse_out_of_reach
from core.marking.errors import (
    EntryChanged,
    MarkedInTheFuture,
    NoSuchEntry,
    NoTimeSpent,
)
from core.marking.facts import TimeChanged
from core.marking.log_marking import shares_of
from core.marking.model import (
    MINUTE,
    Activity,
    EntryId,
    MarkingEntry,
    Share,
    Target,
    scaled,
)
from core.marking.others import tell_tutor
from core.marking.rounding import in_steps
from core.marking.timesheet import Timesheet
from core.marking.whom import Whom
from core.messaging.notices.post import Post


@dataclass(frozen=True, slots=True)
class Changed:
    was: MarkingEntry
    now: MarkingEntry


@dataclass(frozen=True, slots=True)
class ChangeMarking(Request[Changed]):
    """What is None stays; of another length, each share keeps its proportion.

    The entry keeps its id: the version before is taken back, another stands there.
    """

    entry: EntryId
    today: date | None = None
    spent: timedelta | None = None
    on: date | None = None
    start: datetime | None = None
    targets: tuple[Target, ...] = ()
    shares: tuple[Share, ...] = ()
    activity: Activity | None = None
    note: str | None = None
    version: int | None = None
    """The one that was looked at, if the change holds for no other."""
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class RevertMarking(Request[Changed]):
    """As it was in an earlier version."""

    entry: EntryId
    version: int


@changes
def change_marking(
    request: ChangeMarking, timesheet: Timesheet, whom: Whom, post: Post
) -> Changed:
    actor = request.actor
    was = kept_entry(actor, request.entry, timesheet.entries)
    if request.version not in {None, was.version}:
        raise EntryChanged
    zone = whom.zone(actor.organisation, was.tutor)
    step = timesheet.policies(actor.organisation).log_step
    shares = in_steps(_shares(request, was, whom), step)
    refuse_out_of_reach(actor, was.tutor, [share.target for share in shares])
    start, on = _start(request, was, zone)
    if on > (request.today or whom.today(actor.organisation, was.tutor)):
        raise MarkedInTheFuture(on)
    now = replace(
        was,
        on=on,
        start=start,
        end=start + sum((share.spent for share in shares), timedelta()),
        shares=shares,
        assumed=was.assumed and request.start is None,
        activity=request.activity or was.activity,
        note=was.note if request.note is None else request.note,
        forgotten=False,
    )
    return _put(request, was, now, timesheet, post)


@changes
def revert_marking(request: RevertMarking, timesheet: Timesheet, post: Post) -> Changed:
    actor = request.actor
    was = kept_entry(actor, request.entry, timesheet.entries)
    before = timesheet.entries.version(
        actor.organisation, request.entry, request.version
    )
    if before is None:
        raise NoSuchEntry
    return _put(request, was, before, timesheet, post)


def _put(
    request: ChangeMarking | RevertMarking,
    was: MarkingEntry,
    now: MarkingEntry,
    timesheet: Timesheet,
    post: Post,
) -> Changed:
    actor = request.actor
    at = timesheet.clock.now()
    now = replace(now, version=was.version + 1, entered=at)
    timesheet.refuse_closed(actor, was.tutor, was.on)
    timesheet.entries.take_back(actor.organisation, was.id, at)
    anyway = not isinstance(request, ChangeMarking) or request.anyway
    timesheet.allow(actor, now, anyway=anyway)
    timesheet.entries.add(actor.organisation, now)
    timesheet.facts.tell(TimeChanged(actor, now, was))
    tell_tutor("time-changed", actor, now, timesheet, post)
    return Changed(was, now)


def _shares(request: ChangeMarking, was: MarkingEntry, whom: Whom) -> tuple[Share, ...]:
    actor = request.actor
    exact = whom.known_shares(actor, request.shares)
    together = sum((share.spent for share in exact), timedelta())
    spent = together or was.spent if request.spent is None else request.spent
    spent = spent // MINUTE * MINUTE
    if exact or request.targets:
        return shares_of(spent, whom.known(actor, request.targets), exact)
    if spent < MINUTE:
        raise NoTimeSpent
    return scaled(spent, was.shares)


def _start(
    request: ChangeMarking, was: MarkingEntry, zone: ZoneInfo
) -> tuple[datetime, date]:
    """On another day it was at the same time by the clock there."""
    if request.start is not None:
        local = request.start.astimezone(zone).date()
        return request.start.astimezone(UTC), request.on or local
    if request.on is None:
        return was.start, was.on
    local = was.start.astimezone(zone)
    day = local.date() + (request.on - was.on)
    return datetime.combine(day, local.timetz()).astimezone(UTC), request.on
