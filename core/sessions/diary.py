"""What stands in the way of a session: people, rooms, holidays."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId, RoomId, SiteId
from core.kernel.period import Period
from core.kernel.reason import refuse_out_of_reason
from core.kernel.span import Span
from core.organisation.model import Policies
from core.organisation.ports import AcademicCalendar, Organisations, Sites
from core.people.errors import NoSuchPerson
from core.people.model import Person
from core.people.ports import People
from core.sessions.access import names_of
from core.sessions.errors import (
    EndsBeforeItStarts,
    LoggedAlready,
    NotAStudent,
    NotATutor,
    OnHoliday,
    RoomTaken,
    SomebodyBusy,
    TooLong,
)
from core.sessions.model import LONGEST, Session, SessionId, State
from core.sessions.ports import Sessions

TEACHES = frozenset({Role.TUTOR, Role.HEAD})


@dataclass(frozen=True, slots=True)
class Diary:
    """A bundle of ports: everybody's sessions, and the days on which there are none."""

    sessions: Sessions
    people: People
    organisations: Organisations
    sites: Sites
    calendar: AcademicCalendar
    clock: Clock

    def policies(self, organisation: OrganisationId) -> Policies:
        home = self.organisations.find(organisation)
        return home.policies if home else Policies()

    def zone(self, organisation: OrganisationId, site: SiteId | None) -> ZoneInfo:
        """Where the session is; days begin and end there."""
        found = site and self.sites.find(organisation, site)
        home = self.organisations.find(organisation)
        if found:
            return found.zone
        return home.zone if home else ZoneInfo("UTC")

    def site_of(
        self, organisation: OrganisationId, room: RoomId | None
    ) -> SiteId | None:
        """The room's; without a room, the only site there is."""
        found = room and self.sites.room(organisation, room)
        if found:
            return found.site
        every = self.sites.every(organisation)
        return every[0].id if len(every) == 1 else None

    def refuse_strangers(self, organisation: OrganisationId, session: Session) -> None:
        self.refuse_unfit(organisation, session.tutors, session.participants)

    def refuse_unfit(
        self,
        organisation: OrganisationId,
        tutors: Iterable[PersonId],
        students: Iterable[PersonId],
    ) -> None:
        """Tutors teach and students learn; nobody else takes part."""
        now = self.clock.now()
        for tutor in tutors:
            person = self._person(organisation, tutor)
            if not person.roles_at(now) & TEACHES:
                raise NotATutor(person.name)
        for student in students:
            person = self._person(organisation, student)
            if Role.STUDENT not in person.roles_at(now):
                raise NotAStudent(person.name)

    def refuse_clashes(
        self,
        organisation: OrganisationId,
        session: Session,
        apart_from: Collection[SessionId] = (),
    ) -> None:
        """Locks whom and what the session needs, then looks for others then.

        `apart_from` are those that will not be there any more.
        """
        self.sessions.lock(organisation, session.people)
        self._refuse_holidays(organisation, session)
        then = session.span
        others = self.sessions.of_people(organisation, session.people, then)
        for other in others:
            if _stands_in_the_way(other, session, apart_from):
                raise self.busy(organisation, session.people, other)
        if session.room is not None:
            self._refuse_shared_room(organisation, session, apart_from)

    def refuse_held_twice(
        self, actor: Actor, people: tuple[PersonId, ...], held: Span, but: UUID | None
    ) -> None:
        """Nobody teaches, or is taught, in two sessions that were both held then."""
        organisation = actor.organisation
        everybody = (actor.person, *people)
        for other in self.sessions.of_people(organisation, everybody, held):
            if other.state is not State.COMPLETED or other.id == but:
                continue
            if actor.person in other.tutors:
                whom = names_of(actor, other.participants, self.people)
                raise LoggedAlready(whom, other.span.start, other.span.end)
            raise self.busy(organisation, everybody, other)

    def busy(
        self, organisation: OrganisationId, people: tuple[PersonId, ...], other: Session
    ) -> SomebodyBusy:
        """Whoever of `people` the other session keeps busy."""
        who = next(each for each in people if other.concerns(each))
        name = self._person(organisation, who).name
        return SomebodyBusy(name, other.span.start, other.span.end, other.subject)

    def _person(self, organisation: OrganisationId, who: PersonId) -> Person:
        found = self.people.find(organisation, who)
        if found is None:
            raise NoSuchPerson
        return found

    def _refuse_holidays(self, organisation: OrganisationId, session: Session) -> None:
        zone = self.zone(organisation, session.site)
        days = Period(
            session.planned.start.astimezone(zone).date(),
            session.planned.end.astimezone(zone).date(),
        )
        for holiday in self.calendar.holidays(organisation, days):
            if holiday.site in {None, session.site}:
                raise OnHoliday(holiday.name)

    def _refuse_shared_room(
        self,
        organisation: OrganisationId,
        session: Session,
        apart_from: Collection[SessionId],
    ) -> None:
        if session.room is None:
            return
        room = self.sites.room(organisation, session.room)
        if room is not None and room.virtual:
            return  # there is space for everybody
        self.sessions.lock_room(organisation, session.room)
        there = self.sessions.in_room(organisation, session.room, session.span)
        for other in there:
            if _stands_in_the_way(other, session, apart_from):
                then = other.span
                raise RoomTaken(room.name if room else "", then.start, then.end)


def _stands_in_the_way(
    other: Session, session: Session, apart_from: Collection[SessionId]
) -> bool:
    there = other.id != session.id and other.id not in apart_from
    return there and other.state is not State.CANCELLED


def sensible(start: datetime, end: datetime, now: datetime) -> Span:
    """A span that a session may have: not too long, and of these years."""
    span = Span(start, end)
    refuse_out_of_reason(start, now)
    if span.length <= timedelta():
        raise EndsBeforeItStarts(start, end)
    if span.length > LONGEST:
        raise TooLong(span.length, LONGEST)
    return span
