"""When people have time, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import RowMapping, Select, bindparam, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.availability.model import (
    Availability,
    AvailabilityId,
    Having,
)
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.availability import availability as table

NOTE = "availability.note"

_here = table.c.organisation_id == organisation_said
_these = (_here, table.c.id.in_(bindparam("these", expanding=True)))
_theirs = table.c.person_id.in_(bindparam("people", expanding=True))
_of = select(table).where(_here, _theirs, table.c.deleted_at.is_(None))
_some, _add = select(table).where(*_these), insert(table)
_from = select(table).where(
    _here,
    table.c.person_id == bindparam("person"),
    table.c.source == bindparam("source"),
)
_set = update(table).where(*_these).values(deleted_at=bindparam("removed_at"))


class SqlAvailabilities(Repository):
    def add(self, organisation: OrganisationId, said: Sequence[Availability]) -> None:
        rows = [self._row(organisation, each) for each in said]
        if rows:
            self.connection.execute(_add, rows)

    def remove(
        self,
        organisation: OrganisationId,
        these: Sequence[AvailabilityId],
        at: datetime,
    ) -> None:
        said = {"organisation": organisation, "these": [*these], "removed_at": at}
        self.connection.execute(_set, said)

    def bring_back(
        self, organisation: OrganisationId, these: Sequence[AvailabilityId]
    ) -> None:
        said = {"organisation": organisation, "these": [*these], "removed_at": None}
        self.connection.execute(_set, said)

    def some(
        self, organisation: OrganisationId, these: Sequence[AvailabilityId]
    ) -> list[Availability]:
        return self._list(_some, organisation, {"these": [*these]})

    def from_source(
        self, organisation: OrganisationId, person: PersonId, source: str
    ) -> list[Availability]:
        said = {"person": person, "source": source}
        return self._list(_from, organisation, said)

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> list[Availability]:
        found: list[Availability] = []
        for part in in_parts(sorted(set(people))):
            found += self._list(_of, organisation, {"people": part})
        return found

    def _list(
        self, statement: Select[Any], organisation: OrganisationId, said: dict[str, Any]
    ) -> list[Availability]:
        rows = self.connection.execute(
            statement, {"organisation": organisation, **said}
        )
        found = [self._said(organisation, row) for row in rows.mappings().all()]
        return sorted(found, key=_order)

    def _row(self, organisation: OrganisationId, said: Availability) -> dict[str, Any]:
        owner, note = Owner(organisation, said.person), said.note or None
        return {
            "organisation_id": organisation,
            "id": said.id,
            "person_id": said.person,
            "kind": said.kind,
            "weekday": said.weekday,
            "since": said.since,
            "until": said.until,
            "first": said.first,
            "last": said.last,
            "term_id": said.term,
            "zone": said.zone.key,
            "source": said.source,
            "note": self.vault.seal(owner, note, about=NOTE, row=said.id),
            "by_id": said.by,
            "at": said.at,
        }

    def _said(self, organisation: OrganisationId, row: RowMapping) -> Availability:
        owner = Owner(organisation, row["person_id"])
        note = self.vault.open(owner, row["note"], about=NOTE, row=row["id"])
        return Availability(
            row["id"],
            row["person_id"],
            Having(row["kind"]),
            ZoneInfo(row["zone"]),
            row["weekday"],
            row["since"],
            row["until"],
            row["first"],
            row["last"],
            row["term_id"],
            row["source"],
            note or "",
            row["by_id"],
            row["at"],
        )


def _order(said: Availability) -> tuple[Any, ...]:
    since = said.since.isoformat() if said.since else ""
    weekday = 7 if said.weekday is None else said.weekday
    return said.person, weekday, str(said.first or ""), since, said.id
