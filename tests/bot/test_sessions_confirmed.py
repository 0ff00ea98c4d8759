"""It took place, says somebody; the tutor confirms."""

from datetime import timedelta

from tests.bot.heard import last_of
from tests.people import (
    GINA,
    LENA,
    LEO,
    MAYA,
)
from tests.world import Talk


def test_one_tap_says_it_took_place(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M maths")
    talk.world.clock.forward(timedelta(hours=3))
    talk.says(MAYA, "/today")

    said = talk.presses(MAYA, "13:00 took place")

    assert said.text.startswith("Done: maths with Leo Hart, Mon 9 Mar, 13:00 to 14:00")


def test_a_guardian_says_it_took_place_and_the_tutor_confirms(talk: Talk):
    talk.says(MAYA, "/book Leo 2026-03-09T13:00/PT60M")
    talk.world.clock.forward(timedelta(hours=3))

    assert talk.says(GINA, "/happened").text == (
        "Thank you. I asked Maya Okafor to confirm it."
    )
    assert last_of(talk, MAYA).startswith(
        "Gina Hart says that a session with Leo Hart took place, Mon 9 Mar, 13:00"
    )
    assert talk.presses(MAYA, "Yes, it took place").text.startswith("Done: a session")
    assert talk.says(LENA, "/happened").text.startswith("Nothing is waiting")


def test_one_nobody_had_planned_is_confirmed_too(talk: Talk):
    said = talk.says(LEO, "I had maths with Maya yesterday 4-5pm")
    assert said.text.startswith("Thank you. I asked Maya Okafor")

    logged = talk.presses(MAYA, "Yes, it took place")

    assert logged.text.startswith("Logged maths with Leo Hart, Sun 8 Mar, 16:00")


def test_a_guardian_tells_of_their_only_student(talk: Talk):
    said = talk.says(GINA, '/happened tutor=Maya when="yesterday 4-5pm"')
    assert said.text.startswith("Thank you. I asked Maya Okafor")
    assert "with Leo Hart took place" in last_of(talk, MAYA)

    refused = talk.says(GINA, '/happened who=Lena tutor=Maya when="yesterday 4-5pm"')
    assert refused.text.startswith("I know no student or class called “Lena”")
    nothing = talk.says(LEO, "when did I have maths with Maya?")
    assert nothing.text.endswith("no sessions.")
