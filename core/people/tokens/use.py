"""Who calls with a token, and a new pair of secrets for one that is refreshed.

Refreshing rotates: each refresh token is good once. One that is shown again ends its
token altogether, since nobody can tell the thief from the owner (RFC 9700, 4.14.2).
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.application import Facts, Request, keeps, reads
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may, permitted
from core.kernel.secret import hash_of
from core.organisation.ports import Organisations
from core.people.ports import People, PersonPreferences
from core.people.tokens.errors import NoSuchToken
from core.people.tokens.facts import TokenReplayed
from core.people.tokens.make import hashes_of, new_secrets
from core.people.tokens.model import Caller, Secrets, Token, TokenId
from core.people.tokens.ports import Tokens

OFTEN = timedelta(minutes=1)
"""Its last use is noted no more often than that."""


@dataclass(frozen=True, slots=True)
class WhoCalls(Request[Caller]):
    """Asked by the desk, for whoever shows this access token."""

    access: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NoteUse(Request[None]):
    """Of a token, by the desk."""

    organisation: OrganisationId
    token: TokenId


@dataclass(frozen=True, slots=True)
class RefreshToken(Request[Secrets | None]):
    """None if it will not do; asked by the desk, for whoever shows this one."""

    refresh: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Owners:
    """A bundle of ports: whose a token is."""

    people: People
    organisations: Organisations
    preferences: PersonPreferences


@reads
def who_calls(
    request: WhoCalls, tokens: Tokens, owners: Owners, clock: Clock
) -> Caller:
    """With the roles its owner has now: what they lost, their programs lost."""
    permitted(request.actor, Permission.OPERATE)
    now = clock.now()
    found = tokens.by_access(hash_of(request.access), now)
    if found is None:
        raise NoSuchToken
    where, token = found
    home = owners.organisations.find(where)
    owner = owners.people.find(where, token.person)
    if home is None or owner is None:
        raise NoSuchToken
    actor = owner.actor(where, now)
    if not may(actor, Permission.USE_API):
        raise NoSuchToken
    chosen = owners.preferences.of(where, owner.id)
    return Caller(token, actor, chosen.zone or home.zone, chosen.reads(home))


@keeps
def note_use(request: NoteUse, tokens: Tokens, clock: Clock) -> None:
    permitted(request.actor, Permission.OPERATE)
    tokens.used(request.organisation, request.token, clock.now())


def is_worth_noting(token: Token, now: datetime) -> bool:
    return token.used_at is None or now - token.used_at >= OFTEN


@keeps
def refresh_token(
    request: RefreshToken, tokens: Tokens, facts: Facts, clock: Clock
) -> Secrets | None:
    """Answers rather than refuses: a refusal would undo the ending of its token."""
    permitted(request.actor, Permission.OPERATE)
    now, shown = clock.now(), hash_of(request.refresh)
    secrets = new_secrets(now)
    spent = tokens.spend(shown, now, hashes_of(secrets))
    if spent is None:
        _end_if_replayed(request, shown, tokens, facts, clock)
        return None
    return secrets


def _end_if_replayed(
    request: RefreshToken, shown: str, tokens: Tokens, facts: Facts, clock: Clock
) -> None:
    found = tokens.spent(shown)
    if found is None or found[1].ended_at is not None:
        return
    where, token = found
    tokens.end(where, token.id, clock.now())
    facts.tell(TokenReplayed(request.actor, where, token))
