"""What was answered to requests that may come twice, in SQL."""

import json
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId, PersonId
from core.people.tokens.ports import Answered
from storage.few import delete_few, purged
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.tokens import api_answer as table

BODY = "api_answer.body"

_this = (
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("person"),
    table.c.key_hash == bindparam("key"),
)
_claim = {
    "sqlite": sqlite.insert(table).on_conflict_do_nothing().returning(table.c.key_hash),
    "postgresql": postgresql.insert(table)
    .on_conflict_do_nothing()
    .returning(table.c.key_hash),
}
_one = select(table).where(*_this)
_keep = (
    update(table)
    .where(*_this)
    .values(
        status=bindparam("answered"),
        headers=bindparam("said"),
        body=bindparam("sealed"),
    )
)
_forget = delete_few(table, table.c.at < bindparam("before"))


class SqlApiAnswers(Repository):
    def claim(
        self,
        organisation: OrganisationId,
        person: PersonId,
        key: str,
        asked: str,
        at: datetime,
    ) -> Answered | None:
        row = {
            "organisation_id": organisation,
            "person_id": person,
            "key_hash": key,
            "asked_hash": asked,
            "at": at,
        }
        claim = _claim[self.connection.dialect.name]
        if self.connection.execute(claim, row).first() is not None:
            return None
        said = {"organisation": organisation, "person": person, "key": key}
        found = self.connection.execute(_one, said).one()
        owner = Owner(organisation, person)
        body = self.vault.open_bytes(owner, found.body, about=BODY, row=key)
        return Answered(
            found.asked_hash, found.status, body or b"", json.loads(found.headers)
        )

    def keep(
        self, organisation: OrganisationId, person: PersonId, key: str, answer: Answered
    ) -> None:
        owner = Owner(organisation, person)
        said = {
            "organisation": organisation,
            "person": person,
            "key": key,
            "answered": answer.status,
            "said": json.dumps(answer.headers),
            "sealed": self.vault.seal(owner, answer.body, about=BODY, row=key),
        }
        self.connection.execute(_keep, said)

    def forget(self, before: datetime, most: int) -> int:
        return purged(self.connection, (_forget,), most, before=before)
