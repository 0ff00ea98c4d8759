"""From signals to a verdict. Worse evidence never gives a better one."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.attendance.evidence.findings import Finding, Grade, Reason, worst
from core.attendance.evidence.signals import Signals
from core.attendance.judging.look import about_photo, about_place, about_stay, about_way
from core.attendance.judging.policy import EvidencePolicy


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

    @property
    def refused(self) -> frozenset[Reason]:
        """What must be sent again before it can be any better."""
        bad = (each for each in self.findings if each.grade is Grade.REFUSED)
        return frozenset(each.reason for each in bad)


def wants_turned_head(signals: Signals, policy: EvidencePolicy) -> bool:
    """A selfie alone is never enough: where no place can speak for it, the head must.

    A code was seen in the room, so it needs no such help. A child's face, which engines
    tell apart less well, is not believed without it, unless the policy says so.
    """
    by_face = signals.photo is not None and not signals.code
    return by_face and (
        policy.turn_head
        or signals.virtual
        or (signals.minor and policy.weight(Reason.FACE_MINOR) is Grade.PENDING)
    )


def judge(signals: Signals, policy: EvidencePolicy) -> Verdict:
    """What it all comes to under that policy; the same for ever."""
    found = tuple(_findings(signals, policy))
    lifted = LIFTED if _is_vouched_for(signals, found) else frozenset[Reason]()
    return Verdict(tuple(policy.graded(each, lifted) for each in found))


LIFTED = frozenset({Reason.PLACE_PINNED})
"""What is no longer in doubt once a face and the tutor's number both speak for it.

A pin looks the same whether it was dropped in the room or at home. The number was seen
in the room, but may have been passed on; so neither is enough without the face.
"""


def _is_vouched_for(signals: Signals, found: tuple[Finding, ...]) -> bool:
    sure = any(each.reason is Reason.FACE_RIGHT for each in found)
    return sure and signals.code


def _findings(signals: Signals, policy: EvidencePolicy) -> Iterator[Finding]:
    if signals.code:
        yield Finding(Reason.CODE_RIGHT)
    for photo in signals.photos:
        yield from about_photo(photo, policy)
    if wants_turned_head(signals, policy):
        turned = signals.turned is not None and signals.turned.turned
        if turned:
            yield Finding(Reason.HEAD_TURNED)
        elif policy.turn_head or signals.virtual:
            yield Finding(Reason.PHOTO_ALONE)
    if _is_a_childs_face_alone(signals):
        yield Finding(Reason.FACE_MINOR)
    yield from about_place(signals, policy)
    yield from about_stay(signals)
    yield from about_way(signals)
    if signals.afterwards:
        late = {"minutes": signals.minutes_late}
        yield Finding(Reason.CAME_AFTERWARDS, figures=late)
    if not signals.shows_somebody:
        yield Finding(Reason.NOBODY_SHOWN)


def _is_a_childs_face_alone(signals: Signals) -> bool:
    """Without the tutor's number, and without a head turned for the camera."""
    turned = signals.turned is not None and signals.turned.turned
    alone = signals.photo is not None and not signals.code and not turned
    return signals.minor and alone
