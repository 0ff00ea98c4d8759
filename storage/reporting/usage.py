"""Visits in SQL: noted, read and added up."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from core.kernel.actor import Role
from core.kernel.ids import OrganisationId, PersonId
from core.reporting.measures import By, Of, Sums
from core.reporting.usage.model import QUIET, Seen, Visit
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.tables.curriculum import membership
from storage.tables.people import grant
from storage.tables.usage import visit as table

_theirs = (
    table.c.organisation_id == organisation_said,
    table.c.person_id == bindparam("whose"),
)
_latest = Quick(
    select(table)
    .where(*_theirs)
    .order_by(table.c.began.desc())
    .limit(bindparam("most"))
)
_last_of = (
    select(table.c.platform, func.max(table.c.last).label("last"))
    .where(*_theirs)
    .group_by(table.c.platform)
)
_goes_on = Quick(
    update(table)
    .where(*_theirs, table.c.began == bindparam("since"))
    .values(
        last=bindparam("until"),
        seconds=bindparam("took"),
        turns=table.c.turns + bindparam("more"),
    )
)
_begins = Quick(insert(table))
_forget = delete(table).where(table.c.organisation_id == organisation_said)
_purge = delete(table).where(table.c.began < bindparam("before"))
_counts: list[Any] = [
    func.count(),
    func.count(table.c.person_id.distinct()),
    func.sum(table.c.seconds),
]
ROLES = {
    By.STUDENT: (Role.STUDENT.value,),
    By.TUTOR: (Role.TUTOR.value, Role.HEAD.value),
}


class SqlVisits(Repository):
    def note(self, seen: Sequence[Seen]) -> None:
        for each in seen:
            said = {"organisation": each.organisation, "whose": each.person, "most": 1}
            before = _latest.mappings(self.connection, said)
            last = before[0] if before else None
            if last is not None and each.first - last["last"] <= QUIET:
                until = max(each.last, last["last"])
                more = {
                    "since": last["began"],
                    "until": until,
                    "took": int((until - last["began"]).total_seconds()),
                    "more": each.turns,
                }
                _goes_on.put(self.connection, {**said, **more})
            else:
                _begins.put(self.connection, _row(each))

    def of(
        self, organisation: OrganisationId, person: PersonId, limit: int
    ) -> list[Visit]:
        said = {"organisation": organisation, "whose": person, "most": limit}
        rows = _latest.mappings(self.connection, said)
        return [
            Visit(row["platform"], row["began"], row["last"], row["turns"])
            for row in rows
        ]

    def last_of(
        self, organisation: OrganisationId, person: PersonId
    ) -> Mapping[str, datetime]:
        said = {"organisation": organisation, "whose": person}
        return {
            row.platform: row.last for row in self.connection.execute(_last_of, said)
        }

    def forget(self, organisation: OrganisationId) -> None:
        self.connection.execute(_forget, {"organisation": organisation})

    def purge(self, before: datetime) -> None:
        self.connection.execute(_purge, {"before": before})


def _row(seen: Seen) -> dict[str, Any]:
    return {
        "organisation_id": seen.organisation,
        "person_id": seen.person,
        "began": seen.first,
        "last": seen.last,
        "seconds": int((seen.last - seen.first).total_seconds()),
        "turns": seen.turns,
        "platform": seen.platform,
    }


def counted(here: OrganisationId, of: Of, by: By | None) -> Select[Any]:
    """Visits, people and seconds; of whom they are, where that is asked.

    Whoever is in two classes counts for both, and once in the total.
    """
    asked = select(*_counts).where(
        table.c.organisation_id == here,
        table.c.began >= of.span.start,
        table.c.began < of.span.end,
    )
    people = of.students | (frozenset({of.tutor}) if of.tutor else frozenset())
    if people:
        asked = asked.where(table.c.person_id.in_(people))
    if of.group is not None:
        asked = asked.where(table.c.person_id.in_(_members(here, of)))
    if by is By.CLASS:
        return (
            asked.join_from(
                table,
                membership,
                (membership.c.organisation_id == table.c.organisation_id)
                & (membership.c.person_id == table.c.person_id)
                & _was_in_it(of),
                isouter=True,
            )
            .add_columns(membership.c.class_id)
            .group_by(membership.c.class_id)
        )
    if by in ROLES:
        holds = (
            select(grant.c.person_id)
            .where(grant.c.organisation_id == here)
            .where(grant.c.role.in_(ROLES[by]))
        )
        asked = asked.where(table.c.person_id.in_(holds))
        return asked.add_columns(table.c.person_id).group_by(table.c.person_id)
    return asked


def _members(here: OrganisationId, of: Of) -> Select[Any]:
    return (
        select(membership.c.person_id)
        .where(membership.c.organisation_id == here)
        .where(membership.c.class_id == of.group, _was_in_it(of))
    )


def _was_in_it(of: Of) -> ColumnElement[bool]:
    """On any of these days."""
    since, until = membership.c.since, membership.c.until
    return and_(
        or_(since.is_(None), since <= of.days.last),
        or_(until.is_(None), until >= of.days.first),
    )


def sums_of(row: Sequence[Any]) -> tuple[UUID | None, Sums]:
    """Whole minutes."""
    visits, people, seconds, *key = row
    sums = {"visits": visits, "people": people, "stayed": int(seconds or 0) // 60}
    return (key[0] if key else None), sums
