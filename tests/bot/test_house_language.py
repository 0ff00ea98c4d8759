"""An organisation's language: that of its groups, letters, and of who chose none."""

import pytest

from core.kernel.actor import THE_DESK, Actor, Role, desk_of
from core.kernel.permissions import NotPermitted
from core.organisation.settings import ChangePolicy
from core.people.add_person import AddPerson
from core.people.invite import Invite
from core.people.look_up import WhoSpeaks
from core.people.model import Grant, Person
from core.people.prefer import Prefer
from core.people.reading import LanguageOf, read_by
from tests.bot.test_boards import STAFF, looks, says, standing
from tests.bot.test_joining import code_for
from tests.people import (
    ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    CORA,
    ELSEWHERE,
    HERE,
    LENA,
    LEO,
    MAYA,
    SAM,
    account_of,
)
from tests.world import Talk

SORRY, LEIDER = "Sorry, I did not get that.", "Das habe ich leider nicht"


@pytest.fixture
def german(talk: Talk) -> Talk:
    """Where Hart Lane's admin has made German its language."""
    talk.says(ADA, "/set language de")
    return talk


def test_whoever_chose_none_hears_the_organisations_from_there_on(talk: Talk):
    talk.says(LENA, "/prefer language en")
    assert talk.says(LEO, "blorp").text.startswith(SORRY)

    talk.says(ADA, "/set language de")

    assert talk.says(LEO, "blorp").text.startswith(LEIDER)
    assert talk.says(LEO, "blorp").language == "de"
    assert talk.says(LENA, "blorp").text.startswith(SORRY)
    assert talk.says(SAM, "blorp").text.startswith(SORRY)  # of another organisation


def test_it_is_set_where_the_other_settings_are_and_taken_back(talk: Talk):
    chosen = talk.says(ADA, "/set language de")
    shown = talk.says(ADA, "/settings").fields[0]
    undone = talk.presses(ADA, "Undo")

    told = str(talk.says(ADA, "/audit").fields)
    assert "language" in told
    assert chosen.text == (
        "The language of groups, letters and everybody who chose none: Deutsch. "
        "Before it was English."
    )
    assert shown.value == "Deutsch · /set language"
    assert "English. Vorher: Deutsch." in undone.text
    assert talk.says(LEO, "blorp").text.startswith(SORRY)


def test_the_languages_there_are_can_be_tapped(talk: Talk):
    asked = talk.says(ADA, "/set language")

    assert [each.label for each in asked.buttons][:2] == ["Deutsch", "English"]
    assert talk.presses(ADA, "Deutsch").text.endswith("Before it was English.")


def test_what_we_do_not_speak_is_no_language_of_an_organisation(talk: Talk):
    assert talk.says(ADA, "/set language fr").text.startswith(
        "That setting takes a language: en or de."
    )
    assert talk.says(LEO, "blorp").text.startswith(SORRY)


@pytest.mark.parametrize("actor", [AS_LEO, AS_MAYA, AS_CORA, AS_SAM])
def test_nobody_but_an_admin_changes_it(talk: Talk, actor: Actor):
    with pytest.raises(NotPermitted):
        talk.world.run(ChangePolicy(actor, "language", "de"))


def test_a_choice_of_ones_own_wins_and_is_given_up_again(german: Talk):
    german.says(LEO, "/prefer language en")
    assert german.says(LEO, "blorp").text.startswith(SORRY)

    given_up = german.says(LEO, "/prefer language default")

    assert given_up.text.startswith("Sprache: Deutsch, wie für")
    assert german.says(LEO, "blorp").text.startswith(LEIDER)


def test_what_is_told_unasked_is_in_the_language_of_its_reader(german: Talk):
    german.says(LENA, "/prefer language en")
    german.says(MAYA, "book Leo and Lena tomorrow 3-4pm")

    assert german.heard[account_of(LEO)][-1].language == "de"
    assert german.heard[account_of(LENA)][-1].language == "en"


def test_a_board_is_in_it_and_follows_it(talk: Talk):
    talk.says(MAYA, "book Leo and Lena today 3-4pm")
    says(talk, CORA, "/board", STAFF)
    looks(talk)
    assert standing(talk).language == "en"

    talk.says(ADA, "/set language de")
    [edited] = looks(talk)

    assert edited.language == "de"
    assert standing(talk).language == "de"
    assert looks(talk) == []


def test_a_newcomer_reads_as_their_phone_does_or_else_as_is_read_there(german: Talk):
    phone, other = Person(MAYA.id, "Phone"), Person(LEO.id, "Other")
    german.says(CORA, "/addstudent Nora")
    german.says(CORA, "/addstudent Nils")

    by_phone = german.says(phone, code_for(german, "Nora", CORA), locale="en-GB")
    by_house = german.says(other, code_for(german, "Nils", CORA), locale="fr")

    assert by_phone.text.startswith("Welcome, Nora.")
    assert by_house.text.startswith("Willkommen, Nils.")
    assert by_house.language == "de"
    german.says(ADA, "/set language en")
    assert german.says(other, "blorp").text.startswith(SORRY)  # it was not theirs


def test_a_page_by_a_link_is_in_what_they_chose_asked_for_or_is_read_there(
    german: Talk,
):
    world, here = german.world, desk_of(HERE.id)

    assert world.run(LanguageOf(here, LEO.id)) == "de"
    assert world.run(LanguageOf(here, LEO.id, "en")) == "en"
    german.says(LEO, "/prefer language de")
    assert world.run(LanguageOf(here, LEO.id, "en")) == "de"
    with pytest.raises(NotPermitted):
        world.run(LanguageOf(AS_LEO, LENA.id))


def test_an_account_of_two_organisations_is_asked_in_what_it_chose_as_either(
    german: Talk,
):
    world, there = german.world, desk_of(ELSEWHERE.id)
    leo = world.run(AddPerson(there, "Leo", (Grant(Role.STUDENT),)))
    code = world.run(Invite(there, leo.id)).code

    joined = german.says(LEO, f"/join {code}")
    assert joined.text.startswith("Welcome, Leo.")  # as is read there
    behind = world.run(WhoSpeaks(THE_DESK, account_of(LEO)))
    assert {each.language for each in behind.speakers} == {"de", "en"}

    world.run(Prefer(behind.speakers[0].actor, "language", "de"))
    behind = world.run(WhoSpeaks(THE_DESK, account_of(LEO)))
    assert read_by(behind.speakers) == "de"
    assert read_by(behind.speakers[::-1]) == "de"
