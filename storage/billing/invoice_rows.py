"""Rows of invoices and of their lines, and back."""

from typing import Any

from sqlalchemy import RowMapping

from core.billing.invoices.model import Document, Invoice, Line, State
from core.kernel.ids import OrganisationId
from core.kernel.money import Money
from core.kernel.period import Period
from storage.sealing.keys import Owner
from storage.sealing.vault import Vault

WHY = "invoice.why"


def row_of(vault: Vault, organisation: OrganisationId, made: Invoice) -> dict[str, Any]:
    owner = Owner(organisation, made.student)
    why = vault.seal(owner, made.why or None, about=WHY, row=made.id)
    return {
        "organisation_id": organisation,
        "id": made.id,
        "run_id": made.run,
        "kind": made.kind.value,
        "student_id": made.student,
        "payer_id": made.payer,
        "first": made.period.first,
        "last": made.period.last,
        "state": made.state.value,
        "number": made.number,
        "currency": made.total.currency,
        "total_minor": made.total.minor,
        "tax_minor": made.tax,
        "made_at": made.made_at,
        "issued_on": made.issued_on,
        "due_on": made.due_on,
        "sent_at": made.sent_at,
        "of_invoice": made.of,
        "why": why,
    }


def invoice_of(vault: Vault, row: RowMapping) -> Invoice:
    owner = Owner(row["organisation_id"], row["student_id"])
    why = vault.open(owner, row["why"], about=WHY, row=row["id"])
    return Invoice(
        row["id"],
        row["student_id"],
        row["payer_id"],
        Period(row["first"], row["last"]),
        Money(row["total_minor"], row["currency"]),
        row["made_at"],
        row["tax_minor"],
        Document(row["kind"]),
        State(row["state"]),
        row["run_id"],
        row["number"],
        row["issued_on"],
        row["due_on"],
        row["sent_at"],
        row["of_invoice"],
        why or "",
    )


def line_row(
    organisation: OrganisationId, of: Invoice, place: int, line: Line
) -> dict[str, Any]:
    return {
        "organisation_id": organisation,
        "invoice_id": of.id,
        "place": place,
        "charge_id": line.charge,
        "on": line.on,
        "minutes": line.minutes,
        "amount_minor": line.amount.minor,
        "tax_minor": line.tax,
        "codes": line.codes,
        "dropped_at": None,
    }


def line_of(row: RowMapping) -> Line:
    return Line(
        row["charge_id"],
        row["on"],
        Money(row["amount_minor"], row["currency"]),
        row["tax_minor"],
        row["minutes"],
        row["codes"] or {},
    )
