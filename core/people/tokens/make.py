"""Make a token for a program, revoke it, and see those one has."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_urlsafe
from uuid import uuid4

from core.application import Facts, Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.secret import hash_of
from core.people.facts import ConnectionEnded
from core.people.ports import People
from core.people.tokens.errors import NoSuchToken, TokenTooLong, TooManyTokens
from core.people.tokens.model import (
    ACCESS_LASTS,
    MOST,
    Scope,
    Secrets,
    Token,
    TokenId,
)
from core.people.tokens.ports import Hashes, Tokens

BYTES = 32
"""Of chance in a secret: nobody guesses one."""

LONGEST = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class MakeToken(Request["Made"]):
    """It is good for `lasts`, as long as it is refreshed each hour it is used."""

    name: str
    scopes: frozenset[Scope]
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Made:
    token: Token
    secrets: Secrets = field(repr=False)


@dataclass(frozen=True, slots=True)
class RevokeToken(Request[Token]):
    """For good: whoever had it has nothing; another is soon made.

    The actor's own, or `person`'s.
    """

    token: TokenId
    person: PersonId | None = None


@dataclass(frozen=True, slots=True)
class OwnTokens(Request[list[Token]]):
    """Those of the actor that are still good, the newest first."""


@changes
def make_token(
    request: MakeToken, tokens: Tokens, people: People, clock: Clock
) -> Made:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.USE_API)
    if not timedelta() < request.lasts <= LONGEST:
        raise TokenTooLong(LONGEST.days)
    people.lock(actor.organisation, actor.person)
    if len(_good(tokens.of_owner(actor.organisation, actor.person), now)) >= MOST:
        raise TooManyTokens(MOST)
    token = Token(
        TokenId(uuid4()),
        actor.person,
        request.name,
        request.scopes,
        now,
        now + request.lasts,
    )
    secrets = new_secrets(now)
    tokens.add(actor.organisation, token, hashes_of(secrets))
    return Made(token, secrets)


@changes
def revoke_token(
    request: RevokeToken, tokens: Tokens, clock: Clock, facts: Facts
) -> Token:
    actor, whose = request.actor, request.person or request.actor.person
    others = whose != actor.person
    permitted(actor, Permission.GRANT_ROLES if others else Permission.USE_API)
    found = tokens.find(actor.organisation, request.token)
    if found is None or found.person != whose or found.ended_at is not None:
        raise NoSuchToken
    tokens.end(actor.organisation, found.id, clock.now())
    if others:
        facts.tell(ConnectionEnded(actor, whose, token=found.name))
    return found


@reads
def own_tokens(request: OwnTokens, tokens: Tokens, clock: Clock) -> list[Token]:
    actor = request.actor
    permitted(actor, Permission.USE_API)
    return _good(tokens.of_owner(actor.organisation, actor.person), clock.now())


def new_secrets(now: datetime) -> Secrets:
    """Told apart at a glance from other secrets, in a log or a file of somebody's."""
    access, refresh = (f"td_{kind}_{token_urlsafe(BYTES)}" for kind in "ar")
    return Secrets(access, refresh, now + ACCESS_LASTS)


def hashes_of(secrets: Secrets) -> Hashes:
    return Hashes(
        hash_of(secrets.access), hash_of(secrets.refresh), secrets.access_until
    )


def _good(found: list[Token], now: datetime) -> list[Token]:
    return [each for each in found if each.is_good(now)]
