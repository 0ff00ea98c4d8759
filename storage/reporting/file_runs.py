"""Files that are being made, in SQL."""

from datetime import datetime

from sqlalchemy import RowMapping, bindparam, insert, or_, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.reporting.files.model import OPEN, FileRun, FileRunId, Form, State, What
from storage.repository import Repository, organisation_said
from storage.tables.reports import file_run as table

_here = table.c.organisation_id == organisation_said
_find = select(table).where(_here, table.c.id == bindparam("run"))
_hold = _find.with_for_update()
_open = select(table).where(
    _here,
    table.c.person_id == bindparam("person"),
    table.c.state.in_([each.value for each in sorted(OPEN)]),
)
_next = (
    select(table)
    .where(
        or_(
            table.c.state == State.WAITING.value,
            (table.c.state == State.MAKING.value)
            & (table.c.leased_until < bindparam("now")),
        )
    )
    .order_by(table.c.at)
    .limit(1)
    .with_for_update(skip_locked=True)
)
_change = (
    update(table)
    .where(_here, table.c.id == bindparam("run"))
    .values(
        {
            table.c.state: bindparam("state_now"),
            table.c.done: bindparam("done_now"),
            table.c["of"]: bindparam("of_now"),
            table.c.tries: bindparam("tries_now"),
            table.c.leased_until: bindparam("until"),
        }
    )
)
_add = insert(table)


class SqlFileRuns(Repository):
    def add(self, organisation: OrganisationId, run: FileRun) -> None:
        row = {
            "organisation_id": organisation,
            "id": run.id,
            "person_id": run.by,
            "what": run.what.value,
            "form": run.form.value,
            "at": run.at,
            "first": run.days and run.days.first,
            "last": run.days and run.days.last,
            "class_id": run.group,
            "state": run.state.value,
            "done": run.done,
            "of": run.of,
            "tries": run.tries,
            "leased_until": None,
        }
        self.connection.execute(_add, row)

    def find(self, organisation: OrganisationId, run: FileRunId) -> FileRun | None:
        said = {"organisation": organisation, "run": run}
        return _first(self.connection.execute(_find, said).mappings().one_or_none())

    def hold(self, organisation: OrganisationId, run: FileRunId) -> FileRun | None:
        said = {"organisation": organisation, "run": run}
        return _first(self.connection.execute(_hold, said).mappings().one_or_none())

    def open_of(self, organisation: OrganisationId, person: PersonId) -> FileRun | None:
        said = {"organisation": organisation, "person": person}
        return _first(self.connection.execute(_open, said).mappings().first())

    def claim(
        self, now: datetime, until: datetime
    ) -> tuple[OrganisationId, FileRun] | None:
        row = self.connection.execute(_next, {"now": now}).mappings().one_or_none()
        found = _first(row)
        if row is None or found is None:
            return None
        here = OrganisationId(row["organisation_id"])
        taken = FileRun(
            *(found.id, found.by, found.what, found.form, found.at, found.days),
            *(found.group, State.MAKING, 0, found.of, found.tries + 1),
        )
        self.change(here, taken, until)
        return here, taken

    def change(
        self, organisation: OrganisationId, run: FileRun, until: datetime | None
    ) -> None:
        said = {
            "organisation": organisation,
            "run": run.id,
            "until": until,
            "state_now": run.state.value,
            "done_now": run.done,
            "of_now": run.of,
            "tries_now": run.tries,
        }
        self.connection.execute(_change, said)


def _first(row: RowMapping | None) -> FileRun | None:
    if row is None:
        return None
    first, last = row["first"], row["last"]
    return FileRun(
        row["id"],
        row["person_id"],
        What(row["what"]),
        Form(row["form"]),
        row["at"],
        Period(first, last) if first and last else None,
        row["class_id"],
        State(row["state"]),
        row["done"],
        row["of"],
        row["tries"],
    )
