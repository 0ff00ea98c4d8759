"""Sums of logged time in SQL: kept with each change, and counted again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, delete, func, select, type_coerce
from sqlalchemy.dialects import postgresql, sqlite

from core.kernel.ids import OrganisationId
from core.kernel.period import Period
from core.marking.model import Activity, MarkingEntry
from core.marking.totals.model import Along, Drift, Of
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.tables.marking import marking_entry as entries
from storage.tables.marking import marking_share as shares
from storage.tables.totals import time_total as table
from storage.types import Minutes

Key = tuple[str, UUID, date, str]
KEY = ("organisation_id", "of", "whom", "on", "activity")


def _adding(kind: Any) -> Quick:
    put = kind.insert(table)
    more = {"spent": table.c.spent + put.excluded.spent}
    return Quick(put.on_conflict_do_update(index_elements=KEY, set_=more))


_add = {"sqlite": _adding(sqlite), "postgresql": _adding(postgresql)}
_here = table.c.organisation_id == organisation_said
_every = select(table.c.of, table.c.whom, table.c.on, table.c.activity, table.c.spent)
_every = _every.where(_here)
_drop_empty = delete(table).where(_here, table.c.spent == timedelta())
_ALONG = {
    Along.WHOM: table.c.whom,
    Along.DAY: table.c.on,
    Along.ACTIVITY: table.c.activity,
}
_COUNTED = {
    Of.TUTOR: entries.c.tutor_id,
    Of.STUDENT: shares.c.student_id,
    Of.TASK: shares.c.task_id,
    Of.COURSE: shares.c.course_id,
}


def keep(
    connection: Connection, organisation: OrganisationId, entry: MarkingEntry, sign: int
) -> None:
    """Add what the entry holds, or take it away; always in one order of keys."""
    sums: dict[Key, timedelta] = defaultdict(timedelta)
    for share in entry.shares:
        target = share.target
        of = {
            Of.TUTOR: entry.tutor,
            Of.STUDENT: target.student,
            Of.TASK: target.task,
            Of.COURSE: target.course,
        }
        for what, whom in of.items():
            if whom is not None:
                key = (what.value, whom, entry.on, entry.activity.value)
                sums[key] += sign * share.spent
    _put(connection, organisation, sums)


class SqlTimeTotals(Repository):
    def sums(
        self,
        organisation: OrganisationId,
        of: Of,
        along: Along,
        days: Period,
        whom: UUID | None = None,
    ) -> list[tuple[UUID | date | str, timedelta]]:
        said: dict[str, Any] = {
            "organisation": organisation,
            "what": of.value,
            "since": days.first,
            "until": days.last,
        }
        if whom is not None:
            said["who"] = whom
        found = self.connection.execute(_sums(along, one=whom is not None), said)
        return [(key, spent) for key, spent in found if spent]

    def drift(self, organisation: OrganisationId) -> list[Drift]:
        said = {"organisation": organisation}
        kept = {tuple(row[:4]): row[4] for row in self.connection.execute(_every, said)}
        counted: dict[tuple[Any, ...], timedelta] = {}
        for of, column in _COUNTED.items():
            for row in self.connection.execute(_recount(column), said):
                counted[of.value, *row[:3]] = row[3]
        nothing = timedelta()
        return [
            Drift(Of(key[0]), key[1], key[2], Activity(key[3]), was, now)
            for key in sorted(kept.keys() | counted.keys())
            if (was := kept.get(key, nothing)) != (now := counted.get(key, nothing))
        ]

    def repair(self, organisation: OrganisationId, drifts: Sequence[Drift]) -> None:
        sums = {
            (each.of.value, each.whom, each.on, each.activity.value): each.counted
            - each.kept
            for each in drifts
        }
        _put(self.connection, organisation, sums)
        self.connection.execute(_drop_empty, {"organisation": organisation})


def _put(
    connection: Connection,
    organisation: OrganisationId,
    sums: Mapping[Key, timedelta],
) -> None:
    rows = [
        dict(zip(KEY, (organisation, *key), strict=True)) | {"spent": sums[key]}
        for key in sorted(sums)
    ]
    if rows:
        _add[connection.dialect.name].put_all(connection, rows)


@lru_cache(maxsize=8)
def _sums(along: Along, *, one: bool) -> Select[Any]:
    column = _ALONG[along]
    found = (
        select(column, _together(table.c.spent))
        .where(_here, table.c.of == bindparam("what"))
        .where(table.c.on >= bindparam("since"), table.c.on <= bindparam("until"))
        .group_by(column)
        .order_by(column)
    )
    return found.where(table.c.whom == bindparam("who")) if one else found


@lru_cache(maxsize=8)
def _recount(column: Any) -> Select[Any]:
    return (
        select(column, entries.c.on, entries.c.activity, _together(shares.c.spent))
        .join_from(
            entries,
            shares,
            (shares.c.organisation_id == entries.c.organisation_id)
            & (shares.c.entry_id == entries.c.id),
        )
        .where(entries.c.organisation_id == organisation_said)
        .where(entries.c.deleted_at.is_(None), column.is_not(None))
        .group_by(column, entries.c.on, entries.c.activity)
    )


def _together(column: Any) -> Any:
    return type_coerce(func.sum(column), Minutes)
