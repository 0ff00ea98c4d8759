"""Runs of invoices in SQL."""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from core.billing.invoices.model import Run, RunId, RunState
from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.kernel.period import Period
from storage.repository import Repository, organisation_said
from storage.tables.invoices import invoice, invoice_line, invoice_run

_add = insert(invoice_run)
_runs = select(invoice_run).where(invoice_run.c.organisation_id == organisation_said)
_open = _runs.where(
    invoice_run.c.state == RunState.OPEN.value,
    invoice_run.c.first == bindparam("first"),
    invoice_run.c.last == bindparam("last"),
)
_held = _runs.where(invoice_run.c.id == bindparam("run")).with_for_update()
_change = (
    update(invoice_run)
    .where(invoice_run.c.organisation_id == organisation_said)
    .where(invoice_run.c.id == bindparam("run"))
    .values(state=bindparam("state_now"))
)
_theirs = (
    select(invoice.c.id)
    .where(invoice.c.organisation_id == organisation_said)
    .where(invoice.c.run_id == bindparam("run"))
)
_drop_lines = (
    update(invoice_line)
    .where(invoice_line.c.organisation_id == organisation_said)
    .where(invoice_line.c.invoice_id.in_(_theirs))
    .values(dropped_at=bindparam("at_now"))
)
_drop = (
    update(invoice)
    .where(invoice.c.organisation_id == organisation_said)
    .where(invoice.c.run_id == bindparam("run"))
    .values(dropped_at=bindparam("at_now"))
)


class SqlRuns(Repository):
    def add(self, organisation: OrganisationId, run: Run) -> None:
        row = {
            "organisation_id": organisation,
            "id": run.id,
            "by_id": run.by,
            "at": run.at,
            "first": run.period.first,
            "last": run.period.last,
            "state": run.state.value,
            "send_at": run.send_at,
            "sums": {each.currency: each.minor for each in run.sums},
        }
        self.connection.execute(_add, row)

    def open(self, organisation: OrganisationId, period: Period) -> Run | None:
        days = {"first": period.first, "last": period.last}
        return self._first(_open, organisation, **days)

    def hold(self, organisation: OrganisationId, run: RunId) -> Run | None:
        return self._first(_held, organisation, run=run)

    def change(self, organisation: OrganisationId, run: Run) -> None:
        said = {"organisation": organisation, "run": run.id}
        self.connection.execute(_change, {**said, "state_now": run.state.value})

    def drop(self, organisation: OrganisationId, run: RunId, at: datetime) -> None:
        said = {"organisation": organisation, "run": run, "at_now": at}
        self.connection.execute(_drop_lines, said)
        self.connection.execute(_drop, said)

    def _first(
        self, asked: Any, organisation: OrganisationId, **said: Any
    ) -> Run | None:
        told = {"organisation": organisation, **said}
        row = self.connection.execute(asked, told).mappings().one_or_none()
        if row is None:
            return None
        sums = tuple(Money(minor, code) for code, minor in sorted(row["sums"].items()))
        return Run(
            row["id"],
            row["by_id"],
            row["at"],
            Period(row["first"], row["last"]),
            row["send_at"],
            sums,
            RunState(row["state"]),
        )
