"""Check in through a page: a link, the phone that opened it, what it hands in."""

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_urlsafe
from uuid import uuid4

from core.application import Request, keeps
from core.attendance.enrolment import Enrolment
from core.attendance.errors import LinkOnAnotherPhone, NoSuchLink, NothingToCheckInTo
from core.attendance.eyes import Eyes
from core.attendance.links import AFTERWARDS, CheckInLink, hashed, nonce_of
from core.attendance.model import Claim, LinkId
from core.attendance.ports import CheckInLinks, Claims, Stays
from core.attendance.scene import Scene
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may, permitted
from core.organisation.model import Policies
from core.people.errors import NoSuchPerson
from core.people.model import Account, Person
from core.people.ports import Accounts, People
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class LinkMade:
    token: str
    until: datetime


@dataclass(frozen=True, slots=True)
class MakeLink(Request[LinkMade]):
    """For somebody whose chat knows no places; the token is told once.

    A student checks in by it; a tutor, where that is wanted, proves to be there.
    """


@dataclass(frozen=True, slots=True)
class Opened:
    """What the page shows, and the nonce that it hands in with.

    `account` is where the student is told the verdict; None if they have no chat.
    """

    organisation: OrganisationId
    person: Person
    account: Account | None
    session: Session
    closes: datetime
    nonce: str
    wants_photo: bool
    wants_code: bool
    wants_place: bool
    by_tutor: bool = False


@dataclass(frozen=True, slots=True)
class OpenLink(Request[Opened]):
    """Asked by the desk for a page; `device` is a secret that the phone keeps."""

    token: str
    device: str


@dataclass(frozen=True, slots=True)
class PurgeLinks(Request[None]):
    """Drop links, open check-ins and last places that ran out long ago."""


@keeps
def make_link(
    request: MakeLink, scene: Scene, claims: Claims, links: CheckInLinks, clock: Clock
) -> LinkMade:
    actor, now = request.actor, clock.now()
    policies = scene.policies(actor)
    if may(actor, Permission.CHECK_IN):
        claim = claims.hold(actor.organisation, actor.person, now)
        session = _open_to(actor, now, claim, scene, policies)
        closes = session.checks_in_within(policies).end
    else:
        permitted(actor, Permission.RUN_SESSIONS)
        session = _to_prove(actor, now, scene, policies)
        closes = session.ends_within(policies).end
    token = token_urlsafe(24)
    link = CheckInLink(LinkId(uuid4()), actor.person, session.id, closes)
    links.add(actor.organisation, link, hashed(token))
    return LinkMade(token, closes)


def _open_to(
    actor: Actor,
    now: datetime,
    claim: Claim | None,
    scene: Scene,
    policies: Policies,
) -> Session:
    open_now = scene.open_to(actor, now, policies)
    if not open_now:
        raise NothingToCheckInTo(scene.next_opening(actor, now, policies))
    wanted = [each for each in open_now if claim and each.id == claim.session]
    return (wanted or open_now)[0]


def _to_prove(actor: Actor, now: datetime, scene: Scene, policies: Policies) -> Session:
    session = scene.to_prove(actor, now, policies)
    if session is None:
        raise NothingToCheckInTo(None)
    return session


@dataclass(frozen=True, slots=True)
class PageBooks:
    """A bundle of ports; see `Composer`."""

    links: CheckInLinks
    scene: Scene
    eyes: Eyes
    people: People
    accounts: Accounts
    clock: Clock


@keeps
def open_link(request: OpenLink, books: PageBooks) -> Opened:
    """Uses up nothing; binds the link to the first phone that shows a secret."""
    now = books.clock.now()
    found = books.links.by_token(hashed(request.token))
    if found is None or now > found[1].expires:
        raise NoSuchLink
    where, link = found
    if not link.is_for(request.device):
        raise LinkOnAnotherPhone
    nonce = nonce_of(request.token, request.device)
    if not link.device:
        bound = replace(link, device=hashed(request.device))
        books.links.bind(where, bound, hashed(nonce))
    return _opened(where, link, nonce, books)


def _opened(
    where: OrganisationId, link: CheckInLink, nonce: str, books: PageBooks
) -> Opened:
    person = books.people.find(where, link.person)
    session = books.scene.sessions.find(where, link.session)
    if person is None or session is None:
        raise NoSuchPerson
    actor = person.actor(where, books.clock.now())
    policies = books.scene.policies(actor)
    fence = books.scene.where(actor, session).fence
    teaches = link.person in session.tutors
    knows_face = isinstance(books.eyes.known(actor, policies), Enrolment)
    reachable = books.accounts.of(where, person.id)
    return Opened(
        where,
        person,
        reachable[0] if reachable else None,
        session,
        link.closes,
        nonce,
        wants_photo=knows_face or teaches,
        wants_code=not knows_face and not teaches,
        wants_place=fence.wants_place,
        by_tutor=teaches,
    )


@keeps
def purge_links(
    request: PurgeLinks,
    links: CheckInLinks,
    claims: Claims,
    stays: Stays,
    clock: Clock,
) -> None:
    del request
    now = clock.now()
    links.purge(now - AFTERWARDS - AFTERWARDS)
    claims.purge(now - AFTERWARDS)
    stays.purge(now - AFTERWARDS - AFTERWARDS)
