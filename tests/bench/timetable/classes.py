"""A class of thirty with a tutor of its own, and its hours of the week."""

from datetime import date, time, timedelta
from uuid import UUID, uuid4

from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.kernel.actor import Role
from core.kernel.ids import ClassId, PersonId
from core.kernel.recurring import Rule, Weekday
from core.people.model import Grant, Person
from core.people.ports import People
from core.sessions.model import SeriesId
from core.sessions.series.model import Series
from core.sessions.series.ports import SeriesBook
from tests.people import AS_ADA, HERE, LONDON
from tests.world import World

HOUR = timedelta(hours=1)
MONDAY = date(2026, 3, 9)
A_CLASS = 30


def timetable(world: World, class_: int, many: int) -> tuple[PersonId, ClassId]:
    """Who teaches it, and which it is."""
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
    return tutor.id, group.id


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
