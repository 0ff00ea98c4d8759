"""An organisation's people and things."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.understand.roster.index import NameIndex
from bot.understand.roster.things import Named, Person


@dataclass(frozen=True, eq=False)
class Roster:
    """An organisation's people and things; one object per version, for its index."""

    people: tuple[Person, ...] = ()
    classes: tuple[Named, ...] = ()
    courses: tuple[Named, ...] = ()
    subjects: tuple[Named, ...] = ()
    tasks: tuple[Named, ...] = ()
    rooms: tuple[Named, ...] = ()
    schools: tuple[Named, ...] = ()

    @cached_property
    def index(self) -> NameIndex:
        """Built at the first sentence, not for each."""
        return NameIndex(self.people, self._things)

    @property
    def _things(self) -> Mapping[str, tuple[Named, ...]]:
        return {
            "class": self.classes,
            "course": self.courses,
            "subject": self.subjects,
            "task": self.tasks,
            "room": self.rooms,
            "school": self.schools,
        }
