"""Whatever happens to sessions and registers, reports say what they add up to."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.application import Ports, Request
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.permissions import NotPermitted
from core.reporting.measures import By
from core.reporting.rollups.fold import FoldSums, WithDoubts
from core.reporting.rollups.night import FindDrift, RepairSums, SumsDue
from core.reporting.rollups.ports import Rollups
from tests.contracts.test_rollups import EVERY, fold, read
from tests.core.attendance.lesson import MATHS, TEN, Lesson
from tests.people import (
    ADA,
    AS_ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    HERE,
    LENA,
    MAYA,
    account_of,
)
from tests.sums import BASE, Book, of_all
from tests.world import Talk, World

DAY = timedelta(days=1)


@settings(max_examples=4, deadline=None)
@given(dice=st.randoms(use_true_random=False))
def test_any_changes_in_any_order_are_read_as_they_stand(
    dice: Random, sqlite_template: Path
):
    world, book = World(sqlite_template), Book(dice)
    try:
        world.work(book.open)
        for _ in range(12):
            for _ in range(4):
                world.work(book.step)
            by = dice.choice(EVERY)
            of = of_all(*sorted(BASE + dice.randint(-90, 90) * DAY for _ in "ab"))
            found = world.work(partial(read, of=of, by=by))
            assert found == book.added(of, by)
    finally:
        world.close()


def test_what_runs_is_counted_as_it_stands_and_folded_when_it_is_over(world: World):
    desk, lesson = desk_of(HERE.id), Lesson(world)
    lesson.start()
    of = of_all(TEN - DAY, TEN + DAY)
    assert world.run(WithDoubts(THE_DESK)) == []
    present = RegisterEntry(MATHS.id, LENA.id, Status.PRESENT, version=2)
    world.work(lambda ports: ports[Registers].change(HERE.id, [present]))
    [sums] = world.work(lambda ports: read(ports, of, By.TUTOR)).values()
    assert sums == {"present": 1}
    world.clock.set(TEN + timedelta(hours=1))
    lesson.end()
    assert world.run(WithDoubts(THE_DESK)) == [HERE.id]
    while world.run(FoldSums(desk)):
        pass
    assert world.run(WithDoubts(THE_DESK)) == []
    sums = world.work(lambda ports: read(ports, of, By.TUTOR))[MAYA.id]
    assert (sums["held"], sums["present"], sums["absent"]) == (1, 1, 1)


def test_the_night_finds_drift_and_admins_hear_of_it(talk: Talk):
    world = talk.world
    book = Book(Random(5))  # noqa: S311 -- the same book each time
    desk = desk_of(HERE.id)

    def fill(ports: Ports) -> None:
        book.open(ports)
        for _ in range(60):
            book.step(ports)

    world.work(fill)
    world.work(fold)
    assert world.run(FindDrift(desk)) == []
    world.work(spoil)
    drifts = world.run(FindDrift(desk))
    assert {each.month for each in drifts} <= {*world.work(months)}
    count = world.run(RepairSums(desk, tuple(drifts)))
    assert count == sum(each.sessions + each.students for each in drifts) > 0
    assert world.run(FindDrift(desk)) == []
    world.clock.forward(timedelta(hours=20))
    talk.deliver()
    [told] = talk.heard[account_of(ADA)]
    assert f"{count} of the sums that reports" in told.text


def spoil(ports: Ports) -> None:
    ports[Rollups].connection.exec_driver_sql("UPDATE session_sums SET late = late + 1")


def months(ports: Ports) -> list[object]:
    return [*ports[Rollups].months(HERE.id)]


def test_nobody_else_folds_or_repairs(world: World):
    asked: tuple[Request[Any], ...] = ()
    for who in (AS_CORA, AS_LEO, AS_MAYA):
        asked += (FoldSums(who), FindDrift(who), RepairSums(who, ()))
    for request in (*asked, WithDoubts(AS_ADA), SumsDue(AS_ADA)):
        with pytest.raises(NotPermitted):
            world.run(request)
