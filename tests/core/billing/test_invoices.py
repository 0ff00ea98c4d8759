"""Invoices are made of what was charged, numbered when sent, and credited after."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.application import Ports, Request
from core.billing.invoices.credit import CreditInvoice, VoidInvoice
from core.billing.invoices.drop import DropInvoices
from core.billing.invoices.errors import (
    InvoiceClosed,
    MoreThanIsOpen,
    NobodyPays,
    NoSuchInvoice,
    NothingToInvoice,
    PreviewStale,
    RunOver,
    RunUnderWay,
    WhyMissing,
)
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.invoices.model import Invoice, State
from core.billing.invoices.ports import OpenAmounts
from core.billing.invoices.preview import PreviewInvoices, Why
from core.billing.invoices.progress import FindRun, SeeRun
from core.billing.invoices.run import MakeInvoices
from core.billing.invoices.send import SendRun
from core.billing.invoices.show import AskInvoices, PrintInvoice, SeeInvoice
from core.billing.model import InvoiceId
from core.billing.payments.receive import RecordPayment
from core.billing.unpriced import AskUnpriced
from core.kernel.actor import THE_DESK
from core.kernel.money import Money
from core.kernel.permissions import NotPermitted
from tests.invoices import FEBRUARY, SECOND, charged, pounds, run_made, sent, taught
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_GINA,
    AS_HAL,
    AS_LENA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    GINA,
    HERE,
    LENA,
    LEO,
)
from tests.world import World

TODAY = date(2026, 3, 9)


def left(world: World, invoice: Invoice) -> int:
    def asked(ports: Ports) -> dict[InvoiceId, Money]:
        found: dict[InvoiceId, Money] = ports[OpenAmounts].open(HERE.id, [invoice.id])
        return found

    return world.work(asked)[invoice.id].minor


def test_what_would_be_invoiced_is_shown_and_who_is_left_out(world: World):
    taught(world)
    charged(world, LEO, pounds(99), FEBRUARY.last + timedelta(days=1))

    found = world.run(PreviewInvoices(AS_ADA, FEBRUARY))

    assert [(each.total.student, each.payer) for each in found.bills] == [
        (LEO.id, GINA.id)
    ]
    assert found.sums == (pounds(60),)
    assert [(each.student, each.why) for each in found.left_out] == [
        (LENA.id, Why.NOBODY_PAYS)
    ]


def test_credit_is_carried_over_until_something_is_charged(world: World):
    charged(world, LEO, pounds(-10))
    found = world.run(PreviewInvoices(AS_ADA, FEBRUARY))
    assert (found.bills, found.left_out[0].why) == ((), Why.IN_CREDIT)

    charged(world, LEO, pounds(30))

    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY)).sums == (pounds(20),)


def test_each_currency_is_an_invoice_of_its_own(world: World):
    taught(world)
    charged(world, LEO, pounds(0) + pounds(1))
    charged(world, LEO, type(pounds(1))(500, "EUR"))

    made = run_made(world)

    assert made.invoices == 2
    assert [each.currency for each in made.run.sums] == ["EUR", "GBP"]


def test_a_run_is_dropped_as_if_it_had_never_been(world: World):
    taught(world)
    made = run_made(world)
    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY)).bills == ()

    world.run(DropInvoices(AS_ADA, made.run.id))

    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY)).sums == (pounds(60),)
    with pytest.raises(RunOver):
        world.run(DropInvoices(AS_ADA, made.run.id))
    with pytest.raises(RunOver):
        world.run(SendRun(AS_ADA, made.run.id))
    run_made(world)


def test_of_two_admins_at_once_the_second_hears_of_the_first(world: World):
    taught(world)
    run_made(world)

    with pytest.raises(RunUnderWay) as why:
        world.run(MakeInvoices(AS_ADA, FEBRUARY, ()))

    assert why.value.by == "Ada Bell"


def test_only_the_sums_that_were_looked_at_are_made(world: World):
    taught(world)
    before = world.run(PreviewInvoices(AS_ADA, FEBRUARY)).sums
    charged(world, LEO, pounds(5))

    with pytest.raises(PreviewStale) as why:
        world.run(MakeInvoices(AS_ADA, FEBRUARY, before))

    assert why.value.now == (pounds(65),)


def test_a_run_sends_itself_when_undoing_is_over(world: World):
    taught(world)
    run_made(world)
    assert world.run(GoOnWithRuns(THE_DESK)) == 0

    world.clock.forward(timedelta(minutes=11))

    assert world.run(GoOnWithRuns(THE_DESK)) == 1
    assert world.run(GoOnWithRuns(THE_DESK)) == 0
    [listed] = world.run(AskInvoices(AS_GINA))
    invoice = listed.invoice
    assert (invoice.called, invoice.state, listed.student) == (
        "INV-0001",
        State.SENT,
        "Leo Hart",
    )
    assert (invoice.issued_on, invoice.due_on) == (TODAY, TODAY + timedelta(days=14))


def test_numbers_have_no_gap_though_a_run_was_dropped(world: World):
    taught(world)
    world.run(DropInvoices(AS_ADA, run_made(world).run.id))

    first = sent(world)
    charged(world, LEO, pounds(1))
    second = sent(world)

    assert [first.called, second.called] == ["INV-0001", "INV-0002"]


def test_nothing_is_invoiced_twice_and_nobody_is_sent_nothing(world: World):
    taught(world)
    sent(world)

    with pytest.raises(NothingToInvoice):
        sent(world, LEO, pounds(60))
    with pytest.raises(NobodyPays):
        sent(world, LENA, pounds(40))


def test_money_off_an_invoice_is_a_credit_note_with_a_reason(world: World):
    taught(world)
    invoice = sent(world)

    note = world.run(CreditInvoice(AS_ADA, invoice.id, "late tutor", pounds(10)))

    assert (note.called, note.total, note.why) == (
        "CR-0001",
        pounds(-10),
        "late tutor",
    )
    assert left(world, invoice) == 5000
    with pytest.raises(MoreThanIsOpen):
        world.run(CreditInvoice(AS_ADA, invoice.id, "more", pounds(51)))
    with pytest.raises(WhyMissing):
        world.run(CreditInvoice(AS_ADA, invoice.id, " "))
    world.run(CreditInvoice(AS_ADA, invoice.id, "all of it"))
    assert left(world, invoice) == 0
    with pytest.raises(InvoiceClosed):
        world.run(CreditInvoice(AS_ADA, invoice.id, "again"))
    assert world.run(PreviewInvoices(AS_ADA, FEBRUARY, LEO.id)).bills == ()


def test_an_invoice_that_was_wrong_is_void_and_its_charges_are_invoiced_anew(
    world: World,
):
    taught(world)
    invoice = sent(world)
    world.run(RecordPayment(AS_ADA, LEO.id, pounds(60), TODAY))

    world.run(VoidInvoice(AS_ADA, invoice.id, "wrong month"))

    again = sent(world)
    assert (again.called, again.total) == ("INV-0002", pounds(60))
    assert left(world, again) == 0  # what was paid is put towards it
    with pytest.raises(InvoiceClosed):
        world.run(VoidInvoice(AS_ADA, invoice.id, "again"))


@pytest.mark.parametrize("who", [AS_MAYA, AS_HAL, AS_CORA, AS_LEO, AS_GINA, AS_SAM])
def test_only_an_admin_makes_invoices(world: World, who):
    taught(world)
    invoice = sent(world)
    run = run_made_of(world)
    requests: tuple[Request[Any], ...] = (
        PreviewInvoices(who, FEBRUARY),
        MakeInvoices(who, FEBRUARY, ()),
        DropInvoices(who, run),
        SendRun(who, run),
        SeeRun(who, run),
        FindRun(who, FEBRUARY),
        AskUnpriced(who, FEBRUARY),
        CreditInvoice(who, invoice.id, "why"),
        VoidInvoice(who, invoice.id, "why"),
    )
    for request in requests:
        with pytest.raises(NotPermitted):
            world.run(request)


def run_made_of(world: World):
    charged(world, LEO, pounds(5), SECOND + timedelta(days=2))
    return run_made(world).run.id


def test_an_invoice_is_seen_by_who_pays_it_and_by_nobody_else(world: World):
    taught(world)
    invoice = sent(world)

    assert world.run(SeeInvoice(AS_GINA, number=1)) == invoice
    assert world.run(PrintInvoice(AS_GINA, invoice.id)).payer == "Gina Hart"
    for who in (AS_LENA, AS_LEO):
        with pytest.raises(NoSuchInvoice):
            world.run(SeeInvoice(who, invoice.id))
        with pytest.raises(NotPermitted):
            world.run(AskInvoices(who))
    for who in (AS_MAYA, AS_HAL, AS_CORA, AS_SAM):
        with pytest.raises(NotPermitted):
            world.run(PrintInvoice(who, invoice.id))
