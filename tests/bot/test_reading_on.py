"""Which language one is spoken to in: what they chose, or what their phone reads."""

from core.people.model import Person
from tests.bot.test_joining import code_for
from tests.people import ADA, CORA, LEO, MAYA
from tests.world import Talk


def test_what_a_platform_says_beside_a_reply_is_said_in_its_readers_language(
    talk: Talk,
):
    talk.says(MAYA, "/prefer language de")

    assert talk.says(MAYA, "/mark").language == "de"
    assert talk.says(MAYA, "/bind").language == "de"  # refused
    assert talk.says(LEO, "/help").language == "en"


def test_a_stranger_hears_what_their_phone_reads(talk: Talk):
    phone = Person(MAYA.id, "Phone")

    german = [talk.says(phone, "Hallo", locale=each) for each in ("de", "de-AT")]
    other = [talk.says(phone, "Hej", locale=each) for each in ("", "sv", "d", "DE_")]

    assert [told.text[:10] for told in german] == ["Ich kenne "] * 2
    assert [told.language for told in (*german, other[0])] == ["de", "de", "en"]
    assert [told.text[:4] for told in other] == ["I do", "I do", "I do", "Ich "]


def test_whoever_comes_in_reads_on_as_their_phone_does(talk: Talk):
    phone = Person(MAYA.id, "Phone")

    talk.says(CORA, "/addstudent Nora")
    joined = talk.says(phone, code_for(talk, "Nora", CORA), locale="de")

    assert joined.text.startswith("Willkommen, Nora.")
    assert talk.says(phone, "blorp").text.startswith("Das habe ich leider nicht")


def test_who_is_known_already_reads_on_as_before_on_another_phone(talk: Talk):
    phone = Person(MAYA.id, "Phone")

    talk.says(phone, code_for(talk, "Lena", CORA), locale="de")

    assert talk.says(phone, "blorp").text.startswith("Sorry, I did not get that.")


def test_a_language_that_is_chosen_is_spoken_from_there_on_and_so_is_its_undo(
    talk: Talk,
):
    chosen = talk.says(MAYA, "/prefer language de")
    undone = talk.presses(MAYA, "Rückgängig")

    assert chosen.text.startswith("Sprache: Deutsch. Vorher: English, wie für")
    assert (chosen.language, undone.language) == ("de", "en")
    assert undone.text == (
        "Language: English, as for everybody here. Before it was Deutsch."
    )


def test_a_part_of_a_per_cent_has_the_comma_of_the_language(talk: Talk):
    english = talk.says(ADA, "/rate Leo 12.5% off").text
    talk.says(ADA, "/prefer language de")
    german = talk.says(ADA, "/rate Lena 12.5% off").text

    assert english.startswith("Leo Hart gets 12.5% off from")
    assert german.endswith(": 12,5 % Nachlass.")
