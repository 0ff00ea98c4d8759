"""Sums that are kept are what the facts add up to, whatever changed and however."""

from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import product
from random import Random
from typing import Any
from uuid import UUID

from core.application import Ports
from core.kernel.ids import OrganisationId
from core.reporting.figures.ports import FigureSums
from core.reporting.measures import By, Of
from core.reporting.rollups.ports import Rollups
from core.sessions.model import SessionId
from storage.door import Runner
from storage.doubts import doubt
from storage.reporting.figures import SqlFigureSums
from tests.people import ELSEWHERE, HERE, LEO, MAYA
from tests.sums import BASE, COURSES, GROUPS, Book, of_all

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SOME = 20
MANY = 600
EVERY = (None, By.CLASS, By.COURSE, By.TUTOR, By.STUDENT)
SPANS = (
    (BASE - 99 * DAY, BASE + 99 * DAY),
    (BASE - HOUR, BASE + 31 * DAY - HOUR),  # a month on another clock
    (BASE - 20 * DAY, BASE + 20 * DAY),
    (BASE + 3 * DAY, BASE + 5 * DAY),
    (BASE + 11 * DAY, BASE + 18 * DAY),  # in the midst of a month
)


def asked() -> list[Of]:
    limits: tuple[dict[str, Any], ...] = (
        {},
        {"tutor": MAYA.id},
        {"students": frozenset({LEO.id})},
        {"group": GROUPS[0]},
        {"courses": frozenset({COURSES[0]})},
        {"within": frozenset({GROUPS[0], COURSES[0]}), "own": MAYA.id},
        {"within": frozenset(), "own": MAYA.id},
    )
    return [of_all(*span, **each) for span in SPANS for each in limits]


def read(ports: Ports, of: Of, by: By | None, home: OrganisationId = HERE.id):
    sums: FigureSums = ports[FigureSums]
    told = {
        key: {name: count for name, count in found.items() if count}
        for key, found in sums.sessions(home, of, by)
    }
    return {key: found for key, found in told.items() if found}


def same(ports: Ports, book: Book, dice: Random) -> None:
    """Some of all that may be asked, others each time."""
    for of, by in dice.sample([*product(asked(), EVERY)], SOME):
        assert read(ports, of, by) == book.added(of, by), (of, by)


def fold(ports: Ports) -> None:
    while ports[Rollups].fold(HERE.id, 3):
        pass


def changed(ports: Ports, book: Book, dice: Random, steps: int) -> None:
    """Read in the midst of it, as it stands, and when all that can be is folded."""
    book.open(ports)
    for _ in range(steps):
        book.step(ports)
    same(ports, book, dice)
    fold(ports)
    rollups: Rollups = ports[Rollups]
    assert rollups.drift(HERE.id, rollups.months(HERE.id)) == []


async def test_what_is_read_is_what_the_facts_add_up_to(storage: Runner):
    dice = Random(20260309)  # noqa: S311 -- the same book each time
    book = Book(dice)
    await storage.run(lambda ports: changed(ports, book, dice, 150))

    def later(ports: Ports) -> None:
        same(ports, book, dice)
        fold(ports)
        same(ports, book, dice)

    await storage.run(later)
    await storage.run(lambda ports: same(ports, book, dice))


def sums_of(ports: Ports) -> SqlFigureSums:
    sums = ports[FigureSums]
    assert isinstance(sums, SqlFigureSums)
    return sums


async def test_a_unit_may_change_more_than_one_statement_selects(storage: Runner):
    book = Book(Random(1))  # noqa: S311 -- the same book each time
    of = of_all(*SPANS[0])

    def much(ports: Ports) -> None:
        book.open(ports)
        book.step(ports)
        appended = sums_of(ports).appended
        for number in range(MANY):
            doubt(appended, HERE.id, SessionId(UUID(int=number)), LEO.id)
        assert read(ports, of, By.STUDENT) == book.added(of, By.STUDENT)

    await storage.run(much)


async def test_a_sum_that_has_drifted_is_found_and_counted_again(storage: Runner):
    dice = Random(7)  # noqa: S311 -- the same book each time
    book = Book(dice)
    await storage.run(lambda ports: changed(ports, book, dice, 100))

    def spoil(ports: Ports) -> None:
        fold(ports)
        rollups = ports[Rollups]
        assert rollups.drift(HERE.id, rollups.months(HERE.id)) == []
        for spoils in (
            "UPDATE session_sums SET held = held + 1",
            "UPDATE student_month SET held = held + 1",
        ):
            rollups.connection.exec_driver_sql(spoils)
        assert rollups.drift(ELSEWHERE.id, rollups.months(HERE.id)) == []
        months = rollups.months(HERE.id)
        drifts = rollups.drift(HERE.id, months)
        assert sum(each.sessions for each in drifts) > 0
        assert sum(each.students for each in drifts) > 0
        rollups.recount(HERE.id, [each.month for each in drifts])
        assert rollups.drift(HERE.id, months) == []
        same(ports, book, dice)
        assert months == sorted(months, reverse=True)
        assert months[-1] <= datetime(2026, 3, 1, tzinfo=UTC)

    await storage.run(spoil)


async def test_it_is_of_ones_own_organisation_alone(storage: Runner):
    dice = Random(3)  # noqa: S311 -- the same book each time
    book = Book(dice)
    await storage.run(lambda ports: changed(ports, book, dice, 30))
    for of in asked()[:3]:
        found = await storage.run(partial(read, of=of, by=None, home=ELSEWHERE.id))
        assert found == {}
