"""Marking entries are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from core.curriculum.model import Course, Task
from core.curriculum.ports import Courses
from core.kernel.ids import CourseId, TaskId
from core.kernel.span import Span
from core.marking.model import Activity, EntryId, MarkingEntry, Target, Wanted, shared
from core.marking.ports import MarkingEntries
from storage.door import Runner
from tests.marking import MONDAY, marked
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA, TOM

NINE = datetime(2026, 3, 9, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
EXACT = MarkingEntry(
    EntryId(UUID(int=9)),
    MAYA.id,
    MONDAY,
    NINE,
    NINE + 45 * MINUTE,
    shared(45 * MINUTE, [Target(LEO.id, item="essay"), Target(LENA.id, item="essay")]),
    assumed=False,
    activity=Activity.PREP,
    note="Leo needs glasses",
    entered=NINE,
)


async def test_an_entry_comes_back_as_it_was_kept(storage: Runner):
    def unit(ports):
        entries = ports[MarkingEntries]
        entries.add(HERE.id, EXACT)
        assert entries.find(HERE.id, EXACT.id) == EXACT
        assert entries.find(ELSEWHERE.id, EXACT.id) is None
        kept = entries.connection.exec_driver_sql("SELECT * FROM marking_entry")
        assert "glasses" not in str(kept.all())
        entries.take_back(HERE.id, EXACT.id, NINE)
        assert entries.find(HERE.id, EXACT.id) is None
        assert entries.taken_back(HERE.id, EXACT.id) == EXACT
        entries.restore(HERE.id, EXACT.id)
        assert entries.taken_back(HERE.id, EXACT.id) is None
        entries.take_back(HERE.id, EXACT.id, NINE)
        second = replace(EXACT, version=2, note="Leo has glasses")
        entries.add(HERE.id, second)
        assert entries.find(HERE.id, EXACT.id) == second
        assert entries.version(HERE.id, EXACT.id, 1) == EXACT
        assert entries.taken_back(HERE.id, EXACT.id) is None
        entries.take_back(HERE.id, EXACT.id, NINE)
        assert entries.taken_back(HERE.id, EXACT.id) == second
        entries.restore(HERE.id, EXACT.id)
        assert entries.find(HERE.id, EXACT.id) == second
        entries.take_back(HERE.id, EXACT.id, NINE)
        entries.add(HERE.id, replace(EXACT, version=3))
        assert entries.find(HERE.id, EXACT.id) == replace(EXACT, version=3)

    await storage.run(unit)


async def test_entries_are_listed_by_day_and_tutor(storage: Runner):
    today, tomorrow = marked(1, 10 * MINUTE), marked(2, 20 * MINUTE, MONDAY + DAY)
    toms = replace(marked(3, 30 * MINUTE), tutor=TOM.id)

    def unit(ports):
        entries = ports[MarkingEntries]
        for each in (tomorrow, today, toms):
            entries.add(HERE.id, each)
        of_tutor, between = entries.of_tutor, entries.between
        span = {"since": MONDAY, "until": MONDAY + DAY}
        assert of_tutor(HERE.id, MAYA.id, **span) == [today]
        assert between(HERE.id, **span) == [today, toms]
        assert between(ELSEWHERE.id, **span) == []
        assert entries.spent_on(HERE.id, MAYA.id, MONDAY) == 10 * MINUTE
        assert entries.spent_on(ELSEWHERE.id, MAYA.id, MONDAY) == 0 * MINUTE
        entries.take_back(HERE.id, toms.id, NINE)
        assert entries.spent_on(HERE.id, TOM.id, MONDAY) == 0 * MINUTE
        page = entries.page(HERE.id, Wanted(MAYA.id), before=None, most=1)
        assert page == [tomorrow]
        place = (tomorrow.start, tomorrow.id)
        assert entries.page(HERE.id, Wanted(MAYA.id), before=place, most=5) == [today]

    await storage.run(unit)


async def test_only_exact_times_can_overlap(storage: Runner):
    def unit(ports):
        entries = ports[MarkingEntries]
        entries.add(HERE.id, EXACT)
        entries.add(HERE.id, marked(1, 45 * MINUTE))
        then = Span(NINE + 44 * MINUTE, NINE + 60 * MINUTE)
        assert entries.exactly_then(HERE.id, MAYA.id, then) == [EXACT]
        after = Span(NINE + 45 * MINUTE, NINE + 60 * MINUTE)
        assert entries.exactly_then(HERE.id, MAYA.id, after) == []
        assert entries.exactly_then(HERE.id, TOM.id, then) == []

    await storage.run(unit)


async def test_an_entry_stands_but_once(storage: Runner):
    def unit(ports):
        ports[MarkingEntries].add(HERE.id, EXACT)
        ports[MarkingEntries].add(HERE.id, replace(EXACT, version=2))

    with pytest.raises(IntegrityError):
        await storage.run(unit)


async def test_entries_are_found_by_whatever_is_wanted(storage: Runner):
    """Leo and Lena had some of the first, nobody of the second."""
    algebra = Course(CourseId(UUID(int=71)), "Algebra")
    p12 = Task(TaskId(UUID(int=72)), algebra.id, "P12")
    of_course = replace(
        marked(2, 20 * MINUTE, MONDAY + DAY),
        tutor=TOM.id,
        shares=shared(20 * MINUTE, [Target(task=p12.id, course=algebra.id)]),
    )

    def unit(ports):
        ports[Courses].add(HERE.id, algebra)
        ports[Courses].add_task(HERE.id, p12)
        entries = ports[MarkingEntries]
        entries.add(HERE.id, EXACT)
        entries.add(HERE.id, of_course)

        def found(within=None, before=None, **wanted):
            page = entries.page(
                HERE.id, Wanted(**wanted), within=within, before=before, most=5
            )
            return [each.id for each in page]

        first, second = EXACT.id, of_course.id
        assert found() == [second, first]
        assert found(before=(of_course.start, second)) == [first]
        assert found(tutor=MAYA.id) == [first]
        assert found(student=LENA.id) == [first]
        assert found(task=p12.id, course=algebra.id, tutor=TOM.id) == [second]
        assert found(since=MONDAY + DAY) == [second]
        assert found(until=MONDAY + DAY) == [first]
        assert found(activity=Activity.PREP) == [first]
        assert found(within=(None, [algebra.id])) == [second]
        assert found(within=(MAYA.id, [algebra.id])) == [second, first]
        assert found(within=(MAYA.id, [])) == [first]
        assert entries.page(ELSEWHERE.id, Wanted(), before=None, most=5) == []

    await storage.run(unit)
