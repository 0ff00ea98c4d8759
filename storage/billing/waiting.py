"""Which charges wait to be invoiced: all but those on a line that stands, in SQL.

Known apart, so that nobody has to look through what was invoiced in all the years.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from core.kernel.ids import OrganisationId
from storage.repository import in_parts, organisation_said
from storage.tables.invoices import invoice, invoice_line, to_invoice

_theirs = invoice_line.c.invoice_id.in_(bindparam("invoices", expanding=True))
_live = invoice_line.c.dropped_at.is_(None)
_release = (
    update(invoice_line)
    .where(invoice_line.c.organisation_id == organisation_said, _theirs, _live)
    .values(dropped_at=bindparam("at_now"))
)
_wait_again = insert(to_invoice).from_select(
    ["organisation_id", "student_id", "charge_id"],
    select(
        invoice_line.c.organisation_id, invoice.c.student_id, invoice_line.c.charge_id
    )
    .join(
        invoice,
        (invoice.c.organisation_id == invoice_line.c.organisation_id)
        & (invoice.c.id == invoice_line.c.invoice_id),
    )
    .where(invoice_line.c.organisation_id == organisation_said, _theirs, _live),
)
_waits_no_more = (
    delete(to_invoice)
    .where(to_invoice.c.organisation_id == organisation_said)
    .where(to_invoice.c.student_id.in_(bindparam("students", expanding=True)))
    .where(to_invoice.c.charge_id.in_(bindparam("charges", expanding=True)))
)


def waits_no_more(
    connection: Connection,
    organisation: OrganisationId,
    students: Sequence[UUID],
    charges: Sequence[UUID],
) -> None:
    for some in in_parts(charges):
        said = {"organisation": organisation, "students": students, "charges": some}
        connection.execute(_waits_no_more, said)


def release(connection: Connection, said: dict[str, Any]) -> None:
    """The lines of these `invoices` stand no more, and their charges wait again."""
    connection.execute(_wait_again, said)
    connection.execute(_release, said)
