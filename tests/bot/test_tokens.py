"""Tokens for programs: made, listed and revoked in chat, refreshed by the program."""

import re
from datetime import timedelta

import pytest

from core.kernel.actor import THE_DESK, Role
from core.people.manage import EndRole, RemovePerson
from core.people.tokens.errors import NoSuchToken, TokenTooLong, TooManyTokens
from core.people.tokens.make import Made, MakeToken, OwnTokens, RevokeToken
from core.people.tokens.model import MOST, Scope
from core.people.tokens.use import NoteUse, RefreshToken, WhoCalls
from tests.people import AS_ADA, AS_LEO, AS_MAYA, AS_SAM, LEO, MAYA
from tests.world import Talk, World

ACCESS = re.compile(r"td_a_[\w-]{43}")
REFRESH = re.compile(r"td_r_[\w-]{43}")
TIMES = frozenset({Scope.TIMES_READ, Scope.TIMES_WRITE})
HOUR, MONTH = timedelta(hours=1), timedelta(days=30)


def made(world: World) -> Made:
    return world.run(MakeToken(AS_MAYA, "script", TIMES, MONTH))


def calls(world: World, access: str) -> frozenset[Role]:
    return world.run(WhoCalls(THE_DESK, access)).actor.roles


def test_a_token_is_shown_once_listed_and_revoked(talk: Talk):
    told = talk.says(MAYA, "/token times 7 script")
    access = ACCESS.findall(told.text)[0]
    assert calls(talk.world, access) == {Role.TUTOR}
    assert told.fields[0].value == "times:read, times:write"
    listed = talk.says(MAYA, "/tokens")
    assert [each.label for each in listed.fields] == ["script"]
    assert "td_" not in str(listed)
    talk.presses(MAYA, "Revoke: script")
    with pytest.raises(NoSuchToken):
        calls(talk.world, access)
    assert "no program" in talk.says(MAYA, "/tokens").text


def test_what_a_token_may_be_for_is_said_where_it_was_not_understood(talk: Talk):
    assert "nothing that a token may be for" in talk.says(MAYA, "/token cats").text
    assert "at most 365" in talk.says(MAYA, "/token times 4000").text
    assert "at least a day" in talk.says(MAYA, "/token times 0").text
    assert ACCESS.search(talk.says(LEO, "/token").text)


def test_an_access_token_lasts_an_hour_and_is_refreshed(world: World):
    secrets = made(world).secrets
    world.clock.forward(HOUR)
    with pytest.raises(NoSuchToken):
        calls(world, secrets.access)
    new = world.run(RefreshToken(THE_DESK, secrets.refresh))
    assert new is not None
    assert calls(world, new.access) == {Role.TUTOR}
    world.clock.forward(MONTH)
    assert world.run(RefreshToken(THE_DESK, new.refresh)) is None


def test_a_refresh_token_shown_twice_ends_its_token_and_its_owner_hears(talk: Talk):
    world = talk.world
    secrets = made(world).secrets
    new = world.run(RefreshToken(THE_DESK, secrets.refresh))
    assert new is not None
    assert world.run(RefreshToken(THE_DESK, secrets.refresh)) is None
    talk.deliver()
    assert "ended your token “script”" in talk.sees(MAYA)[-1].text
    with pytest.raises(NoSuchToken):
        calls(world, new.access)
    assert world.run(RefreshToken(THE_DESK, new.refresh)) is None
    assert world.run(RefreshToken(THE_DESK, "td_r_unknown")) is None


def test_a_token_may_no_more_than_its_owner_may_now(world: World):
    access = made(world).secrets.access
    world.run(EndRole(AS_ADA, MAYA.id, Role.TUTOR))
    with pytest.raises(NoSuchToken):
        calls(world, access)
    world.run(RemovePerson(AS_ADA, MAYA.id))
    with pytest.raises(NoSuchToken):
        calls(world, access)


def test_a_stranger_sees_and_revokes_no_token_of_others(world: World):
    token = made(world).token
    for other in (AS_SAM, AS_LEO, AS_ADA):
        assert world.run(OwnTokens(other)) == []
        with pytest.raises(NoSuchToken):
            world.run(RevokeToken(other, token.id))
    assert [each.id for each in world.run(OwnTokens(AS_MAYA))] == [token.id]


def test_there_is_an_end_to_how_many_and_how_long(world: World):
    with pytest.raises(TokenTooLong):
        world.run(MakeToken(AS_MAYA, "script", TIMES, timedelta(days=366)))
    for _ in range(MOST):
        made(world)
    with pytest.raises(TooManyTokens):
        made(world)


def test_its_last_use_is_known(world: World):
    token = made(world).token
    world.run(NoteUse(THE_DESK, AS_MAYA.organisation, token.id))
    assert world.run(OwnTokens(AS_MAYA))[0].used_at == world.clock.now()
