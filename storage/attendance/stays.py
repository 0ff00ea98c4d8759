"""Where people last were, sealed, and how long they were away, in SQL."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import convert, to_builtins
from sqlalchemy import RowMapping, Select, bindparam, delete, insert, select

from core.attendance.evidence.signals import Left
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.judging.stay import Stay
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.attendance import stay as table

TOLD = "stay.told"

_here = table.c.organisation_id == organisation_said
_theirs = table.c.person_id == bindparam("person")
_this = table.c.session_id == bindparam("session")
_hold = select(table).where(_here, _this, _theirs).with_for_update()
_drop, _keep = delete(table).where(_here, _this, _theirs), insert(table)
_last = (
    select(table)
    .where(_here, _theirs, table.c.at >= bindparam("since"))
    .order_by(table.c.at.desc(), table.c.session_id)
    .limit(1)
)
_left = select(table.c.person_id, table.c.away_minutes).where(
    _here, _this, table.c.away_minutes.is_not(None)
)


class SqlStays(Repository):
    def hold(
        self, organisation: OrganisationId, session: SessionId, person: PersonId
    ) -> Stay | None:
        said = {"organisation": organisation, "session": session, "person": person}
        return self._stay(organisation, self._one(_hold, said))

    def keep(self, organisation: OrganisationId, stay: Stay) -> None:
        owner = Owner(organisation, stay.person)
        told = dict(to_builtins(stay))
        said = {
            "organisation": organisation,
            "session": stay.session,
            "person": stay.person,
        }
        self.connection.execute(_drop, said)
        row = {
            "organisation_id": organisation,
            "session_id": stay.session,
            "person_id": stay.person,
            "at": stay.last.at,
            "told": self.vault.seal_json(owner, told, about=TOLD),
            "away_minutes": stay.left.minutes if stay.left else None,
        }
        self.connection.execute(_keep, row)

    def last_place(
        self, organisation: OrganisationId, person: PersonId, since: datetime
    ) -> PlaceSeen | None:
        said = {"organisation": organisation, "person": person, "since": since}
        found = self._stay(organisation, self._one(_last, said))
        return found.last if found else None

    def left(
        self, organisation: OrganisationId, session: SessionId
    ) -> Mapping[PersonId, Left]:
        said = {"organisation": organisation, "session": session}
        rows = self.connection.execute(_left, said)
        return {row.person_id: Left(row.away_minutes) for row in rows}

    def _one(self, statement: Select[Any], said: dict[str, Any]) -> RowMapping | None:
        return self.connection.execute(statement, said).mappings().one_or_none()

    def _stay(
        self, organisation: OrganisationId, row: RowMapping | None
    ) -> Stay | None:
        """None where whose it was has been erased."""
        if row is None:
            return None
        owner = Owner(organisation, row["person_id"])
        told = self.vault.open_json(owner, row["told"], about=TOLD)
        return None if told is None else convert(told, Stay)
