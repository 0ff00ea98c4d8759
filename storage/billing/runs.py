"""Runs of invoices in SQL."""

from typing import Any

from sqlalchemy import bindparam, func, insert, select, update

from core.billing.invoices.model import UNDER_WAY, Run, RunId, RunState, Tally
from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.kernel.period import Period
from storage.repository import Repository, organisation_said
from storage.tables.invoices import invoice, invoice_run

_add = insert(invoice_run)
_runs = select(invoice_run).where(invoice_run.c.organisation_id == organisation_said)
_under_way = _runs.where(
    invoice_run.c.state.in_([each.value for each in UNDER_WAY]),
    invoice_run.c.first == bindparam("first"),
    invoice_run.c.last == bindparam("last"),
)
_one = _runs.where(invoice_run.c.id == bindparam("run"))
_held = _one.with_for_update()
_change = (
    update(invoice_run)
    .where(invoice_run.c.organisation_id == organisation_said)
    .where(invoice_run.c.id == bindparam("run"))
    .values(
        state=bindparam("state_now"),
        send_at=bindparam("send_now"),
        sums=bindparam("sums_now"),
        done_to=bindparam("done_now"),
    )
)
_made = (
    select(
        invoice.c.currency,
        func.count().label("invoices"),
        func.count(invoice.c.sent_at).label("sent"),
        func.sum(invoice.c.total_minor).label("minor"),
    )
    .where(invoice.c.organisation_id == organisation_said)
    .where(invoice.c.run_id == bindparam("run"), invoice.c.dropped_at.is_(None))
    .group_by(invoice.c.currency)
    .order_by(invoice.c.currency)
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
            "sums": _sums(run),
            "done_to": run.done_to,
        }
        self.connection.execute(_add, row)

    def under_way(self, organisation: OrganisationId, period: Period) -> Run | None:
        days = {"first": period.first, "last": period.last}
        return self._first(_under_way, organisation, **days)

    def find(self, organisation: OrganisationId, run: RunId) -> Run | None:
        return self._first(_one, organisation, run=run)

    def hold(self, organisation: OrganisationId, run: RunId) -> Run | None:
        return self._first(_held, organisation, run=run)

    def change(self, organisation: OrganisationId, run: Run) -> None:
        said = {
            "organisation": organisation,
            "run": run.id,
            "state_now": run.state.value,
            "send_now": run.send_at,
            "sums_now": _sums(run),
            "done_now": run.done_to,
        }
        self.connection.execute(_change, said)

    def made(self, organisation: OrganisationId, run: RunId) -> Tally:
        said = {"organisation": organisation, "run": run}
        found = self.connection.execute(_made, said).all()
        return Tally(
            sum(each.invoices for each in found),
            sum(each.sent for each in found),
            tuple(Money(int(each.minor), each.currency) for each in found),
        )

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
            row["done_to"],
        )


def _sums(run: Run) -> dict[str, int]:
    return {each.currency: each.minor for each in run.sums}
