"""A way to cheat, or to be honest, acted out many times over from a seed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random


class Label(StrEnum):
    """What may be hoped for."""

    DETECTABLE = "detectable"
    """Never taken for presence."""
    STATISTICAL = "statistical"
    """In at most one case of a hundred."""
    UNDETECTABLE = "undetectable"
    """Looks genuine: never enough by itself, so that a person decides."""
    STATED = "stated"
    """Two undetectable things together, or within what a fence forgives."""
    HONEST = "honest"
    """Refused in at most one case of a hundred."""


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    PENDING = "pending"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Acted:
    """What came of one case: here, and with the two simpler registers."""

    outcome: Outcome
    by_number: bool
    by_radius: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """One class of cases. `play` acts a case out, all of it from one `Random`."""

    name: str
    label: Label
    play: Callable[[Random], Acted]


@dataclass(frozen=True, slots=True)
class Tally:
    cases: int
    outcomes: Counter[Outcome]
    by_number: int
    by_radius: int

    def share(self, outcome: Outcome) -> float:
        return self.outcomes[outcome] / self.cases

    def keeps(self, label: Label) -> bool:
        """Whether the aim of such a class is met."""
        if label is Label.STATED:
            return True
        if label is Label.HONEST:
            return self.share(Outcome.REFUSED) <= RARELY
        most = RARELY if label is Label.STATISTICAL else 0
        return self.share(Outcome.ACCEPTED) <= most


RARELY = 0.01
SEED = 2026


def acted(kind: Kind, cases: int, seed: int = SEED) -> Tally:
    """The same cases for the same seed, whichever other kinds are acted out."""
    chance = Random(f"{kind.name} {seed}")  # noqa: S311 -- cases, not secrets
    came = [kind.play(chance) for _ in range(cases)]
    return Tally(
        cases,
        Counter(each.outcome for each in came),
        sum(each.by_number for each in came),
        sum(each.by_radius for each in came),
    )
