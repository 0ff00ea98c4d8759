"""Other programs that are told what happens: added, seen, dropped; and what is told."""

import json
from collections.abc import Callable
from dataclasses import replace
from time import time
from typing import Any
from uuid import uuid4

import pytest

from adapters.webhooks import signed
from core.application import Fact, Request
from core.catalogue import load_handlers, load_use_cases
from core.kernel.permissions import NotPermitted
from core.outgoing.events.kinds import KINDS, THINGS
from core.outgoing.events.model import EventId
from core.outgoing.webhooks.call import Answer, NoteAnswer, WhereToCall
from core.outgoing.webhooks.errors import (
    NoSuchWebhook,
    NoWebhooksHere,
    TooManyWebhooks,
    WebhookTwice,
)
from core.outgoing.webhooks.keep import (
    Added,
    AddWebhook,
    DropWebhook,
    PingWebhook,
    ResumeWebhook,
    SeeWebhooks,
)
from core.outgoing.webhooks.missed import TellMissed
from core.outgoing.webhooks.model import MOST, WebhookId
from tests.bot.test_readme import README
from tests.people import ADA, AS_ADA, AS_CORA, AS_MAYA, AS_SAM, CORA, MAYA
from tests.world import Talk, World

URL = "https://hooks.example.org/desk"
THEIR_ADMIN = replace(AS_SAM, roles=AS_ADA.roles)
KEEPING: tuple[Callable[..., Request[Any]], ...] = (
    DropWebhook,
    ResumeWebhook,
    PingWebhook,
)
INWARD = {
    "ConnectionEnded": "whoever it was of is told",
    "NoticeFailed": "a message of the desk's own",
    "PreferencesChanged": "somebody's own business",
    "RegisterWorkedOn": "what it comes to is attendance.decided",
    "TimetableChanged": "each of its sessions tells of itself",
    "TokenReplayed": "its owner is told",
}
"""Facts that other programs are not told of, and why."""


def added(world: World, *kinds: str, to: str = URL) -> Added:
    return world.run(AddWebhook(AS_ADA, to, kinds))


def called(talk: Talk) -> list[dict[str, Any]]:
    return [
        json.loads(each.message.text)
        for each in talk.delivered
        if each.to.platform == "webhook"
    ]


def test_its_secret_is_shown_once_and_it_can_be_taken_back(talk: Talk):
    told = talk.says(ADA, f"/addwebhook {URL} session, invoice.sent")
    assert told.text.count("whsec_") == 1
    assert told.fields[0].value == "session, invoice.sent"
    [ping] = called(talk)
    assert ping["type"] == "ping"

    shown = talk.says(ADA, "/webhooks")
    assert "whsec_" not in repr(shown)
    assert "/desk" not in repr(shown)
    [row] = shown.fields
    assert row.value == "session, invoice.sent · not called yet"

    assert (
        talk.presses(ADA, "Drop 1").text
        == "Dropped: hooks.example.org is called no more."
    )
    assert talk.says(ADA, "/webhooks").text.startswith("No other program")
    assert "is called again" in talk.presses(ADA, "Undo").text
    assert talk.says(ADA, "/webhooks").fields
    talk.presses(ADA, "Try 1")
    assert [each["type"] for each in called(talk)] == ["ping"]


def test_only_what_was_asked_for_is_told_and_no_names(talk: Talk):
    added(talk.world, "attendance")
    added(talk.world, "session.completed", to=f"{URL}/2")
    talk.deliver()
    talk.says(MAYA, "taught Leo maths 4-5pm yesterday")

    told = called(talk)
    assert [each["type"] for each in told] == [
        "session.completed",
        "attendance.decided",
    ]
    session, attendance = (each["data"] for each in told)
    assert set(session) == {"organisation", "session"}
    assert set(attendance) == {"organisation", "session", "person"}
    assert "Leo" not in repr(told)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("hooks.example.org", "is no address"),
        ("http://hooks.example.org/x", "https:// only"),
        ("https://elsewhere.example/x", "I may not call elsewhere.example"),
        ("https://10.0.0.1/x", "I may not call 10.0.0.1"),
        ("https://hooks.example.org:8443/", "I may not call hooks.example.org:8443"),
        ("https://me:pw@hooks.example.org/", "neither a name"),
        ("https://hooks.example.org/#x", "neither a name"),
        ("https://hooks.example.org/ä", "looks like this"),
    ],
)
def test_an_address_that_may_not_be_called_is_refused(talk: Talk, url: str, says: str):
    assert says in talk.says(ADA, f"/addwebhook {url}").text
    assert talk.world.run(SeeWebhooks(AS_ADA)) == []


def test_what_is_not_told_of_is_offered_and_an_address_is_called_once(talk: Talk):
    asked = talk.says(ADA, f"/addwebhook {URL} cats")
    assert "“cats” is nothing" in asked.text
    assert "attendance" in [each.label for each in asked.buttons]
    talk.presses(ADA, "attendance")
    with pytest.raises(WebhookTwice):
        added(talk.world)
    for number in range(MOST - 1):
        added(talk.world, to=f"{URL}/{number}")
    with pytest.raises(TooManyWebhooks):
        added(talk.world, to=f"{URL}/more")


@pytest.mark.parametrize("actor", [AS_CORA, AS_MAYA])
def test_it_is_for_admins(world: World, actor):
    hook = added(world).hook.id
    asked: tuple[Request[Any], ...] = (
        AddWebhook(actor, URL),
        SeeWebhooks(actor),
        DropWebhook(actor, hook),
        ResumeWebhook(actor, hook),
        PingWebhook(actor, hook),
        TellMissed(actor, hook, EventId(hook)),
        WhereToCall(actor, hook),
        NoteAnswer(actor, hook, "ping", Answer()),
    )
    for request in asked:
        with pytest.raises(NotPermitted):
            world.run(request)


def test_admins_of_another_organisation_have_nothing_to_do_with_it(world: World):
    hook = added(world).hook.id
    assert world.run(SeeWebhooks(THEIR_ADMIN)) == []
    assert world.run(WhereToCall(THEIR_ADMIN, hook)) is None
    for request in KEEPING:
        with pytest.raises(NoSuchWebhook):
            world.run(request(THEIR_ADMIN, hook))
        with pytest.raises(NoSuchWebhook):
            world.run(request(AS_ADA, WebhookId(uuid4())))
    with pytest.raises(NoSuchWebhook):
        world.run(TellMissed(THEIR_ADMIN, hook, EventId(hook)))
    assert world.run(NoteAnswer(THEIR_ADMIN, hook, "ping", Answer("500"))) is None
    assert world.run(SeeWebhooks(AS_ADA))[0].failures == 0


def test_others_hear_that_it_is_for_admins(talk: Talk):
    assert "for admins" in talk.says(CORA, "/webhooks").text
    assert "for admins" in talk.says(CORA, f"/addwebhook {URL}").text


def test_nothing_is_called_where_nobody_allowed_it(sqlite_template):
    bare = World(sqlite_template, hosts="")
    with pytest.raises(NoWebhooksHere):
        added(bare)
    bare.close()


def test_every_fact_is_told_or_there_is_a_reason():
    load_use_cases()
    told = {
        fact.__name__
        for each in load_handlers()
        if each.handle.__module__.startswith("core.outgoing.")
        for fact in each.facts
    }
    every = {
        each.__name__
        for each in Fact.__subclasses__()
        if each.__module__.startswith("core.")
    }
    assert every - told == INWARD.keys()
    assert len(KINDS) == len({*KINDS}) == len(THINGS)


def test_the_readme_has_every_kind_and_its_example_verifies_a_call():
    for kind in KINDS:
        assert f"`{kind}`" in README, kind
    example = README.partition("```python\n")[2].partition("```")[0]
    verify: dict[str, Any] = {}
    exec(example, verify)  # noqa: S102 -- what a reader would copy
    secret, now = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", int(time())
    headers, holds = signed(secret, "1", now, b"{}"), verify["is_from_the_desk"]

    assert holds(secret, headers, b"{}")
    assert not holds(secret, headers, b"{ }")
    assert not holds(secret, headers | {"webhook-id": "2"}, b"{}")
    assert not holds("whsec_MfKQ", headers, b"{}")
    assert not holds(secret, signed(secret, "1", now - 400, b"{}"), b"{}")
    both = f"v1,AAAA {headers['webhook-signature']}"
    assert holds(secret, headers | {"webhook-signature": both}, b"{}")
