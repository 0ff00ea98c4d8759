"""What a sentence was understood to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from bot.understand.roster.things import Person


class Action(Enum):
    DO = "do"
    ASK = "ask"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Came:
    """When somebody came: `PT10M` after it began, or `4:20` by the clock."""

    who: Person
    when: str


@dataclass(frozen=True, slots=True)
class Option:
    """A likely answer to what is asked; `value` is what the slot would hold."""

    label: str
    slot: str
    value: object


@dataclass(frozen=True, slots=True)
class Reading:
    """`ask` names the slots in question, `also` what else the sentence says."""

    intent: str
    action: Action
    slots: Mapping[str, object] = field(default_factory=dict[str, object])
    ask: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    also: "tuple[Reading, ...]" = ()
    unfit: Mapping[str, object] = field(default_factory=dict[str, object])
    """Said for a slot and not right there: a name nobody has, a length of days."""
    why: str = ""
    """Of a refusal to read: `forbidden` as no order, `foreign` as none of ours,
    `not_theirs` as another role's, `not_over` as logged before it happened."""
    near: "tuple[Reading, ...]" = ()
    """Of a refusal to read: what it may have been about."""


NOTHING = Reading("none", Action.DECLINE)
FORBIDDEN = Reading("none", Action.DECLINE, why="forbidden")
FOREIGN = Reading("none", Action.DECLINE, why="foreign")
