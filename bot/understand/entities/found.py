"""What a sentence names, and where it does."""

from dataclasses import dataclass

from bot.understand.roster.things import Person


@dataclass(frozen=True, slots=True)
class Mention:
    """One name in a sentence, and everybody it may mean."""

    words: str
    people: tuple[Person, ...]

    @property
    def is_sure(self) -> bool:
        return len(self.people) == 1


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the sentence that names something; `code` stands for its kind.

    P students, U staff, X a name nobody here has, C classes, K courses, S subjects,
    A tasks, R rooms, G year groups, N schools, M money, T a time of day,
    D days, L a length, E a recurrence.
    """

    start: int
    end: int
    code: str
    value: object
