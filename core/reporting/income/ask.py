"""What was earned in a period, by whom and for what, and what of it came in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from core.application import Looked, Request, looks
from core.curriculum.ports import Classes, Courses
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, CourseId, OrganisationId, PersonId
from core.kernel.money import Money, sum_by_currency
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted, Permission, may, permitted
from core.organisation.access import home_of
from core.organisation.ports import AcademicCalendar, Organisations
from core.people.ports import People
from core.reporting.income.model import (
    BY_TIME,
    Before,
    Group,
    Grouping,
    Income,
    IncomeRow,
    Of,
)
from core.reporting.income.ports import IncomeSums
from core.reporting.income.times import by_time

ROWS = 60


@dataclass(frozen=True, slots=True)
class AskIncome(Request[Income]):
    """`most` rows behind it, or all of them with none."""

    period: Period
    grouping: Grouping = Grouping.STUDENT
    student: PersonId | None = None
    tutor: PersonId | None = None
    group: ClassId | None = None
    course: CourseId | None = None
    compare: Period | None = None
    most: int | None = ROWS

    @property
    def of(self) -> Of:
        return Of(self.period, self.student, self.tutor, self.group, self.course)


@dataclass(frozen=True, slots=True)
class Shelves:
    """A bundle of ports; see `core.application.Ports`."""

    sums: IncomeSums
    people: People
    organisations: Organisations
    classes: Classes
    courses: Courses
    calendar: AcademicCalendar


@looks
def income(request: AskIncome, shelves: Shelves, looked: Looked) -> Income:
    """All of it for admins; the totals for moderators, where an admin lets them.

    What one student pays is theirs: whoever asks for it has looked at it.
    """
    here, of, sums = request.actor.organisation, request.of, shelves.sums
    everything = may(request.actor, Permission.SEE_MONEY)
    if not everything:
        _permitted_totals(request, shelves.organisations)
    if request.student is not None:
        looked.at(request.student)
    groups, earned, count = _groups(request, shelves) if everything else ((), None, 0)
    found = Income(request.period, *_sums(here, of, sums, earned), groups)
    if request.compare is not None:
        other = replace(of, period=request.compare)
        found = replace(
            found, before=Before(request.compare, *_sums(here, other, sums))
        )
    if not everything:
        return found
    rows = _rows(request, shelves)
    return replace(found, rows=rows, count=count)


def _sums(
    here: OrganisationId,
    of: Of,
    sums: IncomeSums,
    earned: tuple[Money, ...] | None = None,
) -> tuple[tuple[Money, ...], tuple[Money, ...]]:
    """What was added up by groups already is not added up again."""
    received = sums.received(here, of) if of.has_payments else []
    if earned is None:
        earned = tuple(sums.earned(here, of))
    return earned, tuple(received)


def _permitted_totals(request: AskIncome, organisations: Organisations) -> None:
    permitted(request.actor, Permission.SEE_TOTALS)
    if not sees_totals(request.actor, request.of, organisations):
        raise NotPermitted(Permission.SEE_MONEY)


def sees_totals(actor: Actor, of: Of, organisations: Organisations) -> bool:
    """What comes in altogether moderators see too, where an admin lets them."""
    if may(actor, Permission.SEE_MONEY):
        return True
    lets = home_of(actor, organisations).policies.moderators_see_totals
    return may(actor, Permission.SEE_TOTALS) and lets and of.is_all


def _groups(
    request: AskIncome, shelves: Shelves
) -> tuple[tuple[Group, ...], tuple[Money, ...], int]:
    """And what all of them come to, by how many rows."""
    here = request.actor.organisation
    if request.grouping in BY_TIME:
        days = shelves.sums.by_day(here, request.of)
        terms = shelves.calendar.terms(here)
        home = home_of(request.actor, shelves.organisations)
        starts = home.policies.first_weekday
        each_day = [(day, amount) for day, amount, _ in days]
        return by_time(each_day, request.grouping, terms, starts), *_all_of(days)
    found = shelves.sums.by_what(here, request.of, request.grouping)
    called = _called(here, request.grouping, shelves)
    groups = [
        Group(called.get(key, "-") if key else "-", amount, key)
        for key, amount, _ in found
        if amount.minor
    ]
    groups.sort(key=lambda each: (-each.amount.minor, each.label))
    return tuple(groups), *_all_of(found)


def _all_of(
    found: Sequence[tuple[object, Money, int]],
) -> tuple[tuple[Money, ...], int]:
    earned = sum_by_currency(amount for _, amount, _ in found)
    return earned, sum(rows for *_, rows in found)


def _called(
    here: OrganisationId, grouping: Grouping, shelves: Shelves
) -> dict[UUID, str]:
    match grouping:
        case Grouping.CLASS:
            return {each.id: each.name for each in shelves.classes.every(here)}
        case Grouping.COURSE:
            return {each.id: each.name for each in shelves.courses.every(here)}
        case _:
            return {each.id: each.name for each in shelves.people.every(here)}


def _rows(request: AskIncome, shelves: Shelves) -> tuple[IncomeRow, ...]:
    here = request.actor.organisation
    called = {each.id: each.name for each in shelves.people.every(here)}
    return tuple(
        IncomeRow(
            each.on,
            called.get(each.student, "-"),
            each.earned,
            each.kind,
            each.number > 1 and each.reverses is not None,
            each.session,
            each.explained,
        )
        for each in shelves.sums.rows(here, request.of, request.most)
    )
