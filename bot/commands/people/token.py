"""/token: a secret that lets a program of one's own ask in one's name."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.fields import if_said, unless_said
from bot.kinds.kind import Identifier, LineOrNone, Number
from bot.kinds.people import Somebody
from bot.kinds.scopes import EVERYTHING, Scopes
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.people.tokens.make import MakeToken, OwnTokens, RevokeToken
from core.people.tokens.model import Scope, Token, TokenId

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Args:
    scopes: Annotated[frozenset[Scope], Scopes()] = unless_said(EVERYTHING)
    days: Annotated[int, Number()] = unless_said("30")
    name: Annotated[str, LineOrNone(LONGEST_NAME)] = unless_said("none")


@dataclass(frozen=True, slots=True)
class One:
    token: Annotated[TokenId, Identifier()]
    who: Annotated[PersonId | None, Somebody()] = if_said()


@command(name="token", args=Args, allow=Permission.USE_API)
def token(args: Args, call: Call) -> Reply:
    """Its secrets are shown this once: of them the desk keeps only hashes."""
    name = args.name or call.say("token-unnamed")
    lasts = timedelta(days=args.days)
    made = call.run(MakeToken(call.actor, name, args.scopes, lasts))
    secrets = made.secrets
    return Reply(
        call.say(
            "token-made", name=name, access=secrets.access, refresh=secrets.refresh
        ),
        (
            _revoke(made.token, call),
            call.choice("tokens-button", "tokens"),
        ),
        fields=(
            Field(call.say("token-may"), _scopes(made.token)),
            Field(call.say("token-access-until"), call.when(secrets.access_until)),
            Field(call.say("token-until"), call.when(made.token.until)),
        ),
        private=True,
    )


@command(name="tokens", args=Nothing, allow=Permission.USE_API)
def tokens(args: Nothing, call: Call) -> Reply:
    del args
    found = call.run(OwnTokens(call.actor))
    if not found:
        new = call.choice("token-button", "token")
        return Reply(call.say("tokens-none"), (new,), private=True)
    return Reply(
        call.say("tokens-revoke-which"),
        tuple(_revoke(each, call) for each in found),
        title=call.say("tokens-title", count=len(found)),
        fields=tuple(Field(each.name, _known(each, call)) for each in found),
        private=True,
    )


@command(name="untoken", args=One, allow=Permission.USE_API, menu=False)
def untoken(args: One, call: Call) -> Reply:
    gone = call.run(RevokeToken(call.actor, args.token, args.who))
    others = args.who not in {None, call.actor.person}
    new = call.choice("token-button", "token")
    return Reply(
        call.say("token-revoked", name=gone.name),
        () if others else (new,),
        private=True,
    )


def _revoke(each: Token, call: Call) -> Choice:
    label = call.say("token-revoke", name=each.name)
    return Choice(label, Draft("untoken", {"token": f"id:{each.id}"}))


def _known(each: Token, call: Call) -> str:
    known = {"scopes": _scopes(each), "until": call.when(each.until)}
    if each.used_at is None:
        return call.say("token-known-unused", **known)
    return call.say("token-known", used=call.when(each.used_at), **known)


def _scopes(each: Token) -> str:
    return ", ".join(sorted(each.scopes))
