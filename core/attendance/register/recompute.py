"""A verdict judged again: as it was, and as it would come out now.

From signals alone, so it works when the place and the photo are long destroyed.
"""

from dataclasses import dataclass

from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.verdict import Verdict, judge
from core.attendance.model import CheckIn
from core.kernel.ids import OrganisationId


@dataclass(frozen=True, slots=True)
class Look:
    """One try of a student, or another look at it, and what was made of it."""

    verdict: Verdict
    policy: int
    """The version that it was judged by."""
    later: bool
    """No try: what came out only afterwards was added."""
    holds: bool
    """Whether it comes out the same, judged again by that version."""
    now: int
    """The version that holds now."""
    otherwise: Verdict | None = None
    """What it would come to by that one, where its grade differs."""


def recomputed(
    organisation: OrganisationId, made: list[CheckIn], policies: EvidencePolicies
) -> tuple[Look, ...]:
    current = policies.current(organisation)
    versions = {each.policy for each in made}
    kept = {number: policies.find(organisation, number) for number in versions}
    return tuple(_look(each, kept[each.policy], current) for each in made)


def _look(made: CheckIn, then: EvidencePolicy | None, now: EvidencePolicy) -> Look:
    today = judge(made.signals, now)
    return Look(
        made.verdict,
        made.policy,
        later=made.instead_of is not None,
        holds=then is not None and judge(made.signals, then) == made.verdict,
        now=now.version,
        otherwise=today if today.grade is not made.verdict.grade else None,
    )
