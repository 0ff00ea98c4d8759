"""Timers that run, in SQL: a row for each thing that the time goes into."""

from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select

from core.kernel.ids import OrganisationId, PersonId
from core.marking.model import Target, Timer
from storage.repository import Repository, organisation_said
from storage.tables.marking import marking_timer as table

_here = table.c.organisation_id == organisation_said
_theirs = table.c.tutor_id == bindparam("tutor")
_every = (
    select(table)
    .where(_here)
    .order_by(table.c.started_at, table.c.tutor_id, table.c.place)
)
_one = _every.where(_theirs)
_stop = delete(table).where(_here, _theirs)
_add = insert(table)
_with_some = (
    select(table.c.organisation_id)
    .where(table.c.started_at <= bindparam("before"))
    .distinct()
    .order_by(table.c.organisation_id)
)


class SqlTimers(Repository):
    def start(self, organisation: OrganisationId, timer: Timer) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "tutor_id": timer.tutor,
                "place": place,
                "on": timer.on,
                "started_at": timer.started,
                "student_id": target.student,
                "task_id": target.task,
                "course_id": target.course,
                "item": target.item,
            }
            for place, target in enumerate(timer.targets)
        ]
        self.connection.execute(_add, rows)

    def find(self, organisation: OrganisationId, tutor: PersonId) -> Timer | None:
        found = self._list(_one, {"organisation": organisation, "tutor": tutor})
        return found[0] if found else None

    def stop(self, organisation: OrganisationId, tutor: PersonId) -> None:
        said = {"organisation": organisation, "tutor": tutor}
        self.connection.execute(_stop, said)

    def every(self, organisation: OrganisationId) -> list[Timer]:
        return self._list(_every, {"organisation": organisation})

    def with_some_since(self, before: datetime) -> list[OrganisationId]:
        found = self.connection.execute(_with_some, {"before": before})
        return [OrganisationId(each) for each in found.scalars()]

    def _list(self, statement: Executable, said: dict[str, Any]) -> list[Timer]:
        rows = self.connection.execute(statement, said).mappings().all()
        return [
            Timer(
                tutor,
                some[0]["on"],
                some[0]["started_at"],
                tuple(
                    Target(r["student_id"], r["task_id"], r["course_id"], r["item"])
                    for r in some
                ),
            )
            for tutor, group in groupby(rows, key=lambda row: row["tutor_id"])
            for some in [list(group)]
        ]
