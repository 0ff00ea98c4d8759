"""From evidence to a verdict. Worse evidence never gives a better one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from core.attendance.findings import Finding, Grade, Reason, worst
from core.attendance.selfie import Selfie, look_at_selfie
from core.attendance.whereabouts import Fence, PlaceSeen, look_at_place
from core.organisation.model import Policies


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that one claim to be present rests on.

    `code` is when the tutor's number was sent and was right; `afterwards` says that
    it reached the desk when it could no longer be looked into.
    """

    selfie: Selfie | None = None
    turned: Selfie | None = None
    code: datetime | None = None
    place: PlaceSeen | None = None
    afterwards: bool = False

    @property
    def has_identity(self) -> bool:
        return self.selfie is not None or self.code is not None

    @property
    def complete_at(self) -> datetime | None:
        """When its last part was sent: from then on it was proved."""
        parts = [each for each in (self.selfie, self.turned, self.place) if each]
        sent = [part.sent for part in parts]
        return max([*sent, self.code] if self.code else sent, default=None)

    def since(self, earliest: datetime) -> "Evidence":
        """Only the parts sent from then on."""
        kept = self
        if kept.selfie is not None and kept.selfie.sent < earliest:
            kept = replace(kept, selfie=None)
        if kept.turned is not None and kept.turned.sent < earliest:
            kept = replace(kept, turned=None)
        if kept.place is not None and kept.place.sent < earliest:
            kept = replace(kept, place=None)
        if kept.code is not None and kept.code < earliest:
            kept = replace(kept, code=None)
        return kept

    def without(self, verdict: "Verdict") -> "Evidence":
        """What may be kept for another try: whatever was not refused."""
        bad = [f.reason for f in verdict.findings if f.grade is Grade.REFUSED]
        kept = self
        if any(reason.is_of_photo for reason in bad):
            kept = replace(kept, selfie=None, turned=None)
        if any(reason.is_of_place for reason in bad):
            kept = replace(kept, place=None)
        return kept


@dataclass(frozen=True, slots=True)
class Verdict:
    findings: tuple[Finding, ...]

    @property
    def grade(self) -> Grade:
        return worst(self.findings)

    @property
    def against(self) -> tuple[Finding, ...]:
        """What keeps it from being better, the worst first."""
        grade = self.grade
        if grade is Grade.GOOD:
            return ()
        return tuple(each for each in self.findings if each.grade is grade)


def wants_turned_head(evidence: Evidence, fence: Fence, policies: Policies) -> bool:
    """A selfie alone is never enough: where no place can speak for it, the head must.

    A code was seen in the room, so it needs no such help.
    """
    by_face = evidence.selfie is not None and evidence.code is None
    return by_face and (policies.challenge or fence.virtual)


def judge(
    evidence: Evidence, fence: Fence, earlier: PlaceSeen | None, policies: Policies
) -> Verdict:
    return Verdict(tuple(_findings(evidence, fence, earlier, policies)))


def _findings(
    evidence: Evidence, fence: Fence, earlier: PlaceSeen | None, policies: Policies
) -> Iterator[Finding]:
    if evidence.code is not None:
        yield Finding(Reason.CODE_RIGHT, Grade.GOOD)
    for selfie in (evidence.selfie, evidence.turned):
        if selfie is not None:
            yield from look_at_selfie(selfie, policies, fence.centre)
    if wants_turned_head(evidence, fence, policies):
        turned = evidence.turned is not None and evidence.turned.turned
        reason = Reason.HEAD_TURNED if turned else Reason.PHOTO_ALONE
        yield Finding(reason, Grade.GOOD if turned else Grade.PENDING)
    yield from look_at_place(evidence.place, fence, earlier, policies)
    if evidence.afterwards:
        yield Finding(Reason.CAME_AFTERWARDS, Grade.PENDING)
    if not evidence.has_identity:
        yield Finding(Reason.NOBODY_SHOWN, Grade.REFUSED)
