"""A head of one course sees that course, and the rest of the organisation not."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.curriculum.keep_courses import AddCourse
from core.kernel.actor import Role
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.marking.hours import HoursOf
from core.marking.log_marking import LogMarking
from core.marking.model import Target
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelSession
from core.sessions.errors import NoSuchSession
from core.sessions.schedule import EverySchedule, ScheduleOf, ShowSession
from tests.core.sessions.people import HOUR, MINUTE
from tests.people import AS_ADA, AS_HAL, AS_LENA, AS_MAYA, LEO, LONDON, MAYA
from tests.world import World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
DAY = Span(FOUR - HOUR, FOUR + 5 * HOUR)
MONDAY = date(2026, 3, 9)


@pytest.fixture
def taught(world: World):
    """A session of the head's course, one of none; and the head."""
    course = world.run(AddCourse(AS_ADA, "Logic"))
    first, second = Span(FOUR, FOUR + HOUR), Span(FOUR + HOUR, FOUR + 2 * HOUR)
    inside = world.run(BookSession(AS_MAYA, first, (LEO.id,), course=course.id))
    outside = world.run(BookSession(AS_MAYA, second, (LEO.id,)))
    limits = {Role.HEAD: frozenset({course.id})}
    return inside, outside, replace(AS_HAL, only_within=limits)


def test_only_sessions_of_the_course_are_seen(world: World, taught):
    inside, outside, head = taught

    assert world.run(EverySchedule(head, DAY)) == [inside]
    assert world.run(ScheduleOf(head, DAY, (LEO.id,))) == [inside]
    assert world.run(ShowSession(head, inside.id)) == inside
    with pytest.raises(NoSuchSession):
        world.run(ShowSession(head, outside.id))
    assert world.run(EverySchedule(AS_HAL, DAY)) == [inside, outside]


def test_only_sessions_of_the_course_are_cancelled(world: World, taught):
    inside, outside, head = taught
    with pytest.raises(NoSuchSession):
        world.run(CancelSession(head, outside.id, "No room"))
    world.run(CancelSession(head, inside.id, "No room"))


def test_only_sessions_of_the_course_are_booked_for_others(world: World, taught):
    inside, _, head = taught
    then = Span(FOUR + 3 * HOUR, FOUR + 4 * HOUR)
    with pytest.raises(NotPermitted):
        world.run(BookSession(head, then, (LEO.id,), tutors=(MAYA.id,)))
    course = inside.course
    world.run(BookSession(head, then, (LEO.id,), tutors=(MAYA.id,), course=course))


def test_only_hours_of_the_course_are_counted(world: World, taught):
    inside, _, head = taught
    for course in (inside.course, None):
        targets = (Target(course=course),)
        log = LogMarking(AS_MAYA, "P12", 30 * MINUTE, MONDAY, MONDAY, targets)
        world.run(log)
    days = Period(MONDAY, MONDAY)

    assert world.run(HoursOf(head, MAYA.id, days, LONDON)).total == 30 * MINUTE
    assert world.run(HoursOf(AS_HAL, MAYA.id, days, LONDON)).total == HOUR
    assert world.run(HoursOf(AS_MAYA, MAYA.id, days, LONDON)).total == HOUR
    with pytest.raises(NotPermitted):
        world.run(HoursOf(AS_LENA, MAYA.id, days, LONDON))
