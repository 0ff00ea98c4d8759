"""Nobody of rank to confirm a tutor without a known face: a number by another way."""

import re
from dataclasses import replace

import pytest

from core.application import Ports
from core.attendance.errors import NoOtherWay, NothingToProve
from core.attendance.proving.own_number import SendOwnNumber, TellOwnNumber
from core.kernel.actor import Actor
from core.kernel.permissions import NotPermitted
from core.people.model import Account
from core.people.ports import Accounts, People
from core.sessions.errors import ProofWanted
from tests.core.attendance.lesson import MINUTE, TEN, Lesson
from tests.people import (
    ADA,
    AS_LENA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HAL,
    HERE,
    LONG_AGO,
    MAYA,
    account_of,
)
from tests.world import World

SECOND = Account("console", "maya-at-home")
BUTTON = "Send me a number"


@pytest.fixture
def alone(lesson: Lesson) -> Lesson:
    """Maya is there and has no known face; heads and admins have no chat."""
    lesson.policies(tutors_place=True, tutors_face=True)

    def settle(ports: Ports) -> None:
        for each in (HAL, ADA):
            ports[Accounts].unlink(HERE.id, each.id, account_of(each))

    lesson.world.work(settle)
    return lesson


def second_chat(lesson: Lesson) -> None:
    link = (HERE.id, MAYA.id, SECOND, LONG_AGO)
    lesson.world.work(lambda ports: ports[Accounts].link(*link))


def sent(lesson: Lesson) -> str:
    lesson.talk.deliver()
    told = lesson.talk.heard[SECOND][-1].text
    found = re.match(r"\d{6}", told)
    assert found
    return found[0]


def test_the_number_from_the_other_chat_lets_them_start(alone: Lesson):
    second_chat(alone)
    asked = alone.place(MAYA)
    assert "there is nobody who could confirm" in asked.text

    assert "to your other chat" in alone.talk.presses(MAYA, BUTTON).text
    number = sent(alone)
    assert number not in "".join(m.text for m in alone.heard(MAYA))
    with pytest.raises(ProofWanted):
        alone.start()
    alone.talk.says(MAYA, f"{number[:3]} {number[3:]}")

    assert alone.talk.presses(MAYA, "Start the session").text.startswith("Started")
    with pytest.raises(NothingToProve):  # good once
        alone.world.run(TellOwnNumber(AS_MAYA, number, TEN))


def test_five_guesses_are_all_however_often_it_is_sent(alone: Lesson):
    second_chat(alone)
    alone.place(MAYA)
    for _ in range(2):
        alone.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))
    number = sent(alone)
    wrong = f"{(int(number) + 1) % 1_000_000:06}"
    left = [alone.world.run(TellOwnNumber(AS_MAYA, wrong, TEN)).left for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]

    alone.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))
    assert alone.world.run(TellOwnNumber(AS_MAYA, sent(alone), TEN)).session is None


def test_it_is_good_for_ten_minutes(alone: Lesson):
    second_chat(alone)
    alone.place(MAYA)
    alone.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))
    late = TEN + 11 * MINUTE
    tried = alone.at(late).world.run(TellOwnNumber(AS_MAYA, sent(alone), late))
    assert tried.session is None


def test_none_is_sent_before_the_place_is_right_or_where_a_head_can_be_asked(
    lesson: Lesson,
):
    lesson.policies(tutors_place=True, tutors_face=True)
    second_chat(lesson)
    lesson.place(MAYA, metres=500)
    with pytest.raises(NothingToProve):
        lesson.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))
    lesson.place(MAYA)
    with pytest.raises(NothingToProve):
        lesson.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))


def test_without_another_way_it_says_what_to_do(alone: Lesson):
    alone.place(MAYA)
    with pytest.raises(NoOtherWay):
        alone.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))
    assert "no other chat of yours" in alone.talk.presses(MAYA, BUTTON).text


def test_or_by_mail_where_that_is_agreed(sqlite_template):
    world = World(sqlite_template, mail=True)
    lesson = Lesson(world)
    lesson.policies(tutors_place=True, tutors_face=True, email_fallback=True)

    def settle(ports: Ports) -> None:
        ports[People].change(HERE.id, replace(MAYA, email="maya@school.example"))
        for each in (HAL, ADA):
            ports[Accounts].unlink(HERE.id, each.id, account_of(each))

    world.work(settle)
    lesson.place(MAYA)
    assert "by e-mail" in lesson.talk.presses(MAYA, BUTTON).text
    [letter] = lesson.talk.heard[Account("email", MAYA.id.hex)]
    assert re.match(r"\d{6} is your number for maths", letter.text)
    world.close()


@pytest.mark.parametrize(
    ("who", "no"),
    [(AS_SAM, NothingToProve), (AS_LENA, NotPermitted), (AS_TOM, NothingToProve)],
)
def test_nobody_else_proves_by_it(alone: Lesson, who: Actor, no: type[Exception]):
    second_chat(alone)
    alone.place(MAYA)
    alone.world.run(SendOwnNumber(AS_MAYA, account_of(MAYA), TEN))
    number = sent(alone)
    with pytest.raises(no):
        alone.world.run(SendOwnNumber(who, account_of(MAYA), TEN))
    with pytest.raises(no):
        alone.world.run(TellOwnNumber(who, number, TEN))
