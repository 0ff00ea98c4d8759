"""Events and webhooks are kept alike on every database."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from core.kernel.in_order import earliest, in_order
from core.messaging.mailbox import EMAIL
from core.messaging.model import Address, Carried, Lane, Message, Notice, Outcome
from core.messaging.ports import Outbox
from core.outgoing.events.model import Event, EventId, Events
from core.outgoing.synced.model import Synced, SyncedId, SyncLog, Way
from core.outgoing.systems import Chats, Connected, Connections
from core.outgoing.webhooks.model import Listening, State, Webhook, WebhookId
from core.outgoing.webhooks.ports import Webhooks
from core.timetable.feeds.model import Feed, FeedId, Of
from core.timetable.feeds.ports import Feeds
from storage.door import Runner
from tests.people import ADA, ELSEWHERE, EVERYBODY_HERE, HERE, LEO, LONG_AGO

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


async def test_events_are_read_in_order_and_the_old_forgotten(storage: Runner):
    told = [
        Event(EventId(in_order(at)), "role.given", at, None, LEO.id)
        for at in (LONG_AGO, LONG_AGO, LATER)
    ]

    def keep(ports):
        for each in reversed(told):
            ports[Events].add(HERE.id, each)

    def look(ports):
        log, first = ports[Events], earliest(LONG_AGO)
        assert log.after(HERE.id, first, LATER, 9) == told
        assert log.after(HERE.id, first, LATER, 1) == told[:1]
        assert log.after(HERE.id, told[0].id, LONG_AGO, 9) == told[1:2]
        assert log.after(HERE.id, earliest(LATER), LATER, 9) == told[2:]
        assert log.after(ELSEWHERE.id, first, LATER, 9) == []
        assert log.purge(LATER) == 2
        assert log.purge(LATER) == 0

    await storage.run(keep)
    await storage.run(look)


def synced(minutes: int, why: str = "") -> Synced:
    at = LATER + timedelta(minutes=minutes)
    return Synced(SyncedId(in_order(at)), Way.OUT, "ping", at, why=why)


async def test_what_was_synced_is_read_a_page_at_a_time_newest_first(storage: Runner):
    list_, *calls = (replace(synced(0), way=Way.IN, by=ADA.id, count=7), synced(1))
    calls.append(synced(2, "500"))

    def keep(ports):
        for each in (list_, *calls):
            ports[SyncLog].add(HERE.id, each)

    def look(ports):
        log = ports[SyncLog]
        assert log.page(HERE.id, None, 2) == calls[::-1]
        assert log.page(HERE.id, calls[0].id, 2) == [list_]
        assert log.page(ELSEWHERE.id, None, 2) == []
        assert log.purge(calls[0].at) == 1
        assert log.page(HERE.id, None, 9) == calls[::-1]

    await storage.run(keep)
    await storage.run(look)


async def test_what_is_connected_is_counted_and_when_it_last_worked(storage: Runner):
    to = Address("console", "ada")
    sent = Notice(HERE.id, "a", to, Lane.NOTICE, Message("hello"), LONG_AGO)
    mailed = replace(sent, key="b", to=Address(EMAIL, str(ADA.id)))

    def keep(ports):
        for each in (sent, mailed):
            ports[Outbox].put(each)

    def settle(ports):
        for each in (sent, mailed):
            ports[Outbox].settle(each, Carried(Outcome.DELIVERED), LATER)

    def look(ports):
        here = ports[Connections]
        everybody = Connected(len(EVERYBODY_HERE), LATER)
        assert here.chats(HERE.id, LONG_AGO) == [Chats("console", "", everybody)]
        assert here.chats(HERE.id, LATER)[0].used.last is None
        assert here.chats(ELSEWHERE.id, LONG_AGO)[0].used == Connected(1)
        assert here.mail(HERE.id, LONG_AGO) == Connected(1, LATER)
        assert here.mail(HERE.id, LATER) == Connected(0)
        assert here.feeds(HERE.id) == here.tokens(HERE.id, LATER) == Connected(0)
        feed = Feed(FeedId(uuid4()), ADA.id, Of.PERSON, ADA.id, LATER)
        ports[Feeds].add(HERE.id, feed, "hash")
        assert here.feeds(HERE.id) == Connected(1, LATER)

    for each in (keep, settle, look):
        await storage.run(each)
