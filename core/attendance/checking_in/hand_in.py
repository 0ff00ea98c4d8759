"""Check in through a page: a link, the phone that opened it, what it hands in."""

from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_urlsafe
from uuid import uuid4

from core.application import Request, keeps, reads
from core.attendance.checking_in.eyes import Eyes
from core.attendance.enrolment import Enrolment
from core.attendance.errors import LinkOnAnotherPhone, NoSuchLink, NothingToCheckInTo
from core.attendance.here_model import tries_left
from core.attendance.links import CheckInLink, Purpose, nonce_of
from core.attendance.model import Claim, LinkId, Status
from core.attendance.ping_model import Pings
from core.attendance.ports import CheckInLinks, CheckIns, Claims, Registers
from core.attendance.scene import Scene
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may, permitted
from core.kernel.secret import hash_of
from core.kernel.web import WebAddress
from core.organisation.model import Policies
from core.people.errors import NoSuchPerson
from core.people.model import Account, Person
from core.people.ports import Accounts, People
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class LinkMade:
    """`page` is its whole address, the token within."""

    token: str
    until: datetime
    page: str


@dataclass(frozen=True, slots=True)
class MakeLink(Request[LinkMade]):
    """For somebody whose chat knows no places; the token is told once.

    A student checks in by it, or shows, when asked, to be there still; a tutor, where
    that is wanted, proves to be there. Without `session` there must be no doubt which.
    """

    session: SessionId | None = None


@dataclass(frozen=True, slots=True)
class LinksWanted(Request[list[Session]]):
    """The sessions that the actor could have a link for now."""


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
    wants_turn: bool = False
    """Whether one photo is not enough: one ahead, and one with the head turned."""
    purpose: Purpose = Purpose.CHECK_IN
    code_words: bool = False
    settled: bool = False
    """Whether the register says something of them already."""
    out_of_tries: bool = False


@dataclass(frozen=True, slots=True)
class OpenLink(Request[Opened]):
    """Asked by the desk for a page; `device` is a secret that the phone keeps."""

    token: str
    device: str


@dataclass(frozen=True, slots=True)
class PageBooks:
    """A bundle of ports; see `Composer`."""

    links: CheckInLinks
    scene: Scene
    eyes: Eyes
    people: People
    accounts: Accounts
    claims: Claims
    registers: Registers
    check_ins: CheckIns
    pings: Pings
    web: WebAddress
    clock: Clock


@keeps
def make_link(request: MakeLink, books: PageBooks) -> LinkMade:
    """Links of theirs for the same that nobody has opened are good no more."""
    actor, token = request.actor, token_urlsafe(24)
    link = _still_there(request, books) or _link(request, books)
    books.links.add(actor.organisation, link, hash_of(token))
    books.links.drop_others(actor.organisation, link)
    return LinkMade(token, link.closes, books.web.check_in(token))


def _link(request: MakeLink, books: PageBooks) -> CheckInLink:
    actor, now, scene = request.actor, books.clock.now(), books.scene
    policies = scene.policies(actor)
    purpose = _purpose_of(actor)
    found = _sessions(actor, purpose, now, scene, policies)
    if purpose is Purpose.CHECK_IN:
        claim = books.claims.hold(actor.organisation, actor.person, now)
        session = _meant(found, request.session, claim)
        closes = session.checks_in_within(policies).end
    else:
        session = _meant(found, request.session, None)
        closes = session.ends_within(policies).end
    return CheckInLink(LinkId(uuid4()), actor.person, session.id, closes, purpose)


def _still_there(request: MakeLink, books: PageBooks) -> CheckInLink | None:
    """While they are asked whether they still are, and their place is wanted, too."""
    actor, now = request.actor, books.clock.now()
    for session in books.scene.held_with(actor, now):
        asked = books.pings.of_session(actor.organisation, session.id)
        mine = [each for each in asked if each.student == actor.person]
        if request.session in {None, session.id} and mine and mine[-1].is_open(now):
            made, until = LinkId(uuid4()), mine[-1].until
            purpose = Purpose.STILL_THERE
            return CheckInLink(made, actor.person, session.id, until, purpose)
    return None


@reads
def links_wanted(request: LinksWanted, scene: Scene, clock: Clock) -> list[Session]:
    actor, policies = request.actor, scene.policies(request.actor)
    return _sessions(actor, _purpose_of(actor), clock.now(), scene, policies)


def _purpose_of(actor: Actor) -> Purpose:
    if may(actor, Permission.CHECK_IN):
        return Purpose.CHECK_IN
    permitted(actor, Permission.RUN_SESSIONS)
    return Purpose.PROVE


def _sessions(
    actor: Actor, purpose: Purpose, now: datetime, scene: Scene, policies: Policies
) -> list[Session]:
    """At least one: the refusal says when the next one opens."""
    if purpose is Purpose.CHECK_IN:
        found = scene.open_to(actor, now, policies)
        opens = None if found else scene.next_opening(actor, now, policies)
    else:
        one = scene.to_prove(actor, now, policies)
        found, opens = ([one] if one else []), None
    if not found:
        raise NothingToCheckInTo(opens)
    return found


def _meant(
    found: list[Session], said: SessionId | None, claim: Claim | None
) -> Session:
    wanted = said or (claim.session if claim else None)
    for each in found:
        if each.id == wanted:
            return each
    if said is not None or len(found) > 1:
        raise NoSuchSession
    return found[0]


@keeps
def open_link(request: OpenLink, books: PageBooks) -> Opened:
    """Uses up nothing; binds the link to the first phone that shows a secret.

    That phone is the one to check in from: what another opened before is no good now.
    """
    now = books.clock.now()
    found = books.links.by_token(hash_of(request.token))
    if found is None or now > found[1].expires:
        raise NoSuchLink
    where, link = found
    if not link.is_for(request.device):
        raise LinkOnAnotherPhone
    nonce = nonce_of(request.token, request.device)
    if not link.device:
        bound = replace(link, device=hash_of(request.device))
        books.links.bind(where, bound, hash_of(nonce))
        books.links.drop_others(where, bound)
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
    checks_in = link.purpose is Purpose.CHECK_IN
    teaches = link.purpose is Purpose.PROVE
    knows_face = isinstance(books.eyes.known(actor, policies), Enrolment)
    turned = books.scene.evidence_policy(actor).turn_head or fence.virtual
    shows_face = policies.tutors_face if teaches else knows_face and checks_in
    shows_place = policies.tutors_place or not teaches
    entry = books.registers.find(where, session.id, person.id)
    made = books.check_ins.of(where, session.id, person.id)
    reachable = books.accounts.of(where, person.id)
    return Opened(
        where,
        person,
        reachable[0] if reachable else None,
        session,
        link.closes,
        nonce,
        wants_photo=shows_face,
        wants_code=checks_in and not knows_face,
        wants_place=fence.wants_place and shows_place,
        wants_turn=shows_face and knows_face and turned,
        purpose=link.purpose,
        out_of_tries=checks_in and tries_left(made, policies) <= 0,
        settled=entry is not None and entry.status is not Status.EXPECTED,
        code_words=policies.code_words,
    )
