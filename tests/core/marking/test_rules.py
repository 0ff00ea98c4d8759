"""How long, how exact and how often: as each organisation has it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.marking.change_marking import ChangeMarking
from core.marking.errors import (
    DayTooLong,
    EntryTooLong,
    MarkedInTheFuture,
    NoTimeSpent,
    NotYetDone,
    SpentTwice,
)
from core.marking.log_marking import LogMarking
from core.marking.model import MINUTE, Share, Target
from core.marking.rounding import rounded
from core.marking.timer import StartTimer, StopTimer
from core.organisation.settings import ChangePolicy
from tests.people import AS_ADA, AS_MAYA, LENA, LEO
from tests.world import World

MONDAY = date(2026, 3, 9)
NINE = datetime(2026, 3, 9, 9, tzinfo=UTC)
HOUR = 60 * MINUTE


def decide(world: World, **policies: str) -> None:
    for name, value in policies.items():
        world.run(ChangePolicy(AS_ADA, name, value))


def log(spent=HOUR, **said):
    return LogMarking(AS_MAYA, "P12", spent, **said)


@pytest.mark.parametrize(
    ("request_", "refusal"),
    [
        (log(-HOUR), NoTimeSpent),
        (log(timedelta()), NoTimeSpent),
        (log(400 * HOUR), EntryTooLong),
        (log(start=NINE + 5 * HOUR), NotYetDone),
        (log(on=date(2026, 3, 10)), MarkedInTheFuture),
    ],
)
def test_what_cannot_be_is_refused(world: World, request_, refusal):
    with pytest.raises(refusal):
        world.run(request_)


def test_an_entry_and_a_day_are_only_so_long(world: World):
    decide(world, longest_entry="180")
    with pytest.raises(EntryTooLong):
        world.run(log(181 * MINUTE))
    entry = world.run(log(3 * HOUR)).entry
    for _ in range(3):
        world.run(log(3 * HOUR))
    with pytest.raises(DayTooLong):
        world.run(log(HOUR))
    with pytest.raises(EntryTooLong):
        world.run(ChangeMarking(AS_MAYA, entry.id, spent=4 * HOUR))


def test_time_spent_twice_is_forbidden_noted_or_asked_about(world: World):
    first = world.run(log(start=NINE)).entry
    twice = log(30 * MINUTE, start=NINE)
    with pytest.raises(SpentTwice) as forbidden:
        world.run(twice)
    assert forbidden.value.may_stand == "no"

    decide(world, overlap_time="ask")
    with pytest.raises(SpentTwice) as asked:
        world.run(twice)
    assert asked.value.may_stand == "yes"
    again = log(30 * MINUTE, start=NINE, anyway=True)
    assert world.run(again).beside == first

    decide(world, overlap_time="warn")
    assert world.run(twice).beside is not None


def test_time_is_counted_in_steps(world: World):
    decide(world, log_step="15")
    shares = (Share(Target(LEO.id), 40 * MINUTE), Share(Target(LENA.id), 10 * MINUTE))
    entry = world.run(log(50 * MINUTE, shares=shares)).entry
    assert entry.spent == 45 * MINUTE
    assert [share.spent // MINUTE for share in entry.shares] == [36, 9]
    assert world.run(log(3 * MINUTE)).entry.spent == 15 * MINUTE

    for ran in (8, 20):
        world.run(StartTimer(AS_MAYA, "P12", MONDAY))
        world.clock.forward(ran * MINUTE)
        logged = world.run(StopTimer(AS_MAYA, world.clock.now())).logged
        assert logged is not None
        assert logged.entry.spent == 15 * MINUTE


@pytest.mark.parametrize(
    ("minutes", "step", "counted"),
    [(7, 15, 15), (22, 15, 15), (23, 15, 30), (45, 0, 45), (3, 6, 6), (2, 6, 6)],
)
def test_the_nearest_step_and_half_of_one_up(minutes: int, step: int, counted: int):
    assert rounded(minutes * MINUTE, step * MINUTE) == counted * MINUTE


def test_an_hour_that_clocks_show_twice_is_two_hours(world: World):
    """In London on 25 October 2026, 1:30 comes twice; and 29 February is a day."""
    world.clock.forward(timedelta(days=235))
    start = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    entry = world.run(log(2 * HOUR, start=start)).entry
    assert (entry.on, entry.spent) == (date(2026, 10, 25), 2 * HOUR)
    world.clock.forward(timedelta(days=500))
    assert world.run(log(on=date(2028, 2, 29))).entry.on == date(2028, 2, 29)
