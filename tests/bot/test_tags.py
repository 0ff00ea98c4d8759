"""Tags: put on and taken off, and meant by `#word`."""

from datetime import timedelta

import pytest

from core.kernel.permissions import NotPermitted
from core.people.tags import ListTags, Taggable, Tagged, TagThing, UntagThing
from tests.bot.test_announcing import to_whom, with_10b
from tests.people import AS_MAYA, AS_SAM, CORA, LEO, MAYA
from tests.world import Talk


def tagged(talk: Talk) -> None:
    with_10b(talk.world)
    said = talk.says(CORA, "/tag Maya #Choir").text
    assert said.startswith("Maya Okafor bears #choir.")
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(CORA, "/tag 10B choir").text.startswith("10B bears #choir.")


def test_whoever_bears_it_and_whoever_is_in_what_bears_it_is_meant(talk: Talk):
    tagged(talk)
    assert talk.says(CORA, "/tag 10B choir").text == "10B bears #choir already."

    both = to_whom(talk.says(CORA, "/announce #choir Hello").text)
    but = to_whom(talk.says(CORA, "/announce '#choir except Leo, Maya' Hello").text)

    assert both == "Lena Brandt, Leo Hart and Maya Okafor."
    assert but == "Lena Brandt."
    saved = talk.says(CORA, "/audience band = #choir, Tom").text
    assert "“band” is #choir, Tom Reid." in saved


def test_it_is_listed_and_taken_off_and_both_are_undone(talk: Talk):
    tagged(talk)
    (field,) = talk.says(CORA, "/tags").fields
    assert (field.label, field.value) == ("#choir", "10B, Maya Okafor")

    assert talk.says(CORA, "undo").text == "10B bears #choir no more."
    talk.world.clock.forward(timedelta(seconds=1))
    assert talk.says(CORA, "/untag Maya choir").text.endswith("#choir no more.")
    assert talk.says(CORA, "/tags").text.startswith("Nothing bears a tag yet.")
    assert talk.says(CORA, "undo").text.startswith("Maya Okafor bears #choir.")
    assert talk.says(CORA, "/untag Leo choir").text == "That does not bear #choir."


@pytest.mark.parametrize("tag", ["two words", "#", "a" * 41])
def test_a_tag_is_one_word(talk: Talk, tag: str):
    assert talk.says(CORA, f"/tag Leo '{tag}'").text.startswith("A tag is one word")


def test_what_bears_no_tag_is_offered_those_that_are(talk: Talk):
    tagged(talk)

    talk.says(CORA, "/announce")
    asked = talk.says(CORA, "#band")

    assert [each.label for each in asked.buttons] == ["#choir"]


@pytest.mark.parametrize("word", ["tag", "saved", "person"])
def test_a_word_of_ours_alone_means_nobody(talk: Talk, word: str):
    talk.says(CORA, "/announce")

    assert not talk.says(CORA, word).text.startswith("This goes to")


def test_a_wrong_role_tags_nobody_and_organisations_have_their_own(talk: Talk):
    tagged(talk)
    on = Tagged(Taggable.PERSON, LEO.id)

    for actor in (AS_MAYA, AS_SAM):
        with pytest.raises(NotPermitted):
            talk.world.run(TagThing(actor, on, "x"))
        with pytest.raises(NotPermitted):
            talk.world.run(UntagThing(actor, on, "choir"))
        with pytest.raises(NotPermitted):
            talk.world.run(ListTags(actor))
    assert talk.says(MAYA, "/tags").text.startswith("That needs the right")
