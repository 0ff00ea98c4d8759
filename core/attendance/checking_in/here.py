"""A student says *I am here*, and proves it: in one message or in several."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from core.application import Request, changes
from core.attendance.checking_in.anew import shared
from core.attendance.checking_in.handed import by_link
from core.attendance.checking_in.steps import Steps
from core.attendance.checking_in.tray import Added, Ground, Tray, missing
from core.attendance.evidence.findings import Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.here_model import Brought, Outcome, Part, Told, tries_left
from core.attendance.judging.verdict import judge
from core.attendance.links import CheckInLink, Purpose
from core.attendance.model import (
    CLAIM_LASTS,
    PROMPT,
    CheckIn,
    CheckInId,
    Claim,
    RegisterEntry,
    Status,
    Way,
)
from core.attendance.ports import CheckInLinks, CheckIns, Claims
from core.attendance.register.own_card import mailed
from core.attendance.register.settle import Book, is_closed_to_evidence
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, permitted
from core.organisation.model import Policies
from core.people.model import ON_PAGE
from core.sessions.model import Session, SessionId

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Here(Request[Told]):
    """`sent` is the platform's word for when, and what everything is judged by.

    With `by_device` it is only a device's word, as with a page that hands in.
    `again` says that a live place was told again, which nobody asked for.
    """

    brought: Brought
    sent: datetime
    received: datetime
    session: SessionId | None = None
    again: bool = False
    by_device: bool = False
    account: str = ""
    """Which chat account it came through."""

    @property
    def minutes_underway(self) -> int:
        """By a platform's word: a device's own is looked at as `is_slow`."""
        late = timedelta() if self.is_by_device else self.received - self.sent
        return late // timedelta(minutes=1)

    @property
    def is_by_device(self) -> bool:
        return self.by_device or bool(self.brought.link)

    @property
    def has_no_chat(self) -> bool:
        """They handed in by a page, and nothing else reaches them but e-mail."""
        return self.account.startswith(f"{ON_PAGE}/")

    @property
    def is_slow(self) -> bool:
        """Later than a device's own clock is believed for: it needs a look."""
        return self.is_by_device and self.received - self.sent > PROMPT

    @property
    def code_at(self) -> datetime:
        """When the number was known: no device's word makes an old one good again."""
        by_receipt = self.is_by_device and not self.is_slow
        return self.received if by_receipt else self.sent


@dataclass(frozen=True, slots=True)
class HereBooks:
    """A bundle of ports; see `Composer`."""

    claims: Claims
    check_ins: CheckIns
    links: CheckInLinks
    tray: Tray
    book: Book
    steps: Steps


@dataclass(frozen=True, slots=True)
class _Turn:
    """One message on its way into one check-in."""

    request: Here
    books: HereBooks
    policies: Policies
    claim: Claim
    link: CheckInLink | None = None

    @property
    def actor(self) -> Actor:
        return self.request.actor

    @property
    def way(self) -> Way:
        """A page is opened on a phone of one's own, whoever's chat the link was in."""
        if self.link is not None:
            return Way(phone=self.link.device)
        return Way(account=self.request.account)

    def ground(self, session: Session) -> Ground:
        tray, sent = self.books.tray, self.request.sent
        known = self.request.code_at
        return tray.ground(self.actor, session, sent, self.policies, known)

    def add(self, ground: Ground, brought: Brought, claim: Claim) -> Added:
        session, place = ground.session, brought.place
        known = self.books.steps.noted(self.actor, session, place, claim.evidence)
        return self.books.tray.add(ground, brought, known)

    def entry(self, session: Session) -> RegisterEntry | None:
        registers = self.books.book.registers
        return registers.find(self.actor.organisation, session.id, self.actor.person)

    def keep(self, claim: Claim, evidence: Evidence) -> None:
        until = self.request.received + CLAIM_LASTS
        kept = replace(claim, evidence=evidence, expires=until)
        self.books.claims.keep(self.actor.organisation, kept)


@changes
def here(request: Here, books: HereBooks) -> Told:
    """Add what was brought, and judge as soon as nothing is missing."""
    actor = request.actor
    permitted(actor, Permission.CHECK_IN)
    request = replace(request, sent=min(request.sent, request.received))
    if request.again and (told := _moved(request, books)):
        return told
    claim = books.claims.hold(actor.organisation, actor.person, request.sent)
    claim = claim or Claim(actor.person, None, Evidence(), request.received)
    policies = books.tray.scene.policies(actor)
    turn = _Turn(request, books, policies, claim, _link(request, books))
    session = _session(turn)
    if isinstance(session, Told):
        return Told(Outcome.NOTHING_NEW) if request.again else session
    books.tray.scene.sessions.lock_session(actor.organisation, session.id)
    return _at(turn, session)


def _moved(request: Here, books: HereBooks) -> Told | None:
    place = request.brought.place
    if place is None:
        return None
    return books.steps.follow(request.actor, place, request.received)


def _session(turn: _Turn) -> Session | Told:
    """Which session is meant; or what to say where that is none, or several."""
    scene, request = turn.books.tray.scene, turn.request
    open_now = scene.open_to(turn.actor, request.sent, turn.policies)
    by_link = turn.link.session if turn.link else None
    wanted = by_link or request.session or turn.claim.session
    for each in open_now:
        if each.id == wanted:
            return each
    if turn.link or not open_now:
        return Told(
            Outcome.NOTHING_OPEN,
            opens=scene.next_opening(turn.actor, request.sent, turn.policies),
            closed=scene.last_closing(turn.actor, request.sent, turn.policies),
        )
    if len(open_now) == 1:
        return open_now[0]
    undecided = [s for s in open_now if not is_closed_to_evidence(turn.entry(s))]
    if len(undecided) > 1:
        return _which(turn, undecided)
    return (undecided or open_now)[0]


def _which(turn: _Turn, undecided: list[Session]) -> Told:
    """What was brought is kept; a code is of one session, so it is asked again."""
    brought = replace(turn.request.brought, code="")
    ground = turn.ground(undecided[0])
    added = turn.add(ground, brought, turn.claim)
    turn.keep(turn.claim, added.evidence)
    return Told(Outcome.WHICH, meant=tuple(undecided), problem=added.problem)


def _link(request: Here, books: HereBooks) -> CheckInLink | None:
    """Their own, on the phone that opened it, for as long as it is good."""
    nonce, actor = request.brought.link, request.actor
    if not nonce:
        return None
    return by_link(nonce, actor, Purpose.CHECK_IN, books.links, request.received)


def _at(turn: _Turn, session: Session) -> Told:
    """In one session: whether there is anything to add, and what it comes to."""
    request = turn.request
    entry = turn.entry(session)
    made = turn.books.check_ins.of(
        turn.actor.organisation, session.id, turn.actor.person
    )
    left = tries_left(made, turn.policies)
    if over := _over(request, entry, left):
        outcome = Outcome.NOTHING_NEW if request.again else over
        return Told(outcome, session, entry=entry)
    ground = turn.ground(session)
    claim = replace(turn.claim, session=session.id).fresh(request.sent)
    added = turn.add(ground, request.brought, claim)
    if request.again and (claim.evidence.place is not None or added.bad_place):
        return Told(Outcome.NOTHING_NEW, session)
    if missing(ground, added):
        return _asked(turn, claim, ground, added)
    told = _judged(turn, claim, ground, added, entry)
    told = replace(told, tries_left=left - 1)
    if request.has_no_chat:
        cards, where = turn.books.book.cards, turn.actor.organisation
        letter = mailed(session, told, cards.about(where, session))
        cards.post.write(where, [turn.actor.person], letter)
    return told


def _over(request: Here, entry: RegisterEntry | None, left: int) -> Outcome | None:
    """Nothing more to prove, or nothing more to try."""
    waits = entry is not None and entry.status is Status.PENDING
    if is_closed_to_evidence(entry) or (waits and request.brought.is_empty):
        return Outcome.ALREADY
    return Outcome.OUT_OF_TRIES if left <= 0 else None


def _asked(turn: _Turn, claim: Claim, ground: Ground, added: Added) -> Told:
    """A place that will not do is not kept: it is missing still."""
    evidence = added.evidence
    if added.bad_place:
        evidence = replace(evidence, place=None)
    turn.keep(claim, evidence)
    return Told(
        Outcome.MISSING,
        ground.session,
        there=tuple(_there(evidence)),
        missing=missing(ground, replace(added, evidence=evidence)),
        problem=added.problem,
        why_code=added.why_code,
        guesses_left=added.guesses_left,
        bad_place=added.bad_place,
    )


def _there(evidence: Evidence) -> Iterator[Part]:
    if evidence.selfie is not None:
        yield Part.FACE
    if evidence.turned is not None:
        yield Part.TURN
    if evidence.code is not None:
        yield Part.CODE
    if evidence.place is not None:
        yield Part.PLACE


def _judged(
    turn: _Turn,
    claim: Claim,
    ground: Ground,
    added: Added,
    entry: RegisterEntry | None,
) -> Told:
    request, actor, session = turn.request, turn.actor, ground.session
    late = request.received > session.checks_in_within(turn.policies).end
    evidence = added.evidence
    if late or request.is_slow:
        minutes = (request.received - request.sent) // MINUTE
        evidence = replace(evidence, afterwards=True, minutes_late=minutes)
    at = evidence.complete_at or request.sent
    check_ins, where = turn.books.check_ins, actor.organisation
    sharing = check_ins.sharing(where, session.id, actor.person, turn.way)
    signals = shared(ground.signals(evidence), sharing)
    signals = replace(signals, minutes_underway=request.minutes_underway)
    verdict = judge(signals, ground.policy)
    check_in = CheckIn(
        CheckInId(uuid4()),
        session.id,
        actor.person,
        at,
        request.received,
        evidence,
        signals,
        ground.policy.version,
        verdict,
    )
    check_ins.add(where, check_in, turn.way)
    turn.keep(claim, added.evidence.without(verdict.refused))
    now = turn.books.book.settle(actor, session, check_in, entry, turn.policies)
    if verdict.refused <= {Reason.PHONE_SHARED}:
        turn.books.steps.anew.doubt(actor, session, sharing, request.received)
    return Told(
        Outcome.JUDGED, session, verdict=verdict, entry=now, why_code=added.why_code
    )
