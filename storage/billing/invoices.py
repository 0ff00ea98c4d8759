"""Invoices and the runs that make them, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    bindparam,
    func,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from core.billing.invoices.model import Document, Invoice, Line, Place, RunId, State
from core.billing.model import InvoiceId
from core.kernel.ids import OrganisationId, PersonId
from storage.billing.invoice_rows import invoice_of, line_of, line_row, row_of
from storage.billing.waiting import release, waits_no_more
from storage.insert import insert_together
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.invoices import counter, invoice, invoice_line

MAKING = "making"
"""The name of the counter that is locked by whoever makes invoices."""


def _counted(kind: Any) -> Any:
    first = {"organisation_id": organisation_said, "name": bindparam("name")}
    put = kind.insert(counter).values(last=1, **first)
    return put.on_conflict_do_update(
        index_elements=["organisation_id", "name"],
        set_={"last": counter.c.last + 1},
    ).returning(counter.c.last)


_count = {"sqlite": _counted(sqlite), "postgresql": _counted(postgresql)}
_here = invoice.c.organisation_id == organisation_said
_every = select(invoice).where(_here, invoice.c.dropped_at.is_(None))
_one = _every.where(invoice.c.id == bindparam("invoice"))
_held = _one.with_for_update()
_numbered = _every.where(
    invoice.c.kind == bindparam("kind"), invoice.c.number == bindparam("number")
)
_these = _every.where(invoice.c.id.in_(bindparam("invoices", expanding=True)))
_newest = (
    _every.where(invoice.c.number.is_not(None))
    .order_by(invoice.c.sent_at.desc(), invoice.c.kind, invoice.c.number.desc())
    .limit(bindparam("most"))
)
_newest_of = _newest.where(
    invoice.c.student_id.in_(bindparam("students", expanding=True))
)
_page = (
    _every.where(invoice.c.number.is_not(None))
    .where(
        tuple_(invoice.c.kind, invoice.c.number)
        > tuple_(bindparam("kind"), bindparam("number"))
    )
    .order_by(invoice.c.kind, invoice.c.number)
    .limit(bindparam("most"))
)
_page_of = _page.where(invoice.c.student_id.in_(bindparam("students", expanding=True)))
_drafts = (
    _every.where(
        invoice.c.run_id == bindparam("run"), invoice.c.state == State.DRAFT.value
    )
    .order_by(invoice.c.student_id, invoice.c.currency)
    .limit(bindparam("most"))
    .with_for_update()
)
_change = (
    update(invoice)
    .where(_here, invoice.c.id == bindparam("invoice"))
    .values(
        state=bindparam("state_now"),
        number=bindparam("number_now"),
        issued_on=bindparam("issued_now"),
        due_on=bindparam("due_now"),
        sent_at=bindparam("sent_now"),
    )
)
_lines = (
    select(invoice_line, invoice.c.currency)
    .join(
        invoice,
        (invoice.c.organisation_id == invoice_line.c.organisation_id)
        & (invoice.c.id == invoice_line.c.invoice_id),
    )
    .where(invoice_line.c.organisation_id == organisation_said)
    .where(invoice_line.c.invoice_id == bindparam("invoice"))
    .order_by(invoice_line.c.place)
)
_drop = (
    update(invoice)
    .where(_here, invoice.c.id.in_(bindparam("invoices", expanding=True)))
    .values(dropped_at=bindparam("at_now"))
)
_credited = select(
    func.coalesce(func.sum(invoice.c.total_minor), 0).label("minor")
).where(_here, invoice.c.of_invoice == bindparam("invoice"))


class SqlInvoices(Repository):
    def lock(self, organisation: OrganisationId) -> None:
        self._next(organisation, MAKING)

    def number(self, organisation: OrganisationId, kind: Document) -> int:
        return self._next(organisation, kind.value)

    def _next(self, organisation: OrganisationId, name: str) -> int:
        """The row stays locked until the unit ends, and goes back with it."""
        said = {"organisation": organisation, "name": name}
        put = _count[self.connection.dialect.name]
        return int(self.connection.execute(put, said).scalar_one())

    def add(
        self,
        organisation: OrganisationId,
        invoices: Sequence[tuple[Invoice, Sequence[Line]]],
    ) -> None:
        if not invoices:
            return
        made = [row_of(self.vault, organisation, each) for each, _ in invoices]
        insert_together(self.connection, invoice, made)
        lines = [
            line_row(organisation, each, place, line)
            for each, lines in invoices
            for place, line in enumerate(lines, start=1)
        ]
        if lines:
            insert_together(self.connection, invoice_line, lines)
        waits_no_more(
            self.connection,
            organisation,
            sorted({each.student for each, _ in invoices}),
            [each["charge_id"] for each in lines],
        )

    def find(self, organisation: OrganisationId, found: InvoiceId) -> Invoice | None:
        return self._first(_one, organisation, invoice=found)

    def hold(self, organisation: OrganisationId, held: InvoiceId) -> Invoice | None:
        return self._first(_held, organisation, invoice=held)

    def some(
        self, organisation: OrganisationId, these: Sequence[InvoiceId]
    ) -> list[Invoice]:
        found = {
            each.id: each
            for some in in_parts(these)
            for each in self._some(_these, organisation, invoices=some)
        }
        return [found[each] for each in these if each in found]

    def numbered(
        self, organisation: OrganisationId, kind: Document, number: int
    ) -> Invoice | None:
        return self._first(_numbered, organisation, kind=kind.value, number=number)

    def lines(self, organisation: OrganisationId, of: InvoiceId) -> list[Line]:
        said = {"organisation": organisation, "invoice": of}
        found = self.connection.execute(_lines, said).mappings()
        return [line_of(row) for row in found]

    def of(
        self,
        organisation: OrganisationId,
        students: Sequence[PersonId] | None,
        limit: int,
    ) -> list[Invoice]:
        if students is None:
            return self._some(_newest, organisation, most=limit)
        found = [
            each
            for some in in_parts(students)
            for each in self._some(_newest_of, organisation, most=limit, students=some)
        ]
        return found[:limit]

    def page(
        self,
        organisation: OrganisationId,
        students: Sequence[PersonId] | None,
        after: Place,
        limit: int,
    ) -> list[Invoice]:
        said = {"kind": after[0].value, "number": after[1], "most": limit}
        if students is None:
            return self._some(_page, organisation, **said)
        return self._some(_page_of, organisation, students=students, **said)

    def drafts(
        self, organisation: OrganisationId, run: RunId, limit: int
    ) -> list[Invoice]:
        return self._some(_drafts, organisation, run=run, most=limit)

    def change(self, organisation: OrganisationId, changed: Invoice) -> None:
        said = {
            "organisation": organisation,
            "invoice": changed.id,
            "state_now": changed.state.value,
            "number_now": changed.number,
            "issued_now": changed.issued_on,
            "due_now": changed.due_on,
            "sent_now": changed.sent_at,
        }
        self.connection.execute(_change, said)

    def release(
        self, organisation: OrganisationId, these: Sequence[InvoiceId], at: datetime
    ) -> None:
        for some in in_parts(these):
            said = {"organisation": organisation, "invoices": some, "at_now": at}
            release(self.connection, said)

    def drop(
        self, organisation: OrganisationId, these: Sequence[InvoiceId], at: datetime
    ) -> None:
        self.release(organisation, these, at)
        for some in in_parts(these):
            said = {"organisation": organisation, "invoices": some, "at_now": at}
            self.connection.execute(_drop, said)

    def credited(self, organisation: OrganisationId, of: InvoiceId) -> int:
        said = {"organisation": organisation, "invoice": of}
        return -int(self.connection.execute(_credited, said).scalar_one())

    def _some(
        self, asked: Any, organisation: OrganisationId, **said: Any
    ) -> list[Invoice]:
        told = {"organisation": organisation, **said}
        return [
            invoice_of(self.vault, row)
            for row in self.connection.execute(asked, told).mappings().all()
        ]

    def _first(
        self, asked: Any, organisation: OrganisationId, **said: Any
    ) -> Invoice | None:
        return next(iter(self._some(asked, organisation, **said)), None)
