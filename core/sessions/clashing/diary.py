"""What stands in the way of a session: people, rooms, holidays."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.actor import Actor, Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId, RoomId, SiteId
from core.kernel.reason import refuse_out_of_reason
from core.kernel.span import Span
from core.organisation.model import Policies
from core.organisation.ports import AcademicCalendar, Organisations, Sites
from core.people.errors import NoSuchPerson
from core.people.model import Person
from core.people.ports import People
from core.sessions.access import names_of
from core.sessions.clashing.around import Around, Scene
from core.sessions.clashing.clashes import SOFT, Clashes, Conflict, Hurdle
from core.sessions.clashing.hurdles import hurdles
from core.sessions.errors import (
    EndsBeforeItStarts,
    LoggedAlready,
    NotAStudent,
    NotATutor,
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
    around: Around

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

    def claim(
        self,
        organisation: OrganisationId,
        people: Iterable[PersonId],
        rooms: Iterable[RoomId] = (),
    ) -> None:
        """Nobody else books these people and rooms until the unit ends.

        Whoever locks anything here does so in one order, or two of them would wait for
        each other: sessions, by their ids, then series, then people, then rooms.
        """
        self.sessions.lock(organisation, people)
        for room in sorted(set(rooms)):
            found = self.sites.room(organisation, room)
            if found is None or not found.virtual:  # where there is space for all
                self.sessions.lock_room(organisation, room)

    def conflicts(
        self,
        organisation: OrganisationId,
        session: Session,
        by: Actor | None = None,
        apart_from: Collection[SessionId] = (),
    ) -> tuple[Conflict, ...]:
        """All that stands in its way, as if those it is apart from were not."""
        place = (session.site, session.room)
        scene = self.around.scene(organisation, session.people, place, session.span)
        seen = replace(scene, by=by, apart_from=apart_from)
        return self.around.named(organisation, hurdles(session, seen))

    def refuse_clashes(
        self,
        organisation: OrganisationId,
        session: Session,
        apart_from: Collection[SessionId] = (),
        despite: Collection[Hurdle] = SOFT,
        by: Actor | None = None,
    ) -> None:
        """Locks whom and what the session needs, then looks what is there then.

        `apart_from` are those that will not be there any more.
        """
        self.claim(organisation, session.people, [session.room] if session.room else [])
        found = self.conflicts(organisation, session, by, apart_from)
        _refuse_but(despite, found)

    def refuse_clashes_on(
        self, organisation: OrganisationId, session: Session, ground: Scene
    ) -> None:
        """As `refuse_clashes`, for one of many whose people and room are claimed.

        The ground is read for all of them together.
        """
        scene = self.around.at(organisation, session.people, ground, session.span)
        found = self.around.named(organisation, hurdles(session, scene))
        _refuse_but(SOFT, found)

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


def _refuse_but(despite: Collection[Hurdle], found: Iterable[Conflict]) -> None:
    left = tuple(each for each in found if each.kind not in despite)
    if left:
        raise Clashes(left)


def sensible(start: datetime, end: datetime, now: datetime) -> Span:
    """A span that a session may have: not too long, and of these years."""
    span = Span(start, end)
    refuse_out_of_reason(start, now)
    if span.length <= timedelta():
        raise EndsBeforeItStarts(start, end)
    if span.length > LONGEST:
        raise TooLong(span.length, LONGEST)
    return span
