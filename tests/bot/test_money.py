"""Money in words: for admins, in direct messages, as text, picture and file."""

from datetime import timedelta

import pytest

from core.messaging.model import Address, ChatKind
from core.people.model import Account
from tests.people import ADA, CORA, GINA, LENA, LEO, MAYA
from tests.world import Talk

PRIVATELY = (
    "I answered you in a direct message. "
    "Ask me there, and nobody else reads the question either."
)
GROUP = Address("console", "staffroom", kind=ChatKind.GROUP)


def test_a_payment_is_recorded_corrected_and_taken_back(talk: Talk):
    recorded = talk.says(ADA, "Leo paid £40 by card", message="m1")
    assert recorded.text == (
        "Recorded £40.00 for Leo Hart on Mon 9 Mar. "
        "Left to pay: nothing, £40.00 in credit."
    )

    corrected = talk.says(ADA, "no, £45")
    assert corrected.text.startswith("Corrected. Recorded £45.00 for Leo Hart")
    assert talk.says(ADA, "undo").text == (
        "Took back the payment of £45.00 on Mon 9 Mar."
    )


def test_income_is_told_with_its_picture_and_its_file(talk: Talk):
    talk.says(ADA, "/rate Leo 30")
    talk.says(ADA, "/pay Leo 12.50")

    told = talk.says(ADA, "income for March")
    assert told.text == ("March 2026: earned nothing by session date, received £12.50.")
    picture = talk.presses(ADA, "Picture")
    excel = talk.presses(ADA, "Excel")

    assert [each.mime for each in picture.files] == ["image/png"]
    assert excel.files[0].name.endswith(".xlsx")


def test_money_asked_for_in_a_group_is_told_in_private(talk: Talk):
    talk.says(ADA, "/pay Leo 12.50")

    in_private = talk.says(ADA, "/income 2026-03-01/2026-03-31", to=GROUP)

    [in_group] = talk.heard[Account("console", "staffroom")]
    assert in_group.text == PRIVATELY
    assert "£12.50" in in_private.text


def test_what_was_told_in_private_goes_on_there(talk: Talk):
    talk.says(MAYA, "/mark P12 40m")
    talk.says(MAYA, "/mytimes", to=GROUP)

    assert "P12" in talk.says(MAYA, "why?").text
    talk.says(MAYA, "why?", to=GROUP)
    in_group = talk.heard[Account("console", "staffroom")]
    assert [each.text for each in in_group] == [PRIVATELY, PRIVATELY]


@pytest.mark.parametrize(
    "words",
    [
        "/pay Leo 12.50",
        "Leo paid £40 by card",
        "/rate Leo 30",
        "/income 2026-03-01/2026-03-31",
        "income for March",
        "/owes",
        "who owes us?",
        "/balance Leo Hart",
        "/balance",
    ],
)
def test_no_company_ever_hears_of_money(talk: Talk, words: str):
    """Said, taken back and edited there: the group reads one neutral line."""
    talk.says(ADA, "/rate Leo 25")
    talk.says(ADA, words, to=GROUP, message="m1")
    talk.says(ADA, "undo", to=GROUP)

    first, second = talk.heard[Account("console", "staffroom")]
    assert first.text == PRIVATELY
    assert first.buttons == ()
    assert "£" not in second.text


def test_the_balance_of_one_student_is_told_whether_owed_or_paid_ahead(talk: Talk):
    assert talk.says(ADA, "/balance Leo Hart").text == (
        "Nothing was charged or paid there yet."
    )
    talk.says(ADA, "/pay Leo 12.50")

    for asked in ("/balance Leo Hart", "/owes Leo", "does Leo owe us anything?"):
        told = talk.says(ADA, asked)
        assert [(each.label, each.value) for each in told.fields] == [
            ("Leo Hart", "nothing, £12.50 in credit")
        ]
    assert (
        "which leaves to pay: nothing, £12.50 in credit." in talk.says(ADA, "why?").text
    )


def test_a_moderator_hears_no_money(talk: Talk):
    assert talk.says(CORA, "/income March").text.startswith("That needs the right to")
    assert talk.says(LEO, "who owes us?").text.startswith("What sessions cost is only")


def test_a_refund_is_called_a_refund(talk: Talk):
    talk.says(ADA, "/pay Leo 40")
    talk.world.clock.forward(timedelta(seconds=1))

    assert talk.says(ADA, "/pay Leo -5").text == (
        "Recorded a refund of £5.00 to Leo Hart on Mon 9 Mar. "
        "Left to pay: nothing, £35.00 in credit."
    )
    assert talk.says(ADA, "undo").text == (
        "Took back the refund of £5.00 on Mon 9 Mar."
    )


def test_only_who_pays_is_shown_what_is_to_be_paid(talk: Talk):
    def listed(who) -> set[str]:
        shown = talk.says(who, "/help").fields
        return {name for field in shown for name in field.value.split()}

    assert "/balance" not in listed(LEO) | listed(MAYA) | listed(CORA)
    assert "/balance" in listed(GINA) & listed(ADA)
    talk.says(ADA, "/edituser Lena pays_self yes")
    assert "/balance" in listed(LENA)
    assert talk.says(LENA, "/balance").text == "You owe nothing."


def test_a_moderator_is_told_totals_where_an_admin_lets_them(talk: Talk):
    talk.says(ADA, "/pay Leo 12.50")
    talk.says(ADA, "/set moderators_see_totals yes")

    told = talk.says(CORA, "/income 2026-03-01/2026-03-31")

    assert told.text.endswith("earned nothing by session date, received £12.50.")
    assert (told.fields, told.buttons) == ((), ())
    assert "/income" in str(talk.says(CORA, "/help").fields)
    refused = talk.says(CORA, "/income 2026-03-01/2026-03-31 Leo")
    assert refused.text.startswith("That needs the right to see money")
    assert talk.says(CORA, "/income 2026-03-01/2026-03-31 form=csv").files == ()


def test_what_is_missing_after_a_slash_is_asked_for_and_the_rest_is_kept(talk: Talk):
    talk.says(ADA, "/pay Leo 12.50")

    assert talk.says(ADA, "/income Leo").text == "For which time?"
    assert talk.says(ADA, "March").text.endswith("received £12.50.")


@pytest.mark.parametrize(
    "said", ["/pay Leo £20 yesterday by card", "/pay Leo Hart 20 yesterday card"]
)
def test_no_word_after_a_sum_is_lost(talk: Talk, said: str):
    assert talk.says(ADA, said).text.startswith(
        "Recorded £20.00 for Leo Hart on Sun 8 Mar."
    )


def test_words_that_mean_nothing_to_a_payment_are_asked_about(talk: Talk):
    said = talk.says(ADA, "/pay Leo £20 banana")

    assert said.text.startswith("I could not read the day “banana”")


@pytest.mark.parametrize(
    "asked", ["who owes us more than 80?", "who owes over £80?", "/owes amount=80"]
)
def test_who_owes_more_than_a_sum(talk: Talk, asked: str):
    assert talk.says(ADA, asked).text == "Nobody owes us more than £80.00."
    talk.says(ADA, "/rate Leo 50")
    talk.says(ADA, "/rate Lena 50")
    talk.says(MAYA, "taught Leo maths 9-11am today")
    talk.says(MAYA, "taught Lena maths 8-9am today")
    told = talk.says(ADA, asked)
    assert told.text == "One student owes more than £80.00:"
    assert [field.label for field in told.fields] == ["Leo Hart"]
    assert len(talk.says(ADA, "who owes us?").fields) == 2


@pytest.mark.parametrize("asked", ["who owes us less than 80?", "who owes us £80?"])
def test_a_sum_that_cannot_be_asked_for_is_not_left_out(talk: Talk, asked: str):
    assert talk.says(ADA, asked).text.startswith("Sorry")
