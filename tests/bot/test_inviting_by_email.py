"""A list of people taken in: who has an address and no chat is invited by e-mail."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.gather import Gathered
from bot.incoming import Kind
from bot.rows import rows_of
from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.messaging.announcements.invite_by_email import InviteByEmail, ToInvite
from core.messaging.announcements.progress import TellProgress
from core.messaging.model import Message
from core.people.errors import NoSuchPerson
from core.people.invite import LETTERS
from core.people.model import Person
from tests.people import ADA, AS_CORA, AS_MAYA, AS_SAM, CORA, LENA, account_of
from tests.world import Talk, World

PEOPLE = (
    "name,role,email\nAna Silva,student,ana@example.org\n"
    "Bo Li,student,bo@example.org\nCy Day,student,\n"
)


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template, mail=True)
    yield Talk(world)
    world.close()


def taken_in(talk: Talk) -> Message:
    talk.says(CORA, "/import people")
    lists = Gathered(lists=(rows_of(PEOPLE.encode()),))
    return talk.sends(CORA, lists, kind=Kind.MEDIA)


def letters(talk: Talk) -> list[str]:
    """What came by e-mail, as it is read."""
    heard = talk.heard.items()
    came = (said for account, said in heard if account.platform == "email")
    return sorted(message.text for messages in came for message in messages)


def code_in(letter: str) -> str:
    return str(re.findall(rf"\b[{LETTERS}]{{10}}\b", letter)[0])


def test_everybody_of_the_list_with_an_address_gets_a_code_of_their_own(talk: Talk):
    offered = taken_in(talk)
    assert [each.label for each in offered.buttons] == ["Invite 2 by e-mail"]
    assert letters(talk) == []

    begun = talk.presses(CORA, "Invite 2 by e-mail")

    assert begun.text.startswith("Inviting 2 people by e-mail.")
    to_ana, to_bo = letters(talk)
    assert to_ana.startswith("Hello Ana Silva, you are invited")
    assert to_bo.startswith("Hello Bo Li, you are invited")
    assert code_in(to_ana) != code_in(to_bo)
    assert code_in(to_ana) not in begun.text


def test_it_is_in_the_language_of_the_organisation(talk: Talk):
    talk.says(ADA, "/set language de")
    taken_in(talk)
    talk.presses(CORA, "2 per E-Mail einladen")

    to_ana, to_bo = letters(talk)
    assert to_ana.startswith("Guten Tag, Ana Silva,")
    assert "bis Do. 12. März, 12:00 /join" in to_ana
    assert to_bo.startswith("Guten Tag, Bo Li,")


def test_a_code_that_came_by_e_mail_lets_its_person_in(talk: Talk):
    taken_in(talk)
    talk.presses(CORA, "Invite 2 by e-mail")

    joined = talk.says(Person(LENA.id, "Phone"), f"/join {code_in(letters(talk)[0])}")

    assert joined.text.startswith("Welcome, Ana Silva")


def test_one_card_tells_how_far_it_is(talk: Talk):
    taken_in(talk)
    talk.presses(CORA, "Invite 2 by e-mail")

    talk.world.run(TellProgress(THE_DESK))
    talk.deliver()

    assert talk.heard[account_of(CORA)][-1].text == "All 2 have got it."


def test_the_audit_knows_of_it_and_holds_no_code(talk: Talk):
    taken_in(talk)
    talk.presses(CORA, "Invite 2 by e-mail")

    told = str(talk.says(ADA, "/audit").fields)

    assert "invited somebody by e-mail" in told
    assert not any(code_in(letter) in told for letter in letters(talk))


def test_without_a_mail_server_nothing_is_offered(sqlite_template: Path):
    world = World(sqlite_template)
    assert taken_in(Talk(world)).buttons == ()
    world.close()


def test_whoever_is_in_a_chat_already_is_not_invited(talk: Talk):
    talk.says(ADA, "/edituser Lena email lena@example.org")

    assert talk.world.run(ToInvite(AS_CORA, (LENA.id,))) == ()


def test_only_who_manages_people_invites_and_none_of_another_place(talk: Talk):
    with pytest.raises(NotPermitted):
        talk.world.run(InviteByEmail(AS_MAYA, (LENA.id,)))
    with pytest.raises((NotPermitted, NoSuchPerson)):
        talk.world.run(InviteByEmail(AS_SAM, (LENA.id,)))
