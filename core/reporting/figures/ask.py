"""A report on whatever is asked, by whatever it is asked by, of days."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.feedback.heard import Heard
from core.feedback.pools import Heap
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import CourseId
from core.kernel.period import Period, month_of, week_of
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.organisation.ports import AcademicCalendar, Organisations
from core.people.families import Families
from core.people.tags import TagId
from core.reporting.figures.feedback import feedback
from core.reporting.figures.names import Rosters, called, names_of
from core.reporting.figures.ports import FigureSums
from core.reporting.figures.reach import of_marking, of_sessions, sources_of
from core.reporting.figures.registry import reports
from core.reporting.figures.window import before, days_of
from core.reporting.measures import (
    BY_TIME,
    BY_UNIT,
    Asked,
    By,
    Column,
    Of,
    Row,
    Source,
    Sums,
    Table,
)
from core.reporting.reports.attendance import CAME

DAY = timedelta(days=1)
MOST_STRETCHES = 130
"""So many days, weeks or months, and no more: else by longer ones."""


@dataclass(frozen=True, slots=True)
class AskReport(Request[Table]):
    """Own figures for anybody; a tutor's sessions, a head's reach, all for the rest."""

    asked: Asked


@dataclass(frozen=True, slots=True)
class Books:
    """A bundle of ports: what figures are made from; see `core.application.Ports`."""

    sums: FigureSums
    heard: Heard
    rosters: Rosters
    families: Families
    organisations: Organisations
    calendar: AcademicCalendar
    clock: Clock


@reads
def ask_report(request: AskReport, books: Books) -> Table:
    actor, asked = request.actor, request.asked
    permitted(actor, Permission.SEE_SELF)
    report = reports()[asked.report]
    by = asked.by or report.by[0]
    sources = sources_of(report, by, asked, actor)
    here, zone = actor.organisation, home_of(actor, books.organisations).zone
    names = names_of(here, asked, books.rosters)
    today = books.clock.now().astimezone(zone).date()
    terms = books.calendar.terms(here)
    days = days_of(asked.window, today, terms)
    courses = books.rosters.courses_of(here, asked)
    heaps = books.heard.heaps(here) if Source.FEEDBACK in sources else []
    count = _Counting(actor, asked, sources, courses, zone, books, heaps)
    columns = tuple(each for each in report.columns if each.source in {None, *sources})
    by, rows = _rows(count, columns, by, days)
    total = count.added(days, None)[None]
    earlier = before(asked.window, days, terms)
    was = count.added(earlier, None)[None]
    return Table(
        asked,
        days,
        by,
        columns,
        tuple(rows),
        tuple(each.of(total) for each in columns),
        tuple(each.of(was) for each in columns),
        earlier,
        names,
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    actor: Actor
    asked: Asked
    sources: frozenset[Source]
    courses: frozenset[CourseId] | None
    zone: ZoneInfo
    books: Books
    heaps: Sequence[Heap]
    """All there are: read once, however many stretches of days are asked for."""

    def added(self, days: Period, by: By | None) -> Mapping[UUID | None, Sums]:
        """The sums of all sources by what they are of; without `by`, under None."""
        found: dict[UUID | None, Counter[str]] = defaultdict(Counter)
        level = BY_UNIT.get(by) if by else None
        rosters, here = self.books.rosters, self.actor.organisation
        places = rosters.places(here, level) if level else None
        for key, sums in self._counted(days, By.COURSE if level else by):
            place = key if places is None else places.get(key) if key else None
            found[place].update(sums)
        return found if by else {None: found[None]}

    def of_tags(self, days: Period, tags: Iterable[UUID]) -> Mapping[UUID | None, Sums]:
        """What bears two of them counts for both."""
        found: dict[UUID | None, Sums] = {}
        for tag in tags:
            one = replace(self, asked=replace(self.asked, tag=TagId(tag)))
            found[tag] = one.added(days, None)[None]
        return found

    def _of(self, span: Span, days: Period) -> Of:
        asked = self.asked
        students = frozenset({asked.student} if asked.student else ())
        here, rosters = self.actor.organisation, self.books.rosters
        marked = rosters.marked(here, asked.tag) if asked.tag else None
        return Of(
            *(span, days, asked.tutor, students, asked.group, self.courses),
            marked=marked,
        )

    def _counted(
        self, days: Period, by: By | None
    ) -> Iterable[tuple[UUID | None, Sums]]:
        here, sums = self.actor.organisation, self.books.sums
        span = Span(*days.instants(self.zone))
        of, sources = self._of(span, days), self.sources
        if Source.FEEDBACK in sources:
            yield from feedback(self.actor, of, by, self.heaps)
        if Source.USAGE in sources:
            yield from sums.usage(here, of, by)
        if Source.MARKING in sources:
            yield from sums.marking(here, of_marking(of, self.actor), by)
        if sources & {Source.SESSIONS, Source.ENTRIES}:
            reached = of_sessions(of, self.actor, self.books.families)
            yield from sums.sessions(here, reached, by)
        if Source.STUDENTS in sources:
            reached = of_sessions(of, self.actor, self.books.families)
            each = sums.sessions(here, reached, By.STUDENT)
            came = sum(1 for _, sums in each if any(sums.get(s) for s in CAME))
            yield None, {"students": came}


def _rows(
    count: _Counting, columns: Sequence[Column], by: By, days: Period
) -> tuple[By, Sequence[Row]]:
    if by in BY_TIME:
        by, stretches = _stretches(by, days)
        added = [(each, count.added(each, None)[None]) for each in stretches]
        return by, [
            Row("", tuple(column.of(sums) for column in columns), None, each)
            for each, sums in added
        ]
    books = count.books
    known = called(count.actor.organisation, by, books.rosters)
    counted = count.of_tags(days, known) if by is By.TAG else count.added(days, by)
    rows = [
        Row(known.get(key, "") if key else "", tuple(c.of(sums) for c in columns), key)
        for key, sums in counted.items()
        if any(sums.get(part) for each in columns for part in each.parts)
    ]
    return by, sorted(rows, key=lambda each: (not each.label, each.label.casefold()))


def _stretches(by: By, days: Period) -> tuple[By, list[Period]]:
    for longer in (by, By.WEEK, By.MONTH):
        found = _cut(longer, days)
        if len(found) <= MOST_STRETCHES or longer is By.MONTH:
            return longer, found
    raise AssertionError  # pragma: no cover -- months end the loop


def _cut(by: By, days: Period) -> list[Period]:
    found: list[Period] = []
    first = days.first
    while first <= days.last:
        whole = {
            By.DAY: Period(first, first),
            By.WEEK: week_of(first),
            By.MONTH: month_of(first),
        }[by]
        found.append(Period(first, min(whole.last, days.last)))
        first = whole.last + DAY
    return found
