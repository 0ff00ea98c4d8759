"""What has come of an open check-in so far, and what is still missing of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from core.attendance.checking_in.eyes import Eyes, known_photo
from core.attendance.enrolment import Enrolment
from core.attendance.evidence.codes import MOST_WRONG, is_right
from core.attendance.evidence.findings import Finding, Grade
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Signals, place_signals, signals_of
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.here_model import Brought, Part, PhotoSent, WhyCode
from core.attendance.judging.look import about_fix
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.verdict import wants_turned_head
from core.attendance.model import KeptPhoto
from core.attendance.photos.faces import Band
from core.attendance.photos.photo import PhotoProblem
from core.attendance.photos.selfie import Selfie
from core.attendance.ports import KeptPhotos, SessionCodes
from core.attendance.scene import Scene, Where
from core.kernel.actor import Actor
from core.organisation.model import Policies
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class Ground:
    """What one message of a check-in is judged against, looked up once."""

    actor: Actor
    session: Session
    at: datetime
    code_at: datetime
    """When a number that came was known, by a clock that is believed."""
    policies: Policies
    policy: EvidencePolicy
    where: Where
    face: Enrolment | WhyCode
    minor: bool = False

    def signals(self, evidence: Evidence) -> Signals:
        found = signals_of(evidence, self.where.fence)
        return replace(found, minor=self.minor)

    def is_theirs(self, selfie: Selfie) -> bool:
        """At least likely enough for a person to look at."""
        match = selfie.match
        return self.policy.band(match.engine, match.score) is not Band.NO_MATCH


@dataclass(frozen=True, slots=True)
class Added:
    """The evidence with what one message brought, and what was wrong with that."""

    evidence: Evidence
    problem: PhotoProblem | None = None
    why_code: WhyCode | None = None
    guesses_left: int | None = None
    bad_place: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Tray:
    """A bundle of ports; see `Composer`."""

    scene: Scene
    eyes: Eyes
    codes: SessionCodes
    photos: KeptPhotos

    def ground(
        self,
        actor: Actor,
        session: Session,
        at: datetime,
        policies: Policies,
        code_at: datetime | None = None,
    ) -> Ground:
        where = self.scene.where(actor, session)
        face = self.eyes.known(actor, policies)
        policy = self.scene.evidence_policy(actor)
        known = code_at or at
        minor = self.eyes.is_minor(actor)
        return Ground(actor, session, at, known, policies, policy, where, face, minor)

    def add(self, on: Ground, brought: Brought, evidence: Evidence) -> Added:
        """A poor photo, a wrong code or a place far off add nothing."""
        why_code = None if isinstance(on.face, Enrolment) else on.face
        placeless = evidence.placeless or brought.placeless
        added = Added(replace(evidence, placeless=placeless), why_code=why_code)
        if brought.place is not None:
            added = _with_place(on, brought.place, added)
        if brought.photo is not None and brought.second is not None:
            added = self._with_pair(on, brought.photo, brought.second, added)
        elif brought.photo is not None:
            added = self._with_photo(on, brought.photo, added)
        if brought.code:
            added = self._with_code(on, brought.code, added)
        return added

    def _with_pair(
        self, on: Ground, ahead: PhotoSent, aside: PhotoSent, added: Added
    ) -> Added:
        """Asked for in that order: any other is no turn, whatever came before.

        What looks ahead counts by itself, as one more selfie.
        """
        asked = isinstance(on.face, Enrolment) and ahead.seen.looked_at
        poor = ahead.seen.problem or aside.seen.problem
        in_order = aside.seen.is_turned and not ahead.seen.is_turned
        if poor or in_order or not asked:
            return self._with_photo(on, aside, self._with_photo(on, ahead, added))
        evidence = replace(added.evidence, selfie=None, turned=None)
        one = aside if ahead.seen.is_turned else ahead
        added = self._with_photo(on, one, replace(added, evidence=evidence))
        return replace(added, problem=added.problem or PhotoProblem.TURN_ORDER)

    def _with_photo(self, on: Ground, sent: PhotoSent, added: Added) -> Added:
        """Of whom no face may be looked at, a photo says nothing, good or poor."""
        if not isinstance(on.face, Enrolment) or not sent.seen.looked_at:
            return added
        if sent.seen.problem is not None:
            return replace(added, problem=sent.seen.problem)
        photo = known_photo(on.actor, on.session, sent, on.at)
        selfie = self.eyes.look(on.actor, photo, sent, on.face, on.where.zone)
        if selfie is None:
            return replace(added, why_code=WhyCode.OTHER_ENGINE)
        self._kept(on, sent)
        evidence = added.evidence
        return replace(added, evidence=_with_selfie(on, evidence, selfie))

    def _kept(self, on: Ground, sent: PhotoSent) -> None:
        """Until it is decided, and no longer than the policy says."""
        if not on.policies.photos_kept or not sent.seen.small:
            return
        until = on.at + on.policies.photos_kept
        small = sent.seen.small
        photo = KeptPhoto(on.actor.person, on.session.id, small, on.at, until)
        self.photos.keep(on.actor.organisation, photo)

    def _with_code(self, on: Ground, said: str, added: Added) -> Added:
        """Right or wrong, nobody learns anything from a sixth guess."""
        where, student, session = on.actor.organisation, on.actor.person, on.session.id
        wrong = self.codes.wrong(where, session, student)
        if wrong >= MOST_WRONG:
            return replace(added, guesses_left=0)
        secret = self.codes.secret(where, session)
        words = on.policies.code_words
        if secret is not None and is_right(secret, said, on.code_at, words=words):
            return replace(added, evidence=replace(added.evidence, code=on.at))
        self.codes.count_wrong(where, session, student)
        return replace(added, guesses_left=MOST_WRONG - wrong - 1)


def _with_selfie(on: Ground, evidence: Evidence, selfie: Selfie) -> Evidence:
    """One ahead and one aside, in either order: a single photo is never both."""
    first = evidence.selfie
    if first is None or not on.is_theirs(first) or first.turned is selfie.turned:
        return replace(evidence, selfie=selfie)
    ahead, aside = (first, selfie) if selfie.turned else (selfie, first)
    return replace(evidence, selfie=ahead, turned=aside)


def missing(on: Ground, added: Added) -> tuple[Part, ...]:
    return tuple(_missing(on, added))


def _missing(on: Ground, added: Added) -> Iterator[Part]:
    evidence, fence = added.evidence, on.where.fence
    if not evidence.has_identity:
        yield Part.CODE if added.why_code else Part.FACE
    elif (
        wants_turned_head(on.signals(evidence), on.policy)
        and evidence.turned is None
        and evidence.selfie is not None
        and on.is_theirs(evidence.selfie)
    ):
        yield Part.AHEAD if evidence.selfie.turned else Part.TURN
    if fence.wants_place and evidence.place is None and not evidence.placeless:
        yield Part.PLACE


def _with_place(on: Ground, place: PlaceSeen, added: Added) -> Added:
    """While more is missing it is said at once that a place will not do."""
    fix = place_signals(place, on.where.fence)
    if fix is None:
        return added
    found = (on.policy.graded(each) for each in about_fix(fix, on.policy))
    bad = tuple(each for each in found if each.grade is Grade.REFUSED)
    return replace(added, evidence=replace(added.evidence, place=place), bad_place=bad)
