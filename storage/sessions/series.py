"""Series in SQL."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Executable

from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.sessions.errors import ChangedSince
from core.sessions.model import SeriesId
from core.sessions.series.model import Done, Series, Skip, Why
from storage.repository import Repository, in_parts
from storage.sealing.keys import Owner
from storage.sessions import series_statements as sql
from storage.sessions.series_rows import people_of, retold, row_of, series_of, told

REASON = "series.reason"
BEFORE = "series_past.before"


class SqlSeriesBook(Repository):
    def add(self, organisation: OrganisationId, series: Series) -> None:
        row = {"organisation_id": organisation, **self._row(organisation, series)}
        self.connection.execute(sql.ADD, row)
        self._add_people(organisation, series)

    def change(
        self, organisation: OrganisationId, series: Series, was: Series, done: Done
    ) -> None:
        self._replace(organisation, series, was)
        row = {
            "organisation_id": organisation,
            "series_id": series.id,
            "version": series.version,
            "before": self.vault.seal_json(
                Owner(organisation), told(done), about=BEFORE, row=series.id
            ),
        }
        self.connection.execute(sql.ADD_PAST, row)

    def reached(
        self, organisation: OrganisationId, series: SeriesId, ahead_to: date
    ) -> None:
        said = {**_said(organisation, series), "reached": ahead_to}
        self.connection.execute(sql.REACHED, said)

    def done(
        self, organisation: OrganisationId, series: SeriesId, version: int
    ) -> Done | None:
        said = {**_said(organisation, series), "of_version": version}
        sealed = self.connection.execute(sql.BEFORE, said).scalar_one_or_none()
        text = self.vault.open_json(
            Owner(organisation), sealed, about=BEFORE, row=series
        )
        return None if text is None else retold(text)

    def put_back(
        self, organisation: OrganisationId, series: Series, was: Series
    ) -> None:
        again = replace(series, sequence=was.sequence + 1)
        self._replace(organisation, again, was)
        said = {**_said(organisation, series.id), "of_version": was.version}
        self.connection.execute(sql.FORGET_PAST, said)

    def remove(
        self, organisation: OrganisationId, series: SeriesId, at: datetime
    ) -> None:
        self.connection.execute(sql.REMOVE, {**_said(organisation, series), "at": at})

    def find(self, organisation: OrganisationId, series: SeriesId) -> Series | None:
        return self._one(sql.ONE, organisation, series)

    def hold(self, organisation: OrganisationId, series: SeriesId) -> Series | None:
        return self._one(sql.HELD, organisation, series)

    def some(
        self, organisation: OrganisationId, these: Sequence[SeriesId]
    ) -> list[Series]:
        found = [
            series
            for part in in_parts(these)
            for series in self._list(sql.SOME, organisation, {"these": part})
        ]
        return sorted(found, key=lambda each: (each.first, each.id))

    def every(self, organisation: OrganisationId, since: date) -> list[Series]:
        return self._list(sql.EVERY, organisation, {"since": since})

    def of_class(
        self, organisation: OrganisationId, group: ClassId, since: date
    ) -> list[Series]:
        said = {"group": group, "since": since}
        return self._list(sql.OF_CLASS, organisation, said)

    def of_people(
        self, organisation: OrganisationId, people: Sequence[PersonId], since: date
    ) -> list[Series]:
        said = {"people": list(people), "since": since}
        return self._list(sql.OF_PEOPLE, organisation, said)

    def behind(
        self, organisation: OrganisationId, day: date, limit: int
    ) -> list[Series]:
        return self._list(sql.BEHIND, organisation, {"day": day, "most": limit})

    def with_some_behind(self, day: date) -> list[OrganisationId]:
        found = self.connection.execute(sql.WITH_SOME_BEHIND, {"day": day})
        return sorted(set(found.scalars()))

    def skip(
        self, organisation: OrganisationId, series: SeriesId, skips: Iterable[Skip]
    ) -> None:
        known = list(skips)
        self.unskip(organisation, series, [each.day for each in known])
        rows = [
            {
                "organisation_id": organisation,
                "series_id": series,
                "original_day": each.day,
                "why": each.why.value,
                "holiday_id": each.holiday,
            }
            for each in known
        ]
        if rows:
            self.connection.execute(sql.SKIP, rows)

    def unskip(
        self, organisation: OrganisationId, series: SeriesId, days: Iterable[date]
    ) -> None:
        said = [{**_said(organisation, series), "day": day} for day in days]
        if said:
            self.connection.execute(sql.UNSKIP, said)

    def skipped_for(
        self, organisation: OrganisationId, holiday: UUID, limit: int
    ) -> list[tuple[SeriesId, date]]:
        said = {"organisation": organisation, "holiday": holiday, "most": limit}
        found = self.connection.execute(sql.SKIPPED_FOR, said)
        return [(SeriesId(row.series_id), row.original_day) for row in found]

    def skips(self, organisation: OrganisationId, series: SeriesId) -> list[Skip]:
        found = self.connection.execute(sql.SKIPS, _said(organisation, series))
        return [Skip(row.original_day, Why(row.why), row.holiday_id) for row in found]

    def _row(self, organisation: OrganisationId, series: Series) -> dict[str, Any]:
        reason = self.vault.seal(
            Owner(organisation), series.reason or None, about=REASON, row=series.id
        )
        return {**row_of(series), "reason": reason}

    def _replace(
        self, organisation: OrganisationId, series: Series, was: Series
    ) -> None:
        said = {**_said(organisation, series.id), "was_version": was.version}
        row = self._row(organisation, series)
        del row["id"]
        if self.connection.execute(sql.CHANGE, {**row, **said}).rowcount != 1:
            raise ChangedSince
        if (series.tutors, series.students) != (was.tutors, was.students):
            self.connection.execute(sql.FORGET_PEOPLE, _said(organisation, series.id))
            self._add_people(organisation, series)

    def _add_people(self, organisation: OrganisationId, series: Series) -> None:
        people = people_of(organisation, series)
        if people:
            self.connection.execute(sql.ADD_PERSON, people)

    def _one(
        self, statement: Executable, organisation: OrganisationId, series: SeriesId
    ) -> Series | None:
        found = self._list(statement, organisation, {"series": series})
        return found[0] if found else None

    def _list(
        self, statement: Executable, organisation: OrganisationId, said: dict[str, Any]
    ) -> list[Series]:
        found = self.connection.execute(
            statement, {"organisation": organisation, **said}
        )
        rows = found.mappings().all()
        people: dict[UUID, list[tuple[PersonId, bool]]] = defaultdict(list)
        for part in in_parts([row["id"] for row in rows]):
            those = {"organisation": organisation, "these": part}
            for series, person, teaches in self.connection.execute(sql.PEOPLE, those):
                people[series].append((person, teaches))
        return [
            series_of(
                dict(row),
                people[row["id"]],
                self.vault.open(
                    Owner(organisation), row["reason"], about=REASON, row=row["id"]
                ),
            )
            for row in rows
        ]


def _said(organisation: OrganisationId, series: SeriesId) -> dict[str, Any]:
    return {"organisation": organisation, "series": series}
