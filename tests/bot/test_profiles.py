"""Moderators create and manage profiles, of everybody who is not in charge (P12)."""

from typing import Any

import pytest

from core.application import Request
from core.kernel.actor import Role
from core.kernel.permissions import NotPermitted
from core.people.add_person import AddPerson
from core.people.invite import Invite
from core.people.manage import ChangePerson
from core.people.model import Grant
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_MAYA,
    CORA,
    GINA,
    HAL,
    LEO,
    MAYA,
    SAM,
    TOM,
)
from tests.world import Talk, World


@pytest.mark.parametrize("role", ["student", "guardian", "tutor"])
def test_a_moderator_adds_changes_and_invites(talk: Talk, role):
    assert talk.says(CORA, f"/adduser Una Field {role}").text.startswith("Una Field is")
    changed = talk.says(CORA, "/edituser Una phone 020 7946 0018")
    assert "Una Field" in changed.text
    assert "refused" not in changed.text
    assert "/join" in talk.says(CORA, "/invite Una").text


@pytest.mark.parametrize("role", [Role.HEAD, Role.MODERATOR, Role.ADMIN])
def test_a_moderator_adds_nobody_who_is_in_charge(world: World, role):
    for grants in ((Grant(role),), (Grant(Role.TUTOR), Grant(role))):
        with pytest.raises(NotPermitted):
            world.run(AddPerson(AS_CORA, "Una Field", grants))
        world.run(AddPerson(AS_ADA, "Una Field", grants))


@pytest.mark.parametrize("who", [ADA, CORA, HAL])
def test_a_moderator_changes_nobody_who_is_in_charge(world: World, who):
    orders: tuple[Request[Any], ...] = (
        ChangePerson(AS_CORA, who.id, "phone", "1"),
        Invite(AS_CORA, who.id),
    )
    for request in orders:
        with pytest.raises(NotPermitted):
            world.run(request)
    world.run(ChangePerson(AS_ADA, who.id, "phone", "1"))


@pytest.mark.parametrize("who", [LEO, GINA, TOM])
def test_a_tutor_changes_nobody(world: World, who):
    orders: tuple[Request[Any], ...] = (
        ChangePerson(AS_MAYA, who.id, "phone", "1"),
        Invite(AS_MAYA, who.id),
    )
    for request in orders:
        with pytest.raises(NotPermitted):
            world.run(request)
    world.run(ChangePerson(AS_CORA, who.id, "phone", "1"))
    world.run(Invite(AS_CORA, who.id))


def test_neither_roles_nor_money_nor_removal_come_with_it(talk: Talk):
    for order in (
        "/role Maya moderator",
        "/role Cora admin",
        "/endrole Ada admin",
        "/eraseuser Leo",
        "/rate 40",
        "/pay Leo 50",
        "/owes",
    ):
        assert talk.says(CORA, order).text.startswith("That needs the right to"), order


def test_another_organisations_people_are_unknown(talk: Talk):
    said = talk.says(CORA, f"/edituser id:{SAM.id} phone 1")
    assert "Sam" not in said.text
    assert "Maya" in talk.says(CORA, f"/edituser id:{MAYA.id} school Hill").text
