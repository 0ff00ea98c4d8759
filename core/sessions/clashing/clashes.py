"""What can stand in the way of a session, and how much of it may be overlooked."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.kernel.actor import Actor
from core.kernel.permissions import Permission, may
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.sessions.model import SessionId


class Hurdle(StrEnum):
    """Why a session cannot, or had better not, be there."""

    TUTOR = "tutor"  # teaches something else then
    STUDENT = "student"
    CLASS = "class"  # meets for something else then
    ROOM = "room"  # is taken
    CAPACITY = "capacity"  # has too few seats
    CLOSED = "closed"  # room or site, for a while
    SHUT = "shut"  # room or site, at that hour of every week
    HOLIDAY = "holiday"
    AWAY = "away"  # somebody has no time
    TRAVEL = "travel"  # somebody could not get there, or on from there
    LIMIT = "limit"  # of the room
    WISH = "wish"  # somebody would rather not


SOFT = frozenset({Hurdle.SHUT, Hurdle.AWAY, Hurdle.TRAVEL, Hurdle.WISH})
"""Whoever books may overlook these, once told;"""
PLANNERS = frozenset({Hurdle.CAPACITY, Hurdle.LIMIT})
"""whoever plans the timetable these as well; nobody the rest."""


class Limit(StrEnum):
    """Which limit of a room, or which wish of a person."""

    LONGEST = "longest"
    A_DAY = "a day"
    AHEAD = "ahead"
    BOOKED_BY = "booked by"
    EARLIEST = "earliest"
    LATEST = "latest"
    LUNCH = "lunch"
    MOST_A_DAY = "most a day"
    IN_A_ROW = "in a row"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that stands in the way.

    `who` is the person, class, room, site or holiday that it is about and `name` what
    it is called; with `others` so many more people for the same reason, the first of
    them `also`. `span` is when
    the other session, the closure or the absence is. `number` and `needed` are seats,
    minutes, days or sessions: what there is, and what it would take.
    """

    kind: Hurdle
    who: UUID
    span: Span
    name: str = ""
    others: int = 0
    also: UUID | None = None
    also_name: str = ""
    session: SessionId | None = None
    limit: Limit | None = None
    number: int = 0
    needed: int = 0

    @property
    def hard(self) -> bool:
        return self.kind not in SOFT


@dataclass(eq=False)
class Clashes(Refusal):
    """All that stands in the way, the hardest first."""

    conflicts: tuple[Conflict, ...]

    @property
    def kinds(self) -> frozenset[Hurdle]:
        return frozenset(each.kind for each in self.conflicts)


def overlooked(actor: Actor, wanted: Iterable[Hurdle]) -> frozenset[Hurdle]:
    """Those of them that the actor may overlook."""
    allowed = SOFT | PLANNERS if may(actor, Permission.PLAN_TIMETABLE) else SOFT
    return allowed & frozenset(wanted)
