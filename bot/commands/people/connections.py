"""/connections: the chats and programs that speak for one, and an end to each."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.kind import Typed, Unreadable, YesNo
from bot.kinds.people import Somebody
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.people.connections import SeeConnections
from core.people.join import Unlink
from core.people.model import Account, Link
from core.people.tokens.model import Token
from core.reporting.usage.keep import LastUsed

PARTS = 3


class AnAccount(Typed):
    """`platform|workspace|handle`; travels behind buttons."""

    def read(self, words: str, call: Call) -> Account:
        del call
        parts = words.split("|")
        if len(parts) != PARTS:
            raise Unreadable("Identifier")
        platform, workspace, handle = parts
        return Account(platform, handle, workspace)


def _written(account: Account) -> str:
    return f"{account.platform}|{account.workspace}|{account.handle}"


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[PersonId | None, Somebody()] = if_said()


@dataclass(frozen=True, slots=True)
class One:
    account: Annotated[Account, AnAccount()]
    who: Annotated[PersonId | None, Somebody()] = if_said()
    sure: Annotated[str, YesNo()] = unless_said("no")


@command(
    name="connections",
    args=Args,
    intent="see_connections",
    allow=Permission.SEE_SELF,
    only_reads=True,
    slots={"who": "students"},
    aliases=("devices", "logins"),
)
def connections(args: Args, call: Call) -> Reply:
    """`/sessions` would be the word elsewhere: here those are lessons."""
    who = args.who or call.actor.person
    found = call.run(SeeConnections(call.actor, who))
    used = call.run(LastUsed(call.actor, who))
    rows: list[Field] = []
    choices: list[Choice] = []
    for link in found.links:
        here = link.account == call.incoming.sender
        platform = link.account.platform
        label = call.say("connection-chat", platform=platform, here=here)
        rows.append(Field(label, _known(link, used.get(platform), call)))
        choices.append(_end(link, who, call))
    for token in found.tokens:
        rows.append(
            Field(call.say("connection-token", name=token.name), _of(token, call))
        )
        choices.append(_revoke(token, who, call))
    mine = who == call.actor.person
    name = "none" if mine else found.person.name
    sentence = "connections-shown" if rows else "connections-none"
    return Reply(
        call.say(sentence, name=name), tuple(choices), fields=tuple(rows), private=True
    )


@command(name="endlink", args=One, allow=Permission.SEE_SELF, menu=False)
def end_link(args: One, call: Call) -> Reply:
    """Asks first: only a new invitation brings the account back."""
    facts = {"platform": args.account.platform}
    if args.sure != "yes":
        sure = call.draft.with_answer("sure", "yes")
        here = args.account == call.incoming.sender
        choices = (
            Choice(call.say("end-link-button", **facts), sure),
            call.choice("leave-button", "cancel"),
        )
        text = call.say("unlink-sure" if here else "end-link-sure", **facts)
        return Reply(text, choices, private=True)
    call.run(Unlink(call.actor, args.account, args.who))
    return Reply(call.say("link-ended", **facts), final=call.final(), private=True)


def _known(link: Link, used: datetime | None, call: Call) -> str:
    since = call.when(link.since)
    last = call.when(used) if used else "never"
    cut = "yes" if link.is_cut else "no"
    return call.say("connection-known", since=since, used=last, cut=cut)


def _of(token: Token, call: Call) -> str:
    scopes, until = ", ".join(sorted(token.scopes)), call.when(token.until)
    if token.used_at is None:
        return call.say("token-known-unused", scopes=scopes, until=until)
    used = call.when(token.used_at)
    return call.say("token-known", scopes=scopes, until=until, used=used)


def _end(link: Link, who: PersonId, call: Call) -> Choice:
    label = call.say("end-link", platform=link.account.platform)
    given = {"account": _written(link.account), "who": f"id:{who}"}
    return Choice(label, Draft("endlink", given))


def _revoke(token: Token, who: PersonId, call: Call) -> Choice:
    label = call.say("token-revoke", name=token.name)
    return Choice(
        label, Draft("untoken", {"token": f"id:{token.id}", "who": f"id:{who}"})
    )
