"""A tutor's week as it stands now: what would be finalised, and what is missing."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.kernel.actor import Actor
from core.kernel.ids import CourseId, OrganisationId, PersonId
from core.kernel.period import Period, week_of
from core.kernel.span import Span
from core.marking.adding_up import TEACHING
from core.marking.model import MarkingEntry
from core.marking.ports import MarkingEntries
from core.marking.sheets.model import Correction, Line, Sheet
from core.marking.sheets.ports import Corrections, Sheets
from core.marking.whom import Whom
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

DAY = timedelta(days=1)
UNSETTLED = frozenset({State.SCHEDULED, State.ACTIVE})


@dataclass(frozen=True, slots=True)
class Week:
    """`sheet` is what was made of it, if it was finalised."""

    tutor: PersonId
    days: Period
    lines: list[Line]
    corrections: list[Correction]
    missing: list[Session]
    """Planned, and nothing says whether they were held."""
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True)
class Weeks:
    """A bundle of ports."""

    entries: MarkingEntries
    sessions: Sessions
    sheets: Sheets
    corrections: Corrections
    whom: Whom

    def days(self, organisation: OrganisationId, around: date) -> Period:
        home = self.whom.organisations.find(organisation)
        return week_of(around, home.policies.first_weekday if home else 0)

    def of(self, actor: Actor, tutor: PersonId, days: Period) -> Week:
        here = actor.organisation
        found = self.sheets.over(here, days, tutor)
        missing = self._missing(here, tutor, days)
        if found:
            [sheet, *_] = found
            lines = self.sheets.lines(here, [sheet.id]).get(sheet.id, [])
            on = self.corrections.on_sheets(here, [sheet.id]).get(sheet.id, [])
            return Week(tutor, sheet.days, lines, on, missing, sheet)
        lines = self.lines(here, tutor, days)
        open_ = self.corrections.open_of(here, tutor)
        return Week(tutor, days, lines, open_, missing)

    def lines(
        self, organisation: OrganisationId, tutor: PersonId, days: Period
    ) -> list[Line]:
        until = days.last + DAY
        entries = self.entries.of_tutor(
            organisation, tutor, since=days.first, until=until
        )
        lines = [line for entry in entries for line in _of_entry(entry)]
        zone = self.whom.zone(organisation, tutor)
        lines += [
            taught(session, start_of(session, zone))
            for session in self._sessions(organisation, tutor, days)
            if session.state is State.COMPLETED
        ]
        return sorted(lines, key=lambda line: (line.on, line.activity))

    def day_of(self, actor: Actor, tutor: PersonId, session: Session) -> date:
        """The day it counts for, where the tutor is."""
        return start_of(session, self.whom.zone(actor.organisation, tutor))

    def _missing(
        self, organisation: OrganisationId, tutor: PersonId, days: Period
    ) -> list[Session]:
        now = self.whom.clock.now()
        return [
            each
            for each in self._sessions(organisation, tutor, days)
            if each.state in UNSETTLED and each.span.end <= now
        ]

    def _sessions(
        self, organisation: OrganisationId, tutor: PersonId, days: Period
    ) -> list[Session]:
        """Those that begin on these days, where the tutor is."""
        start, end = days.instants(self.whom.zone(organisation, tutor))
        found = self.sessions.of_tutor(organisation, tutor, Span(start, end))
        return [each for each in found if start <= each.span.start < end]


def start_of(session: Session, zone: ZoneInfo) -> date:
    return session.span.start.astimezone(zone).date()


def taught(session: Session, on: date) -> Line:
    spent = session.span.length // timedelta(minutes=1) * timedelta(minutes=1)
    return Line(on, TEACHING, spent, session.id, session.course)


def _of_entry(entry: MarkingEntry) -> list[Line]:
    """One line for each course that it was for."""
    sums: dict[CourseId | None, timedelta] = {}
    for share in entry.shares:
        course = share.target.course
        sums[course] = sums.get(course, timedelta()) + share.spent
    of: UUID = entry.id
    return [
        Line(entry.on, entry.activity.value, spent, of, course)
        for course, spent in sums.items()
        if spent
    ]
