"""Which rooms would do, and when each cannot be had."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from core.kernel.ids import OrganisationId, RoomId, SiteId
from core.kernel.recurring import instant
from core.kernel.span import Span
from core.organisation.model import Closure, Hours, Room, Site
from core.organisation.ports import Closures, Sites
from core.sessions.availability.model import joined, midnight_after, without
from core.sessions.busy import Busy
from core.sessions.model import SessionId
from core.timetable.finding.wanted import ARoom, Wanted

A_DAY = timedelta(days=1)

Taken = Mapping[RoomId, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Rooms:
    """A bundle of ports; see `core.application.Ports`."""

    busy: Busy
    sites: Sites
    closures: Closures

    def of(
        self,
        organisation: OrganisationId,
        wanted: Wanted,
        within: Span,
        apart_from: Collection[SessionId] = (),
    ) -> tuple[list[ARoom], Taken]:
        """None, where none is wanted; those that are too small are none."""
        if not wanted.needs_room:
            return [], {}
        rooms = [r for r in self.sites.rooms(organisation) if would_do(r, wanted)]
        sites = {each.id: each for each in self.sites.every(organisation)}
        taken: dict[RoomId, list[Span]] = defaultdict(list)
        walls = {room.id for room in rooms if not room.virtual}
        for each in self.busy.rooms(organisation, within) if walls else ():
            if each.who in walls and each.session not in apart_from:
                taken[RoomId(each.who)].append(each.span)
        closures = self.closures.within(organisation, within)
        for room in rooms:
            site = sites.get(room.site)
            taken[room.id] += _shut(room, site, closures, within)
        found = [ARoom(room.id, room.name, spare(room, wanted)) for room in rooms]
        return found, taken

    def site_closed(
        self, organisation: OrganisationId, site: SiteId | None, within: Span
    ) -> Iterator[Span]:
        if site is None:
            return
        for each in self.closures.within(organisation, within):
            if each.site == site:
                yield each.span


def would_do(room: Room, wanted: Wanted) -> bool:
    return (
        wanted.room in {None, room.id}
        and (room.seats is None or room.seats >= wanted.seats)
        and (room.longest is None or room.longest >= wanted.length)
        and (wanted.room is not None or not room.virtual)
    )


def spare(room: Room, wanted: Wanted) -> int:
    return 0 if room.seats is None else room.seats - wanted.seats


def _shut(
    room: Room, site: Site | None, closures: Sequence[Closure], within: Span
) -> Iterator[Span]:
    """Closed for once, or every week at these hours; of a link nothing is shut."""
    if room.virtual:
        return
    for each in closures:
        if room.id == each.room or room.site == each.site:
            yield each.span
    if site is None:
        return
    yield from outside(site.opens, site.zone, within)
    yield from outside(room.opens, site.zone, within)


def outside(opens: Sequence[Hours], zone: ZoneInfo, within: Span) -> Iterator[Span]:
    """When it is not open; with no hours said it always is."""
    if not opens:
        return
    day = within.start.astimezone(zone).date()
    while day <= within.end.astimezone(zone).date():
        whole = Span(instant(day, time(), zone)[0], midnight_after(day, zone))
        yield from without(whole, joined(_hours(opens, day, zone)))
        day += A_DAY


def _hours(opens: Sequence[Hours], day: date, zone: ZoneInfo) -> Iterator[Span]:
    for each in opens:
        if each.weekday == day.weekday():
            yield Span(
                instant(day, each.since, zone)[0], instant(day, each.until, zone)[0]
            )
