"""Classes and who is in them, in SQL."""

from datetime import date, datetime

from sqlalchemy import RowMapping, bindparam, delete, func, insert, or_, select, update

from core.curriculum.model import Class, Membership
from core.kernel.ids import ClassId, OrganisationId, PersonId
from storage.named import kept_by_version
from storage.repository import Repository, organisation_said
from storage.tables.curriculum import group as groups
from storage.tables.curriculum import membership as memberships

_here = select(groups).where(groups.c.organisation_id == organisation_said)
_kept = _here.where(groups.c.deleted_at.is_(None))
_one = _kept.where(groups.c.id == bindparam("group"))
_gone = _here.where(groups.c.deleted_at.is_not(None)).where(
    groups.c.id == bindparam("group")
)
_every = _kept.order_by(groups.c.name, groups.c.id)
_add = insert(groups)
_this = update(groups).where(
    groups.c.organisation_id == organisation_said, groups.c.id == bindparam("group")
)
_change = _this.values(name=bindparam("called"))
_remove = _this.values(deleted_at=bindparam("at"))

_members = select(memberships).where(memberships.c.organisation_id == organisation_said)
_of_class = _members.where(memberships.c.class_id == bindparam("group")).order_by(
    memberships.c.person_id
)
_one_membership = _of_class.where(memberships.c.person_id == bindparam("person"))
_on = (
    or_(memberships.c.since.is_(None), memberships.c.since <= bindparam("on")),
    or_(memberships.c.until.is_(None), memberships.c.until >= bindparam("on")),
)
_sizes = (
    select(memberships.c.class_id, func.count().label("members"))
    .where(memberships.c.organisation_id == organisation_said, *_on)
    .group_by(memberships.c.class_id)
)
_members_on = _of_class.where(*_on)
_classes_on = (
    _members.where(memberships.c.person_id == bindparam("person"), *_on)
    .join(
        groups,
        (groups.c.organisation_id == memberships.c.organisation_id)
        & (groups.c.id == memberships.c.class_id),
    )
    .where(groups.c.deleted_at.is_(None))
    .order_by(memberships.c.class_id)
)
_join = insert(memberships)
_leave = delete(memberships).where(
    memberships.c.organisation_id == organisation_said,
    memberships.c.class_id == bindparam("group"),
    memberships.c.person_id == bindparam("person"),
)


class SqlClasses(Repository):
    def add(self, organisation: OrganisationId, group: Class) -> None:
        row = {"organisation_id": organisation, "id": group.id, "name": group.name}
        self.connection.execute(_add, row)
        self.renew_names(organisation)

    def change(self, organisation: OrganisationId, group: Class) -> None:
        said = {"organisation": organisation, "group": group.id, "called": group.name}
        self.connection.execute(_change, said)
        self.renew_names(organisation)

    def remove(
        self, organisation: OrganisationId, group: ClassId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "group": group, "at": at}
        self.connection.execute(_remove, said)
        self.renew_names(organisation)

    def restore(self, organisation: OrganisationId, group: ClassId) -> None:
        said = {"organisation": organisation, "group": group, "at": None}
        self.connection.execute(_remove, said)
        self.renew_names(organisation)

    def find(self, organisation: OrganisationId, group: ClassId) -> Class | None:
        said = {"organisation": organisation, "group": group}
        return _class(self.connection.execute(_one, said).mappings().one_or_none())

    def removed(self, organisation: OrganisationId, group: ClassId) -> Class | None:
        said = {"organisation": organisation, "group": group}
        return _class(self.connection.execute(_gone, said).mappings().one_or_none())

    @kept_by_version
    def every(self, organisation: OrganisationId) -> list[Class]:
        found = self.connection.execute(_every, {"organisation": organisation})
        return [Class(row["id"], row["name"]) for row in found.mappings()]

    def join(self, organisation: OrganisationId, membership: Membership) -> None:
        self.leave(organisation, membership.within, membership.person)
        row = {
            "organisation_id": organisation,
            "class_id": membership.within,
            "person_id": membership.person,
            "since": membership.since,
            "until": membership.until,
        }
        self.connection.execute(_join, row)

    def leave(
        self, organisation: OrganisationId, group: ClassId, person: PersonId
    ) -> None:
        said = {"organisation": organisation, "group": group, "person": person}
        self.connection.execute(_leave, said)

    def membership(
        self, organisation: OrganisationId, group: ClassId, person: PersonId
    ) -> Membership | None:
        said = {"organisation": organisation, "group": group, "person": person}
        found = self.connection.execute(_one_membership, said)
        row = found.mappings().one_or_none()
        return None if row is None else _membership(row)

    def memberships(
        self, organisation: OrganisationId, group: ClassId
    ) -> list[Membership]:
        said = {"organisation": organisation, "group": group}
        found = self.connection.execute(_of_class, said).mappings()
        return [_membership(row) for row in found]

    def members_of(
        self, organisation: OrganisationId, group: ClassId, on: date
    ) -> list[PersonId]:
        said = {"organisation": organisation, "group": group, "on": on}
        found = self.connection.execute(_members_on, said).mappings()
        return [row["person_id"] for row in found]

    def sizes(self, organisation: OrganisationId, on: date) -> dict[ClassId, int]:
        said = {"organisation": organisation, "on": on}
        found = self.connection.execute(_sizes, said)
        return {row.class_id: row.members for row in found}

    def classes_of(
        self, organisation: OrganisationId, person: PersonId, on: date
    ) -> list[ClassId]:
        said = {"organisation": organisation, "person": person, "on": on}
        found = self.connection.execute(_classes_on, said).mappings()
        return [row["class_id"] for row in found]


def _class(row: RowMapping | None) -> Class | None:
    return None if row is None else Class(row["id"], row["name"])


def _membership(row: RowMapping) -> Membership:
    return Membership(row["person_id"], row["class_id"], row["since"], row["until"])
