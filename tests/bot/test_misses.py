"""What was not understood is kept to learn from: its shape is shown, not its words."""

from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK
from core.messaging.tidy import Tidy
from tests.people import ADA, LEO, MAYA, SAM
from tests.world import Talk


def shapes(talk: Talk) -> dict[str, str]:
    return {each.label: each.value for each in talk.says(ADA, "/misses").fields}


def test_an_admin_sees_shapes_and_how_often_and_nobodys_words(talk: Talk):
    talk.says(MAYA, "zorble Leo tomorrow")
    talk.says(MAYA, "zorble Lena friday")
    talk.says(LEO, "my tattoo is blue")

    told = shapes(talk)

    assert told["_ P D"] == "2"
    assert "zorble" not in str(told)
    assert "tattoo" not in str(told)
    assert "blue" not in str(told)


def test_what_was_understood_is_no_miss(talk: Talk):
    talk.says(MAYA, "what's on today?")
    talk.says(MAYA, "don't cancel Leo")

    assert talk.says(ADA, "/misses").text.startswith("I understood all")


def test_a_sentence_that_had_to_be_corrected_is_kept_too(talk: Talk):
    talk.says(MAYA, "taught Leo maths yesterday 4-5pm")
    talk.says(MAYA, "no, Lena")

    assert shapes(talk) == {"taught P S T": "1"}


def test_so_is_one_that_was_put_right_by_editing_it(talk: Talk):
    talk.says(MAYA, "taught Leo maths yesterday 4-5pm", message="m1")
    talk.says(
        MAYA,
        "taught Lena maths yesterday 4-5pm",
        message="m1",
        edited_at=talk.world.clock.now(),
    )

    assert shapes(talk) == {"taught P S T": "1"}


@pytest.mark.parametrize(
    "text",
    [
        "don't keep what you did not understand",
        "please do not store what you didn't understand",
        "stop saving the messages you did not understand",
        "forget everything you did not understand",
        "/prefer learn_from_misses no",
    ],
)
def test_a_person_may_have_none_of_it(talk: Talk, text: str):
    talk.says(MAYA, "zorble Leo tomorrow")

    said = talk.says(MAYA, text)
    talk.says(MAYA, "zorble Lena friday")
    talk.says(MAYA, "taught Leo maths yesterday 4-5pm")
    talk.says(MAYA, "no, Lena")

    assert said.text.startswith("Keep, sealed, what I did not understand: No.")
    assert shapes(talk) == {}
    mine = {each.label: each.value for each in talk.says(MAYA, "/preferences").fields}
    assert mine["Keep, sealed, what I did not understand"].startswith("No")


def test_what_others_said_is_kept_all_the_same(talk: Talk):
    talk.says(LEO, "zorble the quux")
    talk.says(MAYA, "don't keep what you did not understand")

    assert sum(map(int, shapes(talk).values())) == 1


def test_whoever_said_no_may_say_yes_again(talk: Talk):
    talk.says(MAYA, "don't keep what you did not understand")
    talk.says(MAYA, "you can keep what you did not understand")
    talk.says(MAYA, "zorble Leo tomorrow")

    assert shapes(talk) == {"_ P D": "1"}


def test_where_the_organisation_says_no_nobody_can_say_yes(talk: Talk):
    talk.says(ADA, "/set learn_from_misses no")
    talk.says(MAYA, "you can keep what you did not understand")
    talk.says(MAYA, "zorble Leo tomorrow")

    assert shapes(talk) == {}


@pytest.mark.parametrize(
    "text",
    [
        "speak German",
        "please answer in german",
        "language German",
        "auf Deutsch bitte",
        "can you talk to me in German?",
    ],
)
def test_the_language_is_a_sentence_away(talk: Talk, text: str):
    assert "Deutsch" in talk.says(MAYA, text).text
    assert "English" in talk.says(MAYA, "speak English").text


@pytest.mark.parametrize(
    "text",
    [
        "don't record the lesson with Leo yesterday 4-5",
        "do you speak German?",
        "I taught German to Leo",
    ],
)
def test_what_only_sounds_like_a_wish_is_none(talk: Talk, text: str):
    assert "Before it was" not in talk.says(MAYA, text).text


def test_an_organisation_may_have_none_of_it(talk: Talk):
    talk.says(ADA, "/set learn_from_misses no")
    talk.says(MAYA, "zorble Leo tomorrow")

    assert talk.says(ADA, "/misses").text.startswith("I understood all")


def test_misses_are_forgotten_and_stay_in_their_organisation(talk: Talk):
    talk.says(SAM, "zorble Leo tomorrow")
    assert shapes(talk) == {}
    talk.says(MAYA, "zorble Leo tomorrow")

    talk.world.clock.forward(timedelta(days=36))
    talk.world.run(Tidy(THE_DESK))

    assert shapes(talk) == {}


def test_only_whoever_runs_things_sees_them(talk: Talk):
    assert "admins" in talk.says(MAYA, "/misses").text
