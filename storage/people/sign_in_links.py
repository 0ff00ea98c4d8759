"""Links that sign a browser in, in SQL: one a person, gone once spent."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert

from core.kernel.ids import OrganisationId, PersonId
from core.people.model import Account
from storage.repository import Repository, organisation_said
from storage.tables.people import sign_in_link as table

BROWSER = "browser"

_replace = delete(table).where(
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
)
_add = insert(table)
_spend = (
    delete(table)
    .where(table.c.secret_hash == bindparam("secret"))
    .returning(table.c.handle, table.c.expires)
)


class SqlSignInLinks(Repository):
    def add(
        self,
        organisation: OrganisationId,
        person: PersonId,
        account: Account,
        secret_hash: str,
        expires: datetime,
    ) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_replace, said)
        row = {
            "organisation_id": organisation,
            "person_id": person,
            "secret_hash": secret_hash,
            "handle": account.handle,
            "expires": expires,
        }
        self.connection.execute(_add, row)

    def spend(self, secret_hash: str, at: datetime) -> Account | None:
        row = self.connection.execute(_spend, {"secret": secret_hash}).first()
        if row is None or row.expires <= at:
            return None
        return Account(BROWSER, row.handle)
