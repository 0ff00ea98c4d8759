"""Invoices in chat: looked at, made, sent, paid, credited. Never in a group."""

from datetime import timedelta

import pytest

from core.billing.invoices.send import SendDueInvoices
from core.kernel.actor import THE_DESK
from tests.invoices import charged, pounds, sent, taught
from tests.people import ADA, CORA, GINA, LEO, MAYA
from tests.world import Talk


def test_a_month_is_looked_at_made_undone_made_again_and_sent(talk: Talk):
    taught(talk.world)

    looked = talk.says(ADA, "/runinvoices February")
    assert looked.text == (
        "One invoice could be made for 1 Feb 2026 to 28 Feb 2026: £60.00. "
        "Nothing is sent yet.\n"
        "Left out: nobody pays for Lena Brandt (£40.00). "
        "Say who does, and it is invoiced next time."
    )
    made = talk.presses(ADA, "Make them")
    assert made.text.startswith("Made one invoice: £60.00. It is sent ")
    assert talk.says(ADA, "undo").text.startswith("Dropped the invoices of 1 Feb 2026")

    talk.says(ADA, "/runinvoices February")
    talk.presses(ADA, "Make them")
    assert talk.presses(ADA, "Send now").text == "Sent one invoice."

    told = talk.heard[next(a for a in talk.heard if a.handle == "gina")][-1]
    assert told.text == "INV-0001 for Leo Hart: £60.00, due Mon 23 Mar."
    opened = talk.presses(GINA, "Open the invoice")
    assert opened.text == (
        "INV-0001 for Leo Hart: £60.00. Left to pay: £60.00, due Mon 23 Mar."
    )
    assert [each.name for each in opened.files] == ["INV-0001.pdf"]


def test_one_student_is_invoiced_in_plain_words(talk: Talk):
    taught(talk.world)

    looked = talk.says(ADA, "create an invoice for Leo for February")
    assert looked.text == (
        "Leo Hart, 1 Feb 2026 to 28 Feb 2026: £60.00 for 2 charges, to Gina Hart. "
        "Nothing is sent yet."
    )
    assert "£30.00" in talk.says(ADA, "why?").text
    gone = talk.presses(ADA, "Send it: £60.00")
    assert gone.text == "Sent INV-0001 to Gina Hart."
    assert gone.files[0].name == "INV-0001.pdf"

    assert talk.says(ADA, "invoice Leo").text.startswith("There is nothing to invoice")


def test_everybody_is_looked_at_where_nobody_is_named(talk: Talk):
    taught(talk.world)

    assert "One invoice could be made for 1 Feb 2026" in (
        talk.says(ADA, "do the invoices for everyone for February").text
    )


def test_what_changed_since_it_was_looked_at_is_not_sent(talk: Talk):
    taught(talk.world)
    talk.says(ADA, "/invoice Leo February")
    charged(talk.world, LEO, pounds(5))

    refused = talk.presses(ADA, "Send it: £60.00")

    assert refused.text.startswith("Something was charged or corrected since")


def test_a_payment_closes_an_invoice_and_undone_opens_it(talk: Talk):
    taught(talk.world)
    sent(talk.world)

    talk.says(ADA, "/pay Leo 20")
    assert "Left to pay: £40.00" in talk.says(GINA, "/showinvoice INV-1").text
    talk.world.clock.forward(timedelta(seconds=1))
    paid = talk.says(ADA, "Leo paid £40 by bank transfer")
    assert paid.text.endswith("Left to pay: nothing.\nThat pays INV-0001 in full.")
    assert talk.says(GINA, "/showinvoice 1").text.endswith("£60.00, paid.")
    talk.says(ADA, "undo")
    assert "Left to pay: £40.00" in talk.says(GINA, "/showinvoice #1").text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/pay Leo 40", "£40.00 of Leo Hart is down for Mon 9 Mar already."),
        ("Leo paid 40 euros", "Leo Hart is charged in GBP, and that is EUR."),
    ],
)
def test_what_looks_wrong_is_asked_about_first(talk: Talk, words: str, answer: str):
    taught(talk.world)
    talk.says(ADA, "/pay Leo 40")

    assert talk.says(ADA, words).text.startswith(answer)

    assert talk.presses(ADA, "Do it anyway").text.startswith("Recorded")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/pay Leo 40 2030-01-01", "Tue 1 Jan is still to come"),
        ("/pay Leo -41", "Only £40.00 has come in from Leo Hart"),
        ("/pay Leo 0", "That is no amount"),
        ("/pay Lena 5 invoice=INV-1", "INV-0001 is not for Lena Brandt."),
        ("/pay Leo 5 invoice=INV-9", "I know no invoice called INV-9."),
        ("/pay Leo 5 invoice=CR-1", "CR-0001 is closed"),
        ("/pay Leo 5 2026-03-08 invoice=INV-1", "INV-0001 is closed"),
    ],
)
def test_what_cannot_be_is_refused_kindly(talk: Talk, words: str, answer: str):
    taught(talk.world)
    sent(talk.world)
    talk.says(ADA, "/pay Leo 40")
    talk.says(ADA, "/voidinvoice INV-1 wrong")

    assert talk.says(ADA, words).text.startswith(answer)


def test_money_is_taken_off_written_off_and_the_list_says_so(talk: Talk):
    taught(talk.world)
    sent(talk.world)

    assert talk.says(ADA, "/creditnote INV-1 10 the tutor was late").text == (
        "CR-0001 takes £10.00 off INV-0001."
    )
    assert "Left to pay: £50.00" in talk.says(ADA, "/showinvoice INV-1").text
    assert talk.says(ADA, "/writeoff INV-1 they moved away").text.startswith(
        "Wrote off £50.00 of Leo Hart."
    )
    assert talk.says(ADA, "/writeoff INV-1 again").text == "INV-0001 is paid already."
    listed = talk.says(GINA, "/invoices")
    assert [(each.label, each.value) for each in listed.fields] == [
        ("CR-0001 Leo Hart", "-£10.00, credit note of Mon 9 Mar"),
        ("INV-0001 Leo Hart", "£60.00, Mon 9 Mar, paid"),
    ]


def test_a_run_goes_out_by_itself(talk: Talk):
    taught(talk.world)
    talk.says(ADA, "/runinvoices February")
    talk.presses(ADA, "Make them")
    talk.world.clock.forward(timedelta(minutes=11))

    talk.world.run(SendDueInvoices(THE_DESK))

    assert talk.deliver()[0].message.sentence == "invoice-came"
    assert talk.presses(ADA, "Send now").text.startswith("Those invoices were sent")


@pytest.mark.parametrize("who", [MAYA, CORA, LEO, GINA])
def test_nobody_else_makes_or_sees_invoices(talk: Talk, who):
    taught(talk.world)
    for words in ("/runinvoices", "/invoice Leo", "/creditnote", "/writeoff"):
        assert talk.says(who, words).text.startswith("That needs the right to")
