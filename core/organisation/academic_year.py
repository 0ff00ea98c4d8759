"""Years, their terms, and the days on which nobody teaches."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from core.application import Facts, Request, changes, reads
from core.kernel.actor import Actor
from core.kernel.ids import SiteId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.organisation.access import site_of
from core.organisation.errors import (
    EndsBeforeItBegins,
    NoSuchYear,
    OutsideItsYear,
    TermsOverlap,
    YearsOverlap,
)
from core.organisation.facts import HolidayAdded
from core.organisation.model import Holiday, HolidayId, Term, TermId, Year, YearId
from core.organisation.ports import AcademicCalendar, Sites


@dataclass(frozen=True, slots=True)
class AddYear(Request[Year]):
    """The first, or one that is `active`, becomes the active one."""

    name: str
    days: Period
    active: bool = False


@dataclass(frozen=True, slots=True)
class AddTerm(Request[Term]):
    """Of the year that its days lie in."""

    name: str
    days: Period


@dataclass(frozen=True, slots=True)
class AddHoliday(Request[Holiday]):
    name: str
    days: Period
    site: SiteId | None = None


@dataclass(frozen=True, slots=True)
class AcademicYears(Request[tuple[list[Year], list[Term], list[Holiday]]]):
    """Earliest first."""


@changes
def add_year(request: AddYear, calendar: AcademicCalendar) -> Year:
    permitted(request.actor, Permission.SET_UP)
    _refuse_backwards(request.days)
    here = request.actor.organisation
    years = calendar.years(here)
    for other in years:
        if other.days.overlaps(request.days):
            raise YearsOverlap(other.name, other.days)
    year = Year(YearId(uuid4()), request.name, request.days, active=False)
    calendar.add_year(here, year)
    if not years or request.active:
        calendar.activate(here, year)
    return year


@changes
def add_term(request: AddTerm, calendar: AcademicCalendar) -> Term:
    permitted(request.actor, Permission.SET_UP)
    _refuse_backwards(request.days)
    year = _year_of(request.actor, request.days, calendar)
    for other in calendar.terms(request.actor.organisation):
        if other.year == year.id and other.days.overlaps(request.days):
            raise TermsOverlap(other.name, other.days)
    term = Term(TermId(uuid4()), year.id, request.name, request.days)
    calendar.add_term(request.actor.organisation, term)
    return term


@changes
def add_holiday(
    request: AddHoliday, calendar: AcademicCalendar, sites: Sites, facts: Facts
) -> Holiday:
    permitted(request.actor, Permission.SET_UP)
    _refuse_backwards(request.days)
    if request.site is not None:
        site_of(request.actor, request.site, sites)
    holiday = Holiday(HolidayId(uuid4()), request.name, request.days, request.site)
    calendar.add_holiday(request.actor.organisation, holiday)
    facts.tell(HolidayAdded(request.actor, holiday))
    return holiday


@reads
def academic_years(
    request: AcademicYears, calendar: AcademicCalendar
) -> tuple[list[Year], list[Term], list[Holiday]]:
    here = request.actor.organisation
    holidays = calendar.holidays(here, Period(date.min, date.max))
    return calendar.years(here), calendar.terms(here), holidays


def _year_of(actor: Actor, days: Period, calendar: AcademicCalendar) -> Year:
    years = calendar.years(actor.organisation)
    for year in years:
        if days.first in year.days and days.last in year.days:
            return year
    for year in years:
        if days.overlaps(year.days):
            raise OutsideItsYear(year.name, year.days)
    raise NoSuchYear


def _refuse_backwards(days: Period) -> None:
    if days.last < days.first:
        raise EndsBeforeItBegins(days)
