"""An invoice, its lines, and the run that made it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.billing.model import Charge, ChargeId, InvoiceId
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.period import Period

RunId = NewType("RunId", UUID)


class Document(StrEnum):
    INVOICE = "invoice"
    CREDIT = "credit"


PREFIX = {Document.INVOICE: "INV", Document.CREDIT: "CR"}


Place = tuple[Document, int]
"""Among all documents: of its kind, by its number."""


class State(StrEnum):
    """A draft may be dropped; what was sent is never changed, only credited."""

    DRAFT = "draft"
    SENT = "sent"
    CREDITED = "credited"


class RunState(StrEnum):
    """It is made, sent or dropped a few invoices at a time."""

    MAKING = "making"
    OPEN = "open"
    SENDING = "sending"
    SENT = "sent"
    DROPPING = "dropping"
    DROPPED = "dropped"


UNDER_WAY = (RunState.MAKING, RunState.OPEN, RunState.SENDING, RunState.DROPPING)


@dataclass(frozen=True, slots=True)
class Line:
    """One charge as it stands on one document."""

    charge: ChargeId
    on: date
    amount: Money
    tax: int = 0
    minutes: timedelta | None = None
    codes: dict[str, str] = field(default_factory=dict[str, str])
    """What it is for, in codes and ids: a name is looked up when it is shown."""


@dataclass(frozen=True, slots=True)
class Invoice:
    """Of one student and one currency, addressed to whoever pays for them.

    A number is only given when it is sent: what is dropped before leaves no gap.
    """

    id: InvoiceId
    student: PersonId
    payer: PersonId
    period: Period
    total: Money
    made_at: datetime
    tax: int = 0
    kind: Document = Document.INVOICE
    state: State = State.DRAFT
    run: RunId | None = None
    number: int | None = None
    issued_on: date | None = None
    due_on: date | None = None
    sent_at: datetime | None = None
    of: InvoiceId | None = None
    """The invoice that a credit note is about."""
    why: str = field(default="", repr=False)

    @property
    def called(self) -> str:
        """`INV-0007`; nothing before it is sent."""
        return "" if self.number is None else f"{PREFIX[self.kind]}-{self.number:04}"


@dataclass(frozen=True, slots=True)
class Run:
    """Everybody's invoices of one period, dropped or sent together."""

    id: RunId
    by: PersonId
    at: datetime
    """Nothing that was charged later is on any of them."""
    period: Period
    send_at: datetime | None
    """None where they come to something else than was looked at: they wait."""
    sums: tuple[Money, ...]
    """Those looked at, none if nobody did; once it is made, those it came to."""
    state: RunState = RunState.OPEN
    done_to: PersonId | None = None
    """Students up to this one, by their ids, have theirs."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many invoices of a run there are, how many were sent, what they come to."""

    invoices: int
    sent: int
    sums: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What one student's charges come to, in one currency."""

    student: PersonId
    amount: Money
    tax: int
    count: int


@dataclass(frozen=True, slots=True)
class Bill:
    """What would be, or is, on one invoice."""

    payer: PersonId
    total: Total


def line_of(charge: Charge) -> Line:
    codes = {"kind": charge.kind.value}
    if charge.session is not None:
        codes["session"] = charge.session.hex
    if charge.tutor is not None:
        codes["tutor"] = charge.tutor.hex
    if charge.number > 1 or charge.reverses is not None:
        codes["correction"] = "yes"
    return Line(charge.id, charge.on, charge.amount, charge.tax, charge.minutes, codes)
