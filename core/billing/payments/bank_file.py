"""Take in what a bank's file says came in, each row where it belongs."""

import re
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from core.application import Facts, Request, changes
from core.billing.invoices.model import Document, Invoice, State
from core.billing.model import Payment, PaymentId
from core.billing.payers import Payers
from core.billing.payments.bank_rows import BankRow, Doubt, Open, keyed_rows
from core.billing.payments.till import PaymentRecorded, Till
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted

NUMBERED = re.compile(r"\binv[-\s]{0,2}0*(\d{1,9})\b", re.IGNORECASE)
METHOD = "bank transfer"


@dataclass(frozen=True, slots=True)
class TakenIn:
    receipt: UUID
    recorded: tuple[PaymentRecorded, ...]
    before: int
    """So many rows were taken in from an earlier file."""
    open: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class TakeBankFile(Request[TakenIn]):
    rows: tuple[BankRow, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TakeBackBankFile(Request[int]):
    """Every payment that came with it and still stands. Answers how many."""

    receipt: UUID


@dataclass(frozen=True, slots=True)
class Counterfoil:
    """A bundle of ports; see `core.application.Ports`."""

    till: Till
    payers: Payers

    def sort(self, here: OrganisationId, row: BankRow, key: str) -> Open | Payment:
        """A payment, where there is no doubt whose it is."""
        if row.amount.minor <= 0:
            return Open(row, key, Doubt.WENT_OUT)
        if row.on > self.till.days.today(here):
            return Open(row, key, Doubt.FUTURE)
        named = self._named(here, row)
        student = named.student if named else self._whose(here, row)
        if student is None:
            return Open(row, key, Doubt.UNKNOWN)
        invoice = named.id if named else None
        doubt = self._doubt(here, row, student, named)
        if doubt is not None:
            standing = invoice if doubt is Doubt.TWICE else None
            return Open(row, key, doubt, student, standing)
        return Payment(
            PaymentId(uuid4()),
            student,
            row.amount,
            row.on,
            self.till.towards.clock.now(),
            METHOD,
            row.payer,
            invoice=invoice,
            reference=row.reference,
            imported_key=key,
        )

    def _doubt(
        self,
        here: OrganisationId,
        row: BankRow,
        student: PersonId,
        named: Invoice | None,
    ) -> Doubt | None:
        if named is not None and named.state is not State.SENT:
            return Doubt.CLOSED
        currency = row.amount.currency
        other = named is not None and named.total.currency != currency
        if other or currency not in self.till.currencies(here, student):
            return Doubt.CURRENCY
        if self.till.receipts.same(here, student, row.amount, row.on):
            return Doubt.TWICE
        return None

    def _named(self, here: OrganisationId, row: BankRow) -> Invoice | None:
        found = NUMBERED.findall(f"{row.reference} {row.payer}")
        if len(set(found)) != 1:
            return None
        invoices = self.till.invoices
        return invoices.numbered(here, Document.INVOICE, int(found[0]))

    def _whose(self, here: OrganisationId, row: BankRow) -> PersonId | None:
        """Whose payments came with these words before; else whose open sum it is."""
        known = self.till.receipts.known_by(here, row.reference)
        if len(known) == 1:
            return known[0]
        if not row.payer.strip():
            return None
        name = row.payer.casefold().split()
        people = self.payers.people.every(here)
        called = {each.id for each in people if each.name.casefold().split() == name}
        fits = {
            invoice.student
            for invoice, left in self.till.left.unpaid(here)
            if left == row.amount and {invoice.payer, invoice.student} & called
        }
        return next(iter(fits)) if len(fits) == 1 else None


@changes
def take_bank_file(
    request: TakeBankFile, counterfoil: Counterfoil, facts: Facts
) -> TakenIn:
    permitted(request.actor, Permission.KEEP_MONEY)
    here, till = request.actor.organisation, counterfoil.till
    till.invoices.lock(here)  # the same file by two at once is one file
    keyed = list(keyed_rows(request.rows))
    before = till.receipts.imported(here, [key for key, _ in keyed])
    receipt, recorded, open_ = uuid4(), list[PaymentRecorded](), list[Open]()
    known = 0
    for key, row in keyed:
        times, stands = before.get(key, (0, False))
        if stands:
            known += 1
            continue
        sorted_ = counterfoil.sort(here, row, f"{key}.{times}" if times else key)
        if isinstance(sorted_, Open):
            open_.append(sorted_)
            continue
        student = till.towards.people.find(here, sorted_.student)
        if student is None:
            open_.append(Open(row, key, Doubt.UNKNOWN))
            continue
        taken = till.take(
            request.actor, replace(sorted_, receipt=receipt), student, facts
        )
        recorded.append(taken)
    return TakenIn(receipt, tuple(recorded), known, tuple(open_))


@changes
def take_back_bank_file(request: TakeBackBankFile, till: Till) -> int:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    found = till.receipts.of_receipt(here, request.receipt)
    return sum(till.take_back(here, each) is not None for each in found)
