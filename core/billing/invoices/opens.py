"""The button of a letter about an invoice or a credit note."""

from datetime import timedelta

from core.billing.invoices.model import Invoice
from core.messaging.conversation import Choice, Draft

LASTS = timedelta(days=60)


def opens(document: Invoice) -> Choice:
    which = {"invoice": f"id:{document.id}"}
    name = f"open-{document.kind}-button"
    return Choice(name, Draft("showinvoice", which), lasts=LASTS, again=True)
