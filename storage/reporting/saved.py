"""Reports kept by name, in SQL."""

from sqlalchemy import bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.reporting.saved import Saved
from storage.reporting.asked import asked_of, kept_of
from storage.repository import Repository, organisation_said
from storage.tables.reports import saved_report as table

_mine = (
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
)
_of = select(table).where(*_mine).order_by(table.c.name)
_one = select(table).where(*_mine, table.c.name == bindparam("known_as"))
_drop = delete(table).where(*_mine, table.c.name == bindparam("known_as"))
_add = insert(table)


class SqlSavedReports(Repository):
    def keep(
        self, organisation: OrganisationId, person: PersonId, saved: Saved
    ) -> None:
        self.drop(organisation, person, saved.name)
        row = {
            "organisation_id": organisation,
            "person_id": person,
            "name": saved.name.casefold(),
            "called": saved.name,
            "asked": kept_of(saved.asked),
        }
        self.connection.execute(_add, row)

    def drop(
        self, organisation: OrganisationId, person: PersonId, name: str
    ) -> Saved | None:
        said = {
            "organisation": organisation,
            "person": person,
            "known_as": name.casefold(),
        }
        row = self.connection.execute(_one, said).mappings().one_or_none()
        if row is None:
            return None
        self.connection.execute(_drop, said)
        return Saved(row["called"], asked_of(row["asked"]))

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Saved]:
        said = {"organisation": organisation, "person": person}
        found = self.connection.execute(_of, said).mappings()
        return [Saved(row["called"], asked_of(row["asked"])) for row in found]
