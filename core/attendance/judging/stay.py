"""How somebody stays, by the steps of a live place: minutes, never a path."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.attendance.evidence.signals import Jump, Left, jump_between, place_signals
from core.attendance.evidence.whereabouts import Fence, PlaceSeen
from core.attendance.judging.look import is_outside, is_too_fast
from core.attendance.judging.policy import EvidencePolicy
from core.kernel.ids import PersonId
from core.sessions.model import SessionId

IN_A_ROW = 2
"""One fix alone may be a reflection off the house across the street."""

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Stay:
    """One person at one session, or on the way there; forgotten within two days.

    `last` is where they last were as far as that is believed, `at` when the newest
    step was made, and `strays` how many since were too far from `last` to be true.
    """

    session: SessionId
    person: PersonId
    last: PlaceSeen
    at: datetime
    strays: int = 0
    jump: Jump | None = None
    out_since: datetime | None = None
    out_steps: int = 0
    away: timedelta = timedelta()
    """All told, of those times that are over."""
    left: Left | None = None
    """With the time that is not over yet, as of the last that was decided."""

    def is_away(self, policy: EvidencePolicy) -> bool:
        """Not for a moment, and not by one fix alone."""
        if self.out_since is None or self.out_steps < IN_A_ROW:
            return False
        return self.at - self.out_since >= policy.away_minutes * MINUTE

    def told(self, seen: PlaceSeen) -> "Stay":
        """A place that was shown to check in, not a step."""
        if seen.at <= self.at:
            return self
        return replace(self, last=seen, at=seen.at, strays=0)

    def stepped(self, step: PlaceSeen, fence: Fence, policy: EvidencePolicy) -> "Stay":
        """After one more step; one that is too late, or too vague, says nothing."""
        moved = self._moved(step, fence, policy)
        gone = moved.away
        if moved.out_since is not None and moved.is_away(policy):
            gone += moved.at - moved.out_since
        return replace(moved, left=Left(gone // MINUTE) if gone else None)

    def _moved(self, step: PlaceSeen, fence: Fence, policy: EvidencePolicy) -> "Stay":
        if step.at <= self.at or step.place.accuracy_m > policy.worst_accuracy_m:
            return self
        jump = jump_between(step, self.last)
        if not is_too_fast(jump):
            return _at(self, step, fence, policy)
        if self.strays + 1 < IN_A_ROW:
            return replace(self, at=step.at, strays=self.strays + 1)
        return _at(replace(self, jump=self.jump or jump), step, fence, policy)


def _at(stay: Stay, step: PlaceSeen, fence: Fence, policy: EvidencePolicy) -> Stay:
    there = replace(stay, last=step, at=step.at, strays=0)
    fix = place_signals(step, fence)
    if fix is not None and is_outside(fix, policy):
        since = stay.out_since or step.at
        return replace(there, out_since=since, out_steps=stay.out_steps + 1)
    if stay.out_since is not None and stay.is_away(policy):
        there = replace(there, away=stay.away + (step.at - stay.out_since))
    return replace(there, out_since=None, out_steps=0)
