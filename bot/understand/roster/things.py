"""What a sentence can name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """`roles` in the desk's words; `also` are other names the person goes by."""

    id: str
    name: str
    roles: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()

    @property
    def is_student(self) -> bool:
        return "student" in self.roles


@dataclass(frozen=True, slots=True)
class Named:
    """A class, course, subject, task, room or school."""

    id: str
    name: str
    also: tuple[str, ...] = ()
