"""A one-time link that signs a browser in as somebody known from a chat."""

from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex, token_urlsafe

from core.application import Request, changes, keeps
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.kernel.secret import hash_of
from core.kernel.web import WebAddress
from core.people.errors import SignInLinkSpent
from core.people.model import Account
from core.people.ports import Accounts, SignInLinks

BROWSER = "browser"

LASTS = timedelta(minutes=10)
"""A link is for the browser at hand, not for later."""


@dataclass(frozen=True, slots=True)
class OfferSignIn(Request[str]):
    """Answers a new link; of its secret only the hash is stored."""


@dataclass(frozen=True, slots=True)
class SignIn(Request[Account]):
    """Spend a link: its secret is good once. Looking at the page spends nothing."""

    secret: str


@changes
def offer_sign_in(
    request: OfferSignIn,
    accounts: Accounts,
    links: SignInLinks,
    web: WebAddress,
    clock: Clock,
) -> str:
    """The first link of a person gives them an account in the browser, for good."""
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.SEE_SELF)
    mine = accounts.of(actor.organisation, actor.person)
    account = next((each for each in mine if each.platform == BROWSER), None)
    if account is None:
        account = Account(BROWSER, token_hex(12))
        accounts.link(actor.organisation, actor.person, account, now)
    secret = token_urlsafe(24)
    links.add(actor.organisation, actor.person, account, hash_of(secret), now + LASTS)
    return web.sign_in(secret)


@keeps
def sign_in(request: SignIn, links: SignInLinks, clock: Clock) -> Account:
    account = links.spend(hash_of(request.secret), clock.now())
    if account is None:
        raise SignInLinkSpent
    return account
