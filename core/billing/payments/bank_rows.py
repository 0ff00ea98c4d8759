"""Rows of a bank's file, and what makes the same row the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256

from core.billing.model import InvoiceId
from core.kernel.ids import PersonId
from core.kernel.money import Money

KEY = 48


class Doubt(StrEnum):
    """Why a row was not taken in."""

    UNKNOWN = "unknown"
    TWICE = "twice"
    CURRENCY = "currency"
    CLOSED = "closed"
    FUTURE = "future"
    WENT_OUT = "went-out"


@dataclass(frozen=True, slots=True)
class BankRow:
    number: int
    """Of the row in the file."""
    on: date
    amount: Money
    reference: str = field(default="", repr=False)
    payer: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Open:
    """A row nobody knows what to do with; whose it most likely is, if that is known."""

    row: BankRow
    key: str
    doubt: Doubt
    student: PersonId | None = None
    invoice: InvoiceId | None = None


def keyed_rows(rows: Sequence[BankRow]) -> Iterator[tuple[str, BankRow]]:
    """The same file again has the same keys; two alike in one file are two."""
    seen: Counter[str] = Counter()
    for row in rows:
        said = "|".join(
            (
                row.on.isoformat(),
                f"{row.amount.minor} {row.amount.currency}",
                " ".join(row.reference.casefold().split()),
                " ".join(row.payer.casefold().split()),
            )
        )
        seen[said] += 1
        digest = sha256(f"{said}|{seen[said]}".encode()).hexdigest()
        yield digest[:KEY], row
