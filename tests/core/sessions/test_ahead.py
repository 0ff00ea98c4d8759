"""Sessions of series, and reminders of sessions, exist some time ahead and once."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.curriculum.enrol import Enrol, Unenrol
from core.curriculum.keep_classes import AddClass
from core.kernel.actor import THE_DESK, Role, desk_of
from core.kernel.permissions import NotPermitted
from core.kernel.recurring import Rule
from core.kernel.span import Span
from core.messaging.due import Dues
from core.people.manage import EndRole
from core.sessions.book import BookSession
from core.sessions.changing.move import MoveSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.held.warn import RULE as WINDOW
from core.sessions.schedule import EverySchedule, ShowSession
from core.sessions.series.book import Booked, BookSeries
from core.sessions.series.generate import GenerateAhead, WhoIsBehind
from core.sessions.series.model import Skip, Why
from core.sessions.series.ports import SeriesBook
from core.sessions.telling.plans import FAR, PlanDue
from core.sessions.telling.remind import RULE
from tests.core.sessions.people import HOUR
from tests.people import (
    AS_ADA,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HAL,
    HERE,
    LENA,
    LEO,
    MAYA,
)
from tests.people import account_of as account
from tests.world import Talk, World

FOUR = datetime(2026, 3, 10, 16, tzinfo=UTC)
WEEKLY = Rule.read("FREQ=WEEKLY")
DESK = desk_of(HERE.id)
A_DAY = timedelta(days=1)


def series(world: World, **more) -> Booked:
    told = {"students": (LEO.id,), "first": FOUR.date(), **more}
    return world.run(BookSeries(AS_MAYA, WEEKLY, time(16), HOUR, **told))


def ahead(world: World) -> int:
    made = 0
    while world.run(GenerateAhead(DESK)):
        made += 1
    return made


def of_it(world: World, booked: Booked) -> list[date | None]:
    far = Span(FOUR - A_DAY, FOUR + 365 * A_DAY)
    every = world.run(EverySchedule(AS_ADA, far))
    return [e.original_day for e in every if e.series == booked.series.id]


def dues(world: World, rule: str) -> int:
    return len(world.work(lambda p: p[Dues].every(HERE.id, rule)))


def test_sessions_are_made_as_time_goes_on_and_once(world: World):
    booked = series(world)
    assert len(booked.sessions) == 18
    assert world.run(WhoIsBehind(THE_DESK)) == []
    world.clock.forward(21 * A_DAY)

    assert world.run(WhoIsBehind(THE_DESK)) == [HERE.id]
    assert (ahead(world), ahead(world)) == (1, 0)

    days = of_it(world, booked)
    assert days == [FOUR.date() + n * 7 * A_DAY for n in range(21)]


def test_what_was_taken_back_is_not_made_again(world: World):
    booked = series(world)
    gone = booked.sessions[3]
    world.run(TakeBackSession(AS_MAYA, gone.id, 1))
    start = FOUR.date() - A_DAY
    world.work(lambda p: p[SeriesBook].reached(HERE.id, booked.series.id, start))

    assert ahead(world) == 1

    assert len(of_it(world, booked)) == 17


def test_a_day_that_is_taken_is_left_out_and_told_once(world: World):
    talk = Talk(world)
    booked = series(world)
    world.clock.forward(21 * A_DAY)
    taken = FOUR + 18 * 7 * A_DAY - HOUR  # summer time by then
    world.run(BookSession(AS_TOM, Span(taken, taken + HOUR), (LEO.id,)))
    talk.deliver()
    talk.heard.clear()

    ahead(world)
    ahead(world)
    talk.deliver()

    [told] = talk.heard[account(MAYA)]
    assert told.text == (
        "One day of your series cannot be, first on Tue 14 Jul at 16:00 (Leo Hart). "
        "I left it out; book another time?"
    )
    assert account(LEO) not in talk.heard
    skips = world.work(lambda p: p[SeriesBook].skips(HERE.id, booked.series.id))
    assert skips == [Skip(date(2026, 7, 14), Why.CLASH)]


def test_each_day_brings_who_is_in_the_class_then(world: World):
    group = world.run(AddClass(AS_ADA, "10B"))
    leaves = FOUR.date() + 10 * A_DAY
    world.run(Enrol(AS_ADA, group.id, (LENA.id,), until=leaves))

    booked = series(world, group=group.id, last=FOUR.date() + 14 * A_DAY)

    assert [e.participants for e in booked.sessions] == [
        (LEO.id, LENA.id),
        (LEO.id, LENA.id),
        (LEO.id,),
    ]


def test_reminders_are_planned_eight_days_before(world: World):
    series(world)
    assert (dues(world, RULE), dues(world, WINDOW), dues(world, FAR)) == (2, 1, 17)

    world.clock.forward(7 * A_DAY)
    assert world.run(PlanDue(THE_DESK)) == 1

    assert (dues(world, RULE), dues(world, WINDOW), dues(world, FAR)) == (4, 2, 16)


def test_only_the_desk_makes_them(world: World):
    with pytest.raises(NotPermitted):
        world.run(WhoIsBehind(AS_ADA))
    with pytest.raises(NotPermitted):
        world.run(GenerateAhead(AS_MAYA))
    with pytest.raises(NotPermitted):
        world.run(PlanDue(AS_SAM))


def test_who_joins_the_class_is_in_it_and_undo_still_works(world: World):
    group = world.run(AddClass(AS_ADA, "10B"))
    booked = series(world, group=group.id, last=FOUR.date() + 14 * A_DAY)
    first = booked.sessions[0]
    there = Span(first.planned.start + HOUR, first.planned.end + HOUR)
    moved = world.run(MoveSession(AS_MAYA, first.id, there))

    world.run(Enrol(AS_ADA, group.id, (LENA.id,)))

    now = world.run(ShowSession(AS_MAYA, first.id))
    assert (now.participants, now.version) == ((LEO.id, LENA.id), moved.version)
    back = world.run(TakeBackSession(AS_MAYA, first.id, moved.version))
    assert (back.planned, back.participants) == (first.planned, (LEO.id, LENA.id))
    assert (dues(world, RULE), dues(world, FAR)) == (3, 2)

    world.run(Unenrol(AS_ADA, group.id, (LENA.id,), FOUR.date() - A_DAY))

    each = [world.run(ShowSession(AS_MAYA, e.id)) for e in booked.sessions]
    assert [e.participants for e in each] == [(LEO.id,)] * 3


def test_of_a_tutor_who_has_left_no_more_are_made_and_heads_are_told(world: World):
    talk = Talk(world)
    booked = series(world)
    world.run(EndRole(AS_ADA, MAYA.id, Role.TUTOR))
    world.clock.forward(21 * A_DAY)
    talk.deliver()
    talk.heard.clear()

    assert (ahead(world), ahead(world)) == (1, 0)
    talk.deliver()

    assert len(of_it(world, booked)) == 18
    [told] = talk.heard[account(HAL)]
    assert told.text.startswith("The series has no tutor any more")
