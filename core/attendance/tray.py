"""What has come of an open check-in so far, and what is still missing of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from core.attendance.codes import MOST_WRONG, is_right
from core.attendance.enrolment import Enrolment
from core.attendance.evidence import PhotoProblem
from core.attendance.eyes import Eyes, known_photo
from core.attendance.findings import Finding, Grade
from core.attendance.here_model import Brought, Part, PhotoSent, WhyCode
from core.attendance.ports import SessionCodes
from core.attendance.scene import Scene
from core.attendance.verdict import Evidence, wants_turned_head
from core.attendance.whereabouts import PlaceSeen, look_at_place
from core.kernel.actor import Actor
from core.organisation.model import Policies
from core.sessions.model import Session


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

    def add(
        self,
        actor: Actor,
        session: Session,
        brought: Brought,
        at: datetime,
        evidence: Evidence,
    ) -> Added:
        """A poor photo, a wrong code or a place far off add nothing."""
        added = Added(evidence, why_code=self._why_code(actor))
        if brought.place is not None:
            added = self._place(actor, session, brought.place, added)
        if brought.photo is not None:
            added = self._photo(actor, session, brought.photo, at, added)
        if brought.code:
            added = self._code(actor, session, brought.code, at, added)
        return added

    def _place(
        self, actor: Actor, session: Session, place: PlaceSeen, added: Added
    ) -> Added:
        """While more is missing it is said at once that a place will not do."""
        fence, policies = self.scene.fence(actor, session), self.scene.policies(actor)
        if not fence.wants_place:
            return added
        found = look_at_place(place, fence, None, policies)
        bad = tuple(each for each in found if each.grade is Grade.REFUSED)
        evidence = replace(added.evidence, place=place)
        return replace(added, evidence=evidence, bad_place=bad)

    def _why_code(self, actor: Actor) -> WhyCode | None:
        known = self.eyes.known(actor, self.scene.policies(actor))
        return None if isinstance(known, Enrolment) else known

    def _photo(
        self,
        actor: Actor,
        session: Session,
        sent: PhotoSent,
        at: datetime,
        added: Added,
    ) -> Added:
        if sent.seen.problem is not None:
            return replace(added, problem=sent.seen.problem)
        face = self.eyes.known(actor, self.scene.policies(actor))
        if not isinstance(face, Enrolment):
            return added
        zone = self.scene.zone(actor, session)
        photo = known_photo(actor, session, sent, at)
        selfie = self.eyes.look(actor, photo, sent, face, zone)
        if selfie is None:
            return replace(added, why_code=WhyCode.OTHER_ENGINE)
        evidence = added.evidence
        if selfie.turned and evidence.selfie is not None:
            return replace(added, evidence=replace(evidence, turned=selfie))
        return replace(added, evidence=replace(evidence, selfie=selfie))

    def _code(
        self, actor: Actor, session: Session, said: str, at: datetime, added: Added
    ) -> Added:
        """Right or wrong, nobody learns anything from a sixth guess."""
        where, student = actor.organisation, actor.person
        wrong = self.codes.wrong(where, session.id, student)
        if wrong >= MOST_WRONG:
            return replace(added, guesses_left=0)
        secret = self.codes.secret(where, session.id)
        if secret is not None and is_right(secret, said, at):
            return replace(added, evidence=replace(added.evidence, code=at))
        self.codes.count_wrong(where, session.id, student)
        return replace(added, guesses_left=MOST_WRONG - wrong - 1)

    def missing(self, actor: Actor, session: Session, added: Added) -> tuple[Part, ...]:
        policies = self.scene.policies(actor)
        return tuple(self._missing(actor, session, added, policies))

    def _missing(
        self, actor: Actor, session: Session, added: Added, policies: Policies
    ) -> Iterator[Part]:
        evidence, fence = added.evidence, self.scene.fence(actor, session)
        if not evidence.has_identity:
            yield Part.CODE if added.why_code else Part.FACE
        elif (
            wants_turned_head(evidence, fence, policies)
            and evidence.turned is None
            and evidence.selfie is not None
            and evidence.selfie.is_theirs
            and evidence.selfie.turned is not None
        ):
            yield Part.TURN
        if fence.wants_place and evidence.place is None:
            yield Part.PLACE
