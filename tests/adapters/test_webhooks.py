"""Webhooks, called over HTTP at a receiver that checks what it is told."""

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis.strategies import binary, uuids

from adapters.courier import PlatformCourier
from adapters.webhooks import open_webhooks, signed
from core.kernel.in_order import in_order
from core.messaging.model import Notice
from core.messaging.ports import Outbox
from core.outgoing.events.model import Event, EventId
from core.outgoing.webhooks.hosts import WebhookHosts
from core.outgoing.webhooks.keep import SeeWebhooks
from core.outgoing.webhooks.model import (
    MOST_FAILURES,
    WEBHOOK,
    Listening,
    State,
    Webhook,
    WebhookId,
    call_of,
)
from jobs.deliver import IN_FLIGHT, Deliver, delivering
from tests.patience import PATIENCE
from tests.people import ADA, AS_ADA, HERE, MAYA
from tests.world import InProcess, Talk, World


@dataclass
class Receiver:
    """`says` are the statuses that it answers in turn, then 204."""

    port: int = 0
    says: list[int] = field(default_factory=list)
    heard: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    slow: asyncio.Event | None = None
    slow_at: str = "/"
    after: str = "5"

    @property
    def host(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def kinds(self) -> list[str]:
        return [json.loads(body)["type"] for _, body in self.heard]

    async def hear(self, request: web.Request) -> web.Response:
        if self.slow is not None and request.path.startswith(self.slow_at):
            await self.slow.wait()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.heard.append((headers, await request.read()))
        status = self.says.pop(0) if self.says else 204
        return web.Response(
            status=status,
            headers={"Location": f"{self.host}/else", "Retry-After": self.after},
        )


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    made = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{any:.*}", made.hear)
    running = web.AppRunner(app)
    await running.setup()
    site = web.TCPSite(running, "127.0.0.1", 0)
    await site.start()
    made.port = running.addresses[0][1]
    yield made
    await running.cleanup()


@pytest.fixture
def talk(sqlite_template: Path, receiver: Receiver) -> Iterator[Talk]:
    world = World(sqlite_template, hosts=allowed(receiver))
    talk = Talk(world)
    talk.left = frozenset({WEBHOOK})
    yield talk
    world.close()


def allowed(receiver: Receiver) -> str:
    return f"{receiver.host},http://localhost:{receiver.port}"


@asynccontextmanager
async def calling(
    talk: Talk, receiver: Receiver, patience: float = PATIENCE
) -> AsyncIterator[Deliver]:
    door, hosts = InProcess(talk.world), WebhookHosts(allowed(receiver))
    async with open_webhooks(hosts, door, talk.world.clock, patience=patience) as hooks:
        courier = PlatformCourier({hooks.name: hooks})
        yield Deliver(door, courier, lambda _: None, asyncio.Event())


async def carry(talk: Talk, deliver: Deliver) -> None:
    """All that is due, and what is said about it."""
    while await deliver.step():
        await deliver.finish()
        talk.deliver()


def add(talk: Talk, receiver: Receiver, kinds: str = "everything") -> str:
    """Answers the secret."""
    told = talk.says(ADA, f"/addwebhook {receiver.host}/desk?x=1 {kinds}")
    secret = next(word for word in told.text.split() if word.startswith("whsec_"))
    assert isinstance(secret, str)
    return secret


def hook(talk: Talk) -> Webhook:
    [found] = talk.world.run(SeeWebhooks(AS_ADA))
    return found


def said_last(talk: Talk) -> str:
    return talk.sees(ADA)[-1].text


async def test_what_happens_is_told_with_a_signature_that_holds(
    talk: Talk, receiver: Receiver
):
    secret = add(talk, receiver)
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
        assert said_last(talk).endswith("answered as it should.")
        talk.says(MAYA, "taught Leo maths 4-5pm yesterday")
        await carry(talk, deliver)

    assert receiver.kinds[:2] == ["ping", "session.completed"]
    key = base64.b64decode(secret.removeprefix("whsec_"))
    for headers, body in receiver.heard:
        number, at = headers["webhook-id"], headers["webhook-timestamp"]
        signed = f"{number}.{at}.".encode() + body
        seal = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        assert headers["webhook-signature"] == f"v1,{seal}"
        assert json.loads(body)["id"] == number
        assert "Leo" not in body.decode()
    assert hook(talk).last_ok == talk.world.clock.now()


async def test_what_failed_waits_and_is_told_in_order_once_it_works_again(
    talk: Talk, receiver: Receiver
):
    add(talk, receiver, "session")
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
        receiver.says = [500]
        talk.says(MAYA, "taught Leo maths 4-5pm yesterday")
        await carry(talk, deliver)
        assert hook(talk).why == "500"
        talk.says(MAYA, "/book tomorrow 10:00 45m Leo")
        await carry(talk, deliver)
        assert receiver.kinds == ["ping", "session.completed"]

        talk.presses(ADA, "All webhooks")
        talk.presses(ADA, "Try 1")
        await carry(talk, deliver)

    assert receiver.kinds[2:] == ["ping", "session.completed", "session.booked"]
    tried = [h["webhook-id"] for h, body in receiver.heard if b"completed" in body]
    assert len(tried) == 2
    assert len({*tried}) == 1
    assert hook(talk).failures == 0


async def test_what_failed_is_tried_first_once_the_rest_is_over(
    talk: Talk, receiver: Receiver
):
    add(talk, receiver, "session,attendance")
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
        receiver.says = [500]
        talk.says(MAYA, "taught Leo maths 4-5pm yesterday")
        await carry(talk, deliver)
        talk.says(MAYA, "/book tomorrow 10:00 45m Leo")
        talk.world.clock.forward(timedelta(seconds=10))
        await carry(talk, deliver)

    assert receiver.kinds[2:] == [
        *("session.completed", "attendance.decided", "session.booked")
    ]


@pytest.mark.parametrize(("status", "why"), [(302, "302"), (404, "404")])
async def test_a_redirect_is_not_followed_and_whoever_pings_hears(
    talk: Talk, receiver: Receiver, status: int, why: str
):
    receiver.says = [status]
    add(talk, receiver)
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
    assert len(receiver.heard) == 1
    assert f"it answers {why}" in said_last(talk)
    assert hook(talk).state is State.ON


async def test_a_name_that_leads_inside_is_not_called(talk: Talk, receiver: Receiver):
    talk.says(ADA, f"/addwebhook http://localhost:{receiver.port}/desk")
    hosts = WebhookHosts(f"http://localhost:{receiver.port}")
    door = InProcess(talk.world)
    async with open_webhooks(hosts, door, talk.world.clock) as hooks:
        deliver = Deliver(
            door, PlatformCourier({hooks.name: hooks}), lambda _: None, asyncio.Event()
        )
        await carry(talk, deliver)
    assert receiver.heard == []
    assert "an address inside a network" in said_last(talk)
    assert hook(talk).state is State.OFF


async def test_who_is_slow_is_left_alone_for_a_while(talk: Talk, receiver: Receiver):
    receiver.slow = asyncio.Event()
    add(talk, receiver, "session")
    async with calling(talk, receiver, patience=0.1) as deliver:
        await carry(talk, deliver)
    assert "within ten seconds" in said_last(talk)
    receiver.slow.set()
    async with calling(talk, receiver) as deliver:
        talk.presses(ADA, "All webhooks")
        talk.presses(ADA, "Try 1")
        await carry(talk, deliver)
    assert said_last(talk).endswith("answered as it should.")


async def test_who_answers_slowly_takes_no_places_from_others(
    talk: Talk, receiver: Receiver
):
    add(talk, receiver, "session")
    talk.says(ADA, f"/addwebhook {receiver.host}/other session")
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
    receiver.heard, receiver.slow, receiver.slow_at = [], asyncio.Event(), "/desk"
    known = {each.url: each.id for each in talk.world.run(SeeWebhooks(AS_ADA))}
    slow, other = (known[url] for url in sorted(known))
    calls = [call(talk, each) for each in [slow] * (IN_FLIGHT + 1) + [other] * 3]
    talk.world.work(lambda ports: [ports[Outbox].put(each) for each in calls])
    landed, promised = asyncio.Queue[Notice](), asyncio.Event()
    door, hosts = InProcess(talk.world), WebhookHosts(allowed(receiver))
    async with open_webhooks(hosts, door, talk.world.clock, patience=PATIENCE) as hooks:
        courier = PlatformCourier({hooks.name: hooks})
        deliver = Deliver(door, courier, landed.put_nowait, promised)
        async with delivering(deliver, promised):
            for _ in range(3):
                done = await asyncio.wait_for(landed.get(), PATIENCE)
                assert done.to.chat == str(other)
            receiver.slow.set()
            for _ in range(IN_FLIGHT + 1):
                await asyncio.wait_for(landed.get(), PATIENCE)

    told = [headers["webhook-id"] for headers, _ in receiver.heard[3:]]
    assert told == sorted(told)


def call(talk: Talk, hook: WebhookId) -> Notice:
    talk.world.clock.forward(timedelta(milliseconds=1))
    now = talk.world.clock.now()
    event = Event(EventId(in_order(now)), "session.booked", now)
    return call_of(HERE.id, Listening(hook, ()), event)


async def test_who_wants_no_more_calls_gets_none(talk: Talk, receiver: Receiver):
    add(talk, receiver, "session")
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
        receiver.says = [410]
        talk.says(MAYA, "taught Leo maths 4-5pm yesterday")
        await carry(talk, deliver)
        assert said_last(talk).startswith("I have stopped calling 127.0.0.1")
        talk.says(MAYA, "/book tomorrow 10:00 45m Leo")
        await carry(talk, deliver)
        assert len(receiver.heard) == 2

        talk.presses(ADA, "Turn it on")
        talk.says(MAYA, "/book tomorrow 12:00 45m Leo")
        await carry(talk, deliver)
        assert receiver.kinds[2:] == ["session.booked"]

        talk.world.clock.forward(timedelta(minutes=1))
        missed = talk.presses(ADA, "Tell what it missed")
        assert "told of 3 things" in missed.text
        await carry(talk, deliver)
    assert receiver.kinds[3:] == [
        *("session.completed", "session.booked", "session.booked")
    ]
    known = [headers["webhook-id"] for headers, _ in receiver.heard]
    assert known[-1] == known[2]
    assert known[-3] == known[1]


async def test_after_a_day_of_failures_it_is_off_and_the_admins_hear(
    talk: Talk, receiver: Receiver
):
    add(talk, receiver, "session")
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
        begun = talk.world.clock.now()
        receiver.says = [503] * MOST_FAILURES * 9
        for hour in range(9, 14):
            talk.says(MAYA, f"/book tomorrow {hour}:00 30m Leo")
        while hook(talk).state is State.ON:
            await carry(talk, deliver)
            rest = hook(talk).rests_until
            if rest is not None:
                talk.world.clock.forward(rest - talk.world.clock.now())
    took = talk.world.clock.now() - begun
    assert timedelta(hours=20) < took < timedelta(hours=28)
    assert len(receiver.heard) == 1 + MOST_FAILURES
    assert "it answers 503" in said_last(talk)


async def test_it_is_tried_again_by_itself_and_later_for_whoever_says_so(
    talk: Talk, receiver: Receiver
):
    add(talk, receiver, "session")
    async with calling(talk, receiver) as deliver:
        await carry(talk, deliver)
        receiver.says, receiver.after = [429, 500], "3600"
        talk.says(MAYA, "taught Leo maths 4-5pm yesterday")
        for minutes, tries in ((0, 2), (59, 2), (1, 3), (60, 4)):
            talk.world.clock.forward(timedelta(minutes=minutes))
            await carry(talk, deliver)
            assert len(receiver.heard) == tries
    assert hook(talk).why == ""
    assert len({headers["webhook-id"] for headers, _ in receiver.heard}) == 2


@settings(max_examples=20)
@given(secret=binary(min_size=24, max_size=64), number=uuids(), body=binary())
def test_no_other_secret_number_time_or_body_has_that_signature(
    secret: bytes, number: UUID, body: bytes
):
    def seal(secret: bytes, number: object, at: int, body: bytes) -> str:
        told = f"whsec_{base64.b64encode(secret).decode()}"
        return signed(told, str(number), at, body)["webhook-signature"]

    made = seal(secret, number, 7, body)
    assert made == seal(secret, number, 7, body)
    others = (
        seal(secret + b"x", number, 7, body),
        seal(secret, f"{number}.7", 7, body),
        seal(secret, number, 77, body),
        seal(secret, number, 7, body + b" "),
    )
    assert made not in others


def test_it_is_the_signature_of_the_standards_own_example():
    said = signed(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        b'{"test": 2432232314}',
    )
    assert (
        said["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )
