"""A student says *I am here*, and proves it: in one message or in several."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from core.application import Request, changes
from core.attendance.errors import NoSuchLink
from core.attendance.here_model import Brought, Outcome, Told
from core.attendance.links import AFTERWARDS, hashed
from core.attendance.model import CLAIM_LASTS, CheckIn, CheckInId, Claim, Status
from core.attendance.ports import CheckInLinks, CheckIns, Claims
from core.attendance.settle import Book, is_closed_to_evidence
from core.attendance.tray import Added, Tray
from core.attendance.verdict import Evidence, judge
from core.kernel.actor import Actor
from core.people.access import permitted
from core.people.permissions import Permission
from core.sessions.model import Session, SessionId

A_DAY = timedelta(days=1)
PROMPT = timedelta(minutes=2)
"""A page's own clock is believed for this long; after that its word needs a look."""


@dataclass(frozen=True, slots=True)
class Here(Request[Told]):
    """`sent` is the platform's word for when, and what everything is judged by.

    `link` names what a check-in page handed in with; its `sent` is a phone's word.
    `again` says that a live place was told again, which nobody asked for.
    """

    brought: Brought
    sent: datetime
    received: datetime
    session: SessionId | None = None
    link: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class HereBooks:
    """A bundle of ports; see `Composer`."""

    claims: Claims
    check_ins: CheckIns
    links: CheckInLinks
    tray: Tray
    book: Book


@changes
def here(request: Here, books: HereBooks) -> Told:
    """Add what was brought, and judge as soon as nothing is missing."""
    actor = request.actor
    permitted(actor, Permission.CHECK_IN)
    request = replace(request, sent=min(request.sent, request.received))
    claim = books.claims.hold(actor.organisation, actor.person, request.sent)
    claim = claim or Claim(actor.person, None, Evidence(), request.received)
    session = _session(request, claim, books)
    if isinstance(session, Told):
        return Told(Outcome.NOTHING_NEW) if request.again else session
    books.tray.scene.sessions.hold(actor.organisation, session.id)
    told = _closed(request, session, books)
    if told is not None:
        return told
    claim = replace(claim, session=session.id).fresh(request.sent)
    tray = books.tray
    added = tray.add(actor, session, request.brought, request.sent, claim.evidence)
    if request.again and (claim.evidence.place is not None or added.bad_place):
        return Told(Outcome.NOTHING_NEW, session)
    missing = tray.missing(actor, session, added)
    if missing:
        return _asked(request, claim, session, added, books)
    return _judged(request, claim, session, added, books)


def _session(request: Here, claim: Claim, books: HereBooks) -> Session | Told:
    """Which session is meant; or what to say where that is none, or several."""
    actor, scene = request.actor, books.tray.scene
    open_now = scene.open_to(actor, request.sent)
    wanted = _by_link(request, books) or request.session or claim.session
    for each in open_now:
        if each.id == wanted:
            return each
    if request.link or not open_now:
        opens = scene.next_opening(actor, request.sent)
        closed = scene.last_closing(actor, request.sent)
        return Told(Outcome.NOTHING_OPEN, opens=opens, closed=closed)
    find = books.book.registers.find
    undecided = [
        each
        for each in open_now
        if not is_closed_to_evidence(find(actor.organisation, each.id, actor.person))
    ]
    if len(undecided) > 1:
        return _which(request, claim, undecided, books)
    return (undecided or open_now)[0]


def _which(
    request: Here, claim: Claim, undecided: list[Session], books: HereBooks
) -> Told:
    """What was brought is kept; a code is of one session, so it is asked again."""
    brought = replace(request.brought, code="")
    first, sent = undecided[0], request.sent
    added = books.tray.add(request.actor, first, brought, sent, claim.evidence)
    _keep(request, claim, added.evidence, books)
    return Told(Outcome.WHICH, meant=tuple(undecided), problem=added.problem)


def _by_link(request: Here, books: HereBooks) -> SessionId | None:
    if not request.link:
        return None
    found = books.links.by_nonce(hashed(request.link))
    if found is None:
        raise NoSuchLink
    where, link = found
    theirs = (where, link.person) == (request.actor.organisation, request.actor.person)
    if not theirs or request.received > link.closes + AFTERWARDS:
        raise NoSuchLink
    return link.session


def _closed(request: Here, session: Session, books: HereBooks) -> Told | None:
    """Nothing more to prove, or nothing more to try."""
    actor, find = request.actor, books.book.registers.find
    entry = find(actor.organisation, session.id, actor.person)
    waits = entry is not None and entry.status is Status.PENDING
    if is_closed_to_evidence(entry) or (waits and request.brought.is_empty):
        outcome = Outcome.NOTHING_NEW if request.again else Outcome.ALREADY
        return Told(outcome, session, entry=entry)
    if _tries_left(actor, session, books) <= 0:
        outcome = Outcome.NOTHING_NEW if request.again else Outcome.OUT_OF_TRIES
        return Told(outcome, session, entry=entry)
    return None


def _tries_left(actor: Actor, session: Session, books: HereBooks) -> int:
    made = books.check_ins.of(actor.organisation, session.id, actor.person)
    return books.tray.scene.policies(actor).check_in_tries - len(made)


def _asked(
    request: Here, claim: Claim, session: Session, added: Added, books: HereBooks
) -> Told:
    """A place that will not do is not kept: it is missing still."""
    evidence = added.evidence
    if added.bad_place:
        evidence = replace(evidence, place=None)
    _keep(request, claim, evidence, books)
    left = replace(added, evidence=evidence)
    return Told(
        Outcome.MISSING,
        session,
        missing=books.tray.missing(request.actor, session, left),
        problem=added.problem,
        why_code=added.why_code,
        guesses_left=added.guesses_left,
        bad_place=added.bad_place,
    )


def _judged(
    request: Here, claim: Claim, session: Session, added: Added, books: HereBooks
) -> Told:
    actor, scene = request.actor, books.tray.scene
    policies, fence = scene.policies(actor), scene.fence(actor, session)
    window = session.checks_in_within(policies)
    late = request.received > window.end
    slow = bool(request.link) and request.received - request.sent > PROMPT
    evidence = replace(added.evidence, afterwards=late or slow)
    at = evidence.complete_at or request.sent
    earlier = books.check_ins.last_place(actor.organisation, actor.person, at - A_DAY)
    verdict = judge(evidence, fence, earlier, policies)
    check_in = CheckIn(
        CheckInId(uuid4()),
        session.id,
        actor.person,
        at,
        request.received,
        evidence,
        verdict,
    )
    books.check_ins.add(actor.organisation, check_in)
    _keep(request, claim, added.evidence.without(verdict), books)
    entry = books.book.settle(actor, session, check_in, policies)
    left = _tries_left(actor, session, books)
    told = Told(Outcome.JUDGED, session, verdict=verdict, entry=entry, tries_left=left)
    return replace(told, why_code=added.why_code)


def _keep(request: Here, claim: Claim, evidence: Evidence, books: HereBooks) -> None:
    until = request.received + CLAIM_LASTS
    kept = replace(claim, evidence=evidence, expires=until)
    books.claims.keep(request.actor.organisation, kept)
