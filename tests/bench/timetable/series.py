"""python -m tests.bench.timetable.series [SERIES]: local times kept, series made.

First every zone of tzdata: times of day around each change of clocks in ten years, of
which none may be wrong. Then so many weekly series of classes of thirty: how long the
generator takes to make their sessions for the next 120 days, on SQLite in memory.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo, available_timezones

from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.kernel.actor import Role, desk_of
from core.kernel.ids import ClassId, PersonId
from core.kernel.recurring import Rule, Weekday
from core.people.model import Grant, Person
from core.people.ports import People
from core.sessions.model import SeriesId
from core.sessions.series.generate import GenerateAhead
from core.sessions.series.model import Series
from core.sessions.series.ports import SeriesBook
from storage.database import owners_engine
from storage.schema import create_schema
from tests.people import AS_ADA, HERE, LONDON
from tests.world import World
from tests.zones import wrong_times

HOUR = timedelta(hours=1)
MONDAY = date(2026, 3, 9)
A_CLASS = 30
A_WEEK = 40
"""Hours in which one class and its tutor are taught."""


def main(many: int) -> None:
    _zones()
    with _world() as world:
        for class_ in range(-(-many // A_WEEK)):
            _timetable(world, class_, min(A_WEEK, many - class_ * A_WEEK))
        began, made = perf_counter(), 0
        while world.run(GenerateAhead(desk_of(HERE.id))):
            made += 1
        took = perf_counter() - began
        again = world.run(GenerateAhead(desk_of(HERE.id)))
    print(
        f"{made} series of classes of {A_CLASS}, 120 days ahead: {took:.1f} s, "
        f"{took / made * 1000:.0f} ms each; once more: {again} to do"
    )


def _zones() -> None:
    began, looked, wrong = perf_counter(), 0, 0
    zones = sorted(available_timezones())
    for name in zones:
        here = wrong_times(ZoneInfo(name))
        looked, wrong = looked + here[0], wrong + here[1]
    print(
        f"{len(zones)} zones, ten years of changes: {looked} times of day, "
        f"{wrong} wrong ({perf_counter() - began:.0f} s)"
    )


@contextmanager
def _world() -> Iterator[World]:
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        engine = owners_engine(f"sqlite:///{template}")
        create_schema(engine)
        engine.dispose()
        world = World(template)
        try:
            yield world
        finally:
            world.close()


def _timetable(world: World, class_: int, many: int) -> None:
    """A class with a tutor of its own, and its hours of the week."""
    first = 10_000 + class_ * 100
    tutor = _person(first, Role.TUTOR)
    students = [_person(first + 1 + n, Role.STUDENT) for n in range(A_CLASS)]
    world.work(
        lambda ports: [ports[People].add(HERE.id, p) for p in (tutor, *students)]
    )
    group = world.run(AddClass(AS_ADA, f"C{class_}"))
    world.run(Enrol(AS_ADA, group.id, tuple(each.id for each in students)))
    plans = [_series(tutor.id, group.id, hour) for hour in range(many)]
    world.work(lambda ports: [ports[SeriesBook].add(HERE.id, p) for p in plans])


def _person(number: int, role: Role) -> Person:
    return Person(PersonId(UUID(int=number)), f"Person {number}", (Grant(role),))


def _series(tutor: PersonId, group: ClassId, hour: int) -> Series:
    made, (day, start) = SeriesId(uuid4()), divmod(hour, 8)
    rule = Rule.read(f"FREQ=WEEKLY;BYDAY={Weekday(day)}")
    first = MONDAY + timedelta(days=day)
    return Series(
        made,
        made,
        rule,
        time(8 + start),
        HOUR,
        LONDON,
        first,
        (tutor,),
        group=group,
        ahead_to=first - timedelta(days=1),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
