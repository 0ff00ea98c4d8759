"""A bank's file of payments: as banks write it, matched, and never taken in twice."""

from datetime import timedelta

import pytest

from bot.gather import Gathered
from bot.incoming import Kind
from bot.rows import rows_of
from core.messaging.model import Message
from tests.invoices import charged, pounds, sent, taught
from tests.people import ADA, CORA, LENA, MAYA
from tests.world import Talk

BOM = "\ufeff"


def sends(talk: Talk, text: str, who=ADA) -> Message:
    talk.says(who, "/import payments")
    lists = Gathered(lists=(rows_of(text.encode()),))
    return talk.sends(who, lists, kind=Kind.MEDIA)


def test_a_german_banks_file_finds_its_invoice(talk: Talk):
    taught(talk.world)
    sent(talk.world)
    file = (
        BOM + "Date;Amount;Reference;Payer\r\n"
        '05.03.2026;"60,00";"Rechnung INV-0001, danke";Gina Hart\r\n'
    )

    told = sends(talk, file)

    assert told.text == (
        "Took in one payment.\n£60.00 for Leo Hart, which pays INV-0001 in full"
    )
    assert talk.says(ADA, "/showinvoice 1").text.endswith("£60.00, paid.")
    again = sends(talk, file)
    assert again.text == "No payment was taken in. One was taken in before."


def test_a_file_taken_back_can_be_taken_in_again(talk: Talk):
    taught(talk.world)
    sent(talk.world)
    file = "date,amount,reference\n2026-03-05,60.00,inv 1\n"
    sends(talk, file)
    talk.world.clock.forward(timedelta(seconds=1))

    assert talk.says(ADA, "undo").text == "Took back one payment of that file."
    assert sends(talk, file).text.startswith("Took in one payment.")


def test_what_nobody_knows_is_shown_and_recorded_with_a_tap(talk: Talk):
    taught(talk.world)
    sent(talk.world)
    talk.says(ADA, "/pay Leo 10 2026-03-05")
    told = sends(
        talk,
        "date,amount,reference,payer\n"
        "2026-03-05,50.00,thanks,GINA  HART\n"
        "2026-03-05,10.00,INV-1,Gina Hart\n"
        "2026-03-05,7.00,who knows,Mr X\n"
        "2026-03-06,-5.00,fees,Bank\n"
        "2030-01-01,5.00,INV-1,Gina Hart\n"
        "2026-03-06,5.00 EUR,INV-1,Gina Hart\n",
    )

    assert told.text == (
        "Took in one payment.\n"
        "£50.00 for Leo Hart, which pays INV-0001 in full\n"
        "5 rows need a look:\n"
        "Row 3: £10.00 on Thu 5 Mar, Gina Hart. "
        "I have the same sum on that day already.\n"
        "Row 4: £7.00 on Thu 5 Mar, Mr X. I do not know whose it is.\n"
        "Row 5: -£5.00 on Fri 6 Mar, Bank. Nothing came in by it.\n"
        "Row 6: £5.00 on Tue 1 Jan 2030, Gina Hart. That day is still to come.\n"
        "Row 7: €5.00 on Fri 6 Mar, Gina Hart. "
        "That is another currency than the one charged."
    )
    assert talk.presses(ADA, "Row 4, £7.00: record it").text.startswith("Who paid?")
    assert talk.says(ADA, "Lena").text.startswith("Recorded £7.00 for Lena Brandt")
    assert talk.presses(ADA, "Row 3, £10.00: record it").text.endswith(
        "Was there a second payment?"
    )
    assert talk.presses(ADA, "Do it anyway").text.startswith("Recorded £10.00 for Leo")


def test_a_reference_that_came_before_is_known_again(talk: Talk):
    charged(talk.world, LENA, pounds(30))
    head = "date,amount,reference\n"
    sends(talk, head + "2026-03-05,7.00,Brandt standing order\n")
    talk.presses(ADA, "Row 2, £7.00: record it")
    talk.says(ADA, "Lena")

    told = sends(talk, head + "2026-03-06,7.00,BRANDT  standing-order\n")

    assert told.text == "Took in one payment.\n£7.00 for Lena Brandt"


@pytest.mark.parametrize(
    ("amount", "minor"),
    [
        ("1.234,56", 123456),
        ("1,234.56", 123456),
        ("1 234,5", 123450),
        ("1.234.567", 123456700),
        ("£40", 4000),
        ("40,00 GBP", 4000),
        ("1,234", None),
        ("1.234", None),
        ("12,34,56", None),
        ("forty", None),
        ("1.2,3,4", None),
    ],
)
def test_sums_are_read_as_banks_write_them_or_not_at_all(talk: Talk, amount, minor):
    charged(talk.world, LENA, pounds(1))
    told = sends(talk, f"date;amount;payer\n2026-03-05;{amount};Mr X\n")

    if minor is None:
        assert "is no sum I can be sure of" in told.text
    else:
        shown = f"£{minor // 100:,}.{minor % 100:02}"
        assert f"Row 2: {shown} on" in told.text


def test_a_bad_row_keeps_the_whole_file_out(talk: Talk):
    taught(talk.world)
    sent(talk.world)

    told = sends(
        talk, "date,amount,reference\n2026-03-05,60.00,INV-1\n31/02/2026,5.00,x\n"
    )

    assert "Row 3" in told.text
    assert "31/02/2026" in told.text
    assert "Left to pay: £60.00" in talk.says(ADA, "/showinvoice 1").text


@pytest.mark.parametrize("who", [MAYA, CORA])
def test_nobody_else_takes_a_bank_file_in(talk: Talk, who):
    assert talk.says(who, "/import payments").text.startswith("That needs the right to")
