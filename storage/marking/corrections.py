"""What corrects weeks that are locked, in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.marking.sheets.model import Correction, Sheet, SheetId
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.sheets import sheet as sheets
from storage.tables.sheets import sheet_line
from storage.tables.sheets import time_correction as table

WHY = "time_correction.why"

_where = table.c.organisation_id == organisation_said
_this = table.c.id == bindparam("correction")
_theirs = table.c.tutor_id == bindparam("tutor")
_here = select(table).where(_where).order_by(table.c.at, table.c.id)
_one = _here.where(_this)
_open = _here.where(_theirs, table.c.sheet_id.is_(None))
_on = _here.where(table.c.sheet_id.in_(bindparam("sheets", expanding=True)))
_add = insert(table)
_take_back = delete(table).where(_where, _this, table.c.sheet_id.is_(None))
_put_on = (
    update(table)
    .where(_where, _theirs, table.c.sheet_id.is_(None))
    .values(sheet_id=bindparam("sheet"))
)
_put_off = (
    update(table)
    .where(_where, table.c.sheet_id == bindparam("sheet"))
    .values(sheet_id=None)
)
_on_days = (
    _theirs,
    table.c.on >= bindparam("since"),
    table.c.on <= bindparam("until"),
)
_carried = (
    select(table.c.id)
    .where(_where, *_on_days)
    .where(table.c.sheet_id.is_not(None), table.c.sheet_id != bindparam("sheet"))
    .limit(1)
)
_forget = delete(table).where(
    _where, *_on_days, table.c.sheet_id.is_(None), table.c.of.is_not(None)
)
_booked_lines = (
    select(sheet_line.c.spent)
    .join_from(
        sheet_line,
        sheets,
        (sheets.c.organisation_id == sheet_line.c.organisation_id)
        & (sheets.c.id == sheet_line.c.sheet_id),
    )
    .where(sheet_line.c.organisation_id == organisation_said)
    .where(sheet_line.c.of == bindparam("thing"))
    .where(sheets.c.tutor_id == bindparam("tutor"), sheets.c.opened_again_at.is_(None))
)
_booked_here = select(table.c.spent).where(
    _where, _theirs, table.c.of == bindparam("thing")
)


class SqlCorrections(Repository):
    def add(self, organisation: OrganisationId, correction: Correction) -> None:
        owner = Owner(organisation, correction.tutor)
        why = self.vault.seal(
            owner, correction.why or None, about=WHY, row=correction.id
        )
        row = {
            "organisation_id": organisation,
            "id": correction.id,
            "tutor_id": correction.tutor,
            "on": correction.on,
            "activity": correction.activity,
            "spent": correction.spent,
            "by": correction.by,
            "at": correction.at,
            "why": why,
            "of": correction.of,
            "course_id": correction.course,
            "sheet_id": correction.sheet,
        }
        self.connection.execute(_add, row)

    def take_back(self, organisation: OrganisationId, correction: UUID) -> None:
        said = {"organisation": organisation, "correction": correction}
        self.connection.execute(_take_back, said)

    def find(self, organisation: OrganisationId, correction: UUID) -> Correction | None:
        found = self._list(_one, organisation, {"correction": correction})
        return found[0] if found else None

    def open_of(
        self, organisation: OrganisationId, tutor: PersonId
    ) -> list[Correction]:
        return self._list(_open, organisation, {"tutor": tutor})

    def on_sheets(
        self, organisation: OrganisationId, sheets: Sequence[SheetId]
    ) -> dict[SheetId, list[Correction]]:
        found: dict[SheetId, list[Correction]] = defaultdict(list)
        for each in self._list(_on, organisation, {"sheets": list(sheets)}):
            if each.sheet is not None:
                found[each.sheet].append(each)
        return found

    def put_on(
        self, organisation: OrganisationId, tutor: PersonId, sheet: SheetId
    ) -> None:
        said = {"organisation": organisation, "tutor": tutor, "sheet": sheet}
        self.connection.execute(_put_on, said)

    def put_off(self, organisation: OrganisationId, sheet: SheetId) -> None:
        said = {"organisation": organisation, "sheet": sheet}
        self.connection.execute(_put_off, said)

    def are_carried(
        self, organisation: OrganisationId, tutor: PersonId, sheet: Sheet
    ) -> bool:
        said = _days(organisation, tutor, sheet) | {"sheet": sheet.id}
        return self.connection.execute(_carried, said).first() is not None

    def forget_read(
        self, organisation: OrganisationId, tutor: PersonId, sheet: Sheet
    ) -> None:
        self.connection.execute(_forget, _days(organisation, tutor, sheet))

    def booked(
        self, organisation: OrganisationId, tutor: PersonId, of: UUID
    ) -> timedelta:
        said = {"organisation": organisation, "tutor": tutor, "thing": of}
        on_lines = self.connection.execute(_booked_lines, said).scalars().all()
        here = self.connection.execute(_booked_here, said).scalars().all()
        return sum((*on_lines, *here), timedelta())

    def _list(
        self, statement: Select[Any], organisation: OrganisationId, said: dict[str, Any]
    ) -> list[Correction]:
        found = self.connection.execute(
            statement, {"organisation": organisation, **said}
        )
        return [self._read(organisation, row) for row in found.mappings()]

    def _read(self, organisation: OrganisationId, row: Any) -> Correction:
        owner = Owner(organisation, row["tutor_id"])
        return Correction(
            row["id"],
            row["tutor_id"],
            row["on"],
            row["activity"],
            row["spent"],
            row["by"],
            row["at"],
            self.vault.open(owner, row["why"], about=WHY, row=row["id"]) or "",
            row["of"],
            row["course_id"],
            row["sheet_id"],
        )


def _days(
    organisation: OrganisationId, tutor: PersonId, sheet: Sheet
) -> dict[str, Any]:
    return {
        "organisation": organisation,
        "tutor": tutor,
        "since": sheet.days.first,
        "until": sheet.days.last,
    }
