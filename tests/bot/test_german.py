"""German for what the desk says; what is typed to it stays English."""

from tests.people import LEO, MAYA
from tests.world import Talk


def test_who_prefers_german_is_answered_in_german(talk: Talk):
    talk.says(MAYA, "/prefer language de")

    logged = talk.says(MAYA, "taught Leo and Lena maths 4-5:30pm yesterday")

    assert logged.text == (
        "Eingetragen: maths mit Leo Hart und Lena Brandt, So. 8. März, "
        "16:00 bis 17:30 (1 h 30 min)."
    )
    assert [button.label for button in logged.buttons] == ["Rückgängig"]
    assert talk.says(MAYA, "blorp").text.startswith("Das habe ich leider nicht")
    assert talk.says(LEO, "blorp").text.startswith("Sorry, I did not get that.")


def test_what_is_typed_stays_english(talk: Talk):
    """Sentences are understood in English only, so examples of them are English."""
    talk.says(MAYA, "/prefer language de")

    assert "/timesheet last week" in talk.says(MAYA, "/help timesheet").text
    assert talk.says(MAYA, "/end").text.startswith("Von Ihnen läuft gerade nichts.")
