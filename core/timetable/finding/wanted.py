"""What is looked for, and what stands in its way: all that finding time goes by."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from core.kernel.ids import PersonId, RoomId
from core.kernel.period import Period
from core.kernel.span import Span

QUARTER = timedelta(minutes=15)
MOST_DAYS = 92
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody would rather have; it orders what is found and forbids nothing."""

    most_in_row: int = 0
    """Sessions without a break of a quarter of an hour; no matter with none."""
    earliest: time | None = None
    latest: time | None = None
    lunch: tuple[time, time] | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """What was said of when of each day, and on which weekdays not."""

    opens: time | None = None
    closes: time | None = None
    without: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ARoom:
    """A room that would do, `seats` of it left over."""

    id: RoomId
    name: str
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Before:
    """The session that is made up for: its time of day, weekday and room are known."""

    start: datetime
    room: RoomId | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """So long, on these days, between these hours of the clock in `zone`."""

    people: tuple[PersonId, ...]
    length: timedelta
    days: Period
    zone: ZoneInfo
    opens: time
    closes: time
    earliest: datetime
    """Not before: now, or some notice after it."""
    needs_room: bool = False
    room: RoomId | None = None
    """This one and no other, where one is needed."""
    seats: int = 0
    """For so many students at least."""
    every: timedelta = QUARTER
    instead_of: Before | None = None
    a_day: int = 0
    """So many of one day are offered, if there are others; no matter with none."""
    without: frozenset[int] = frozenset()
    """On these weekdays it is not to be; Monday is 0."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """When everybody and every room is taken, and who is away at other times.

    `shut` are holidays and whatever else holds for all of them.
    """

    taken: Mapping[PersonId, Sequence[Span]]
    rooms: Sequence[ARoom] = ()
    rooms_taken: Mapping[RoomId, Sequence[Span]] = field(
        default_factory=dict[RoomId, Sequence[Span]]
    )
    away: Mapping[PersonId, Sequence[Span]] = field(
        default_factory=dict[PersonId, Sequence[Span]]
    )
    shut: Sequence[Span] = ()
    wishes: Mapping[PersonId, Wishes] = field(default_factory=dict[PersonId, Wishes])
    _edges: list[tuple[tuple[PersonId, ...], Mapping["Edges", int]]] = field(
        default_factory=list[tuple[tuple[PersonId, ...], Mapping["Edges", int]]],
        init=False,
        repr=False,
        compare=False,
    )

    def edges(self, people: tuple[PersonId, ...]) -> Mapping["Edges", int]:
        """Of all who are taken at the same times only once, with how many they are."""
        for known, edges in self._edges:
            if known is people:
                return edges
        found = Counter(Edges.of(self.taken.get(each, ())) for each in people)
        self._edges.append((people, found))
        return found


class Edges(NamedTuple):
    """When what somebody is taken by ends, and when it begins; each in order."""

    ends: tuple[datetime, ...]
    starts: tuple[datetime, ...]

    @staticmethod
    def of(taken: Sequence[Span]) -> "Edges":
        ends, starts = (each.end for each in taken), (each.start for each in taken)
        return Edges(tuple(sorted(ends)), tuple(sorted(starts)))


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which all can meet, with why it stands where it does in the list.

    `points` is the sum of `against`: the fewer, the better.
    """

    span: Span
    room: ARoom | None = None
    points: int = 0
    against: tuple[tuple[str, int], ...] = ()
    """The soft rules that speak against it, by name, with the points of each."""
