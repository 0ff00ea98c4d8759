"""Which rooms would do, and when each cannot be had."""

from collections.abc import (
    Callable,
    Collection,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from dataclasses import dataclass
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from core.kernel.ids import OrganisationId, RoomId, SiteId
from core.kernel.recurring import instant
from core.kernel.span import Span
from core.organisation.model import Closure, Hours, Room, Site
from core.organisation.ports import Closures, Sites
from core.sessions.availability.model import joined, midnight_after, without
from core.sessions.clashing.busy import Busy
from core.sessions.model import SessionId
from core.timetable.finding.wanted import ARoom, Wanted

A_DAY = timedelta(days=1)

Taken = Mapping[RoomId, Sequence[Span]]


AT_ONCE = 24


class InTurn(Mapping[RoomId, Sequence[Span]]):
    """When each room is taken, read for a few at a time: mostly the best will do."""

    def __init__(
        self,
        order: Sequence[RoomId],
        taken: Callable[[Sequence[RoomId]], Iterable[tuple[RoomId, Span]]],
    ) -> None:
        self._place = {room: place for place, room in enumerate(order)}
        self._order = order
        self._taken = taken
        self._known: dict[RoomId, list[Span]] = {}

    def __getitem__(self, room: RoomId) -> Sequence[Span]:
        if room not in self._known:
            first = self._place[room]
            these = [
                each
                for each in self._order[first : first + AT_ONCE]
                if each not in self._known
            ]
            self._known |= {each: [] for each in these}
            for each, span in self._taken(these):
                self._known[each].append(span)
        return self._known[room]

    def __iter__(self) -> Iterator[RoomId]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)


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
        closures = self.closures.within(organisation, within)
        shut = _Shut(sites, closures, within)

        def taken(these: Sequence[RoomId]) -> Iterator[tuple[RoomId, Span]]:
            yield from ((each, span) for each in these for span in shut.of(known[each]))
            for each in self.busy.in_rooms(organisation, these, within):
                if each.who not in virtual and each.session not in apart_from:
                    yield RoomId(each.who), each.span

        known = {room.id: room for room in rooms}
        virtual = {room.id for room in rooms if room.virtual}
        found = [ARoom(room.id, room.name, spare(room, wanted)) for room in rooms]
        found.sort(key=lambda each: (each.spare, each.name, each.id))
        return found, InTurn([each.id for each in found], taken)

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


class _Shut:
    """When rooms are closed for once, or every week; many keep the same hours."""

    def __init__(
        self, sites: Mapping[SiteId, Site], closures: Sequence[Closure], within: Span
    ) -> None:
        self._sites = sites
        self._closures = closures
        self._within = within
        self._outside: dict[tuple[tuple[Hours, ...], ZoneInfo], list[Span]] = {}

    def of(self, room: Room) -> Iterator[Span]:
        """Of a link nothing is shut."""
        if room.virtual:
            return
        for each in self._closures:
            if room.id == each.room or room.site == each.site:
                yield each.span
        if site := self._sites.get(room.site):
            yield from self._outside_of(site.opens, site.zone)
            yield from self._outside_of(room.opens, site.zone)

    def _outside_of(self, opens: tuple[Hours, ...], zone: ZoneInfo) -> list[Span]:
        known = self._outside.get((opens, zone))
        if known is None:
            known = list(outside(opens, zone, self._within))
            self._outside[opens, zone] = known
        return known


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
