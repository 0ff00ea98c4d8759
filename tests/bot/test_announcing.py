"""Announcements and messages, in words in and words out."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from core.curriculum.model import Class, Membership
from core.curriculum.ports import Classes
from core.kernel.actor import THE_DESK
from core.kernel.ids import ClassId
from core.messaging.announcements.progress import TellProgress
from core.messaging.announcements.spread import SpreadAnnouncements
from core.people.model import Account
from core.people.ports import Accounts
from tests.people import CORA, HERE, LENA, LEO, MAYA, TOM, account_of
from tests.world import Talk, World

TEN_B = Class(ClassId(UUID(int=501)), "10B")


def with_10b(world: World) -> None:
    def found(ports):
        ports[Classes].add(HERE.id, TEN_B)
        for each in (LEO, LENA):
            ports[Classes].join(HERE.id, Membership(each.id, TEN_B.id))

    world.work(found)


def goes_out(talk: Talk) -> None:
    while talk.world.run(SpreadAnnouncements(THE_DESK)):
        pass
    talk.deliver()
    talk.world.run(TellProgress(THE_DESK))
    talk.deliver()


def last(talk: Talk, who) -> str:
    return talk.heard[account_of(who)][-1].text


def test_an_announcement_is_looked_at_sent_watched_and_counted(talk: Talk):
    with_10b(talk.world)

    preview = talk.says(CORA, "announce to class 10B: exam moved to Monday")
    assert preview.text == (
        "This goes to 2 people, within a second:\n\nexam moved to Monday"
        "\n\nTo Lena Brandt and Leo Hart."
    )
    assert talk.presses(CORA, "Send it to 2 people").text.startswith("On its way to 2")
    goes_out(talk)

    heard = "Cora Lind announces:\n\nexam moved to Monday"
    assert [last(talk, LEO), last(talk, LENA)] == [heard, heard]
    assert account_of(TOM) not in talk.heard
    assert last(talk, CORA) == "All 2 have got it."


def test_whoever_is_taken_away_in_words_hears_nothing(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, "/announce")
    talk.says(CORA, "all, -class 10B")

    preview = talk.says(CORA, "the gates open at 7")

    for each in (LEO, LENA):
        assert each.name not in preview.text, preview.text
    assert TOM.name in preview.text
    talk.says(CORA, "/announce")
    talk.says(CORA, "all, -Leo Hart")
    preview = talk.says(CORA, "the gates open at 7")
    assert LENA.name in preview.text
    assert LEO.name not in preview.text


def to_whom(preview: str) -> str:
    return preview.rpartition("To ")[2]


def test_all_tutors_but_those_of_a_subject(talk: Talk):
    talk.says(MAYA, "taught Leo maths yesterday 4-5pm")

    but_maths = talk.says(CORA, "tell all tutors except maths that the copier is back")
    but_the_ones = talk.says(CORA, "tell all tutors but not the maths ones that it is")
    of_maths = talk.says(CORA, "tell all maths tutors that the copier is back")

    assert "the copier is back" in but_maths.text
    assert (
        to_whom(but_maths.text)
        == to_whom(but_the_ones.text)
        == "Hal Moss and Tom Reid."
    )
    assert to_whom(of_maths.text) == "Maya Okafor."


def test_parents_but_those_of_one_student(talk: Talk):
    everybody = talk.says(CORA, "tell all parents that we close at noon")
    but_his = talk.says(CORA, "tell all parents except Leo Hart that we close at noon")

    assert to_whom(everybody.text) == "Gina Hart."
    assert "Gina" not in but_his.text


def test_of_whom_not_every_word_is_understood_it_is_asked(talk: Talk):
    asked = talk.says(CORA, "tell all tutors except the noisy ones: be quiet")

    assert asked.text == "Who should hear it?"


def test_several_people_are_told_at_once_by_who_may_announce(talk: Talk):
    preview = talk.says(CORA, "message Leo and Lena: bring a pen")

    assert to_whom(preview.text) == "Lena Brandt and Leo Hart."


def test_who_is_in_a_class_goes_by_the_day_it_is_there(sqlite_template: Path):
    """London is an hour ahead in summer: at 23:30 UTC the next day has begun."""
    world = World(sqlite_template, at="2026-06-09T23:30")
    talk = Talk(world)
    talk.says(CORA, "/addclass 10B")
    talk.says(CORA, "/enrol Leo 10B until=2026-06-09")
    talk.says(CORA, "/enrol Lena 10B since=2026-06-10")

    preview = talk.says(CORA, "announce to class 10B: bring a calculator")

    assert preview.text.startswith("This goes to one person")
    assert talk.says(CORA, "/enrol Leo 10B").text.startswith("Put into 10B")
    world.close()


def test_nothing_goes_out_before_it_is_confirmed(talk: Talk):
    talk.says(CORA, "/announce all Fire drill at noon")
    goes_out(talk)

    assert account_of(LEO) not in talk.heard


def test_confirming_twice_sends_once(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, "/announce 10B Hello")
    talk.presses(CORA, "Send it to 2 people")

    again = talk.presses(CORA, "Send it to 2 people")
    goes_out(talk)

    assert again.text.startswith("That button has been used")
    assert len(talk.heard[account_of(LEO)]) == 1


def test_what_was_not_sent_can_be_stopped(talk: Talk):
    with_10b(talk.world)
    talk.says(CORA, "/announce 10B Hello")
    talk.presses(CORA, "Send it to 2 people")

    stopped = talk.presses(CORA, "Stop sending")
    goes_out(talk)

    assert stopped.text == "Stopped. 2 people did not get it."
    assert account_of(LEO) not in talk.heard


def test_a_tutor_may_not_announce(talk: Talk):
    assert talk.says(MAYA, "/announce all Hi").text.startswith("That needs the right")


def test_a_message_goes_to_one_person_and_the_answer_comes_back(talk: Talk):
    assert talk.says(CORA, "/msg Leo Can you come at five?").text == (
        "Leo Hart has it. Their answer comes back here."
    )
    assert last(talk, LEO) == "Cora Lind writes:\n\nCan you come at five?"

    assert talk.presses(LEO, "Answer").text == "What do you want to answer?"
    talk.says(LEO, "Yes!")

    assert last(talk, CORA) == (
        "Leo Hart writes to the office:\n\n"
        "Cora Lind: Can you come at five?\nLeo Hart: Yes!"
    )


def test_a_student_may_answer_but_not_begin(talk: Talk):
    assert talk.says(LEO, "/msg Maya Hi").text.startswith("That needs the right")


def test_a_message_goes_to_the_chat_that_somebody_used_last(talk: Talk):
    phone, desk = Account("telegram", "77"), account_of(LEO)
    now = talk.world.clock.now()
    talk.world.work(lambda p: p[Accounts].link(HERE.id, LEO.id, phone, now))
    talk.says(CORA, "/msg Leo on your phone")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(LEO, "/help")
    talk.says(CORA, "/msg Leo where you are now")

    assert "on your phone" in talk.heard[phone][-1].text
    assert "where you are now" in talk.heard[desk][-1].text


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("tell Leo to bring her book", "bring her book"),
        ("ask Leo to bring a pen", "bring a pen"),
        ("tell Leo that the room is free", "the room is free"),
        ("tell Leo: To be or not to be", "To be or not to be"),
    ],
)
def test_what_is_to_be_told_is_passed_on_word_for_word(
    talk: Talk, said: str, heard: str
):
    talk.says(MAYA, said)
    told = talk.heard[account_of(LEO)][-1].text
    assert told == f"Maya Okafor writes:\n\n{heard}"
