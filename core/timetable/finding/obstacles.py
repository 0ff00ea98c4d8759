"""What stands in the way where no time is found: who is taken, and for how long."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.timetable.finding.grid import STEP, Grid
from core.timetable.finding.search import free_of_people, open_hours
from core.timetable.finding.wanted import Surroundings, Wanted

MOST = 3


class Hindrance(StrEnum):
    OVER = "over"  # what is left of these days is too short
    SHUT = "shut"  # holidays
    ROOM = "room"  # all are free together, and no room is then
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Obstacle:
    kind: Hindrance
    who: PersonId | None = None
    taken: timedelta = timedelta()
    """For how much of the hours that were looked at."""


def obstacles(wanted: Wanted, around: Surroundings) -> tuple[Obstacle, ...]:
    """Those to blame, whoever is taken for longest first."""
    grid = Grid(Span(*wanted.days.instants(wanted.zone)))
    to_come = _to_come(grid, wanted)
    if not grid.fits(to_come, wanted.length):
        return (Obstacle(Hindrance.OVER),)
    days = to_come & ~grid.mask(around.shut)
    if not grid.fits(days, wanted.length):
        return (Obstacle(Hindrance.SHUT),)
    if grid.fits(free_of_people(grid, wanted, around), wanted.length):
        return (Obstacle(Hindrance.ROOM),) if wanted.needs_room else ()
    found = sorted(
        _people(grid, days, wanted, around), key=lambda each: (-each.taken, each.who)
    )
    return tuple(found[:MOST])


def _to_come(grid: Grid, wanted: Wanted) -> int:
    free = grid.mask(open_hours(wanted)) & grid.all
    over = Span(grid.within.start, max(wanted.earliest, grid.within.start))
    return free & ~grid.mask([over])


def _people(
    grid: Grid, days: int, wanted: Wanted, around: Surroundings
) -> Iterator[Obstacle]:
    for each in wanted.people:
        busy = grid.mask([*around.taken.get(each, ()), *around.away.get(each, ())])
        taken = (busy & days).bit_count() * STEP
        if taken:
            yield Obstacle(Hindrance.PERSON, each, taken)
