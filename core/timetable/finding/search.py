"""The best times that all have in common: exact, by masks.

Every time at which everybody, and a room if one is wanted, is free is looked at; the
order is by points, then by start, then by the room's name, so it never varies.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from heapq import nsmallest

from core.kernel.recurring import instant
from core.kernel.span import Span
from core.timetable.finding.grid import A_DAY, Grid
from core.timetable.finding.rules import RULES, room_points
from core.timetable.finding.wanted import ARoom, Slot, Surroundings, Wanted


def best_slots(wanted: Wanted, around: Surroundings, most: int = 5) -> list[Slot]:
    """At most so many, the best first; none if there is no such time."""
    return nsmallest(most, _every(wanted, around), key=_order)


def best_apart(wanted: Wanted, around: Surroundings, most: int = 5) -> list[Slot]:
    """What is offered: the best, then the best that overlaps none of those before.

    More of one day than are wanted only where there are too few of other days.
    """
    ordered = sorted(_every(wanted, around), key=_order)
    found: list[Slot] = []
    on = Counter[date]()
    for a_day in sorted({wanted.a_day or most, most}):
        for slot in ordered:
            day = slot.span.start.astimezone(wanted.zone).date()
            if len(found) == most:
                return found
            if on[day] < a_day and not any(
                slot.span.overlaps(each.span) for each in found
            ):
                on[day] += 1
                found.append(slot)
    return found


def _every(wanted: Wanted, around: Surroundings) -> Iterator[Slot]:
    grid = Grid(Span(*wanted.days.instants(wanted.zone)))
    free = free_of_people(grid, wanted, around)
    starts = grid.fits(free, wanted.length)
    starts &= grid.starts(wanted.every, wanted.days, wanted.zone)
    placed = _placed(grid, starts, wanted, around)
    return (_judged(span, room, wanted, around) for span, room in placed)


def free_of_people(grid: Grid, wanted: Wanted, around: Surroundings) -> int:
    """When the doors are open and nobody is taken or away."""
    free = grid.mask(open_hours(wanted)) & grid.all
    free &= ~grid.mask(
        [Span(grid.within.start, max(wanted.earliest, grid.within.start))]
    )
    free &= ~grid.mask(around.shut)
    for each in wanted.people:
        free &= ~grid.mask(around.taken.get(each, ()))
        free &= ~grid.mask(around.away.get(each, ()))
    return free


def open_hours(wanted: Wanted) -> Iterator[Span]:
    day = wanted.days.first
    while day <= wanted.days.last:
        opens, _ = instant(day, wanted.opens, wanted.zone)
        closes, _ = instant(day, wanted.closes, wanted.zone)
        if opens < closes and day.weekday() not in wanted.without:
            yield Span(opens, closes)
        day += A_DAY


def _placed(
    grid: Grid, starts: int, wanted: Wanted, around: Surroundings
) -> Iterator[tuple[Span, ARoom | None]]:
    """Each time with the best of the rooms that are free then."""
    if not wanted.needs_room:
        for at in grid.when(starts):
            yield Span(at, at + wanted.length), None
        return
    by_points = sorted(
        around.rooms, key=lambda room: (room_points(room, wanted), room.name, room.id)
    )
    for room in by_points:
        if not starts:
            return
        free = grid.all & ~grid.mask(around.rooms_taken.get(room.id, ()))
        here = starts & grid.fits(free, wanted.length)
        starts &= ~here
        for at in grid.when(here):
            yield Span(at, at + wanted.length), room


def _judged(
    span: Span, room: ARoom | None, wanted: Wanted, around: Surroundings
) -> Slot:
    against = {name: rule(span, wanted, around) for name, rule in RULES.items()}
    against["room"] = room_points(room, wanted) if room else 0
    said = tuple((name, points) for name, points in against.items() if points)
    return Slot(span, room, sum(against.values()), said)


def _order(slot: Slot) -> tuple[object, ...]:
    return slot.points, slot.span.start, slot.room.name if slot.room else ""
