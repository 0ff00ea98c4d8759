"""Take somebody's busy times from a calendar of theirs: shown first, then kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.application import Request, changes
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.recurring import Recurring
from core.sessions.availability.busy_calendar import (
    BusyCalendar,
    BusyTooOften,
    busy_spans,
)
from core.sessions.availability.condensed import condensed
from core.sessions.availability.errors import NoSuchTime, NothingToCome, TooOftenBusy
from core.sessions.availability.model import (
    FROM_CALENDARS,
    Availability,
    AvailabilityId,
    Having,
)
from core.sessions.availability.say import Times

AHEAD = timedelta(days=365)
MOST_RULES = 400


@dataclass(frozen=True, slots=True)
class HoldCalendar(Request["Held"]):
    """Nothing counts yet: `KeepCalendar` makes it so.

    What has no zone of its own is by the clock of `zone`.
    """

    person: PersonId
    calendar: BusyCalendar
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class KeepCalendar(Request["Kept"]):
    """Instead of what was kept of the calendar of that name."""

    person: PersonId
    source: str


@dataclass(frozen=True, slots=True)
class DropCalendar(Request[PersonId]):
    """That one goes, and those that it had replaced come back."""

    person: PersonId
    source: str
    back: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    source: str
    until: date
    said: Sequence[Availability]
    count: int
    replaces: bool


@dataclass(frozen=True, slots=True)
class Kept:
    name: str
    said: tuple[Availability, ...]
    replaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendars:
    """A bundle of ports; see `core.application.Ports`."""

    times: Times
    recurring: Recurring

    def called(self, actor: Actor, person: PersonId, name: str) -> list[Availability]:
        """What counts of the calendar of that name: the first of it says the name."""
        found = self.times.availabilities.of(actor.organisation, [person])
        theirs = [e for e in found if e.source.startswith(FROM_CALENDARS)]
        named = {each.source: each.note for each in theirs if each.note}
        return [each for each in theirs if named.get(each.source, "") == name]

    def some(self, actor: Actor, person: PersonId, source: str) -> list[Availability]:
        """Also those that do not count, or not any more; refuses made-up sources."""
        if not source.startswith(FROM_CALENDARS):
            raise NoSuchTime
        books = self.times.availabilities
        found = books.from_source(actor.organisation, person, source)
        if not found:
            raise NoSuchTime
        return found


@changes
def hold_calendar(request: HoldCalendar, calendars: Calendars) -> Held:
    actor, person, times = request.actor, request.person, calendars.times
    times.refuse_others(actor, person)
    zone, now = request.zone, times.clock.now()
    today = now.astimezone(zone).date()
    days = Period(today, today + AHEAD)
    events = request.calendar.events
    try:
        spans = busy_spans(events, zone, days, calendars.recurring)
    except BusyTooOften:
        raise TooOftenBusy from None
    stretches = condensed(spans, zone)
    if not stretches:
        raise NothingToCome
    if len(stretches) > MOST_RULES:
        raise TooOftenBusy
    source, name = f"{FROM_CALENDARS}{uuid4().hex}", request.calendar.name
    said = [
        Availability(
            AvailabilityId(uuid4()),
            person,
            Having.AWAY,
            zone,
            each.weekday,
            each.since,
            each.until,
            each.first,
            each.last,
            source=source,
            note="" if place else name,
            by=actor.person,
            at=now,
        )
        for place, each in enumerate(stretches)
    ]
    times.availabilities.add(actor.organisation, said)
    held = [each.id for each in said]
    times.availabilities.remove(actor.organisation, held, now)
    known = calendars.called(actor, person, name)
    return Held(source, days.last, said, len(spans), bool(known))


@changes
def keep_calendar(request: KeepCalendar, calendars: Calendars) -> Kept:
    actor, person, times = request.actor, request.person, calendars.times
    times.refuse_others(actor, person)
    here, now = actor.organisation, times.clock.now()
    held = calendars.some(actor, person, request.source)
    name = next((each.note for each in held if each.note), "")
    known = calendars.called(actor, person, name)
    before = [each for each in known if each.source != request.source]
    times.availabilities.remove(here, [each.id for each in before], now)
    times.availabilities.bring_back(here, [each.id for each in held])
    replaced = tuple(dict.fromkeys(each.source for each in before))
    return Kept(name, tuple(held), replaced)


@changes
def drop_calendar(request: DropCalendar, calendars: Calendars) -> PersonId:
    actor, person, times = request.actor, request.person, calendars.times
    times.refuse_others(actor, person)
    here, now = actor.organisation, times.clock.now()
    gone = calendars.some(actor, person, request.source)
    back = [e for s in request.back for e in calendars.some(actor, person, s)]
    times.availabilities.remove(here, [each.id for each in gone], now)
    times.availabilities.bring_back(here, [each.id for each in back])
    return person
