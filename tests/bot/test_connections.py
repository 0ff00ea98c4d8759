"""/connections: what speaks for somebody, and an end to each of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.application import Ports
from core.audit.look_up import SearchAudit
from core.audit.ports import Search
from core.kernel.permissions import NotPermitted
from core.people.connections import SeeConnections
from core.people.errors import NoSuchPerson
from core.people.join import Unlink
from core.people.model import Account, Person
from core.people.ports import Accounts
from core.people.tokens.errors import NoSuchToken
from core.people.tokens.make import MakeToken, OwnTokens, RevokeToken
from core.people.tokens.model import Scope
from core.reporting.usage.keep import LastUsed, NoteSeen
from core.reporting.usage.model import Seen
from tests.bot.test_threads import labels
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    HERE,
    LEO,
    LONG_AGO,
    MAYA,
    account_of,
)
from tests.world import Talk, World

TELEGRAM = Account("telegram", "4711")


@pytest.fixture
def talk(sqlite_template: Path) -> Iterator[Talk]:
    world = World(sqlite_template)

    def link(ports: Ports) -> None:
        ports[Accounts].link(HERE.id, MAYA.id, TELEGRAM, LONG_AGO)

    world.work(link)
    scopes, a_week = frozenset({Scope.TIMES_READ}), timedelta(days=7)
    world.run(MakeToken(AS_MAYA, "Sheet", scopes, a_week))
    now = world.clock.now()
    world.run(NoteSeen(AS_MAYA, (Seen(HERE.id, MAYA.id, "telegram", now, now),)))
    yield Talk(world)
    world.close()


def linked(talk: Talk, who: Person) -> list[Account]:
    return talk.world.work(lambda ports: list(ports[Accounts].of(HERE.id, who.id)))


def test_somebody_sees_what_speaks_for_them(talk: Talk):
    shown = talk.says(MAYA, "/connections")
    assert [(each.label, each.value) for each in shown.fields] == [
        ("The console (here)", "Since Thu 1 Jan, 00:00"),
        ("Telegram", "Since Thu 1 Jan, 00:00; last used Mon 9 Mar, 12:00"),
        ("A program: Sheet", "times:read; until Mon 16 Mar, 12:00; never used"),
    ]
    assert labels(shown) == ["End: console", "End: Telegram", "Revoke: Sheet"]
    for said in ("which devices are linked to my account?", "where am I logged in"):
        assert talk.says(MAYA, said).fields == shown.fields


def test_each_is_ended_and_a_chat_is_a_stranger_from_its_next_message(talk: Talk):
    talk.says(MAYA, "/connections")
    asked = talk.presses(MAYA, "End: Telegram")
    assert asked.text.startswith("From its next message on I answer that account as a")
    assert TELEGRAM in linked(talk, MAYA)
    talk.presses(MAYA, "Yes, end it")
    assert linked(talk, MAYA) == [account_of(MAYA)]

    assert talk.presses(MAYA, "Revoke: Sheet").text.startswith("Revoked: “Sheet”")
    assert talk.world.run(OwnTokens(AS_MAYA)) == []

    talk.presses(MAYA, "End: console")
    talk.presses(MAYA, "Yes, end it")
    assert not talk.says(MAYA, "/today").text.startswith("Your")
    assert linked(talk, MAYA) == []


def test_an_admin_ends_somebody_elses_and_they_hear_who_did(talk: Talk):
    shown = talk.says(ADA, "/connections Maya")
    assert shown.text == "These speak for Maya Okafor."
    assert not any("here" in each.label for each in shown.fields)
    talk.presses(ADA, "End: Telegram")
    talk.presses(ADA, "Yes, end it")
    told = talk.heard[account_of(MAYA)][-1].text
    assert told.startswith("Ada Bell has ended the link to your Telegram account.")
    talk.presses(ADA, "Revoke: Sheet")
    told = talk.heard[account_of(MAYA)][-1].text
    assert told.startswith("Ada Bell has revoked your token “Sheet”.")
    rows = talk.world.run(SearchAudit(AS_ADA, Search(subject=MAYA.id, limit=9)))
    assert {"SeeConnections", "Unlink", "RevokeToken"} <= {e.action for e in rows}


def test_nobody_else_sees_or_ends_them(talk: Talk):
    world = talk.world
    [token] = world.run(OwnTokens(AS_MAYA))
    for actor in (AS_CORA, AS_LEO, AS_SAM):
        with pytest.raises((NotPermitted, NoSuchPerson)):
            world.run(SeeConnections(actor, MAYA.id))
        with pytest.raises(NotPermitted):
            world.run(LastUsed(actor, MAYA.id))
        with pytest.raises((NotPermitted, NoSuchToken)):
            world.run(RevokeToken(actor, token.id, MAYA.id))
    for actor in (AS_LEO, AS_SAM):
        with pytest.raises((NotPermitted, NoSuchPerson)):
            world.run(Unlink(actor, TELEGRAM, MAYA.id))
    assert talk.says(LEO, "/connections Maya").text != "These speak for Maya Okafor."
