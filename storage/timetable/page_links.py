"""Links that open the calendar page, in SQL: one a person, gone once spent."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert

from core.kernel.ids import OrganisationId, PersonId
from storage.repository import Repository, organisation_said
from storage.tables.feeds import page_link as table

_replace = delete(table).where(
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
)
_add = insert(table)
_spend = (
    delete(table)
    .where(table.c.secret_hash == bindparam("secret"))
    .returning(table.c.organisation_id, table.c.person_id, table.c.expires)
)


class SqlPageLinks(Repository):
    def add(
        self,
        organisation: OrganisationId,
        person: PersonId,
        secret_hash: str,
        expires: datetime,
    ) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_replace, said)
        row = {
            "organisation_id": organisation,
            "person_id": person,
            "secret_hash": secret_hash,
            "expires": expires,
        }
        self.connection.execute(_add, row)

    def spend(
        self, secret_hash: str, at: datetime
    ) -> tuple[OrganisationId, PersonId] | None:
        row = self.connection.execute(_spend, {"secret": secret_hash}).first()
        if row is None or row.expires <= at:
            return None
        return row.organisation_id, row.person_id
