"""What has changed since it was last counted, and waits to be."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, Select, Uuid, column, select, union_all, values

from core.kernel.ids import OrganisationId
from storage.appended import Appended
from storage.tables.rollups import sums_todo


def changes(here: OrganisationId, appended: Appended) -> CTE:
    """Sessions changed since they were last counted, each of them once.

    Each with a student of whom that is so, or with nobody for all of them.
    """
    unwritten = {
        (row["session_id"], row["student_id"])
        for row in appended.unwritten(sums_todo, {"organisation_id": here})
    }
    stands = select(sums_todo.c.session_id, sums_todo.c.student_id).where(
        sums_todo.c.organisation_id == here
    )
    rows = union_all(stands, *_listed(unwritten)).subquery()
    return once(select(rows).distinct(), "changed")


def _listed(pairs: Collection[tuple[UUID, UUID]]) -> list[Select[Any]]:
    """A unit's own, as one selection: SQLite joins no more than 500."""
    if not pairs:
        return []
    named = (column("session_id", Uuid), column("student_id", Uuid))
    return [select(values(*named).data(sorted(pairs)).cte())]


def once(rows: Select[Any], name: str) -> CTE:
    return rows.cte(name).prefix_with("MATERIALIZED")
