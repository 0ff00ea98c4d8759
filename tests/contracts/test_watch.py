"""What the desk's own figures count, and what stands of its alerts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog

from core.messaging.delivery.lease import SENDING
from core.messaging.model import Address, Carried, Event, Lane, Message, Notice, Outcome
from core.messaging.ports import Inbox, Leases, Outbox
from core.messaging.watch.ports import Watch
from storage.door import Runner
from tests.people import HERE

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
A_MINUTE = timedelta(minutes=1)
WAITS = Notice(
    HERE.id, "a", Address("telegram", "1"), Lane.NOTICE, Message("x"), NOON - A_MINUTE
)


async def test_what_is_due_waits_and_what_was_settled_is_counted(storage: Runner):
    def before(ports):
        ports[Inbox].receive(Event("slack", "1", "1", b"{}"), NOON - A_MINUTE)
        ports[Outbox].put(WAITS)
        ports[Outbox].put(replace(WAITS, key="later", due=NOON + A_MINUTE))
        ports[Outbox].put(replace(WAITS, key="done", to=Address("slack", "1")))

    def settled(ports):
        done = replace(WAITS, key="done", to=Address("slack", "1"))
        ports[Outbox].settle(done, Carried(Outcome.DELIVERED, "1"), NOON)
        ports[Leases].hold(SENDING, "one", NOON, until=NOON + A_MINUTE)

    await storage.run(before)
    await storage.run(settled)
    figures = await storage.run(
        lambda ports: ports[Watch].figures(NOON, NOON - A_MINUTE)
    )

    assert figures.events == 1
    assert figures.behind(figures.oldest_event) == A_MINUTE
    assert figures.waiting["telegram"].count == 1
    assert figures.waiting["telegram"].oldest == NOON - A_MINUTE
    assert figures.settled == {("slack", "delivered"): 1}
    assert figures.sends


async def test_an_alert_begins_once_and_ends_once(storage: Runner):
    def begin(ports):
        return ports[Watch].begin("duty:tidy", NOON)

    def end(ports):
        return ports[Watch].end("duty:tidy")

    assert await storage.run(begin)
    assert not await storage.run(begin)
    standing = await storage.run(lambda ports: ports[Watch].standing())
    assert standing == {"duty:tidy": NOON}
    assert await storage.run(end) == NOON
    assert await storage.run(end) is None


async def test_a_notice_keeps_the_name_of_what_it_came_of(storage: Runner):
    def put(ports):
        with structlog.contextvars.bound_contextvars(correlation="telegram:7"):
            ports[Outbox].put(WAITS)

    await storage.run(put)
    [claimed] = await storage.run(
        lambda ports: ports[Outbox].claim(NOON, lease=A_MINUTE, limit=9)
    )

    assert claimed.correlation == "telegram:7"
