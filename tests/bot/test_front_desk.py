"""Small things of a conversation that a good receptionist gets right."""

import pytest

from bot.incoming import Kind
from tests.people import ADA, CORA, GINA, HERE, LENA, LEO, MAYA, account_of
from tests.world import Talk


def last(talk: Talk, who) -> str:
    return talk.heard[account_of(who)][-1].text


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("tell Leo to bring his book", "bring his book"),
        ("message Leo: see you at five", "see you at five"),
    ],
)
def test_a_message_is_passed_on_in_a_sentence(talk: Talk, said: str, heard: str):
    assert talk.says(CORA, said).text.startswith("Leo Hart has it.")
    assert last(talk, LEO) == f"Cora Lind writes:\n\n{heard}"


def test_a_message_to_several_asks_to_whom(talk: Talk):
    asked = talk.says(MAYA, "tell Leo and Lena to bring books")
    assert asked.text == (
        "A message goes to one person. To whom? For several there is /announce."
    )
    assert [each.label for each in asked.buttons] == ["Lena Brandt", "Leo Hart"]


def test_a_message_to_a_parent_goes_to_whoever_looks_after_the_child(talk: Talk):
    told = talk.says(MAYA, "tell Leo's mum that he was great")
    assert told.text.startswith("Gina Hart has it.")
    assert talk.says(MAYA, "tell Lena's dad that she was great").text == (
        "Nobody is known here as their guardian. /guardian says who it is."
    )


def test_somebody_of_one_organisation_only_is_not_asked_which(talk: Talk):
    told = talk.says(MAYA, "/org")
    assert told.text == (
        "You speak for Maya Okafor at Hart Lane Tutors here, and for nobody else."
    )
    assert talk.says(MAYA, "marked essays, 45 min").text.startswith("Logged 45 min")


def test_a_new_order_is_never_taken_for_the_answer_to_a_question(talk: Talk):
    talk.says(CORA, "/announce")
    told = talk.says(CORA, "announce to 10Z: hello")
    assert "announce to 10Z" not in told.text


def test_a_guardian_asks_what_they_owe_and_sees_their_childs_record(talk: Talk):
    assert not talk.says(GINA, "what do I owe?").text.startswith("That needs")
    assert talk.says(GINA, "my attendance").text.startswith("There is nothing")


def test_what_belongs_to_other_roles_is_refused_and_not_misunderstood(talk: Talk):
    for said in ("income for March", "announce to everyone: we close at 5"):
        assert talk.says(LEO, said).text.startswith("That needs the right to")


def test_a_name_that_looks_like_a_slip_stays_whole(talk: Talk):
    told = talk.says(ADA, "add student Lena Marsh")
    assert told.text.startswith("Lena Marsh is here now.")


def test_a_change_of_somebodys_details_is_checked_and_can_be_undone(talk: Talk):
    told = talk.says(ADA, "/edituser Lena school Hill")
    assert told.text == "Lena Brandt: School is Hill now."
    assert talk.presses(ADA, "Undo").text == "Lena Brandt: School is empty now."
    assert "no telephone number" in talk.says(ADA, "/edituser Lena phone 12").text


def test_preferences_say_what_holds(talk: Talk):
    mine = {each.label: each.value for each in talk.says(LENA, "/preferences").fields}
    assert mine["Time zone"].startswith(f"{HERE.zone.key}, as for everybody here")
    assert mine["Language"].startswith("English")


def test_who_is_here_opens_the_register(talk: Talk):
    told = talk.says(MAYA, "who is here?")
    assert told.text == "No session about now has a register that you keep."


def test_the_front_page_offers_first_what_a_role_is_for(talk: Talk):
    labels = [each.label for each in talk.sends(CORA, kind=Kind.HOME).buttons]
    assert {"/announce", "/msg", "/addstudent", "/today", "/help"} <= {*labels}
    assert len(labels) <= 20


def test_a_guardian_enrols_the_face_of_the_child_not_their_own(talk: Talk):
    assert "for Leo Hart" in talk.says(GINA, "/enrolface").text


def test_a_preview_names_those_who_will_hear_it(talk: Talk):
    told = talk.says(CORA, "announce to all tutors: staff room at five").text
    assert told.endswith("To Hal Moss, Maya Okafor and Tom Reid.")


def test_a_guardian_sees_whom_they_look_after(talk: Talk):
    known = {each.label: each.value for each in talk.says(GINA, "/me").fields}
    assert known["Looks after"] == "Leo Hart"


@pytest.mark.parametrize(
    ("first", "then", "now"),
    [
        ("taught Leo 4-5:30pm yesterday", "no, until 5", "16:00 to 17:00 (1 h)"),
        ("taught Leo 4-5:30pm yesterday", "no, till half 6", "16:00 to 18:30 (2 h 30"),
        ("taught Leo 9-10am yesterday", "no, until 12", "09:00 to 12:00 (3 h)"),
        ("marked essays 2-3pm yesterday", "no, until 4", "Logged 2 h on essays"),
    ],
)
def test_until_changes_the_end_and_leaves_the_beginning(talk, first, then, now):
    talk.says(MAYA, first)
    assert now in talk.says(MAYA, then).text


def test_a_command_that_there_is_not_is_said_with_what_is_spelt_like_it(talk: Talk):
    told = talk.says(MAYA, "/tody")
    assert told.text == "I know no command /tody. /help shows what there is."
    assert "/today" in [each.label for each in told.buttons]
    assert "/income" not in [b.label for b in talk.says(MAYA, "/incom").buttons]


def test_who_and_how_long_without_an_hour_is_asked_for_the_hour(talk: Talk):
    told = talk.says(MAYA, "Leo maths 1h30 yesterday")
    assert told.text.startswith("When was it?")
    logged = talk.says(MAYA, "4pm").text
    assert "Sun 8 Mar, 16:00 to 17:30 (1 h 30 min)" in logged
