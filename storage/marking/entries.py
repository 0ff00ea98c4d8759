"""Marking entries and their shares in SQL."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Executable

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.span import Span
from core.marking.model import (
    Activity,
    EntryId,
    MarkingEntry,
    Share,
    Source,
    Target,
    Wanted,
)
from storage.marking import statements, totals
from storage.repository import Repository
from storage.sealing.keys import Owner

NOTE = "marking_entry.note"
AT_ONCE = 2000
"""Entries whose shares are read together."""
DAY = timedelta(days=1)


class SqlMarkingEntries(Repository):
    def add(self, organisation: OrganisationId, entry: MarkingEntry) -> None:
        row_id = _row_id(entry)
        note = self.vault.seal(
            Owner(organisation, entry.tutor),
            entry.note or None,
            about=NOTE,
            row=row_id,
        )
        row = {
            "organisation_id": organisation,
            "id": row_id,
            "root_id": entry.id,
            "version": entry.version,
            "tutor_id": entry.tutor,
            "on": entry.on,
            "starts_at": entry.start,
            "ends_at": entry.end,
            "assumed": entry.assumed,
            "activity": entry.activity.value,
            "note": note,
            "forgotten": entry.forgotten,
            "source": entry.source.value,
            "entered_at": entry.entered,
        }
        statements.add.put(self.connection, row)
        rows = [
            _row(organisation, entry, place, share)
            for place, share in enumerate(entry.shares)
        ]
        statements.add_shares.put_all(self.connection, rows)
        totals.keep(self.connection, organisation, entry, 1)

    def find(self, organisation: OrganisationId, entry: EntryId) -> MarkingEntry | None:
        return self._first(statements.ONE, organisation, {"entry": entry})

    def taken_back(
        self, organisation: OrganisationId, entry: EntryId
    ) -> MarkingEntry | None:
        return self._first(statements.GONE, organisation, {"entry": entry})

    def version(
        self, organisation: OrganisationId, entry: EntryId, version: int
    ) -> MarkingEntry | None:
        said = {"entry": entry, "version": version}
        return self._first(statements.VERSION, organisation, said)

    def of_tutor(
        self, organisation: OrganisationId, tutor: PersonId, *, since: date, until: date
    ) -> list[MarkingEntry]:
        said = {"tutor": tutor, "since": since, "until": until}
        return self._list(statements.OF_TUTOR, organisation, said)

    def spent_on(
        self, organisation: OrganisationId, tutor: PersonId, day: date
    ) -> timedelta:
        said = {"organisation": organisation, "tutor": tutor, "day": day}
        found = statements.spent_on.rows(self.connection, said)
        return sum((end - start for start, end in found), timedelta())

    def between(
        self, organisation: OrganisationId, *, since: date, until: date
    ) -> list[MarkingEntry]:
        return self._list(
            statements.BETWEEN, organisation, {"since": since, "until": until}
        )

    def page(
        self,
        organisation: OrganisationId,
        wanted: Wanted,
        *,
        within: tuple[PersonId | None, Collection[UUID]] | None = None,
        before: tuple[datetime, EntryId] | None,
        most: int,
    ) -> list[MarkingEntry]:
        every = {name: getattr(wanted, name) for name in Wanted.__slots__}
        said = {name: value for name, value in every.items() if value is not None}
        if before is not None:
            said |= {"before": before[0], "entry": before[1]}
        if within is not None:
            said |= {"own": within[0], "courses": list(within[1])}
        statement = statements.page(frozenset(said))
        return self._list(statement, organisation, {**said, "most": most})

    def exactly_then(
        self, organisation: OrganisationId, tutor: PersonId, then: Span
    ) -> Sequence[MarkingEntry]:
        said = {
            "tutor": tutor,
            "since": then.start,
            "until": then.end,
            "day_before": then.start - DAY,
        }
        return self._list(statements.EXACTLY_THEN, organisation, said)

    def take_back(
        self, organisation: OrganisationId, entry: EntryId, at: datetime
    ) -> None:
        stood = self.find(organisation, entry)
        if stood is None:
            return
        totals.keep(self.connection, organisation, stood, -1)
        said = {"organisation": organisation, "entry": entry, "at": at}
        self.connection.execute(statements.take_back, said)

    def restore(self, organisation: OrganisationId, entry: EntryId) -> None:
        stood = self.taken_back(organisation, entry)
        if stood is None:
            return
        totals.keep(self.connection, organisation, stood, 1)
        said = {"organisation": organisation, "entry": entry}
        self.connection.execute(statements.restore, said)

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
                row["root_id"],
                row["tutor_id"],
                row["on"],
                row["starts_at"],
                row["ends_at"],
                tuple(parts[row["id"]]),
                row["assumed"],
                Activity(row["activity"]),
                self._note(organisation, row["tutor_id"], row["note"], row["id"]),
                row["forgotten"],
                Source(row["source"]),
                row["version"],
                entered=row["entered_at"],
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
            for row in self.connection.execute(statements.SHARES, said).mappings():
                target = Target(
                    row["student_id"], row["task_id"], row["course_id"], row["item"]
                )
                found[row["entry_id"]].append(Share(target, row["spent"]))
        return found


def _row_id(entry: MarkingEntry) -> UUID:
    """Each version has a row of its own; the first one's id is the entry's."""
    return entry.id if entry.version == 1 else uuid5(entry.id, str(entry.version))


def _in_parts(entries: Sequence[UUID]) -> Iterable[list[UUID]]:
    for first in range(0, len(entries), AT_ONCE):
        yield list(entries[first : first + AT_ONCE])


def _row(
    organisation: OrganisationId, entry: MarkingEntry, place: int, share: Share
) -> dict[str, Any]:
    return {
        "organisation_id": organisation,
        "entry_id": _row_id(entry),
        "place": place,
        "student_id": share.target.student,
        "task_id": share.target.task,
        "course_id": share.target.course,
        "item": share.target.item,
        "spent": share.spent,
        "starts_at": entry.start,
    }
