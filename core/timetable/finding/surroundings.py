"""What surrounds a time that is looked for: read once, in a few lean lists."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from core.kernel.ids import OrganisationId, PersonId, SiteId
from core.kernel.span import Span
from core.organisation.ports import AcademicCalendar, Travels
from core.sessions.availability.model import Wishes as Wished
from core.sessions.availability.ports import WishBook
from core.sessions.availability.times_away import TimesAway
from core.sessions.clashing.busy import Busy, Taken
from core.sessions.model import SessionId
from core.timetable.finding.rooms import Rooms
from core.timetable.finding.wanted import Surroundings, Wanted, Wishes

NOW = timedelta()


@dataclass(frozen=True, slots=True)
class Place:
    """Where it is to be, and how long the way there takes at least."""

    site: SiteId | None = None
    way: timedelta = NOW
    """From a site of which nothing else was said."""
    between: timedelta = NOW
    """From one session to the next, wherever."""


@dataclass(frozen=True, slots=True)
class Lookout:
    """A bundle of ports; see `core.application.Ports`."""

    busy: Busy
    rooms: Rooms
    travels: Travels
    calendar: AcademicCalendar
    wishes: WishBook
    away: TimesAway

    def around(
        self,
        organisation: OrganisationId,
        wanted: Wanted,
        place: Place,
        apart_from: Collection[SessionId] = (),
    ) -> Surroundings:
        """Of these people, and of all rooms if one is wanted.

        `apart_from` are sessions that will not be there any more.
        """
        within = Span(*wanted.days.instants(wanted.zone))
        ways = self.travels.every(organisation)
        taken: dict[PersonId, list[Span]] = defaultdict(list)
        for each in self.busy.people(organisation, wanted.people, within):
            if each.session not in apart_from:
                taken[PersonId(each.who)].append(_with_way(each, place, ways))
        rooms, rooms_taken = self.rooms.of(organisation, wanted, within, apart_from)
        return Surroundings(
            taken,
            rooms,
            rooms_taken,
            self.away.of(organisation, wanted.people, within),
            (
                *self._holidays(organisation, wanted, place.site),
                *self.rooms.site_closed(organisation, place.site, within),
            ),
            {each.person: _wishes(each) for each in self._wishes(organisation, wanted)},
        )

    def _wishes(self, organisation: OrganisationId, wanted: Wanted) -> list[Wished]:
        return self.wishes.of(organisation, wanted.people)

    def _holidays(
        self, organisation: OrganisationId, wanted: Wanted, site: SiteId | None
    ) -> Iterator[Span]:
        for holiday in self.calendar.holidays(organisation, wanted.days):
            if holiday.site in {None, site}:
                yield Span(*holiday.days.instants(wanted.zone))


def _wishes(said: Wished) -> Wishes:
    return Wishes(said.most_in_row or 0, said.earliest, said.latest, said.lunch)


def _with_way(
    taken: Taken, place: Place, ways: Mapping[tuple[SiteId, SiteId], timedelta]
) -> Span:
    """Who comes from another site, or goes to one, is on the way for a while."""
    there, back = place.between, place.between
    if taken.site and place.site and taken.site != place.site:
        there = max(there, ways.get((taken.site, place.site), place.way))
        back = max(back, ways.get((place.site, taken.site), place.way))
    return Span(taken.span.start - back, taken.span.end + there)
