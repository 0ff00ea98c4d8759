"""Add a webhook, drop it, turn it on again, try it."""

from base64 import b64encode
from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import token_bytes
from typing import Any
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.in_order import in_order
from core.kernel.permissions import Permission, permitted
from core.messaging.model import Lane
from core.messaging.ports import Outbox
from core.outgoing.events.kinds import PING
from core.outgoing.events.model import Event, EventId
from core.outgoing.webhooks.errors import (
    NoSuchWebhook,
    TooManyWebhooks,
    WebhookTwice,
)
from core.outgoing.webhooks.hosts import WebhookHosts
from core.outgoing.webhooks.model import (
    MOST,
    Listening,
    State,
    Webhook,
    WebhookId,
    address_of,
    call_of,
)
from core.outgoing.webhooks.ports import Webhooks

BYTES = 32
"""Of chance in a secret."""
PREFIX = "whsec_"
"""Tells it apart at a glance, and is what libraries for the standard expect."""


@dataclass(frozen=True, slots=True)
class AddWebhook(Request["Added"]):
    """`kinds` are kinds of events, or topics; none of them is every kind."""

    url: str = field(repr=False)
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    hook: Webhook
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DropWebhook(Request[Webhook]):
    """Nothing more is called there; what waits to be is forgotten."""

    webhook: WebhookId


@dataclass(frozen=True, slots=True)
class ResumeWebhook(Request["Resumed"]):
    """Dropped or turned off: it is called again from now on, with the same secret."""

    webhook: WebhookId


@dataclass(frozen=True, slots=True)
class Resumed:
    """`missed_since` is when it first failed, or was dropped; None if it never was."""

    hook: Webhook
    missed_since: datetime | None


@dataclass(frozen=True, slots=True)
class PingWebhook(Request[Webhook]):
    """Whoever asks hears what came of it."""

    webhook: WebhookId


@dataclass(frozen=True, slots=True)
class SeeWebhooks(Request[list[Webhook]]):
    """All that were not dropped, the oldest first."""


@dataclass(frozen=True, slots=True)
class Calls:
    """A bundle of ports: who is called, and where that is promised."""

    webhooks: Webhooks
    hosts: WebhookHosts
    outbox: Outbox
    clock: Clock

    def ping(self, request: Request[Any], hook: Webhook) -> None:
        """At once, whatever became of calls before it."""
        now, actor = self.clock.now(), request.actor
        event = Event(EventId(in_order(now)), PING, now)
        call = call_of(actor.organisation, Listening(hook.id, ()), event)
        asked = replace(call, person=actor.person, lane=Lane.NOTICE)
        self.outbox.put(asked)


@changes
def add_webhook(request: AddWebhook, calls: Calls) -> Added:
    """It is tried at once: only then is it known where its name leads."""
    actor = request.actor
    permitted(actor, Permission.KEEP_HOOKS)
    calls.hosts.refuse(request.url)
    standing = calls.webhooks.every(actor.organisation)
    if any(each.url == request.url for each in standing):
        raise WebhookTwice
    if len(standing) >= MOST:
        raise TooManyWebhooks(MOST)
    hook = Webhook(
        WebhookId(uuid4()),
        request.url,
        tuple(dict.fromkeys(request.kinds)),
        actor.person,
        calls.clock.now(),
    )
    secret = PREFIX + b64encode(token_bytes(BYTES)).decode()
    calls.webhooks.add(actor.organisation, hook, secret)
    calls.ping(request, hook)
    return Added(hook, secret)


@changes
def drop_webhook(request: DropWebhook, calls: Calls) -> Webhook:
    hook = held(request, request.webhook, calls)
    if hook.state is State.DROPPED:
        raise NoSuchWebhook
    since = hook.failing_since or calls.clock.now()
    dropped = replace(hook, state=State.DROPPED, failing_since=since)
    calls.webhooks.change(request.actor.organisation, dropped)
    return dropped


@changes
def resume_webhook(request: ResumeWebhook, calls: Calls) -> Resumed:
    hook = held(request, request.webhook, calls)
    calls.hosts.refuse(hook.url)
    resumed = replace(
        hook,
        state=State.ON,
        failures=0,
        failing_since=None,
        rests_until=None,
        why="",
    )
    here = request.actor.organisation
    calls.webhooks.change(here, resumed)
    calls.outbox.hurry(here, address_of(hook.id), calls.clock.now())
    return Resumed(resumed, hook.failing_since)


@changes
def ping_webhook(request: PingWebhook, calls: Calls) -> Webhook:
    hook = held(request, request.webhook, calls)
    if hook.state is State.DROPPED:
        raise NoSuchWebhook
    calls.ping(request, hook)
    return hook


@reads
def see_webhooks(request: SeeWebhooks, webhooks: Webhooks) -> list[Webhook]:
    permitted(request.actor, Permission.KEEP_HOOKS)
    return webhooks.every(request.actor.organisation)


def held(request: Request[Any], which: WebhookId, calls: Calls) -> Webhook:
    permitted(request.actor, Permission.KEEP_HOOKS)
    found = calls.webhooks.hold(request.actor.organisation, which)
    if found is None:
        raise NoSuchWebhook
    return found
