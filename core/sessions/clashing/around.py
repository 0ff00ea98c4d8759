"""What is going on around a time: all that a session there could run into."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId, RoomId, SiteId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.model import Closure, Holiday, Policies, Room, Site
from core.organisation.ports import (
    AcademicCalendar,
    Closures,
    Organisations,
    Sites,
    Travels,
)
from core.people.ports import People
from core.sessions.availability.model import Wishes
from core.sessions.availability.ports import WishBook
from core.sessions.availability.times_away import TimesAway
from core.sessions.clashing.busy import Busy, Taken
from core.sessions.clashing.clashes import Conflict
from core.sessions.model import SessionId

A_DAY = timedelta(days=1)
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Scene:
    """As it was read for some people, one room and a stretch of time."""

    zone: ZoneInfo
    today: date
    policies: Policies
    site: Site | None
    room: Room | None
    taken: Sequence[Taken]
    room_taken: Sequence[Taken]
    closures: Sequence[Closure]
    holidays: Sequence[Holiday]
    away: Mapping[PersonId, Sequence[Span]]
    ways: Mapping[tuple[SiteId, SiteId], timedelta]
    wishes: Mapping[PersonId, Wishes]
    by: Actor | None = None
    apart_from: Collection[SessionId] = ()
    """As if these were not."""

    @property
    def place(self) -> SiteId | None:
        """Where one has to go for it; what is held by a link is held nowhere."""
        virtual = self.room is not None and self.room.virtual
        return None if virtual or self.site is None else self.site.id

    def way(self, start: SiteId | None, end: SiteId | None) -> timedelta:
        """How long it takes at least from a session here to a session there."""
        if start is None or end is None or start == end:
            return self.policies.breaks_between
        known = self.ways.get((start, end), self.policies.travel_default)
        return max(known, self.policies.breaks_between)


@dataclass(frozen=True, slots=True)
class Around:
    """A bundle of ports."""

    busy: Busy
    closures: Closures
    travels: Travels
    wishes: WishBook
    away: TimesAway
    sites: Sites
    organisations: Organisations
    calendar: AcademicCalendar
    people: People
    classes: Classes
    clock: Clock

    def scene(
        self,
        organisation: OrganisationId,
        people: Sequence[PersonId],
        place: tuple[SiteId | None, RoomId | None],
        within: Span,
    ) -> Scene:
        """All of it in a handful of questions, however long `within` is."""
        ground = self.ground(organisation, people, place, within)
        return self.at(organisation, people, ground, within)

    def at(
        self,
        organisation: OrganisationId,
        people: Sequence[PersonId],
        ground: Scene,
        within: Span,
    ) -> Scene:
        """With what takes these people and the room then, on ground that has them."""
        policies, room, ways = ground.policies, ground.room, ground.ways.values()
        nearby = max((policies.breaks_between, policies.travel_default, *ways))
        beyond = A_DAY if ground.wishes or (room and room.a_day) else nearby
        wide = Span(within.start - beyond, within.end + beyond)
        in_room: Sequence[Taken] = ()
        if room is not None and not room.virtual:
            in_room = self.busy.in_room(organisation, room.id, wide)
        taken = self.busy.people(organisation, people, wide)
        return replace(ground, taken=taken, room_taken=in_room)

    def ground(
        self,
        organisation: OrganisationId,
        people: Sequence[PersonId],
        place: tuple[SiteId | None, RoomId | None],
        within: Span,
    ) -> Scene:
        """All but sessions: read once for all of the times that lie `within`."""
        home = self.organisations.find(organisation)
        site = self.sites.find(organisation, place[0]) if place[0] else None
        room = self.sites.room(organisation, place[1]) if place[1] else None
        zone = site.zone if site else home.zone if home else UTC
        policies = home.policies if home else Policies()
        ways = self.travels.every(organisation)
        wishes = {each.person: each for each in self.wishes.of(organisation, people)}
        days = Period(
            within.start.astimezone(zone).date(), within.end.astimezone(zone).date()
        )
        return Scene(
            zone,
            self.clock.now().astimezone(zone).date(),
            policies,
            site,
            room,
            (),
            (),
            self.closures.within(organisation, within),
            self.calendar.holidays(organisation, days),
            self.away.of(organisation, people, within),
            ways,
            wishes,
        )

    def named(
        self, organisation: OrganisationId, conflicts: Sequence[Conflict]
    ) -> tuple[Conflict, ...]:
        """With what each is about by its name, where that is not known yet."""
        unknown = {each.who for each in conflicts if not each.name}
        unknown |= {each.also for each in conflicts if each.also}
        names: dict[UUID, str] = {}
        for person in self.people.some(organisation, [PersonId(e) for e in unknown]):
            names[person.id] = person.name
        for group in self.classes.every(organisation) if unknown - {*names} else ():
            names[group.id] = group.name
        return tuple(
            replace(
                each,
                name=each.name or names.get(each.who, ""),
                also_name=names.get(each.also, "") if each.also else "",
            )
            for each in conflicts
        )
