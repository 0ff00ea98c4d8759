"""Events and webhooks are kept alike on every database."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from core.kernel.in_order import in_order
from core.outgoing.events.model import Event, EventId, Events
from core.outgoing.webhooks.model import Listening, State, Webhook, WebhookId
from core.outgoing.webhooks.ports import Webhooks
from storage.door import Runner
from tests.people import ADA, ELSEWHERE, HERE, LEO, LONG_AGO

LATER = LONG_AGO + timedelta(days=1)
URL = "https://hooks.example.org/desk?key=private"


def hook(minutes: int = 0) -> Webhook:
    made = LONG_AGO + timedelta(minutes=minutes)
    return Webhook(WebhookId(uuid4()), URL, ("session", "invoice.sent"), ADA.id, made)


async def test_a_webhook_is_kept_changed_and_seen_at_home_only(storage: Runner):
    first, second = hook(), hook(1)

    def keep(ports):
        hooks = ports[Webhooks]
        hooks.add(HERE.id, second, "whsec_2")
        assert [each.id for each in hooks.listening(HERE.id)] == [second.id]
        hooks.add(HERE.id, first, "whsec_1")
        assert hooks.listening(HERE.id) == (
            Listening(first.id, first.kinds),
            Listening(second.id, second.kinds),
        )
        assert hooks.every(HERE.id) == [first, second]
        assert hooks.secret(HERE.id, first.id) == "whsec_1"
        assert hooks.find(ELSEWHERE.id, first.id) is None
        assert not hooks.listening(ELSEWHERE.id)
        rests = replace(
            first, failures=3, failing_since=LONG_AGO, rests_until=LATER, why="500"
        )
        hooks.change(HERE.id, rests)
        assert hooks.hold(HERE.id, first.id) == rests
        assert hooks.listening(HERE.id)[0].rests_until == LATER
        hooks.change(HERE.id, replace(second, state=State.DROPPED))
        assert hooks.every(HERE.id) == [rests]
        off = replace(rests, state=State.OFF, last_ok=LATER)
        hooks.change(HERE.id, off)
        assert hooks.every(HERE.id) == [off]
        assert not hooks.listening(HERE.id)

    await storage.run(keep)


async def test_old_events_are_forgotten(storage: Runner):
    def keep(ports):
        for at in (LONG_AGO, LONG_AGO, LATER):
            event = Event(EventId(in_order(at)), "role.given", at, None, LEO.id)
            ports[Events].add(HERE.id, event)

    await storage.run(keep)
    assert await storage.run(lambda ports: ports[Events].purge(LATER)) == 2
    assert await storage.run(lambda ports: ports[Events].purge(LATER)) == 0
