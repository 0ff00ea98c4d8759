"""What an organisation makes of evidence: looked at, changed, and taken back."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Request, changes, reads
from core.attendance.errors import PolicyChangedSince
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.rules import changed
from core.attendance.judging.verdict import judge
from core.attendance.ports import CheckIns
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted

LOOKED_BACK = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ShowEvidencePolicy(Request[EvidencePolicy]):
    """The one that check-ins are judged by now."""


@dataclass(frozen=True, slots=True)
class PolicyChanged:
    """Of the `judged` check-ins of the last 30 days so many would come out otherwise.

    They stay as they are.
    """

    before: EvidencePolicy
    after: EvidencePolicy
    judged: int
    otherwise: int


@dataclass(frozen=True, slots=True)
class ChangeEvidencePolicy(Request[PolicyChanged]):
    """`rule` and `value` as `core.attendance.judging.rules` writes them."""

    rule: str
    value: str


@dataclass(frozen=True, slots=True)
class TakeBackPolicy(Request[PolicyChanged]):
    """Back to what held before `version`, if that is the newest."""

    version: int


@dataclass(frozen=True, slots=True)
class PolicyBooks:
    """A bundle of ports; see `Composer`."""

    policies: EvidencePolicies
    check_ins: CheckIns
    clock: Clock

    def keep(
        self, actor: Actor, before: EvidencePolicy, after: EvidencePolicy
    ) -> PolicyChanged:
        """With what it would have made of the check-ins of late."""
        now = self.clock.now()
        self.policies.add(actor.organisation, after, by=actor.person, at=now)
        recent = self.check_ins.since(actor.organisation, now - LOOKED_BACK)
        otherwise = sum(
            judge(each.signals, after).grade is not each.verdict.grade
            for each in recent
        )
        return PolicyChanged(before, after, len(recent), otherwise)


@reads
def show_evidence_policy(
    request: ShowEvidencePolicy, policies: EvidencePolicies
) -> EvidencePolicy:
    permitted(request.actor, Permission.SET_UP)
    return policies.current(request.actor.organisation)


@changes
def change_evidence_policy(
    request: ChangeEvidencePolicy, books: PolicyBooks
) -> PolicyChanged:
    permitted(request.actor, Permission.SET_UP)
    now = books.policies.current(request.actor.organisation)
    after = changed(now, request.rule, request.value)
    return books.keep(request.actor, now, after)


@changes
def take_back_policy(request: TakeBackPolicy, books: PolicyBooks) -> PolicyChanged:
    """A version is never removed, for verdicts name it: the one before comes again."""
    actor = request.actor
    permitted(actor, Permission.SET_UP)
    now = books.policies.current(actor.organisation)
    before = books.policies.find(actor.organisation, request.version - 1)
    if now.version != request.version or before is None:
        raise PolicyChangedSince
    after = replace(before, version=now.version + 1)
    return books.keep(actor, now, after)
