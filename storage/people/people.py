"""People and their roles in SQL; the names of a whole organisation in memory."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock
from typing import Any
from uuid import UUID

from sqlalchemy import Result, RowMapping, bindparam, delete, insert, select, update

from core.curriculum.units import places_in_units
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId, PersonId
from core.people.model import Grant, Person
from storage.curriculum.courses import SqlCourses
from storage.curriculum.units import SqlUnits
from storage.quick import Quick
from storage.repository import AT_ONCE, Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.people import grant as grants
from storage.tables.people import person as people

PROFILE = "person.profile"
EVERYWHERE = UUID(int=0)
"""A grant without a scope: a primary key has no place for NULL."""

_here = select(people.c.id, people.c.profile, people.c.minor, people.c.pays_self).where(
    people.c.organisation_id == organisation_said
)
_every = _here.where(people.c.deleted_at.is_(None))
_gone = _here.where(people.c.deleted_at.is_not(None)).order_by(people.c.id)
_grants = select(grants).where(grants.c.organisation_id == organisation_said)
_this = (
    people.c.organisation_id == organisation_said,
    people.c.id == bindparam("person"),
)
_add = insert(people)
_change = (
    update(people)
    .where(*_this)
    .values(
        profile=bindparam("sealed"),
        minor=bindparam("is_minor"),
        pays_self=bindparam("pays"),
    )
)
_remove = update(people).where(*_this).values(deleted_at=bindparam("at"))
_lock = Quick(select(people.c.id).where(*_this).with_for_update(key_share=True))
_add_grant = insert(grants)
_end_grant = (
    delete(grants)
    .where(grants.c.organisation_id == organisation_said)
    .where(grants.c.person_id == bindparam("person"))
    .where(grants.c.role == bindparam("as"), grants.c.within == bindparam("inside"))
)


@dataclass(slots=True)
class Rosters:
    """Everybody of the organisations asked for last, by the version of their names."""

    most: int = 200
    _known: "OrderedDict[OrganisationId, tuple[str, dict[PersonId, Person]]]" = field(
        default_factory=OrderedDict
    )
    _lock: Lock = field(default_factory=Lock)

    def get(
        self, organisation: OrganisationId, version: str
    ) -> dict[PersonId, Person] | None:
        with self._lock:
            found = self._known.get(organisation)
            if found is None or found[0] != version:
                return None
            self._known.move_to_end(organisation)
            return found[1]

    def keep(
        self,
        organisation: OrganisationId,
        version: str,
        everybody: dict[PersonId, Person],
    ) -> None:
        with self._lock:
            self._known[organisation] = (version, everybody)
            while len(self._known) > self.most:
                self._known.popitem(last=False)


ROSTERS = Rosters()


class SqlPeople(Repository):
    def add(self, organisation: OrganisationId, person: Person) -> None:
        row = {
            "organisation_id": organisation,
            "id": person.id,
            "profile": self._sealed(organisation, person),
            "minor": person.minor,
            "pays_self": person.pays_self,
        }
        self.connection.execute(_add, row)
        for grant in person.grants:
            self.grant(organisation, person.id, grant)
        self.renew_names(organisation)

    def change(self, organisation: OrganisationId, person: Person) -> None:
        said = {
            "sealed": self._sealed(organisation, person),
            "is_minor": person.minor,
            "pays": person.pays_self,
        }
        self.connection.execute(_change, {**_said(organisation, person.id), **said})
        self.renew_names(organisation)

    def remove(
        self, organisation: OrganisationId, person: PersonId, at: datetime
    ) -> None:
        self.connection.execute(_remove, {**_said(organisation, person), "at": at})
        self.renew_names(organisation)

    def restore(self, organisation: OrganisationId, person: PersonId) -> None:
        self.connection.execute(_remove, {**_said(organisation, person), "at": None})
        self.renew_names(organisation)

    def erase(
        self, organisation: OrganisationId, person: PersonId, at: datetime
    ) -> None:
        self.vault.erase(Owner(organisation, person), at)
        self.renew_names(organisation)

    def find(self, organisation: OrganisationId, person: PersonId) -> Person | None:
        return self._everybody(organisation).get(person)

    def some(
        self, organisation: OrganisationId, these: Sequence[PersonId]
    ) -> list[Person]:
        everybody = self._everybody(organisation)
        return [everybody[each] for each in these if each in everybody]

    def every(self, organisation: OrganisationId) -> Sequence[Person]:
        return tuple(self._everybody(organisation).values())

    def gone(self, organisation: OrganisationId) -> Sequence[Person]:
        said = {"organisation": organisation}
        rows = self.connection.execute(_gone, said)
        return [*self._opened(organisation, rows, {})]

    def grant(
        self, organisation: OrganisationId, person: PersonId, grant: Grant
    ) -> None:
        self.end_grant(organisation, person, grant.role, grant.within)
        row = {
            "organisation_id": organisation,
            "person_id": person,
            "role": grant.role,
            "within": grant.within or EVERYWHERE,
            "until": grant.until,
        }
        self.connection.execute(_add_grant, row)
        self.renew_names(organisation)

    def end_grant(
        self,
        organisation: OrganisationId,
        person: PersonId,
        role: Role,
        within: UUID | None,
    ) -> None:
        said = {"as": role, "inside": within or EVERYWHERE}
        self.connection.execute(_end_grant, {**_said(organisation, person), **said})
        self.renew_names(organisation)

    def lock(self, organisation: OrganisationId, person: PersonId) -> None:
        if self.connection.dialect.name != "sqlite":  # which has one writer
            _lock.first(self.connection, _said(organisation, person))

    def _everybody(self, organisation: OrganisationId) -> dict[PersonId, Person]:
        return self.at_version(organisation, self.names_version(organisation))

    def at_version(
        self, organisation: OrganisationId, version: str
    ) -> dict[PersonId, Person]:
        """Everybody by id, in the order of their names."""
        said = {"organisation": organisation}
        known = ROSTERS.get(organisation, version)
        if known is not None:
            return known
        held = grants_by_person(self.connection.execute(_grants, said).mappings())
        if any(each.within for grants in held.values() for each in grants):
            held = self._covering(organisation, held)
        rows = self.connection.execute(_every, said)
        found = self._opened(organisation, rows, held)
        named = sorted(found, key=lambda each: (each.name.casefold(), each.id))
        everybody = {person.id: person for person in named}
        ROSTERS.keep(organisation, version, everybody)
        return everybody

    def _covering(
        self, organisation: OrganisationId, held: dict[PersonId, tuple[Grant, ...]]
    ) -> dict[PersonId, tuple[Grant, ...]]:
        """What is within a unit is so by its courses; their names are renewed alike."""
        within = SqlUnits(self.connection, self.appended, self.vault)
        courses = SqlCourses(self.connection, self.appended, self.vault)
        inside = places_in_units(
            within.every(organisation), courses.every(organisation)
        )
        nothing = frozenset[UUID]()
        return {
            person: tuple(
                replace(each, covers=inside.get(each.within, nothing))
                if each.within
                else each
                for each in grants
            )
            for person, grants in held.items()
        }

    def _opened(
        self,
        organisation: OrganisationId,
        rows: Result[Any],
        held: dict[PersonId, tuple[Grant, ...]],
    ) -> Iterator[Person]:
        """Some at a time: a school may have tens of thousands."""
        for some in rows.mappings().partitions(AT_ONCE):
            self.vault.fetch(organisation, [row["id"] for row in some])
            for row in some:
                person = self._person(organisation, row, held)
                if person is not None:
                    yield person

    def _person(
        self,
        organisation: OrganisationId,
        row: RowMapping,
        held: dict[PersonId, tuple[Grant, ...]],
    ) -> Person | None:
        owner = Owner(organisation, row["id"])
        profile = self.vault.open_json(
            owner, row["profile"], about=PROFILE, row=row["id"]
        )
        if profile is None:  # erased
            return None
        return Person(
            row["id"],
            grants=held.get(row["id"], ()),
            minor=row["minor"],
            pays_self=row["pays_self"],
            **profile,
        )

    def _sealed(self, organisation: OrganisationId, person: Person) -> bytes:
        profile = {
            "name": person.name,
            "school": person.school,
            "branch": person.branch,
            "email": person.email,
            "phone": person.phone,
        }
        owner = Owner(organisation, person.id)
        return self.vault.seal_json(owner, profile, about=PROFILE, row=person.id)


def grants_by_person(rows: Iterable[RowMapping]) -> dict[PersonId, tuple[Grant, ...]]:
    held: dict[PersonId, list[Grant]] = {}
    for row in rows:
        within = None if row["within"] == EVERYWHERE else row["within"]
        grant = Grant(Role(row["role"]), within, row["until"])
        held.setdefault(row["person_id"], []).append(grant)
    return {person: tuple(each) for person, each in held.items()}


def _said(organisation: OrganisationId, person: PersonId) -> dict[str, Any]:
    return {"organisation": organisation, "person": person}
