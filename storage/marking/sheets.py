"""Tutors' weeks in SQL."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.marking.sheets.model import Line, Sheet, SheetId, SheetState
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.tables.sheets import sheet as table
from storage.tables.sheets import sheet_line as lines

_here = select(table).where(table.c.organisation_id == organisation_said)
_one = _here.where(table.c.id == bindparam("sheet"))
_kept = _here.where(table.c.opened_again_at.is_(None))
_waiting = _kept.where(table.c.state == SheetState.FINALISED.value).order_by(
    table.c.first, table.c.finalised_at, table.c.id
)
_over = (
    _kept.where(table.c.first <= bindparam("until"))
    .where(table.c.last >= bindparam("since"))
    .order_by(table.c.first, table.c.tutor_id)
)
_over_of = Quick(_over.where(table.c.tutor_id == bindparam("tutor")))
_lines = (
    select(lines)
    .where(lines.c.organisation_id == organisation_said)
    .where(lines.c.sheet_id.in_(bindparam("sheets", expanding=True)))
    .order_by(lines.c.sheet_id, lines.c.place)
)
_add = insert(table)
_add_line = insert(lines)
_change = (
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("sheet"))
)


class SqlSheets(Repository):
    def add(
        self, organisation: OrganisationId, sheet: Sheet, lines: Sequence[Line]
    ) -> None:
        self.connection.execute(
            _add, {"organisation_id": organisation, "id": sheet.id, **_row(sheet)}
        )
        rows = [
            {
                "organisation_id": organisation,
                "sheet_id": sheet.id,
                "place": place,
                "on": line.on,
                "activity": line.activity,
                "spent": line.spent,
                "of": line.of,
                "course_id": line.course,
            }
            for place, line in enumerate(lines)
        ]
        if rows:
            self.connection.execute(_add_line, rows)

    def find(self, organisation: OrganisationId, sheet: SheetId) -> Sheet | None:
        found = self._list(_one, {"organisation": organisation, "sheet": sheet})
        return found[0] if found else None

    def change(self, organisation: OrganisationId, sheet: Sheet) -> None:
        said = {"organisation": organisation, "sheet": sheet.id}
        self.connection.execute(_change.values(**_row(sheet)), said)

    def locking(
        self, organisation: OrganisationId, tutor: PersonId, on: date
    ) -> Sheet | None:
        found = self.over(organisation, Period(on, on), tutor)
        return found[0] if found else None

    def waiting(self, organisation: OrganisationId) -> list[Sheet]:
        return self._list(_waiting, {"organisation": organisation})

    def over(
        self,
        organisation: OrganisationId,
        days: Period,
        tutor: PersonId | None = None,
    ) -> list[Sheet]:
        said = {
            "organisation": organisation,
            "since": days.first,
            "until": days.last,
        }
        if tutor is None:
            return self._list(_over, said)
        rows = _over_of.mappings(self.connection, {**said, "tutor": tutor})
        return list(map(_sheet, rows))

    def lines(
        self, organisation: OrganisationId, sheets: Sequence[SheetId]
    ) -> dict[SheetId, list[Line]]:
        said = {"organisation": organisation, "sheets": list(sheets)}
        found: dict[SheetId, list[Line]] = defaultdict(list)
        for row in self.connection.execute(_lines, said).mappings():
            line = Line(
                row["on"], row["activity"], row["spent"], row["of"], row["course_id"]
            )
            found[row["sheet_id"]].append(line)
        return found

    def _list(self, statement: Select[Any], said: dict[str, Any]) -> list[Sheet]:
        return list(map(_sheet, self.connection.execute(statement, said).mappings()))


def _sheet(row: Mapping[Any, Any]) -> Sheet:
    return Sheet(
        row["id"],
        row["tutor_id"],
        Period(row["first"], row["last"]),
        SheetState(row["state"]),
        row["finalised_at"],
        row["finalised_by"],
        row["approved_at"],
        row["approved_by"],
        row["opened_again_at"],
    )


def _row(sheet: Sheet) -> dict[str, Any]:
    return {
        "tutor_id": sheet.tutor,
        "first": sheet.days.first,
        "last": sheet.days.last,
        "state": sheet.state.value,
        "finalised_at": sheet.finalised_at,
        "finalised_by": sheet.finalised_by,
        "approved_at": sheet.approved_at,
        "approved_by": sheet.approved_by,
        "opened_again_at": sheet.opened_again_at,
    }
