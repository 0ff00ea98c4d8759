"""Removals asked for, in SQL; the reason is sealed as that person's."""

from sqlalchemy import bindparam, delete, insert

from core.kernel.ids import OrganisationId, PersonId
from core.people.removals import RemovalAsked
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.removals import removal as table

WHY = "removal.why"

_this = (
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
)
_take = delete(table).where(*_this).returning(table.c.by_id, table.c.at, table.c.why)
_drop, _keep = delete(table).where(*_this), insert(table)


class SqlRemovals(Repository):
    def keep(self, organisation: OrganisationId, asked: RemovalAsked) -> None:
        said = {"organisation": organisation, "person": asked.person}
        self.connection.execute(_drop, said)
        owner = Owner(organisation, asked.person)
        row = {
            "organisation_id": organisation,
            "person_id": asked.person,
            "by_id": asked.by,
            "at": asked.at,
            "why": self.vault.seal(owner, asked.why, about=WHY, row=asked.person),
        }
        self.connection.execute(_keep, row)

    def take(
        self, organisation: OrganisationId, person: PersonId
    ) -> RemovalAsked | None:
        said = {"organisation": organisation, "person": person}
        row = self.connection.execute(_take, said).one_or_none()
        if row is None:
            return None
        owner = Owner(organisation, person)
        why = self.vault.open(owner, row.why, about=WHY, row=person)
        return RemovalAsked(person, PersonId(row.by_id), row.at, why or "")
