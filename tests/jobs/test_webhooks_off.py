"""Whoever runs the desk is told of a webhook that is off, once, and when it is over."""

import pytest

from core.kernel.actor import THE_DESK
from core.kernel.permissions import NotPermitted
from core.outgoing.webhooks.call import Answer, NoteAnswer
from core.outgoing.webhooks.keep import AddWebhook, DropWebhook, ResumeWebhook
from core.outgoing.webhooks.model import MOST_FAILURES, WebhookId
from core.outgoing.webhooks.off import LookForWebhooksOff
from tests.jobs.watched import look as heard_by_now
from tests.jobs.watched import run_by_cora
from tests.people import AS_ADA, AS_MAYA, AS_SAM, CORA
from tests.world import Talk, World

OFF = "I have stopped calling hooks.example.org after its failures."


@pytest.fixture
def talk(world: World) -> Talk:
    return run_by_cora(world)


def look(talk: Talk) -> list[str]:
    return heard_by_now(talk, LookForWebhooksOff(THE_DESK))


def fails(talk: Talk, hook: WebhookId, times: int = MOST_FAILURES) -> None:
    for _ in range(times):
        talk.world.run(NoteAnswer(AS_ADA, hook, "session.booked", Answer("503")))


def test_one_that_goes_off_is_told_of_until_it_is_on_again_or_dropped(talk: Talk):
    one, other = (
        talk.world.run(AddWebhook(AS_ADA, f"https://hooks.example.org/{each}")).hook.id
        for each in "ab"
    )
    fails(talk, one, MOST_FAILURES - 1)
    assert look(talk) == []

    fails(talk, one, 1)
    [off] = look(talk)
    assert off.startswith(OFF)
    [alert] = talk.says(CORA, "/alerts").fields
    assert alert.value == off

    talk.world.run(ResumeWebhook(AS_ADA, one))
    over = "hooks.example.org is not off any more: its webhook is on again, or dropped."
    assert look(talk)[-1] == over

    fails(talk, other)
    assert look(talk)[-1] == off
    talk.world.run(DropWebhook(AS_ADA, other))
    assert look(talk)[-1] == over
    assert talk.says(CORA, "/alerts").text.startswith("Nothing")


@pytest.mark.parametrize("actor", [AS_ADA, AS_MAYA, AS_SAM])
def test_nobody_looks_at_everybodys_but_who_runs_the_desk(world: World, actor):
    with pytest.raises(NotPermitted):
        world.run(LookForWebhooksOff(actor))
