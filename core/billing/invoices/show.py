"""One invoice with its lines, and lists of them, for whoever they are for."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from core.application import Looked, Request, looks
from core.billing.errors import NotThePayer
from core.billing.invoices.errors import NoSuchInvoice
from core.billing.invoices.model import Document, Invoice, Line, Place
from core.billing.invoices.ports import Invoices, Logos, OpenAmounts
from core.billing.model import InvoiceId
from core.billing.payers import Payers
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission, may, permitted
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions

MOST = 50


@dataclass(frozen=True, slots=True)
class SeeInvoice(Request[Invoice]):
    """By its id, or by its number."""

    invoice: InvoiceId | None = None
    kind: Document = Document.INVOICE
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    invoice: Invoice
    lines: Sequence[Line]
    student: str
    payer: str
    names: dict[str, str]
    """Of tutors, by the hex of their ids, as lines have them."""
    sessions: dict[str, Session]
    """What was taught, by the hex of its id."""
    open: Money | None
    """What is left to pay, of an invoice that was sent."""
    about: str
    """What the invoice is called that a credit note is about."""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class PrintInvoice(Request[Shown]):
    invoice: InvoiceId


@dataclass(frozen=True, slots=True)
class Listed:
    invoice: Invoice
    student: str
    open: Money | None
    """What is left to pay, of an invoice; a credit note is not paid."""


@dataclass(frozen=True, slots=True)
class AskInvoices(Request[list[Listed]]):
    """What was sent, the newest first."""

    student: PersonId | None = None
    most: int = MOST


@dataclass(frozen=True, slots=True)
class PageInvoices(Request[list[Listed]]):
    """The next that were sent, by their kinds and numbers, after that one."""

    student: PersonId | None
    after: Place
    most: int


@dataclass(frozen=True, slots=True)
class Cabinet:
    """A bundle of ports; see `core.application.Ports`."""

    invoices: Invoices
    payers: Payers
    sessions: Sessions
    left: OpenAmounts
    logos: Logos

    def sees(self, actor: Actor, invoice: Invoice) -> bool:
        """An admin every one; a payer what was sent to them or is theirs to pay."""
        if may(actor, Permission.SEE_MONEY):
            return True
        if not may(actor, Permission.SEE_OWN_INVOICES) or invoice.number is None:
            return False
        mine = invoice.payer == actor.person
        return mine or invoice.student in self.payers.paid_for_by(actor)

    def found(self, actor: Actor, invoice: InvoiceId) -> Invoice:
        permitted(actor, Permission.SEE_OWN_INVOICES)
        found = self.invoices.find(actor.organisation, invoice)
        if found is None or not self.sees(actor, found):
            raise NoSuchInvoice
        return found


@looks
def see_invoice(request: SeeInvoice, cabinet: Cabinet, looked: Looked) -> Invoice:
    actor = request.actor
    permitted(actor, Permission.SEE_OWN_INVOICES)
    here = actor.organisation
    if request.invoice is not None:
        found = cabinet.invoices.find(here, request.invoice)
    else:
        found = cabinet.invoices.numbered(here, request.kind, request.number or 0)
    if found is None or not cabinet.sees(actor, found):
        raise NoSuchInvoice
    _look_at(actor, [found], looked)
    return found


@looks
def print_invoice(request: PrintInvoice, cabinet: Cabinet, looked: Looked) -> Shown:
    here = request.actor.organisation
    found = cabinet.found(request.actor, request.invoice)
    lines = cabinet.invoices.lines(here, found.id)
    tutors = {each.codes["tutor"] for each in lines if "tutor" in each.codes}
    people = cabinet.payers.people
    names = {
        each.id.hex: each.name
        for each in people.some(here, [PersonId(_id(code)) for code in sorted(tutors)])
    }
    held = [_id(each.codes["session"]) for each in lines if "session" in each.codes]
    sessions = cabinet.sessions.some(here, [SessionId(each) for each in held])
    about = None if found.of is None else cabinet.invoices.find(here, found.of)
    student, payer = (people.find(here, who) for who in (found.student, found.payer))
    _look_at(request.actor, [found], looked)
    return Shown(
        found,
        lines,
        student.name if student else "",
        payer.name if payer else "",
        names,
        {each.id.hex: each for each in sessions},
        cabinet.left.open(here, [found.id]).get(found.id),
        about.called if about else "",
        cabinet.logos.of(here),
    )


@looks
def ask_invoices(
    request: AskInvoices, cabinet: Cabinet, looked: Looked
) -> list[Listed]:
    whose = _whose(request.actor, request.student, cabinet.payers)
    found = cabinet.invoices.of(request.actor.organisation, whose, request.most)
    return _listed(request.actor, found, cabinet, looked)


@looks
def page_invoices(
    request: PageInvoices, cabinet: Cabinet, looked: Looked
) -> list[Listed]:
    whose = _whose(request.actor, request.student, cabinet.payers)
    here = request.actor.organisation
    found = cabinet.invoices.page(here, whose, request.after, request.most)
    return _listed(request.actor, found, cabinet, looked)


def _whose(
    actor: Actor, student: PersonId | None, payers: Payers
) -> list[PersonId] | None:
    """None is everybody's."""
    permitted(actor, Permission.SEE_OWN_INVOICES)
    whose: list[PersonId] | None = None
    if not may(actor, Permission.SEE_MONEY):
        whose = payers.paid_for_by(actor)
        if not whose:
            raise NotThePayer
    if student is None:
        return whose
    if whose is not None and student not in whose:
        raise NotThePayer
    return [student]


def _listed(
    actor: Actor, found: Sequence[Invoice], cabinet: Cabinet, looked: Looked
) -> list[Listed]:
    here = actor.organisation
    students = sorted({each.student for each in found})
    names = {each.id: each.name for each in cabinet.payers.people.some(here, students)}
    _look_at(actor, found, looked)
    left = cabinet.left.open(here, [each.id for each in found])
    return [
        Listed(each, names.get(each.student, ""), left.get(each.id)) for each in found
    ]


def _id(code: str) -> UUID:
    return UUID(hex=code)


def _look_at(actor: Actor, found: Sequence[Invoice], looked: Looked) -> None:
    """Somebody's own bills are their own business."""
    if may(actor, Permission.SEE_MONEY):
        looked.at(*(each.student for each in found))
    else:
        looked.at(actor.person)
