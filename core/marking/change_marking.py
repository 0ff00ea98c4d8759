"""Correct an entry long after it was logged: its length, its day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.marking.access import own_entry
from core.marking.errors import MarkedInTheFuture, NoTimeSpent
from core.marking.model import MINUTE, EntryId, MarkingEntry, shared
from core.marking.timesheet import Timesheet


@dataclass(frozen=True, slots=True)
class Changed:
    was: MarkingEntry
    now: MarkingEntry


@dataclass(frozen=True, slots=True)
class ChangeMarking(Request[Changed]):
    """The old entry is taken back and a new one stands in its place."""

    entry: EntryId
    today: date
    spent: timedelta | None = None
    on: date | None = None


@changes
def change_marking(request: ChangeMarking, timesheet: Timesheet) -> Changed:
    actor = request.actor
    permitted(actor, Permission.LOG_OWN_TIME)
    was = own_entry(actor, request.entry, timesheet.entries)
    timesheet.refuse_closed(actor, was.on)
    on = request.on or was.on
    spent = (request.spent or was.spent) // MINUTE * MINUTE
    if on > request.today:
        raise MarkedInTheFuture(on)
    if spent < MINUTE:
        raise NoTimeSpent
    start = was.start + (on - was.on)
    now = replace(
        was,
        id=EntryId(uuid4()),
        on=on,
        start=start,
        end=start + spent,
        shares=shared(spent, [share.target for share in was.shares]),
        forgotten=False,
    )
    timesheet.entries.take_back(actor.organisation, was.id, timesheet.clock.now())
    timesheet.allow(actor, now)
    timesheet.entries.add(actor.organisation, now)
    return Changed(was, now)
