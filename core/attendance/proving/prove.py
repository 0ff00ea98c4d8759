"""A tutor proves to be there, where the organisation wants that, to start and end."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.application import Request, changes
from core.attendance.checking_in.handed import by_link
from core.attendance.checking_in.tray import Added, Ground, Tray, missing
from core.attendance.enrolment import Enrolment
from core.attendance.evidence.findings import Finding, Grade, Reason
from core.attendance.evidence.shown import Evidence
from core.attendance.here_model import Brought, Outcome, Part, Told
from core.attendance.judging.verdict import Verdict, judge
from core.attendance.links import Purpose
from core.attendance.model import CLAIM_LASTS, PROMPT, Claim
from core.attendance.ports import CheckInLinks, Claims
from core.attendance.proving.vouch import Vouching
from core.kernel.permissions import Permission, permitted
from core.sessions.model import Session
from core.sessions.ports import EvidenceOfTutors

NOBODY = Reason.NOBODY_SHOWN


@dataclass(frozen=True, slots=True)
class ProvePresence(Request[Told]):
    """The same evidence as a student's, but for the code, which is the tutor's own."""

    brought: Brought
    sent: datetime
    received: datetime
    again: bool = False


@dataclass(frozen=True, slots=True)
class ProofBooks:
    """A bundle of ports; see `Composer`."""

    claims: Claims
    links: CheckInLinks
    tray: Tray
    proofs: EvidenceOfTutors
    vouching: Vouching


@changes
def prove_presence(request: ProvePresence, books: ProofBooks) -> Told:
    """Nobody can look into a tutor's doubtful proof, so only a good one counts."""
    actor, scene = request.actor, books.tray.scene
    permitted(actor, Permission.RUN_SESSIONS)
    policies = scene.policies(actor)
    request = replace(request, sent=_when(request))
    session = _meant(request, books, scene.to_prove(actor, request.sent, policies))
    if session is None:
        return Told(Outcome.NOTHING_NEW if request.again else Outcome.NOTHING_OPEN)
    ground = books.tray.ground(actor, session, request.sent, policies)
    claim = _claim(request, session, books)
    brought = replace(request.brought, code="")
    added = books.tray.add(ground, brought, claim.evidence)
    if request.again and (claim.evidence.place is not None or added.bad_place):
        return Told(Outcome.NOTHING_NEW, session)
    lacks = _lacking(ground, added)
    if not lacks:
        return _judged(claim, ground, added.evidence, books)
    books.claims.keep(actor.organisation, replace(claim, evidence=added.evidence))
    return Told(
        Outcome.MISSING,
        session,
        missing=lacks,
        problem=added.problem,
        bad_place=added.bad_place,
    )


def _lacking(on: Ground, added: Added) -> tuple[Part, ...]:
    """Place and face are asked for apart; no number stands for a tutor's face.

    Whose face is not known is confirmed by a person, once the rest is there.
    """
    unwanted = {Part.CODE}
    if not on.policies.tutors_face:
        unwanted |= {Part.FACE, Part.TURN, Part.AHEAD}
    if not on.policies.tutors_place:
        unwanted |= {Part.PLACE}
    return tuple(part for part in missing(on, added) if part not in unwanted)


def _meant(
    request: ProvePresence, books: ProofBooks, session: Session | None
) -> Session | None:
    """By a link only the one that it was made for."""
    if not (nonce := request.brought.link):
        return session
    actor, received = request.actor, request.received
    link = by_link(nonce, actor, Purpose.PROVE, books.links, received)
    return session if session and session.id == link.session else None


def _when(request: ProvePresence) -> datetime:
    """A page's own clock is believed for a moment and no longer."""
    sent = min(request.sent, request.received)
    slow = request.received - sent > PROMPT
    return request.received if request.brought.link and slow else sent


def _claim(request: ProvePresence, session: Session, books: ProofBooks) -> Claim:
    actor, now = request.actor, request.received
    held = books.claims.hold(actor.organisation, actor.person, request.sent)
    theirs = held is not None and held.session == session.id
    evidence = held.evidence if held and theirs else Evidence()
    claim = Claim(actor.person, session.id, evidence, now + CLAIM_LASTS)
    return claim.fresh(request.sent)


def _judged(
    claim: Claim, ground: Ground, evidence: Evidence, books: ProofBooks
) -> Told:
    actor, session = ground.actor, ground.session
    by_face = ground.policies.tutors_face and isinstance(ground.face, Enrolment)
    verdict = verdict_of(ground, evidence, by_face=by_face)
    if verdict.grade is not Grade.GOOD:
        left = replace(claim, evidence=evidence.without(verdict.refused))
        books.claims.keep(actor.organisation, left)
        return Told(Outcome.JUDGED, session, verdict=verdict)
    if ground.policies.tutors_face and not by_face:
        books.claims.keep(actor.organisation, replace(claim, evidence=evidence))
        asked = books.vouching.ask(actor, session, ground.at)
        return Told(Outcome.JUDGED, session, verdict=verdict, asked=asked)
    books.claims.drop(actor.organisation, actor.person)
    at = evidence.complete_at or ground.at
    books.proofs.keep(actor.organisation, session.id, actor.person, at)
    return Told(Outcome.JUDGED, session, verdict=verdict)


def verdict_of(ground: Ground, evidence: Evidence, *, by_face: bool) -> Verdict:
    """Of what is asked for, and of how it came; where that is nothing, it is good."""
    whole = judge(ground.signals(evidence), ground.policy)
    asked = [
        each
        for each in whole.findings
        if (ground.policies.tutors_place or not each.reason.is_of_place)
        and (by_face or not (each.reason.is_of_photo or each.reason is NOBODY))
    ]
    return Verdict(tuple(asked) or (Finding(Reason.PLACE_NOT_NEEDED),))
