"""/systems and /synclog: what the desk is connected with, and what came and went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.commands.organisation.webhooks import state_of
from bot.commands.sessions.shown import names_here
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.words import has
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Field, Reply
from core.outgoing.synced.model import Synced, SyncedId, Way
from core.outgoing.synced.note import SeeSyncLog
from core.outgoing.systems import SeeSystems, Systems
from core.outgoing.webhooks.keep import SeeWebhooks

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Args:
    before: Annotated[SyncedId | None, Identifier()] = if_said()


@command(
    name="systems",
    args=Nothing,
    intent="see_systems",
    allow=Permission.KEEP_HOOKS,
    only_reads=True,
    aliases=("integrations",),
)
def systems(args: Nothing, call: Call) -> Reply:
    """One line each: what it is, how many use it, and when it last worked."""
    del args
    found = call.run(SeeSystems(call.actor))
    choices = (
        call.choice("webhooks-button", "webhooks"),
        call.choice("synclog-button", "synclog"),
    )
    text = call.say("systems-shown")
    return Reply(text, choices, fields=tuple(_rows(found, call)), private=True)


@command(
    name="synclog",
    args=Args,
    intent="see_sync_log",
    allow=Permission.KEEP_HOOKS,
    only_reads=True,
    aliases=("sync",),
)
def sync_log(args: Args, call: Call) -> Reply:
    """The newest first, a page at a time."""
    found = call.run(SeeSyncLog(call.actor, args.before, SHOWN + 1))
    if not found:
        return Reply(call.say("synclog-none"), private=True)
    more: tuple[Choice, ...] = ()
    if len(found) > SHOWN:
        older = call.draft.with_answer("before", f"id:{found[SHOWN - 1].id}")
        more = (Choice(call.say("inbox-older-button"), older, again=True),)
    known = Known.by(call)
    rows = tuple(_row(each, known, call) for each in found[:SHOWN])
    return Reply(call.say("synclog-shown"), more, fields=rows, private=True)


@dataclass(frozen=True, slots=True)
class Known:
    """Who sent a list, and where a webhook leads."""

    names: Mapping[PersonId, str]
    hosts: Mapping[object, str]

    @classmethod
    def by(cls, call: Call) -> "Known":
        hooks = call.run(SeeWebhooks(call.actor))
        return cls(names_here(call), {each.id: each.host for each in hooks})


def _rows(found: Systems, call: Call) -> Iterator[Field]:
    for each in found.chats:
        where = {"platform": each.platform, "workspace": each.workspace or "none"}
        label = call.say("systems-chat-name", **where)
        used = each.used
        says = call.say("systems-chat", count=used.count, last=_last(used.last, call))
        yield Field(label, says)
    mail = found.mail
    if mail is None:
        yield Field(call.say("systems-mail"), call.say("systems-no-mail"))
    else:
        says = call.say("systems-mailed", count=mail.count, last=_last(mail.last, call))
        yield Field(call.say("systems-mail"), says)
    feeds, tokens = found.feeds, found.tokens
    says = call.say("systems-linked", count=feeds.count, last=_last(feeds.last, call))
    yield Field(call.say("systems-feeds"), says)
    says = call.say("systems-given", count=tokens.count, last=_last(tokens.last, call))
    yield Field(call.say("systems-tokens"), says)
    for hook in found.webhooks:
        yield Field(call.say("systems-webhook", where=hook.host), state_of(hook, call))
    if not found.webhooks:
        yield Field(call.say("systems-webhooks"), call.say("systems-none"))


def _last(at: datetime | None, call: Call) -> str:
    return call.when(at) if at else "never"


def _row(each: Synced, known: Known, call: Call) -> Field:
    if each.way is Way.IN:
        name = f"option-{each.what}"
        what = call.say(name) if has(name) else each.what
        who = known.names.get(each.by, "?") if each.by else "?"
        sentence = "synclog-in-refused" if each.why else "synclog-in"
        says = call.say(sentence, what=what, count=each.count, why=each.why, who=who)
    else:
        host = known.hosts.get(each.webhook, "") or call.say("synclog-dropped")
        why = call.say("webhook-why", why=each.why) if each.why else "none"
        says = call.say("synclog-out", where=host, what=each.what, why=why)
    return Field(call.when(each.at), says)
