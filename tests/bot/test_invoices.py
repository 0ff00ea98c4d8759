"""Invoices in chat: looked at, made, sent, paid, credited. Never in a group."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image

from bot.commands.billing.paper import that_count
from bot.gather import Gathered
from bot.incoming import Kind
from bot.papers.document import document_of
from core.billing.invoices.go_on import GoOnWithRuns
from core.billing.invoices.model import Line
from core.billing.invoices.monthly import MakeMonthlyInvoices
from core.billing.model import ChargeId
from core.billing.reminders.remind import RemindOfPayments
from core.kernel.actor import THE_DESK
from core.kernel.money import Money
from core.messaging.model import Message
from core.messaging.ports import Files
from tests.invoices import SECOND, charged, pounds, sent, taught
from tests.people import ADA, CORA, GINA, HERE, LEO, MAYA, account_of
from tests.world import Talk


def test_a_month_is_looked_at_made_undone_made_again_and_sent(talk: Talk):
    taught(talk.world)

    looked = talk.says(ADA, "/runinvoices February")
    assert looked.text == (
        "One invoice could be made for February 2026: £60.00. "
        "Nothing is sent yet.\n"
        "Left out: Lena Brandt (£40.00), for whom nobody pays yet. "
        "Say who does, and it can be invoiced."
    )
    made = talk.presses(ADA, "Make them")
    assert made.text.startswith("Made one invoice: £60.00. It is sent ")
    dropped = "Dropped the invoices of February 2026."
    assert talk.says(ADA, "undo").text.startswith(dropped)

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


def test_what_has_no_rate_is_named_and_gets_one_by_a_tap(talk: Talk):
    talk.says(MAYA, "taught Leo maths 8-9am")
    talk.says(MAYA, "taught Leo maths 9-10am")

    looked = talk.says(ADA, "/runinvoices March")
    assert looked.text == (
        "There is nothing to invoice for March 2026.\n"
        "2 sessions of Leo Hart have no rate, and are on no invoice."
    )
    assert talk.says(ADA, "/invoice Leo").text == looked.text.splitlines()[1]
    talk.presses(ADA, "Set a rate for Leo Hart")
    talk.says(ADA, "30")
    talk.presses(ADA, "Recharge those 2")

    assert "£60.00" in talk.says(ADA, "/runinvoices March").text
    assert "no rate" not in talk.says(ADA, "/invoice Leo").text


def test_one_student_is_invoiced_in_plain_words(talk: Talk):
    taught(talk.world)

    looked = talk.says(ADA, "create an invoice for Leo for February")
    assert looked.text == (
        "Leo Hart, February 2026: £60.00 for 2 charges, to Gina Hart. "
        "Nothing is sent yet."
    )
    assert "£30.00" in talk.says(ADA, "why?").text
    gone = talk.presses(ADA, "Send it: £60.00")
    assert gone.text == "Sent INV-0001 to Gina Hart."
    assert gone.files[0].name == "INV-0001.pdf"

    assert talk.says(ADA, "invoice Leo").text.startswith("There is nothing to invoice")


def test_everybody_is_looked_at_where_nobody_is_named(talk: Talk):
    taught(talk.world)

    assert "One invoice could be made for February 2026" in (
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
        ("/pay Leo 40", "I have £40.00 from Leo Hart on Mon 9 Mar already."),
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
    talk.presses(ADA, "Cancel INV-0001")

    assert talk.says(ADA, words).text.startswith(answer)


def test_money_is_taken_off_written_off_and_the_list_says_so(talk: Talk):
    taught(talk.world)
    sent(talk.world)

    assert talk.says(ADA, "/creditnote INV-1 10 the tutor was late").text == (
        "A credit note takes £10.00 off INV-0001 for Leo Hart. "
        "It goes to Gina Hart and cannot be taken back."
    )
    noted = talk.says(ADA, "yes")
    assert noted.text == "CR-0001 takes £10.00 off INV-0001."
    talk.deliver()
    told = talk.heard[account_of(GINA)][-1]
    assert told.text == (
        "CR-0001 takes £10.00 off INV-0001 for Leo Hart: that much less is to be paid."
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

    talk.world.run(GoOnWithRuns(THE_DESK))

    assert talk.deliver()[0].message.sentence == "invoice-came"
    assert talk.presses(ADA, "Send now").text.startswith("Those invoices were sent")


@pytest.mark.parametrize("who", [MAYA, CORA, LEO, GINA])
def test_nobody_else_makes_or_sees_invoices(talk: Talk, who):
    taught(talk.world)
    for words in ("/runinvoices", "/invoice Leo", "/creditnote", "/writeoff"):
        assert talk.says(who, words).text.startswith("That needs the right to")


def later(talk: Talk, days: int) -> list[str]:
    """What Gina is told by itself so many days on."""
    talk.world.clock.forward(timedelta(days=days))
    talk.world.run(RemindOfPayments(THE_DESK))
    talk.deliver()
    return [each.message.sentence for each in talk.delivered if each.person == GINA.id]


def test_whoever_has_not_paid_is_reminded_once(talk: Talk):
    taught(talk.world)
    sent(talk.world)
    talk.says(ADA, "/pay Leo 20")

    assert later(talk, 20) == []
    assert later(talk, 2) == ["payment-reminder"]
    told = talk.heard[account_of(GINA)][-1].text
    assert told.startswith(
        "A reminder: £40.00 of INV-0001 for Leo Hart was due on Mon 23 Mar"
    )
    assert later(talk, 30) == []
    assert talk.says(ADA, "chase Leo for payment").text.startswith(
        "A reminder for Leo Hart went out already"
    )


def test_whoever_has_paid_hears_no_reminder(talk: Talk):
    taught(talk.world)
    sent(talk.world)
    talk.world.clock.forward(timedelta(days=21, hours=9))  # 22:00, quiet already
    talk.world.run(RemindOfPayments(THE_DESK))
    talk.says(ADA, "/pay Leo 60")

    assert later(talk, 1) == []
    assert "A reminder" not in str(talk.heard[account_of(GINA)])


def test_an_admin_sees_who_is_late_and_reminds_with_a_tap(talk: Talk):
    assert talk.says(ADA, "/chase").text == "No invoice is open."
    taught(talk.world)
    sent(talk.world)
    talk.world.clock.forward(timedelta(days=45))

    shown = talk.says(ADA, "/ageing")
    assert [(each.label, each.value) for each in shown.fields] == [
        ("31 to 60 days late", "£60.00")
    ]
    assert talk.says(ADA, "why?").text.endswith(
        "INV-0001 for Leo Hart: £60.00, 31 days late"
    )
    assert talk.says(ADA, "who is more than 40 days overdue?").text == (
        "No invoice is open."
    )
    done = talk.presses(ADA, "Remind the family of Leo Hart")
    assert done.text == "Reminded Gina Hart of INV-0001."
    assert talk.says(ADA, "chase Lena for payment").text == (
        "No invoice of Lena Brandt is open."
    )


def test_a_statement_says_what_came_and_went_and_what_is_left(talk: Talk):
    taught(talk.world)
    talk.says(ADA, "/pay Leo 45")
    talk.world.clock.forward(timedelta(seconds=1))
    talk.says(ADA, "/refund Leo 5 too much")

    told = talk.says(GINA, "/statement Leo")
    assert told.text == "Leo Hart, March 2026:"
    assert [(each.label, each.value) for each in told.fields] == [
        ("Left to pay before", "£60.00"),
        ("Left to pay", "£20.00"),
    ]
    assert told.files[0].name == "statement Leo Hart GBP.pdf"
    assert "Refund, £5.00, which leaves £20.00" in talk.says(GINA, "why?").text
    refused = talk.says(LEO, "/statement Leo")
    assert refused.text.startswith("What sessions cost is only told to whoever pays")


def test_on_its_day_the_last_month_is_made_and_waits_a_day(talk: Talk):
    taught(talk.world)
    talk.says(ADA, "/set invoice_on_day 31")  # of a shorter month, its last day
    talk.world.clock.forward(timedelta(days=22))
    assert talk.world.run(MakeMonthlyInvoices(THE_DESK)) == 1
    assert talk.world.run(MakeMonthlyInvoices(THE_DESK)) == 0
    talk.deliver()

    told = talk.heard[account_of(ADA)][-1]
    assert told.text.startswith("Made one invoice for Sun 1 Feb to Sat 28 Feb.")
    assert [(each.label, each.value) for each in told.fields] == [("GBP", "£60.00")]
    talk.world.clock.forward(timedelta(hours=23))
    assert talk.world.run(GoOnWithRuns(THE_DESK)) == 0
    assert talk.presses(ADA, "Drop them").text.startswith("Dropped the invoices")
    talk.world.clock.forward(timedelta(days=29, hours=12))
    assert talk.world.run(MakeMonthlyInvoices(THE_DESK)) == 1
    talk.world.clock.forward(timedelta(days=1))
    assert talk.world.run(GoOnWithRuns(THE_DESK)) == 1


def has_picture(talk: Talk, told: Message) -> bool:
    [paper] = told.files
    data = talk.world.work(lambda ports: ports[Files].open(HERE.id, paper.id))
    return b"/Subtype/Image" in data.replace(b"/Subtype /", b"/Subtype/")


def test_a_logo_stands_at_the_head_of_invoices_until_it_is_taken_away(talk: Talk):
    made = BytesIO()
    Image.new("RGBA", (60, 20), (0, 0, 0, 0)).save(made, "png")
    letterhead = document_of(made.getvalue())
    taught(talk.world)
    sent(talk.world)
    assert not has_picture(talk, talk.says(ADA, "/showinvoice 1"))

    assert talk.says(ADA, "/logo").text.startswith("Send me the picture")
    kept = talk.sends(ADA, Gathered(documents=(letterhead,)), kind=Kind.MEDIA)
    assert kept.text.startswith("It stands at the head of every invoice")
    assert has_picture(talk, kept)
    assert has_picture(talk, talk.says(GINA, "/showinvoice 1"))
    assert talk.says(ADA, "/logo none").text == "Invoices carry no picture any more."
    assert not has_picture(talk, talk.says(GINA, "/showinvoice 1"))
    assert talk.says(CORA, "/logo").text.startswith("That needs the right to")


def test_what_is_clear_in_a_picture_is_white_on_paper():
    made = BytesIO()
    Image.new("RGBA", (60, 20), (0, 0, 0, 0)).save(made, "png")

    with Image.open(BytesIO(document_of(made.getvalue()).data)) as shown:
        assert shown.getpixel((30, 10)) == (255, 255, 255)


def test_an_open_invoice_is_paid_with_a_tap(talk: Talk):
    taught(talk.world)
    sent(talk.world)
    talk.says(ADA, "/pay Leo 25 2026-03-01")

    talk.says(ADA, "/showinvoice 1")
    paid = talk.presses(ADA, "Record as paid: £35.00")

    assert paid.text.endswith("That pays INV-0001 in full.")
    assert talk.says(ADA, "/showinvoice 1").buttons == ()
    assert talk.says(GINA, "/showinvoice 1").buttons == ()


def test_what_was_said_by_mistake_and_taken_back_is_not_printed():
    def line(session: str, minor: int) -> Line:
        amount = Money(minor, "GBP")
        return Line(ChargeId(uuid4()), SECOND, amount, codes={"session": session})

    kept, wrong, back = line("a", 3000), line("b", 3000), line("b", -3000)
    covered = line("c", 0)

    assert that_count([kept, wrong, back, covered]) == [kept, covered]


@pytest.mark.parametrize("said", ["mark invoice 1 as paid", "/pay invoice=INV-1"])
def test_an_invoice_tells_whose_it_is_and_how_much_is_left(talk: Talk, said: str):
    taught(talk.world)
    sent(talk.world)
    talk.says(ADA, "/pay Leo 40 2026-03-08")

    assert talk.says(ADA, said).text == (
        "Recorded £20.00 for Leo Hart on Mon 9 Mar. Left to pay: nothing.\n"
        "That pays INV-0001 in full."
    )
    assert talk.says(ADA, said).text == "INV-0001 is paid already."


def test_nothing_overdue_is_said_to_be_so(talk: Talk):
    taught(talk.world)
    sent(talk.world)

    assert talk.says(ADA, "chase everyone overdue").text == (
        "Nothing is overdue: one invoice is open, and not due yet."
    )


def test_who_pays_is_asked_where_nobody_does(talk: Talk):
    taught(talk.world)

    talk.says(ADA, "/runinvoices February")
    asked = talk.presses(ADA, "Who pays for Lena Brandt?")
    talk.says(ADA, "Gina")

    assert asked.text.endswith("?")
    again = talk.says(ADA, "/runinvoices February")
    assert again.text.startswith("2 invoices could be made for February 2026: £100.00.")
