"""Who is meant by an audience, in SQL where rows tell and in memory where names do."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select, union

from core.attendance.model import Status
from core.curriculum.units import places_in_units
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.messaging.audience import ROLES, Audience, Kind, read
from core.people.model import live
from core.people.tags import Taggable, TagId
from storage.curriculum.courses import SqlCourses
from storage.curriculum.units import SqlUnits
from storage.messaging.saved_audiences import SqlSavedAudiences
from storage.organisation.organisations import SqlOrganisations
from storage.people.people import SqlPeople
from storage.people.tags import SqlTags
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.attendance import register_entry as entries
from storage.tables.curriculum import membership as memberships
from storage.tables.people import guardianship as guardianships
from storage.tables.sessions import session as sessions
from storage.tables.sessions import session_person

_members = select(memberships.c.person_id).where(
    memberships.c.organisation_id == organisation_said,
    memberships.c.class_id == bindparam("of"),
    or_(memberships.c.since.is_(None), memberships.c.since <= bindparam("on")),
    or_(memberships.c.until.is_(None), memberships.c.until >= bindparam("on")),
)
_meeting = (
    select(session_person.c.person_id)
    .join(
        sessions,
        (sessions.c.organisation_id == session_person.c.organisation_id)
        & (sessions.c.id == session_person.c.session_id),
    )
    .where(
        session_person.c.organisation_id == organisation_said,
        session_person.c.teaches == bindparam("teaching"),
        session_person.c.starts_at >= bindparam("lately"),
        sessions.c.deleted_at.is_(None),
    )
)
_of_it = _meeting.where(
    or_(
        sessions.c.course_id == bindparam("of"),
        sessions.c.class_id == bindparam("of"),
    )
)
_of_subject = _meeting.where(func.lower(sessions.c.subject) == bindparam("subject"))
_left = select(memberships.c.person_id).where(
    memberships.c.organisation_id == organisation_said,
    memberships.c.class_id == bindparam("of"),
    memberships.c.until < bindparam("on"),
)
_students = union(_members, _of_it.where(session_person.c.person_id.not_in(_left)))
_absent = (
    select(entries.c.student_id)
    .join(
        sessions,
        (sessions.c.organisation_id == entries.c.organisation_id)
        & (sessions.c.id == entries.c.session_id),
    )
    .where(
        entries.c.organisation_id == organisation_said,
        entries.c.status == Status.ABSENT,
        sessions.c.starts_at >= bindparam("first"),
        sessions.c.starts_at < bindparam("last"),
        sessions.c.deleted_at.is_(None),
    )
)
_parents = select(guardianships.c.guardian_id).where(
    guardianships.c.organisation_id == organisation_said,
    guardianships.c.ended_at.is_(None),
    guardianships.c.student_id.in_(bindparam("students", expanding=True)),
    or_(guardianships.c.first.is_(None), guardianships.c.first <= bindparam("on")),
    or_(guardianships.c.last.is_(None), guardianships.c.last >= bindparam("on")),
)
LATELY = timedelta(days=90)
"""Whoever met for something so long ago, and not since, is not of it any more."""
RUN_BY = frozenset({Kind.STAFF, Kind.HEADS, Kind.MODERATORS, Kind.ADMINS})
TAUGHT_BY = frozenset({Kind.STAFF, Kind.TUTORS})


class SqlAudiences(Repository):
    def of(
        self,
        organisation: OrganisationId,
        audiences: Sequence[Audience],
        now: datetime,
        today: date,
    ) -> list[PersonId]:
        meant = self._all(organisation, audiences, now, today)
        here = SqlPeople(self.connection, self.appended, self.vault)
        return sorted(each.id for each in here.every(organisation) if each.id in meant)

    def _all(
        self,
        organisation: OrganisationId,
        audiences: Sequence[Audience],
        now: datetime,
        today: date,
    ) -> set[PersonId]:
        """What is taken away is taken away last."""
        meant: set[PersonId] = set()
        for each in sorted(audiences, key=lambda each: each.minus):
            some = self._one(organisation, each, now, today)
            meant = meant - some if each.minus else meant | some
        return meant

    def _tagged(
        self, organisation: OrganisationId, tag: TagId, now: datetime, today: date
    ) -> set[PersonId]:
        found: set[PersonId] = set()
        tags = SqlTags(self.connection, self.appended, self.vault)
        for each in tags.of(organisation, tag):
            if each.kind is Taggable.PERSON:
                found.add(PersonId(each.thing))
            elif each.kind is Taggable.SESSION:
                found |= self._taught(organisation, each.thing)
            else:
                found |= self._within(
                    organisation, Kind.STUDENTS, each.thing, now, today
                )
        return found

    def _taught(self, organisation: OrganisationId, session: UUID) -> set[PersonId]:
        asked = select(session_person.c.person_id).where(
            session_person.c.organisation_id == organisation,
            session_person.c.session_id == session,
            session_person.c.teaches.is_(False),
        )
        return {PersonId(each) for each in self.connection.execute(asked).scalars()}

    def _saved(
        self, organisation: OrganisationId, saved: UUID, now: datetime, today: date
    ) -> set[PersonId]:
        """One that was dropped means nobody."""
        kept = SqlSavedAudiences(self.connection, self.appended, self.vault)
        found = kept.find(organisation, saved)
        if found is None or found.dropped:
            return set()
        return self._all(organisation, read(found.terms), now, today)

    def _one(
        self,
        organisation: OrganisationId,
        audience: Audience,
        now: datetime,
        today: date,
    ) -> set[PersonId]:
        kind, of = audience.kind, audience.of
        if of is None and not audience.subject and kind is not Kind.ABSENT:
            here = SqlPeople(self.connection, self.appended, self.vault)
            everybody = here.every(organisation)
            return {e.id for e in everybody if e.roles_at(now) & ROLES[kind]}
        match kind:
            case Kind.ABSENT:
                found = self._absent_on(organisation, today)
            case Kind.PERSON if of:
                found = {PersonId(of)}
            case Kind.TAG if of:
                found = self._tagged(organisation, TagId(of), now, today)
            case Kind.SAVED if of:
                found = self._saved(organisation, of, now, today)
            case _ if of:
                found = self._within(organisation, kind, of, now, today)
            case _:
                found = self._meeting_for(organisation, audience, now, today)
        return found

    def _within(
        self,
        organisation: OrganisationId,
        kind: Kind,
        of: UUID,
        now: datetime,
        on: date,
    ) -> set[PersonId]:
        """Of one class, course or unit: its members, and whoever meets for it."""
        found = set[PersonId]()
        if kind in RUN_BY:
            found |= self._running(organisation, kind, of, now)
        if kind in RUN_BY - TAUGHT_BY:
            return found
        teaching = kind in TAUGHT_BY
        said = {"organisation": organisation, "on": on, "teaching": teaching}
        for place in self._places(organisation, of):
            there = {**said, "of": place, "lately": now - LATELY}
            asked = self.connection.execute(_of_it if teaching else _students, there)
            found.update(asked.scalars())
        if kind is not Kind.PARENTS:
            return found
        return self._parents_of(organisation, {*found, PersonId(of)}, on)

    def _running(
        self, organisation: OrganisationId, kind: Kind, of: UUID, now: datetime
    ) -> set[PersonId]:
        """Who has one of these roles just there."""
        everybody = SqlPeople(self.connection, self.appended, self.vault)
        return {
            each.id
            for each in everybody.every(organisation)
            for grant in live(each.grants, now)
            if grant.role in ROLES[kind] and of in grant.places
        }

    def _places(self, organisation: OrganisationId, of: UUID) -> list[UUID]:
        """All that is in a unit, or the one class or course that it is."""
        known = SqlUnits(self.connection, self.appended, self.vault).every(organisation)
        if all(each.id != of for each in known):
            return [of]
        courses = SqlCourses(self.connection, self.appended, self.vault)
        inside = places_in_units(known, courses.every(organisation))
        return sorted(inside.get(of, ()))

    def _absent_on(self, organisation: OrganisationId, on: date) -> set[PersonId]:
        """By the day it is there."""
        homes = SqlOrganisations(self.connection, self.appended, self.vault)
        home = homes.find(organisation)
        if home is None:
            return set()
        first, last = Period(on, on).instants(home.zone)
        said = {"organisation": organisation, "first": first, "last": last}
        return {*self.connection.execute(_absent, said).scalars()}

    def _meeting_for(
        self, organisation: OrganisationId, audience: Audience, now: datetime, on: date
    ) -> set[PersonId]:
        """Who teaches or learns a subject."""
        teaching = audience.kind in TAUGHT_BY
        said = {"subject": audience.subject.lower(), "teaching": teaching}
        there = {"organisation": organisation, "lately": now - LATELY}
        found = self.connection.execute(_of_subject, {**there, **said})
        people = {*found.scalars()}
        if audience.kind is not Kind.PARENTS:
            return people
        return self._parents_of(organisation, people, on)

    def _parents_of(
        self, organisation: OrganisationId, students: set[PersonId], on: date
    ) -> set[PersonId]:
        there = {"organisation": organisation, "on": on}
        found = set[PersonId]()
        for some in in_parts(sorted(students)):
            asked = self.connection.execute(_parents, {**there, "students": some})
            found.update(asked.scalars())
        return found
