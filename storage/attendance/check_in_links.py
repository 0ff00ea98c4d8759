"""Links to the check-in page, in SQL; of their secrets only hashes."""

from datetime import datetime
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update

from core.attendance.links import CheckInLink, Purpose
from core.kernel.ids import OrganisationId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.tables.attendance import check_in_link as table

_by_token = (
    select(table).where(table.c.token_hash == bindparam("hashed")).with_for_update()
)
_by_nonce = select(table).where(table.c.nonce_hash == bindparam("hashed"))
_bind = (
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("link"))
    .values(device_hash=bindparam("of_device"), nonce_hash=bindparam("by_nonce"))
)
_others = (
    delete(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.person_id == bindparam("of_person"))
    .where(table.c.session_id == bindparam("of_session"))
    .where(table.c.purpose == bindparam("for_what"))
    .where(table.c.id != bindparam("link"))
)
_unopened = _others.where(table.c.device_hash == "")
_elsewhere = _others.where(table.c.device_hash != bindparam("of_device"))
_move = (
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.session_id == bindparam("of_session"))
    .where(table.c.purpose == Purpose.CHECK_IN.value)
    .values(closes=bindparam("until"))
)
_add = insert(table)

Found = tuple[OrganisationId, CheckInLink]


class SqlCheckInLinks(Repository):
    def add(
        self, organisation: OrganisationId, link: CheckInLink, token_hash: str
    ) -> None:
        row = {
            "organisation_id": organisation,
            "id": link.id,
            "token_hash": token_hash,
            "nonce_hash": None,
            "device_hash": link.device,
            "person_id": link.person,
            "session_id": link.session,
            "purpose": link.purpose.value,
            "closes": link.closes,
        }
        self.connection.execute(_add, row)

    def by_token(self, token_hash: str) -> Found | None:
        return self._one(_by_token, {"hashed": token_hash})

    def by_nonce(self, nonce_hash: str) -> Found | None:
        return self._one(_by_nonce, {"hashed": nonce_hash})

    def bind(
        self, organisation: OrganisationId, link: CheckInLink, nonce_hash: str
    ) -> None:
        said = {
            "organisation": organisation,
            "link": link.id,
            "of_device": link.device,
            "by_nonce": nonce_hash,
        }
        self.connection.execute(_bind, said)

    def move(
        self, organisation: OrganisationId, session: SessionId, closes: datetime
    ) -> None:
        said = {"organisation": organisation, "of_session": session, "until": closes}
        self.connection.execute(_move, said)

    def drop_others(self, organisation: OrganisationId, link: CheckInLink) -> None:
        said = {
            "organisation": organisation,
            "of_person": link.person,
            "of_session": link.session,
            "for_what": link.purpose.value,
            "link": link.id,
        }
        if link.device:
            bound = {**said, "of_device": link.device}
            self.connection.execute(_elsewhere, bound)
        else:
            self.connection.execute(_unopened, said)

    def _one(self, statement: Executable, said: dict[str, Any]) -> Found | None:
        row = self.connection.execute(statement, said).mappings().one_or_none()
        if row is None:
            return None
        link = CheckInLink(
            row["id"],
            row["person_id"],
            row["session_id"],
            row["closes"],
            Purpose(row["purpose"]),
            row["device_hash"],
        )
        return row["organisation_id"], link
