"""Of several rules one holds: the nearest to the student, then the latest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.billing.model import Matches, RateRule, What
from core.kernel.ids import ClassId, CourseId, PersonId


@dataclass(frozen=True, slots=True)
class Case:
    """What a price is wanted for: one student's part in one session."""

    student: PersonId
    day: date
    length: timedelta
    size: int = 1
    tutors: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    course: CourseId | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    rule: RateRule
    beaten: tuple[RateRule, ...] = ()
    """Others that matched as well, the nearest first."""


def chosen(what: What, rules: Iterable[RateRule], case: Case) -> Choice | None:
    """Of discounts the largest; never two together."""
    matching = nearest_first(
        rule for rule in rules if rule.what is what and is_for(case, rule)
    )
    if not matching:
        return None
    return Choice(matching[0], tuple(matching[1:]))


def nearest_first(rules: Iterable[RateRule]) -> list[RateRule]:
    """The order in which they hold."""
    return sorted(rules, key=_weight, reverse=True)


def is_for(case: Case, rule: RateRule) -> bool:
    begun = rule.since <= case.day
    over = rule.until is not None and case.day > rule.until
    return begun and not over and _holds(rule.matches, case)


def _holds(said: Matches, case: Case) -> bool:
    return (
        said.student in {None, case.student}
        and said.group in {None, case.group}
        and said.course in {None, case.course}
        and (said.tutor is None or said.tutor in case.tutors)
        and (said.shortest is None or case.length >= said.shortest)
        and (said.longest is None or case.length <= said.longest)
        and (said.fewest is None or case.size >= said.fewest)
        and (said.most is None or case.size <= said.most)
        and (not said.weekdays or case.day.weekday() in said.weekdays)
    )


def _weight(rule: RateRule) -> tuple[object, ...]:
    """Compared from left to right: nothing adds up."""
    said = rule.matches
    further = (
        said.shortest,
        said.longest,
        said.fewest,
        said.most,
        said.weekdays or None,
    )
    return (
        rule.percent_bp,
        said.student is not None,
        said.group is not None,
        said.course is not None,
        said.tutor is not None,
        sum(each is not None for each in further),
        rule.since,
        rule.at,
        rule.id,
    )
