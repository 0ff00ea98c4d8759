"""/webhooks: other programs that are told what happens here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import Nothing, command
from bot.fields import unless_said
from bot.kinds.event_kinds import EVERYTHING, EventKinds, Url
from bot.kinds.kind import Identifier
from core.kernel.in_order import earliest
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.outgoing.events.model import EventId
from core.outgoing.webhooks.keep import (
    AddWebhook,
    DropWebhook,
    PingWebhook,
    ResumeWebhook,
    SeeWebhooks,
)
from core.outgoing.webhooks.missed import TellMissed
from core.outgoing.webhooks.model import State, Webhook, WebhookId


@dataclass(frozen=True, slots=True)
class Args:
    url: Annotated[str, Url()]
    kinds: Annotated[tuple[str, ...], EventKinds()] = unless_said(EVERYTHING)


@dataclass(frozen=True, slots=True)
class One:
    webhook: Annotated[WebhookId, Identifier()]


@dataclass(frozen=True, slots=True)
class From(One):
    last: Annotated[EventId, Identifier()]


@command(
    name="addwebhook", args=Args, intent="add_webhook", allow=Permission.KEEP_HOOKS
)
def add_webhook(args: Args, call: Call) -> Reply:
    """Its secret is shown this once: the desk signs with it and shows it no more."""
    made = call.run(AddWebhook(call.actor, args.url, args.kinds))
    hook = made.hook
    text = call.say("webhook-added", where=hook.host, secret=made.secret)
    choices = (
        call.undo("dropwebhook", webhook=f"id:{hook.id}"),
        call.choice("webhooks-button", "webhooks"),
    )
    told = Field(call.say("webhook-told-of"), _kinds(hook, call))
    return Reply(text, choices, fields=(told,), private=True)


@command(
    name="webhooks",
    args=Nothing,
    intent="see_webhooks",
    allow=Permission.KEEP_HOOKS,
    only_reads=True,
)
def webhooks(args: Nothing, call: Call) -> Reply:
    """Where each stands, and what may be done about it."""
    del args
    found = call.run(SeeWebhooks(call.actor))
    if not found:
        new = call.choice("webhook-button", "addwebhook")
        return Reply(call.say("webhooks-none"), (new,), private=True)
    return Reply(
        call.say("webhooks-shown", count=len(found)),
        tuple(
            each for n, hook in enumerate(found, 1) for each in _choices(n, hook, call)
        ),
        fields=tuple(
            Field(f"{n}. {hook.host}", state_of(hook, call))
            for n, hook in enumerate(found, 1)
        ),
        private=True,
    )


@command(name="dropwebhook", args=One, allow=Permission.KEEP_HOOKS, menu=False)
def drop_webhook(args: One, call: Call) -> Reply:
    gone = call.run(DropWebhook(call.actor, args.webhook))
    back = call.undo("resumewebhook", webhook=f"id:{gone.id}")
    text = call.say("webhook-dropped", where=gone.host)
    return Reply(text, (back,), private=True)


@command(name="resumewebhook", args=One, allow=Permission.KEEP_HOOKS, menu=False)
def resume_webhook(args: One, call: Call) -> Reply:
    resumed = call.run(ResumeWebhook(call.actor, args.webhook))
    hook, since = resumed.hook, resumed.missed_since
    choices = [
        call.undo("dropwebhook", webhook=f"id:{hook.id}"),
        _ping(call.say("webhook-try"), hook),
    ]
    if since is not None:
        choices.append(_tell(hook, earliest(since), call))
    text = call.say("webhook-resumed", where=hook.host)
    return Reply(text, tuple(choices), private=True)


@command(name="tellwebhook", args=From, allow=Permission.KEEP_HOOKS, menu=False)
def tell_webhook(args: From, call: Call) -> Reply:
    """What it missed: its program knows by the ids what it has heard already."""
    told = call.run(TellMissed(call.actor, args.webhook, args.last))
    text = call.say("webhook-told", where=told.hook.host, count=told.count)
    more = (_tell(told.hook, told.last, call),) if told.last else ()
    return Reply(text, more, private=True, final=call.final())


@command(name="pingwebhook", args=One, allow=Permission.KEEP_HOOKS, menu=False)
def ping_webhook(args: One, call: Call) -> Reply:
    hook = call.run(PingWebhook(call.actor, args.webhook))
    return Reply(call.say("webhook-pinged", where=hook.host), private=True)


def state_of(hook: Webhook, call: Call) -> str:
    last = call.when(hook.last_ok) if hook.last_ok else "never"
    told = {"kinds": _kinds(hook, call), "failures": hook.failures, "last": last}
    if hook.state is State.OFF:
        says = call.say("webhook-stands-off", **told)
    elif hook.rests_until is not None:
        again = call.when(hook.rests_until)
        says = call.say("webhook-fails", **told, next=again)
    else:
        says = call.say("webhook-stands", **told)
    return f"{says}\n{call.say('webhook-why', why=hook.why)}" if hook.why else says


def _kinds(hook: Webhook, call: Call) -> str:
    return ", ".join(hook.kinds) or call.say("event-everything")


def _choices(number: int, hook: Webhook, call: Call) -> Iterator[Choice]:
    which = {"webhook": f"id:{hook.id}"}
    yield _ping(call.say("webhook-ping", number=number), hook)
    if hook.state is State.OFF:
        on = call.say("webhook-on", number=number)
        yield Choice(on, Draft("resumewebhook", which))
    drop = call.say("webhook-drop", number=number)
    yield Choice(drop, Draft("dropwebhook", which))


def _tell(hook: Webhook, last: UUID, call: Call) -> Choice:
    given = {"webhook": f"id:{hook.id}", "last": f"id:{last}"}
    return Choice(call.say("webhook-tell"), Draft("tellwebhook", given))


def _ping(label: str, hook: Webhook) -> Choice:
    return Choice(label, Draft("pingwebhook", {"webhook": f"id:{hook.id}"}), again=True)
