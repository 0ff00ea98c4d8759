"""A round of asking after a session, and one answer in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.kernel.ids import PersonId
from core.sessions.model import SessionId

FEWEST = 3
"""Fewer answers than these are never added up: one could be told from the rest."""

MOST_STARS = 5


class Aspect(StrEnum):
    """In the order in which they are asked."""

    CONTENT = "content"
    DELIVERY = "delivery"
    ENGAGEMENT = "engagement"
    OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Round:
    """How a session's feedback is given; settled as it ends, and kept to.

    Whoever answers was told whether it is anonymous: a setting that changes later
    changes nothing about that.
    """

    session: SessionId
    closes: datetime
    anonymous: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """One student's, of one session."""

    stars: Mapping[Aspect, int] = field(default_factory=dict[Aspect, int])
    words: str = field(default="", repr=False)

    @property
    def next(self) -> Aspect | None:
        """What has not been said yet."""
        return next((each for each in Aspect if each not in self.stars), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """As it is read once its round is over.

    `giver` tells people apart among the answers read together and means nothing
    beyond; `student` is known only where it was not anonymous.
    """

    session: SessionId
    giver: int
    given: Feedback
    student: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Mean:
    """Of so many answers, in hundredths of a star."""

    hundredths: int
    answers: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What may be told of some answers; nothing of fewer than `FEWEST`."""

    means: Mapping[Aspect, Mean] = field(default_factory=dict[Aspect, Mean])
    words: tuple[str, ...] = ()


def added_up(heaps: Sequence[Sequence[Answer]]) -> Summary:
    """Each heap counts as a whole, or not at all; see `core.feedback.pools`.

    Words come in an order that tells nothing of who was first.
    """
    means: dict[Aspect, Mean] = {}
    for aspect in Aspect:
        rated = [[a for a in heap if aspect in a.given.stars] for heap in heaps]
        said = [a.given.stars[aspect] for heap in rated if enough(heap) for a in heap]
        if said:
            means[aspect] = Mean(round(100 * sum(said) / len(said)), len(said))
    told = [a.given.words for heap in heaps if enough(heap) for a in heap]
    return Summary(means, tuple(sorted(words for words in told if words)))


def enough(answers: Iterable[Answer]) -> bool:
    """Of so many people that no answer of one can be told from the rest."""
    return len({each.giver for each in answers}) >= FEWEST
