"""Invoices, credit notes and statements, as a PDF that can be read aloud."""

from dataclasses import asdict
from pathlib import Path

from adapters.documents.printing import PDF, printed
from core.messaging.conversation import Attachment, Paper

TEMPLATE = Path(__file__).with_name("paper.typ")


def paper(described: Paper) -> Attachment:
    """Words are handed over as data: none of them is read as markup."""
    data = {**asdict(described), "logo": list(described.logo)}
    return Attachment(f"{described.name}.pdf", PDF, printed(TEMPLATE, data))
