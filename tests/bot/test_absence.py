"""A student or a guardian says who will not be there; the tutor hears why, alone."""

from datetime import timedelta

from core.messaging.model import Address, ChatKind
from tests.people import CORA, GINA, LENA, LEO, MAYA, SAM, account_of
from tests.world import Talk

GROUP = Address("console", "10b", kind=ChatKind.GROUP)


def booked(talk: Talk) -> Talk:
    talk.says(MAYA, "/book Leo 2026-03-10T16:00 60 maths")
    talk.says(MAYA, "/book Leo,Lena 2026-03-12T18:00 60 physics")
    return talk


def last(talk: Talk, who):
    return talk.heard[account_of(who)][-1]


def test_one_sentence_excuses_and_the_tutor_decides_with_a_tap(talk: Talk):
    booked(talk)

    said = talk.says(LEO, "I can't come tomorrow, I'm ill")

    assert said.text == (
        "I have told your tutor that you will not be there: maths, Tue 10 Mar, 16:00."
    )
    asked = last(talk, MAYA)
    assert asked.text == (
        "Leo Hart will not be there: maths Tue 10 Mar, 16:00. Is that excused?\n\nill"
    )
    talk.presses(MAYA, "Excused")
    assert (
        last(talk, LEO).text == "Your tutor has excused you: maths Tue 10 Mar, 16:00."
    )
    record = talk.says(LEO, "/attendance").fields
    assert [each.value for each in record] == ["excused"]


def test_a_guardian_speaks_for_the_child_in_their_care(talk: Talk):
    booked(talk)

    said = talk.says(GINA, "Leo won't be there on Thursday, dentist")

    assert said.text == (
        "I have told the tutor that Leo Hart will not be there: "
        "physics, Thu 12 Mar, 18:00."
    )
    assert "Lena" not in last(talk, MAYA).text


def test_without_a_day_the_next_session_is_meant(talk: Talk):
    booked(talk)

    assert talk.says(LEO, "/absent").text.endswith("maths, Tue 10 Mar, 16:00.")
    assert talk.says(LENA, "I'm ill").text.endswith("physics, Thu 12 Mar, 18:00.")


def test_of_several_sessions_that_day_one_is_chosen(talk: Talk):
    booked(talk)
    talk.says(MAYA, "/book Leo 2026-03-10T18:00 60 physics")

    asked = talk.says(LEO, "I can't come tomorrow, I'm ill")

    assert asked.text == "Which session is it?"
    said = talk.presses(LEO, asked.buttons[1].label)
    assert said.text.endswith("physics, Tue 10 Mar, 18:00.")
    assert last(talk, MAYA).text.endswith("ill")


def test_who_comes_after_all_says_undo(talk: Talk):
    booked(talk)
    talk.says(LEO, "/absent")
    talk.world.clock.forward(timedelta(seconds=1))

    said = talk.says(LEO, "undo")

    assert said.text.startswith("I have told the tutor that Leo Hart will be there")
    assert last(talk, MAYA).text == (
        "Leo Hart will be there after all: maths Tue 10 Mar, 16:00."
    )


def test_a_reason_given_in_a_group_is_answered_in_private(talk: Talk):
    booked(talk)

    talk.says(LEO, "I can't come tomorrow, I'm ill", to=GROUP)

    assert last(talk, LEO).text.startswith("I have told your tutor")
    [in_group] = [m for to, ms in talk.heard.items() if to.handle == "10b" for m in ms]
    assert in_group.text.startswith("I answered you in a direct message.")


def test_nobody_excuses_others_and_nobody_from_what_they_do_not_attend(talk: Talk):
    booked(talk)

    assert talk.says(LENA, "/absent 2026-03-10").text.startswith("I find no session")
    for who in (MAYA, CORA, SAM):
        assert talk.says(who, "/absent").text.startswith("That needs the right to")
