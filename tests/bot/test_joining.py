"""Coming in by an invitation, in words in and words out."""

import re
from datetime import timedelta

import pytest

from core.people.invite import LETTERS
from core.people.model import Person
from tests.people import ADA, CORA, LENA, LEO, MAYA, TOM, account_of
from tests.world import Talk


def stranger(name: str) -> Person:
    return Person(MAYA.id, name)


def code_for(talk: Talk, whom: str, by: Person = ADA) -> str:
    told = talk.says(by, f"/invite {whom}").text
    return str(re.findall(rf"\b[{LETTERS}]{{10}}\b", told)[0])


def test_a_student_comes_in_with_a_code_and_is_known_from_then_on(talk: Talk):
    code = code_for(talk, "Lena", CORA)
    phone = stranger("Phone")

    assert talk.says(phone, f"/join {code.lower()}").text.startswith("Welcome, Lena")
    assert "Lena Brandt" in [f.value for f in talk.says(phone, "/me").fields]


def test_one_of_ours_who_opens_an_invitations_link_joins_with_it_too(talk: Talk):
    code = code_for(talk, "Lena")

    shared = talk.says(LEO, f"/start {code}", start=code)
    again = talk.says(LEO, f"/start {code}", start=code)

    assert shared.text.startswith("Thank you")
    assert again.text.startswith("That code is not good")


def test_a_code_works_once(talk: Talk):
    code = code_for(talk, "Lena")
    talk.says(stranger("One"), code)

    assert talk.says(stranger("Two"), code).text.startswith("That code is not good")


def test_a_code_runs_out_after_three_days(talk: Talk):
    code = code_for(talk, "Lena")
    talk.world.clock.forward(timedelta(hours=72))

    assert "ran out" in talk.says(stranger("Late"), f"/join {code}").text


def test_staff_waits_until_whoever_invited_them_confirms(talk: Talk):
    code = code_for(talk, "Tom")
    phone = stranger("Phone")

    assert talk.says(phone, code).text.startswith("Thank you")
    assert talk.says(phone, "/me").text.startswith("I do not know you")
    assert "Tom Reid" in talk.heard[account_of(ADA)][-1].text
    assert talk.presses(ADA, "Yes, let them in").text.startswith("Tom Reid is in")
    assert "Tom Reid" in [f.value for f in talk.says(phone, "/me").fields]


def test_whoever_is_kept_out_stays_out(talk: Talk):
    code = code_for(talk, "Tom")
    talk.says(stranger("Phone"), code)

    assert talk.presses(ADA, "No, keep them out").text.startswith("They stay out")
    assert talk.says(stranger("Phone"), "/me").text.startswith("I do not know you")


def test_a_tutor_invited_by_a_moderator_is_let_in_by_an_admin(talk: Talk):
    phone = stranger("Phone")
    talk.says(phone, f"/join {code_for(talk, 'Tom', CORA)}")
    assert "Tom Reid" in talk.heard[account_of(ADA)][-1].text
    assert talk.presses(ADA, "Yes, let them in").text.startswith("Tom Reid is in")


def test_a_moderator_cannot_invite_whoever_is_in_charge(talk: Talk):
    assert talk.says(CORA, "/invite Hal").text.startswith("That needs the right to")


def test_guessing_ends_after_six_wrong_codes(talk: Talk):
    thief = stranger("Thief")
    for number in range(6):
        talk.world.clock.forward(timedelta(minutes=1))
        assert "not good" in talk.says(thief, f"/join WRONGCODE{number}").text
    talk.world.clock.forward(timedelta(minutes=1))

    good = code_for(talk, "Lena")

    assert talk.says(thief, f"/join {good}").text.startswith("Too many wrong codes")


@pytest.mark.parametrize("chat", ["hello there", "who are you", "0123456789"])
def test_small_talk_is_not_taken_for_a_code(talk: Talk, chat: str):
    assert talk.says(stranger("Xeno"), chat).text.startswith("I do not know you")


def test_siblings_share_a_phone_and_choose_who_speaks(talk: Talk):
    code = code_for(talk, "Leo", CORA)

    waits = talk.says(LENA, f"/join {code}")
    talk.presses(CORA, "Yes, let them in")

    assert waits.text.startswith("Thank you")
    assert talk.says(LENA, "/me").text.startswith("You are known to more than one")
    talk.presses(LENA, f"{LEO.name} · Hart Lane Tutors")
    assert "Leo Hart" in [f.value for f in talk.says(LENA, "/me").fields]


def test_unlinking_asks_first_and_then_forgets_the_account(talk: Talk):
    talk.says(TOM, "/unlink")
    assert "Tom Reid" in [f.value for f in talk.says(TOM, "/me").fields]

    talk.says(TOM, "/unlink")
    talk.presses(TOM, "Yes, unlink this account")

    assert talk.says(TOM, "/me").text.startswith("I do not know you")
