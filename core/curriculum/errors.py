"""What curriculum refuses."""

from dataclasses import dataclass

from core.kernel.refusal import Refusal


@dataclass(eq=False)
class NoSuchClass(Refusal):
    """Not there, or removed."""


@dataclass(eq=False)
class NoSuchCourse(Refusal):
    """Not there, or removed."""


@dataclass(eq=False)
class NoSuchTask(Refusal):
    """Not there, or removed."""


@dataclass(eq=False)
class NameTaken(Refusal):
    """Two of a kind with one name could not be told apart."""

    name: str


@dataclass(eq=False)
class NotInClass(Refusal):
    who: str


@dataclass(eq=False)
class InClassAlready(Refusal):
    who: str


@dataclass(eq=False)
class OnlyStudentsEnrol(Refusal):
    who: str


@dataclass(eq=False)
class NoSuchUnit(Refusal):
    """Not there, or removed."""


@dataclass(eq=False)
class NotAbove(Refusal):
    """A unit belongs to one of a higher level."""

    name: str
    level: str
    below: str


@dataclass(eq=False)
class OfAnotherLevel(Refusal):
    """What is called so is no programme, department or school of that kind."""

    name: str
    level: str


@dataclass(eq=False)
class InAnotherUnit(Refusal):
    """It belongs to another one than was said."""

    name: str
    parent: str
