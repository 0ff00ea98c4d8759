"""What is told of afterwards may be what was planned."""

from datetime import timedelta

from tests.bot.heard import labels
from tests.people import (
    MAYA,
    TOM,
)
from tests.world import Talk


def test_a_log_completes_the_planned_session(talk: Talk):
    talk.world.clock.set(talk.world.clock.now() - timedelta(hours=20))
    booked = talk.says(MAYA, "/book Leo 2026-03-09T09:00/PT60M")
    assert booked.text == "Booked a session with Leo Hart, Mon 9 Mar, 09:00 to 10:00."
    talk.world.clock.forward(timedelta(hours=20))

    said = talk.says(MAYA, "taught Leo maths 9:10-10:05 today")

    assert said.text.endswith(
        "09:10 to 10:05 (55 min), as the session that was planned."
    )
    day = talk.says(MAYA, "/today")
    assert [field.value for field in day.fields] == ["maths, Leo Hart (held)"]
    talk.says(MAYA, "undo")
    day = talk.says(MAYA, "/today")
    assert [field.value for field in day.fields] == ["session, Leo Hart"]


def test_what_might_be_the_planned_session_is_asked_about(talk: Talk):
    talk.world.clock.set(talk.world.clock.now() - timedelta(hours=20))
    talk.says(MAYA, "/book Lena 2026-03-09T09:00/PT60M")
    talk.world.clock.forward(timedelta(hours=20))

    asked = talk.says(MAYA, "taught Leo maths 9-10am today")
    assert asked.text == "You have something planned around then. Was it one of these?"
    assert labels(asked) == [
        "Mon 9 Mar, 09:00 session, Lena Brandt",
        "No, another one",
    ]

    said = talk.presses(MAYA, "Mon 9 Mar, 09:00 session, Lena Brandt")
    assert "Logged maths with Leo Hart" in said.text
    assert "as the session that was planned" in said.text


def test_another_one_leaves_the_planned_session_planned(talk: Talk):
    talk.world.clock.set(talk.world.clock.now() - timedelta(hours=20))
    talk.says(MAYA, "/book Lena 2026-03-09T09:00/PT60M")
    talk.world.clock.forward(timedelta(hours=20))
    talk.says(MAYA, "taught Leo maths 9-10am today")

    talk.presses(MAYA, "No, another one")

    day = talk.says(MAYA, "/today")
    assert sorted(field.value for field in day.fields) == [
        "maths, Leo Hart (held)",
        "session, Lena Brandt",
    ]


def test_nobody_teaches_twice_at_once(talk: Talk):
    talk.says(MAYA, "taught Leo maths 4-5:30pm yesterday")

    assert talk.says(MAYA, "taught Lena 5-6pm yesterday").text.startswith(
        "You logged Leo Hart on Sun 8 Mar, 16:00 to 17:30, already."
    )
    assert talk.says(TOM, "taught Leo 5-6pm yesterday").text.startswith(
        "Leo Hart has another session on Sun 8 Mar, 16:00 to 17:30."
    )
