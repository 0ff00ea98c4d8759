"""A tutor whose face is not known, and nobody there to confirm them: a number does.

It is sent by another way than the one they write by: another chat of theirs, or e-mail.
It says no more than that they hold both; where they are was shown before.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hmac import compare_digest
from secrets import randbelow
from uuid import uuid4

from core.application import Request, changes
from core.attendance.enrolment import Enrolment
from core.attendance.errors import NoOtherWay, NothingToProve
from core.attendance.evidence.codes import bare
from core.attendance.evidence.findings import Grade
from core.attendance.evidence.shown import OneTime
from core.attendance.model import CLAIM_LASTS, Claim
from core.attendance.proving.prove import ProofBooks, verdict_of
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, permitted
from core.messaging.mailbox import by_email
from core.messaging.model import Address, direct
from core.messaging.notices.post import Letter
from core.people.model import Account
from core.people.ports import Accounts
from core.sessions.model import Session

DIGITS = 6
LASTS = timedelta(minutes=10)
MOST_WRONG = 5


@dataclass(frozen=True, slots=True)
class SendOwnNumber(Request[str]):
    """`heard_by` is the chat that asks; answers the platform that it went by."""

    heard_by: Account
    received: datetime


@dataclass(frozen=True, slots=True)
class Tried:
    """Without `session` the number was not right, or no longer good."""

    session: Session | None = None
    left: int = 0


@dataclass(frozen=True, slots=True)
class TellOwnNumber(Request[Tried]):
    number: str
    received: datetime


@dataclass(frozen=True, slots=True)
class _Held:
    session: Session
    claim: Claim


@changes
def send_own_number(
    request: SendOwnNumber, books: ProofBooks, accounts: Accounts
) -> str:
    """Only where all else is shown, and nobody of rank can be asked."""
    actor, now = request.actor, request.received
    permitted(actor, Permission.RUN_SESSIONS)
    held = _held(actor, now, books)
    policies = books.tray.scene.policies(actor)
    ground = books.tray.ground(actor, held.session, now, policies)
    shown = verdict_of(ground, held.claim.evidence, by_face=False)
    by_face = isinstance(ground.face, Enrolment) or not policies.tutors_face
    if by_face or shown.grade is not Grade.GOOD:
        raise NothingToProve
    if books.vouching.able(actor, held.session, now):
        raise NothingToProve
    to = _other_way(request, books, accounts)
    before = held.claim.evidence.own
    number = f"{randbelow(10**DIGITS):0{DIGITS}}"
    own = OneTime(number, now + LASTS, before.wrong if before else 0)
    _keep(actor, held.claim, own, now, books)
    cards = books.vouching.cards
    facts = cards.about(actor.organisation, held.session) | {"number": number}
    letter = Letter(
        f"own-number:{uuid4().hex}", "own-number", facts, may_wait=False, by_email=True
    )
    cards.post.by_way(actor.organisation, actor.person, to, letter)
    return to.platform


@changes
def tell_own_number(request: TellOwnNumber, books: ProofBooks) -> Tried:
    """Good once, for ten minutes, and for five guesses however often it is sent."""
    actor, now = request.actor, request.received
    permitted(actor, Permission.RUN_SESSIONS)
    held = _held(actor, now, books)
    own = held.claim.evidence.own
    if own is None:
        raise NothingToProve
    left = MOST_WRONG - own.wrong
    if left <= 0 or now > own.until:
        return Tried(left=0)
    if not compare_digest(own.number.encode(), bare(request.number).encode()):
        _keep(actor, held.claim, replace(own, wrong=own.wrong + 1), now, books)
        return Tried(left=left - 1)
    books.claims.drop(actor.organisation, actor.person)
    books.proofs.keep(actor.organisation, held.session.id, actor.person, now)
    return Tried(held.session)


def _held(actor: Actor, now: datetime, books: ProofBooks) -> _Held:
    scene = books.tray.scene
    session = scene.to_prove(actor, now, scene.policies(actor))
    claim = books.claims.hold(actor.organisation, actor.person, now)
    if session is None or claim is None or claim.session != session.id:
        raise NothingToProve
    return _Held(session, claim)


def _keep(
    actor: Actor, claim: Claim, own: OneTime, now: datetime, books: ProofBooks
) -> None:
    evidence = replace(claim.evidence, own=own)
    kept = replace(claim, evidence=evidence, expires=now + CLAIM_LASTS)
    books.claims.keep(actor.organisation, kept)


def _other_way(
    request: SendOwnNumber, books: ProofBooks, accounts: Accounts
) -> Address:
    actor, post = request.actor, books.vouching.cards.post
    for each in accounts.of(actor.organisation, actor.person):
        if each != request.heard_by:
            return direct(each)
    if post.mailboxes.of(actor.organisation, [actor.person]):
        return by_email(actor.person)
    raise NoOtherWay
