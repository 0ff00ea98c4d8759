"""German for what the desk says: as good as English, or English behind it."""

import re

from bot.words import HERE, sentences
from tests.people import LEO, MAYA
from tests.world import Talk

PLACES = re.compile(r"\$\w+")


def places_of(language: str) -> dict[str, set[str]]:
    """The facts that each sentence tells, as its file has them."""
    text = "\n".join(f.read_text("utf-8") for f in (HERE / language).glob("*.ftl"))
    each = re.findall(
        r"^([a-zA-Z][\w-]*) =(.*?)(?=^[a-zA-Z#]|\Z)", text, re.DOTALL | re.MULTILINE
    )
    return {name: set(PLACES.findall(own)) for name, own in each}


def test_a_german_sentence_tells_what_the_english_one_tells():
    german, english = places_of("de"), places_of("en")

    assert set(german) == sentences("de")
    assert german == {name: english.get(name) for name in german}


def test_nearly_all_that_the_desk_says_of_itself_is_there_in_german():
    """What is newer than its German is said in English until somebody has it."""

    def own(language: str) -> set[str]:
        lines = (HERE / language / "conversation.ftl").read_text("utf-8").splitlines()
        return {line.partition("=")[0].strip() for line in lines if line[:1].isalpha()}

    assert own("de") <= own("en")
    assert len(own("en") - own("de")) <= len(own("de")) // 10


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
