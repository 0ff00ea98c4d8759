"""Marking entries and their shares in SQL."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, insert, or_, select, update

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.marking.model import Activity, EntryId, MarkingEntry, Share, Target
from storage.quick import Quick
from storage.repository import Repository, organisation_said
from storage.sealing.keys import Owner
from storage.tables.marking import marking_entry as table
from storage.tables.marking import marking_share as shares

NOTE = "marking_entry.note"
AT_ONCE = 2000
"""Entries whose shares are read together."""
DAY = timedelta(days=1)

_here = select(table).where(table.c.organisation_id == organisation_said)
_kept = _here.where(table.c.deleted_at.is_(None))
_one = _kept.where(table.c.id == bindparam("entry"))
_gone = _here.where(table.c.deleted_at.is_not(None)).where(
    table.c.id == bindparam("entry")
)
BETWEEN = (
    _kept.where(table.c.on >= bindparam("since"), table.c.on < bindparam("until"))
).order_by(table.c.on, table.c.starts_at, table.c.id)
OF_TUTOR = BETWEEN.where(table.c.tutor_id == bindparam("tutor"))
NEWEST = (
    _kept.where(table.c.tutor_id == bindparam("tutor"))
    .order_by(table.c.starts_at.desc(), table.c.id.desc())
    .limit(bindparam("most"))
)
_older = NEWEST.where(
    or_(
        table.c.starts_at < bindparam("before"),
        and_(table.c.starts_at == bindparam("before"), table.c.id < bindparam("entry")),
    )
)
EXACTLY_THEN = (
    _kept.where(table.c.tutor_id == bindparam("tutor"), ~table.c.assumed)
    .where(table.c.starts_at < bindparam("until"))
    .where(table.c.starts_at > bindparam("day_before"))
    .where(table.c.ends_at > bindparam("since"))
    .order_by(table.c.starts_at)
)
_spent_on = Quick(
    select(table.c.starts_at, table.c.ends_at)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.tutor_id == bindparam("tutor"), table.c.on == bindparam("day"))
    .where(table.c.deleted_at.is_(None))
)
SHARES = (
    select(shares)
    .where(shares.c.organisation_id == organisation_said)
    .where(shares.c.entry_id.in_(bindparam("entries", expanding=True)))
    .order_by(shares.c.entry_id, shares.c.place)
)
_add = Quick(
    insert(table),
    (
        "organisation_id",
        "id",
        "tutor_id",
        "on",
        "starts_at",
        "ends_at",
        "assumed",
        "activity",
        "note",
        "forgotten",
    ),
)
_add_share = insert(shares)
_take_back = (
    update(table)
    .where(table.c.organisation_id == organisation_said)
    .where(table.c.id == bindparam("entry"))
    .values(deleted_at=bindparam("at"))
)


class SqlMarkingEntries(Repository):
    def add(self, organisation: OrganisationId, entry: MarkingEntry) -> None:
        note = self.vault.seal(
            Owner(organisation, entry.tutor),
            entry.note or None,
            about=NOTE,
            row=entry.id,
        )
        row = {
            "organisation_id": organisation,
            "id": entry.id,
            "tutor_id": entry.tutor,
            "on": entry.on,
            "starts_at": entry.start,
            "ends_at": entry.end,
            "assumed": entry.assumed,
            "activity": entry.activity.value,
            "note": note,
            "forgotten": entry.forgotten,
        }
        _add.put(self.connection, row)
        rows = [
            _row(organisation, entry, place, share)
            for place, share in enumerate(entry.shares)
        ]
        self.connection.execute(_add_share, rows)

    def find(self, organisation: OrganisationId, entry: EntryId) -> MarkingEntry | None:
        return self._first(_one, organisation, {"entry": entry})

    def taken_back(
        self, organisation: OrganisationId, entry: EntryId
    ) -> MarkingEntry | None:
        return self._first(_gone, organisation, {"entry": entry})

    def of_tutor(
        self, organisation: OrganisationId, tutor: PersonId, *, since: date, until: date
    ) -> list[MarkingEntry]:
        said = {"tutor": tutor, "since": since, "until": until}
        return self._list(OF_TUTOR, organisation, said)

    def spent_on(
        self, organisation: OrganisationId, tutor: PersonId, day: date
    ) -> timedelta:
        said = {"organisation": organisation, "tutor": tutor, "day": day}
        found = _spent_on.rows(self.connection, said)
        return sum((end - start for start, end in found), timedelta())

    def between(
        self, organisation: OrganisationId, *, since: date, until: date
    ) -> list[MarkingEntry]:
        return self._list(BETWEEN, organisation, {"since": since, "until": until})

    def page_of(
        self,
        organisation: OrganisationId,
        tutor: PersonId,
        *,
        before: tuple[datetime, EntryId] | None,
        most: int,
    ) -> list[MarkingEntry]:
        said: dict[str, Any] = {"tutor": tutor, "most": most}
        if before is None:
            return self._list(NEWEST, organisation, said)
        said |= {"before": before[0], "entry": before[1]}
        return self._list(_older, organisation, said)

    def exactly_then(
        self, organisation: OrganisationId, tutor: PersonId, then: Span
    ) -> Sequence[MarkingEntry]:
        said = {
            "tutor": tutor,
            "since": then.start,
            "until": then.end,
            "day_before": then.start - DAY,
        }
        return self._list(EXACTLY_THEN, organisation, said)

    def take_back(
        self, organisation: OrganisationId, entry: EntryId, at: datetime
    ) -> None:
        said = {"organisation": organisation, "entry": entry, "at": at}
        self.connection.execute(_take_back, said)

    def restore(self, organisation: OrganisationId, entry: EntryId) -> None:
        said = {"organisation": organisation, "entry": entry, "at": None}
        self.connection.execute(_take_back, said)

    def _first(
        self, statement: Executable, organisation: OrganisationId, said: dict[str, Any]
    ) -> MarkingEntry | None:
        found = self._list(statement, organisation, said)
        return found[0] if found else None

    def _list(
        self, statement: Executable, organisation: OrganisationId, said: dict[str, Any]
    ) -> list[MarkingEntry]:
        found = self.connection.execute(
            statement, {"organisation": organisation, **said}
        )
        rows = found.mappings().all()
        parts = self._shares(organisation, [row["id"] for row in rows])
        return [
            MarkingEntry(
                row["id"],
                row["tutor_id"],
                row["on"],
                row["starts_at"],
                row["ends_at"],
                tuple(parts[row["id"]]),
                row["assumed"],
                Activity(row["activity"]),
                self._note(organisation, row["tutor_id"], row["note"], row["id"]),
                row["forgotten"],
            )
            for row in rows
        ]

    def _note(
        self,
        organisation: OrganisationId,
        tutor: PersonId,
        sealed: bytes | None,
        entry: UUID,
    ) -> str:
        owner = Owner(organisation, tutor)
        return self.vault.open(owner, sealed, about=NOTE, row=entry) or ""

    def _shares(
        self, organisation: OrganisationId, entries: Sequence[UUID]
    ) -> dict[UUID, list[Share]]:
        found: dict[UUID, list[Share]] = defaultdict(list)
        for some in _in_parts(entries):
            said = {"organisation": organisation, "entries": some}
            for row in self.connection.execute(SHARES, said).mappings():
                target = Target(
                    row["student_id"], row["task_id"], row["course_id"], row["item"]
                )
                found[row["entry_id"]].append(Share(target, row["spent"]))
        return found


def _in_parts(entries: Sequence[UUID]) -> Iterable[list[UUID]]:
    for first in range(0, len(entries), AT_ONCE):
        yield list(entries[first : first + AT_ONCE])


def _row(
    organisation: OrganisationId, entry: MarkingEntry, place: int, share: Share
) -> dict[str, Any]:
    return {
        "organisation_id": organisation,
        "entry_id": entry.id,
        "place": place,
        "student_id": share.target.student,
        "task_id": share.target.task,
        "course_id": share.target.course,
        "item": share.target.item,
        "spent": share.spent,
        "starts_at": entry.start,
    }
