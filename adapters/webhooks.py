"""Calls of other programs: one POST each, signed, to where the desk may call.

Headers and signature are those of Standard Webhooks (standardwebhooks.com), for which
there is a library in nearly every language.
"""

import asyncio
from base64 import b64decode, b64encode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from hashlib import sha256
from hmac import digest
from ipaddress import ip_address
from socket import AF_UNSPEC, AddressFamily
from uuid import UUID
from weakref import WeakValueDictionary

import aiohttp
import structlog
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.incoming import Handle, Incoming
from bot.platform import Capabilities, FileOutOfReach
from core.application import Door
from core.kernel.actor import desk_of
from core.kernel.clock import Clock
from core.messaging.delivery.deliver import NOT_LISTENING
from core.messaging.model import Carried, Event, Notice, Outcome
from core.outgoing.events.kinds import PING
from core.outgoing.webhooks.call import Answer, Calling, NoteAnswer, WhereToCall
from core.outgoing.webhooks.errors import AddressRefused
from core.outgoing.webhooks.hosts import WebhookHosts
from core.outgoing.webhooks.model import BEHIND, WEBHOOK, WebhookId
from core.people.model import Account

log = structlog.get_logger()

PATIENCE = 10.0
"""Seconds for all of it: finding the address, connecting, sending, hearing."""
HEARD = 1000
"""Bytes of an answer that are read; its status is all that counts."""
MINUTES = (1 / 6, 1, 5, 30, 120, 360, 900)
"""After the first try of one call, the second, ...: a day in all."""
DONE, OTHERS = 200, 300
GONE = 410
RESTS = "left alone for now"
LONGEST_NUMBER = 6
HEADERS = {"Content-Type": "application/json", "User-Agent": "Tutordesk-Webhooks/1"}


class NotPublic(OSError):  # noqa: N818 -- named for what happened
    """A name leads where the desk may not call."""


class _Checked(AbstractResolver):
    """Names lead to addresses that the desk may call, or nowhere.

    The connection is made to just those: asked again, a name might say another.
    """

    def __init__(self, hosts: WebhookHosts) -> None:
        self._hosts = hosts
        self._names = aiohttp.ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: AddressFamily = AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._names.resolve(host, port, family)
        for each in found:
            if not self._hosts.admits(ip_address(each["host"].partition("%")[0])):
                raise NotPublic(host)
        return found

    async def close(self) -> None:
        await self._names.close()


class Webhooks:
    """One webhook is called once at a time, in order; different ones side by side."""

    name = WEBHOOK
    can = Capabilities(edits=False)

    def __init__(
        self,
        session: aiohttp.ClientSession,
        hosts: WebhookHosts,
        door: Door,
        clock: Clock,
    ) -> None:
        self._session = session
        self._hosts = hosts
        self._door = door
        self._clock = clock
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def decode(self, event: Event) -> Incoming | None:
        raise ValueError(event.platform)

    async def fetch(self, handle: Handle, account: Account) -> bytes:
        del account
        raise FileOutOfReach(handle.ref)

    async def send(self, notice: Notice) -> Carried:
        turn = self._turns.setdefault(notice.to.chat, asyncio.Lock())
        async with turn:
            return await self._called(notice)

    async def _called(self, notice: Notice) -> Carried:
        desk, hook = desk_of(notice.organisation), WebhookId(UUID(notice.to.chat))
        kind = notice.message.title
        ping = kind == PING
        calling = await self._door.run(WhereToCall(desk, hook))
        if calling is None or not (calling.on or ping):
            return Carried(Outcome.NEVER, why=NOT_LISTENING)
        if calling.rests_until is not None and not ping:
            rest = calling.rests_until - self._clock.now() + BEHIND
            return Carried(Outcome.TRY_AGAIN, again_after=rest, why=RESTS, untried=True)
        answer = await self._post(calling, notice)
        asked_by = notice.person if ping else None
        rests = await self._door.run(NoteAnswer(desk, hook, kind, answer, asked_by))
        if answer.worked:
            return Carried(Outcome.DELIVERED)
        log.info("webhook.failed", webhook=str(hook), why=answer.why)
        if ping or answer.gone:
            return Carried(Outcome.NEVER, why=NOT_LISTENING)
        own = timedelta(minutes=MINUTES[min(notice.attempts, len(MINUTES)) - 1])
        again = max(own, rests or own)
        return Carried(
            Outcome.TRY_AGAIN, again_after=again, why=answer.why, unsure=answer.unsure
        )

    async def _post(self, calling: Calling, notice: Notice) -> Answer:
        """Nothing of the address is logged: there may be a secret in it."""
        try:
            self._hosts.refuse(calling.url)
        except AddressRefused as refused:
            return Answer(refused.why, gone=True)
        try:
            return await self._heard(calling, notice)
        except TimeoutError:
            return Answer("time-out", unsure=True)
        except aiohttp.ClientConnectorError as lost:
            return _unconnected(lost)
        except (aiohttp.ClientError, OSError, ValueError):
            return Answer("broken-off", unsure=True)

    async def _heard(self, calling: Calling, notice: Notice) -> Answer:
        body, number = notice.message.text.encode(), UUID(notice.key.split(":")[1])
        at = int(self._clock.now().timestamp())
        headers = {**HEADERS, **signed(calling.secret, str(number), at, body)}
        async with self._session.post(
            calling.url, data=body, headers=headers, allow_redirects=False
        ) as heard:
            await heard.content.read(HEARD)
            return _answer(heard)


def signed(secret: str, number: str, at: int, body: bytes) -> dict[str, str]:
    """`secret` is what its receiver was told, `at` seconds since 1970."""
    key = b64decode(secret.partition("_")[2])
    seal = digest(key, f"{number}.{at}.".encode() + body, sha256)
    return {
        "webhook-id": number,
        "webhook-timestamp": str(at),
        "webhook-signature": f"v1,{b64encode(seal).decode()}",
    }


def _unconnected(lost: aiohttp.ClientConnectorError) -> Answer:
    if isinstance(lost.os_error, NotPublic):
        return Answer("not-public", gone=True)
    unnamed = isinstance(lost, aiohttp.ClientConnectorDNSError)
    return Answer("no-address" if unnamed else "no-connection")


def _answer(heard: aiohttp.ClientResponse) -> Answer:
    if DONE <= heard.status < OTHERS:
        return Answer()
    gone, again = heard.status == GONE, _asked(heard.headers.get("Retry-After", ""))
    return Answer(str(heard.status), gone=gone, again_after=again)


def _asked(seconds: str) -> timedelta | None:
    """How long to wait, where it was said in seconds."""
    plain = seconds.isascii() and seconds.isdecimal() and len(seconds) <= LONGEST_NUMBER
    return timedelta(seconds=int(seconds)) if plain else None


@asynccontextmanager
async def open_webhooks(
    hosts: WebhookHosts, door: Door, clock: Clock, *, patience: float = PATIENCE
) -> AsyncGenerator[Webhooks]:
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            resolver=_Checked(hosts), use_dns_cache=False, force_close=True
        ),
        timeout=aiohttp.ClientTimeout(total=patience),
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
    ) as session:
        yield Webhooks(session, hosts, door, clock)
