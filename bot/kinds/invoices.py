"""The kind of argument that is an invoice, by what it is called."""

import re
from collections.abc import Mapping
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Identifier, Option, Unreadable
from core.billing.invoices.errors import NoSuchInvoice
from core.billing.invoices.model import Document
from core.billing.invoices.show import AskInvoices, PrintInvoice, SeeInvoice
from core.billing.model import InvoiceId
from core.billing.payments.errors import NothingOpen
from core.kernel.refusal import Refusal

CALLED = re.compile(r"(?:invoice\s*)?#?(?:(inv|cr)[- ]?)?0*(\d{1,9})", re.IGNORECASE)
OFFERED = 6


class AnInvoice:
    """`INV-0007`, `inv 7`, `#7` or `7`; `CR-0001` is a credit note; `id:…`."""

    offers_all = True

    def read(self, words: str, call: Call) -> InvoiceId:
        said = words.strip()
        if said.startswith("id:"):
            return InvoiceId(Identifier().read(said, call))
        match = CALLED.fullmatch(said)
        if match is None:
            raise Unreadable("Invoice", self.offer(call), unknown=True, said=said)
        credit = (match[1] or "").casefold() == "cr"
        kind = Document.CREDIT if credit else Document.INVOICE
        request = SeeInvoice(call.actor, kind=kind, number=int(match[2]))
        try:
            return call.run(request).id
        except NoSuchInvoice:
            raise Unreadable(
                "Invoice", self.offer(call), unknown=True, said=said
            ) from None

    def offer(self, call: Call) -> tuple[Option, ...]:
        """The newest, to be tapped; nothing for whoever may see none."""
        try:
            found = call.run(AskInvoices(call.actor))
        except Refusal:
            return ()
        return tuple(
            Option(f"{each.invoice.called} {each.student}", f"id:{each.invoice.id}")
            for each in found[:OFFERED]
        )


class TheInvoice(AnInvoice):
    """Only read where it is called by its name: `invoice=INV-7`.

    Who pays it and what is left of it need not be said beside.
    """

    by_name = True

    def tells(self, invoice: object, call: Call) -> Mapping[str, str]:
        if not isinstance(invoice, UUID):
            return {}
        shown = call.run(PrintInvoice(call.actor, InvoiceId(invoice)))
        left = shown.open or shown.invoice.total
        if shown.open is not None and shown.open.minor <= 0:
            raise NothingOpen(shown.invoice.called)
        return {
            "student": f"id:{shown.invoice.student}",
            "amount": f"{left.currency} {left.minor}",
        }
