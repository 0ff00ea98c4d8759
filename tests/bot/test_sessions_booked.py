"""Sessions booked and called off."""

from datetime import time, timedelta

from core.sessions.availability.model import Wishes
from core.sessions.availability.ports import WishBook
from tests.bot.heard import last_of
from tests.people import (
    ADA,
    CORA,
    GINA,
    HERE,
    LEO,
    MAYA,
    TOM,
)
from tests.world import Talk, World


def test_booking_tells_everybody_and_refuses_clashes(talk: Talk):
    said = talk.says(MAYA, "book Leo maths tomorrow 4pm for an hour")

    assert said.text == "Booked maths with Leo Hart, Tue 10 Mar, 16:00 to 17:00."
    told = "New session: maths with Maya Okafor, Tue 10 Mar, 16:00 to 17:00."
    assert last_of(talk, LEO) == told
    assert last_of(talk, GINA) == told.replace("session:", "session for Leo Hart:")
    clash = talk.says(TOM, "book Leo physics tomorrow 4:30pm")
    assert clash.text.startswith(
        "Leo Hart has another session on Tue 10 Mar, 16:00 to 17:00."
    )
    clash = talk.says(MAYA, "book Lena maths tomorrow 4:59pm")
    assert clash.text.startswith("Maya Okafor has another session")
    assert talk.says(MAYA, "book Lena maths tomorrow 5pm").text.startswith("Booked")


def test_a_moderator_books_for_a_tutor(talk: Talk):
    asked = talk.says(CORA, "book Leo maths tomorrow 4pm")
    assert asked.text == "Who is to teach it?"

    said = talk.presses(CORA, "Tom Reid")

    assert said.text.startswith("Booked maths with Leo Hart with Tom Reid")
    assert last_of(talk, TOM).startswith("New session: maths with Leo Hart")


def test_cancelling_is_told_and_undone(talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    talk.world.clock.forward(timedelta(minutes=1))

    said = talk.says(MAYA, "cancel Leo tomorrow")

    assert said.text.startswith("Cancelled maths with Leo Hart, Tue 10 Mar, 16:00.")
    assert last_of(talk, LEO).startswith("Cancelled: maths with Maya Okafor")
    assert "is scheduled again" in talk.says(MAYA, "undo").text
    assert last_of(talk, LEO).startswith("On again: maths with Maya Okafor")


def test_others_than_the_tutor_say_why(talk: Talk):
    talk.says(MAYA, "book Leo maths tomorrow 4pm")

    asked = talk.says(ADA, "/cancelsession Leo")
    assert asked.text.startswith("Why is maths with Leo Hart with Maya Okafor")
    said = talk.says(ADA, "The building is closed")

    assert said.text.startswith("Cancelled")
    assert "The building is closed" in last_of(talk, MAYA)
    assert talk.says(TOM, "/cancelsession Leo").text.startswith("I find no session")


def test_who_has_no_time_is_booked_all_the_same_by_a_tap(world: World, talk: Talk):
    wished = Wishes(LEO.id, latest=time(15))
    world.work(lambda ports: ports[WishBook].put(HERE.id, wished))

    said = talk.says(MAYA, "book Leo maths today 4pm")

    assert said.text == "Leo Hart would rather not go on after 15:00."
    assert talk.presses(MAYA, "Do it anyway").text.startswith("Booked")


def test_who_looks_after_a_child_reads_whose_session_it_is_and_why_they_hear(
    talk: Talk,
):
    talk.says(MAYA, "/book Leo 'tomorrow 4-5pm'")
    talk.says(MAYA, "cancel Leo tomorrow, I am ill")

    heard = talk.sees(GINA)[-1]

    assert heard.text.startswith("Cancelled for Leo Hart: session with Maya Okafor")
    assert "look after somebody it is about" in heard.footer
    assert "of yours" in talk.sees(LEO)[-1].footer
