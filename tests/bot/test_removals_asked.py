"""A moderator removes nobody, and may ask for it; an admin decides with a tap (P16)."""

import pytest

from core.kernel.permissions import NotPermitted
from core.messaging.notices.removals import AskRemoval, DeclineRemoval, WithdrawRemoval
from core.people.errors import NoRemovalAsked, NoSuchPerson
from core.people.manage import RemovePerson
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_MAYA,
    AS_SAM,
    CORA,
    LENA,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk, World

ASKED = "Cora Lind asks you to remove Leo Hart:\n\nHas moved to Leeds"


def last(talk: Talk, who):
    return talk.heard[account_of(who)][-1]


def asked(talk: Talk):
    talk.says(CORA, "/removeuser Leo")
    return talk.says(CORA, "Has moved to Leeds")


def test_a_moderator_asks_and_an_admin_removes_with_a_tap(talk: Talk):
    said = talk.says(CORA, "/removeuser Leo")
    assert (
        said.text
        == "Removing somebody is up to an admin. Why should they remove Leo Hart?"
    )

    assert talk.says(CORA, "Has moved to Leeds").text == (
        "I have asked Ada Bell to remove Leo Hart. Nothing changes until they say so."
    )
    assert last(talk, ADA).text == ASKED
    removed = talk.presses(ADA, "Remove them")

    assert removed.text == "Leo Hart is removed."
    assert last(talk, CORA).text == "Ada Bell has removed Leo Hart, as was asked."
    assert talk.says(LEO, "today").text.startswith("I do not know you")


def test_an_admin_keeps_them_and_the_moderator_hears_it(talk: Talk):
    asked(talk)

    assert talk.presses(ADA, "Keep them").text == "Leo Hart stays."

    assert last(talk, CORA).text == "Ada Bell has decided that Leo Hart stays."
    assert not talk.says(LEO, "today").text.startswith("I do not know you")


def test_it_is_asked_in_a_sentence_and_taken_back(talk: Talk):
    talk.says(CORA, "remove student Leo")
    talk.says(CORA, "Has moved to Leeds")

    assert talk.says(CORA, "undo").text == "Leo Hart stays; nobody is asked any more."
    late = talk.presses(ADA, "Remove them")

    assert late.text == "Nobody asks to remove Leo Hart any more."
    assert not talk.says(LEO, "today").text.startswith("I do not know you")


def test_who_is_removed_by_hand_is_no_question_any_more(talk: Talk):
    asked(talk)
    talk.says(ADA, "/removeuser Leo sure=yes")

    assert last(talk, CORA).text == "Ada Bell has removed Leo Hart, as was asked."


@pytest.mark.parametrize("who", [MAYA, LENA])
def test_whoever_manages_nobody_is_refused(talk: Talk, who):
    assert talk.says(who, "/removeuser Leo").text.startswith("That needs the right")


def test_core_lets_a_moderator_ask_but_not_remove(world: World):
    with pytest.raises(NotPermitted):
        world.run(RemovePerson(AS_CORA, LEO.id))
    with pytest.raises(NotPermitted):
        world.run(DeclineRemoval(AS_CORA, LEO.id))
    with pytest.raises(NotPermitted):
        world.run(AskRemoval(AS_MAYA, LEO.id))


def test_only_whoever_asked_takes_it_back(world: World):
    world.run(AskRemoval(AS_CORA, LEO.id))
    with pytest.raises(NoRemovalAsked):
        world.run(WithdrawRemoval(AS_ADA, LEO.id))
    assert world.run(WithdrawRemoval(AS_CORA, LEO.id)).name == LEO.name


def test_nobody_asks_for_another_organisations_people(world: World):
    with pytest.raises(NotPermitted):
        world.run(AskRemoval(AS_SAM, LEO.id))
    with pytest.raises(NoSuchPerson):
        world.run(AskRemoval(AS_CORA, AS_SAM.person))
