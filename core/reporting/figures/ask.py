"""A report on whatever is asked, by whatever it is asked by, of days."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.curriculum.ports import Classes, Courses
from core.feedback.heard import Heard
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.period import Period, month_of, week_of
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.organisation.ports import AcademicCalendar, Organisations
from core.people.families import Families
from core.people.ports import People
from core.reporting.figures.feedback import feedback
from core.reporting.figures.names import called, names_of
from core.reporting.figures.ports import FigureSums
from core.reporting.figures.reach import of_marking, of_sessions, refuse_cuts
from core.reporting.figures.registry import reports
from core.reporting.figures.window import days_of
from core.reporting.measures import (
    BY_TIME,
    Asked,
    By,
    Report,
    Row,
    Source,
    Sums,
    Table,
)

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
    people: People
    classes: Classes
    courses: Courses
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
    refuse_cuts(report, by, asked)
    here, zone = actor.organisation, home_of(actor, books.organisations).zone
    names = names_of(here, asked, books.people, books.classes, books.courses)
    today = books.clock.now().astimezone(zone).date()
    days = days_of(asked.window, today, books.calendar.terms(here))
    count = _Counting(actor, asked, report, zone, books)
    by, rows = _rows(count, by, days)
    total = count.added(days, None)[None]
    length = days.last - days.first + DAY
    earlier = Period(days.first - length, days.first - DAY)
    before = count.added(earlier, None)[None]
    columns = report.columns
    return Table(
        asked,
        days,
        by,
        columns,
        tuple(rows),
        tuple(each.of(total) for each in columns),
        tuple(each.of(before) for each in columns),
        names,
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    actor: Actor
    asked: Asked
    report: Report
    zone: ZoneInfo
    books: Books

    def added(self, days: Period, by: By | None) -> Mapping[UUID | None, Sums]:
        """The sums of all sources by what they are of; without `by`, under None."""
        found: dict[UUID | None, Counter[str]] = defaultdict(Counter)
        for key, sums in self._counted(days, by):
            found[key].update(sums)
        return found if by else {None: found[None]}

    def _counted(
        self, days: Period, by: By | None
    ) -> Iterable[tuple[UUID | None, Sums]]:
        here, sums = self.actor.organisation, self.books.sums
        span = Span(*days.instants(self.zone))
        sources = self.report.sources
        if Source.FEEDBACK in sources:
            yield from feedback(self.actor, self.asked, span, by, self.books.heard)
        if Source.MARKING in sources:
            yield from sums.marking(
                here, of_marking(self.actor, self.asked, span, days), by
            )
        if sources & {Source.SESSIONS, Source.ENTRIES}:
            of = of_sessions(self.actor, self.asked, span, days, self.books.families)
            yield from sums.sessions(here, of, by)


def _rows(count: _Counting, by: By, days: Period) -> tuple[By, Sequence[Row]]:
    columns = count.report.columns
    if by in BY_TIME:
        by, stretches = _stretches(by, days)
        added = [(each, count.added(each, None)[None]) for each in stretches]
        return by, [
            Row("", tuple(column.of(sums) for column in columns), None, each)
            for each, sums in added
        ]
    books = count.books
    known = called(
        count.actor.organisation, by, books.people, books.classes, books.courses
    )
    rows = [
        Row(known.get(key, "") if key else "", tuple(c.of(sums) for c in columns), key)
        for key, sums in count.added(days, by).items()
        if any(sums.get(name) for name in count.report.parts)
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
