"""Marking entries are kept alike on every database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from core.kernel.span import Span
from core.marking.model import Activity, EntryId, MarkingEntry, Target, shared
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
        assert entries.find(HERE.id, EXACT.id) == EXACT

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
        page = entries.page_of(HERE.id, MAYA.id, before=None, most=1)
        assert page == [tomorrow]
        place = (tomorrow.start, tomorrow.id)
        assert entries.page_of(HERE.id, MAYA.id, before=place, most=5) == [today]

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
