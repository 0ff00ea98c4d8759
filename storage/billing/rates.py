"""Rules of what sessions cost, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, bindparam, insert, or_, select, update

from core.billing.model import Matches, Per, RateId, RateRule, What
from core.kernel.ids import OrganisationId, PersonId
from storage.money import columns, money
from storage.repository import Repository, in_parts, organisation_said
from storage.tables.billing import rate as rates

_all = select(rates).where(rates.c.organisation_id == organisation_said)
_kept = _all.where(rates.c.deleted_at.is_(None))
_in_order = (rates.c.since, rates.c.at, rates.c.id)
_every = _kept.order_by(*_in_order)
_one = _kept.where(rates.c.id == bindparam("rate"))
_some = _all.where(rates.c.id.in_(bindparam("rates", expanding=True)))
_holding = _kept.where(
    or_(
        rates.c.student_id.in_(bindparam("students", expanding=True)),
        rates.c.student_id.is_(None),
    )
).order_by(*_in_order)
_of_students = _kept.where(
    rates.c.student_id.in_(bindparam("students", expanding=True))
).order_by(*_in_order)
_remove = (
    update(rates)
    .where(rates.c.organisation_id == organisation_said)
    .where(rates.c.id == bindparam("rate"))
    .values(deleted_at=bindparam("gone_at"))
)
_add = insert(rates)


class SqlRates(Repository):
    def add(self, organisation: OrganisationId, rule: RateRule) -> None:
        said = rule.matches
        row = {
            "organisation_id": organisation,
            "id": rule.id,
            "what": rule.what.value,
            "student_id": said.student,
            "class_id": said.group,
            "course_id": said.course,
            "tutor_id": said.tutor,
            "shortest": said.shortest,
            "longest": said.longest,
            "fewest": said.fewest,
            "most": said.most,
            "weekdays": sum(1 << each for each in said.weekdays),
            "per": rule.per.value,
            "percent_bp": rule.percent_bp,
            "since": rule.since,
            "until": rule.until,
            "why": rule.why[:100],
            "at": rule.at,
            "by_id": rule.by,
            **columns("amount", rule.price),
        }
        self.connection.execute(_add, row)

    def find(self, organisation: OrganisationId, rule: RateId) -> RateRule | None:
        said = {"organisation": organisation, "rate": rule}
        row = self.connection.execute(_one, said).mappings().one_or_none()
        return None if row is None else _rule_of(row)

    def remembered(
        self, organisation: OrganisationId, these: Sequence[RateId]
    ) -> list[RateRule]:
        return self._rules(_some, organisation, "rates", these)

    def holding(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[RateRule]:
        first, *more = list(in_parts(students)) or [[]]
        found = self._rules(_holding, organisation, "students", first)
        for some in more:
            found += self._rules(_of_students, organisation, "students", some)
        return found

    def every(self, organisation: OrganisationId) -> list[RateRule]:
        found = self.connection.execute(_every, {"organisation": organisation})
        return [_rule_of(row) for row in found.mappings()]

    def remove(self, organisation: OrganisationId, rule: RateId, at: datetime) -> None:
        said = {"organisation": organisation, "rate": rule, "gone_at": at}
        self.connection.execute(_remove, said)

    def _rules(
        self, asked: Any, organisation: OrganisationId, name: str, ids: Sequence[Any]
    ) -> list[RateRule]:
        said = {"organisation": organisation, name: list(ids)}
        found = self.connection.execute(asked, said).mappings()
        return [_rule_of(row) for row in found]


def _rule_of(row: RowMapping) -> RateRule:
    days = frozenset(each for each in range(7) if row["weekdays"] >> each & 1)
    return RateRule(
        row["id"],
        What(row["what"]),
        Matches(
            row["student_id"],
            row["class_id"],
            row["course_id"],
            row["tutor_id"],
            row["shortest"],
            row["longest"],
            row["fewest"],
            row["most"],
            days,
        ),
        row["since"],
        row["at"],
        row["by_id"],
        money(row["amount_minor"], row["amount_currency"]),
        Per(row["per"]),
        row["percent_bp"],
        row["until"],
        row["why"],
    )
