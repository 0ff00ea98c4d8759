"""python -m tests.bench.timetable.series [SERIES]: how long it takes to make sessions.

So many weekly series of classes of thirty: the generator makes their sessions for the
next 120 days, on SQLite in memory, each series in a unit of work of its own; then each
class is booked another one.
"""

import sys
from datetime import time
from time import process_time

from core.kernel.actor import desk_of
from core.kernel.ids import ClassId, PersonId
from core.kernel.recurring import Rule
from core.sessions.series.book import BookSeries
from core.sessions.series.generate import GenerateAhead
from tests.bench.timetable.classes import HOUR, MONDAY, timetable
from tests.bench.timetable.units import told
from tests.bench.timetable.worlds import new_world
from tests.people import AS_ADA, HERE
from tests.world import World

A_WEEK = 40
"""Hours in which one class and its tutor are taught."""


def main(many: int = 400) -> None:
    with new_world() as world:
        groups = [
            timetable(world, first // A_WEEK, min(A_WEEK, many - first))
            for first in range(0, many, A_WEEK)
        ]
        told("made ahead, a series", _until_done(world))
        told("booked, a class's series", [_booked(world, *each) for each in groups])


def _until_done(world: World) -> list[float]:
    took, left = list[float](), 1
    while left:
        began = process_time()
        left = world.run(GenerateAhead(desk_of(HERE.id)))
        took.append((process_time() - began) * 1000)
    return took[:-1]


def _booked(world: World, tutor: PersonId, group: ClassId) -> float:
    """On Saturdays, where nobody is in the way."""
    rule = Rule.read("FREQ=WEEKLY;BYDAY=SA")
    asked = BookSeries(
        AS_ADA, rule, time(10), HOUR, group=group, tutors=(tutor,), first=MONDAY
    )
    began = process_time()
    world.run(asked)
    return (process_time() - began) * 1000


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
