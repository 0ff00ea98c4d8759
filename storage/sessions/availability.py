"""When people have time, what they wish, and what they may teach, in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import RowMapping, Select, bindparam, delete, insert, select, update

from core.kernel.ids import CourseId, OrganisationId, PersonId
from core.kernel.span import Span
from core.sessions.availability.model import (
    Availability,
    AvailabilityId,
    Having,
    Wishes,
)
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.availability import availability as table
from storage.tables.availability import qualification, wishes
from storage.tables.excuses import excuse

NOTE = "availability.note"

_here = table.c.organisation_id == organisation_said
_these = (_here, table.c.id.in_(bindparam("these", expanding=True)))
_theirs = table.c.person_id.in_(bindparam("people", expanding=True))
_of = select(table).where(_here, _theirs, table.c.deleted_at.is_(None))
_some, _add = select(table).where(*_these), insert(table)
_set = update(table).where(*_these).values(deleted_at=bindparam("removed_at"))
_wishes_of = select(wishes).where(
    wishes.c.organisation_id == organisation_said,
    wishes.c.person_id.in_(bindparam("people", expanding=True)),
)
_wishes_gone = delete(wishes).where(
    wishes.c.organisation_id == organisation_said,
    wishes.c.person_id == bindparam("person"),
)
_add_wishes = insert(wishes)
_may_teach = select(qualification.c.person_id, qualification.c.course_id).where(
    qualification.c.organisation_id == organisation_said,
    qualification.c.person_id.in_(bindparam("people", expanding=True)),
)
_teaches_none = delete(qualification).where(
    qualification.c.organisation_id == organisation_said,
    qualification.c.person_id == bindparam("person"),
)
_add_teaching = insert(qualification)
_excused = (
    select(excuse.c.student_id, excuse.c.starts_at, excuse.c.ends_at)
    .where(excuse.c.organisation_id == organisation_said)
    .where(excuse.c.student_id.in_(bindparam("people", expanding=True)))
    .where(excuse.c.state == "approved", excuse.c.session_id.is_(None))
    .where(excuse.c.series_id.is_(None), excuse.c.ends_at > bindparam("since"))
    .where(excuse.c.starts_at < bindparam("until"))
    .order_by(excuse.c.starts_at, excuse.c.id)
)


class SqlAvailabilities(Repository):
    def add(self, organisation: OrganisationId, said: Sequence[Availability]) -> None:
        rows = [self._row(organisation, each) for each in said]
        if rows:
            self.connection.execute(_add, rows)

    def remove(
        self,
        organisation: OrganisationId,
        these: Sequence[AvailabilityId],
        at: datetime,
    ) -> None:
        said = {"organisation": organisation, "these": [*these], "removed_at": at}
        self.connection.execute(_set, said)

    def bring_back(
        self, organisation: OrganisationId, these: Sequence[AvailabilityId]
    ) -> None:
        said = {"organisation": organisation, "these": [*these], "removed_at": None}
        self.connection.execute(_set, said)

    def some(
        self, organisation: OrganisationId, these: Sequence[AvailabilityId]
    ) -> list[Availability]:
        return self._list(_some, organisation, {"these": [*these]})

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> list[Availability]:
        found: list[Availability] = []
        for part in in_parts(sorted(set(people))):
            found += self._list(_of, organisation, {"people": part})
        return found

    def _list(
        self, statement: Select[Any], organisation: OrganisationId, said: dict[str, Any]
    ) -> list[Availability]:
        rows = self.connection.execute(
            statement, {"organisation": organisation, **said}
        )
        found = [self._said(organisation, row) for row in rows.mappings().all()]
        return sorted(found, key=_order)

    def _row(self, organisation: OrganisationId, said: Availability) -> dict[str, Any]:
        owner, note = Owner(organisation, said.person), said.note or None
        return {
            "organisation_id": organisation,
            "id": said.id,
            "person_id": said.person,
            "kind": said.kind,
            "weekday": said.weekday,
            "since": said.since,
            "until": said.until,
            "first": said.first,
            "last": said.last,
            "term_id": said.term,
            "zone": said.zone.key,
            "source": said.source,
            "note": self.vault.seal(owner, note, about=NOTE, row=said.id),
            "by_id": said.by,
            "at": said.at,
        }

    def _said(self, organisation: OrganisationId, row: RowMapping) -> Availability:
        owner = Owner(organisation, row["person_id"])
        note = self.vault.open(owner, row["note"], about=NOTE, row=row["id"])
        return Availability(
            row["id"],
            row["person_id"],
            Having(row["kind"]),
            ZoneInfo(row["zone"]),
            row["weekday"],
            row["since"],
            row["until"],
            row["first"],
            row["last"],
            row["term_id"],
            row["source"],
            note or "",
            row["by_id"],
            row["at"],
        )


def _order(said: Availability) -> tuple[Any, ...]:
    since = said.since.isoformat() if said.since else ""
    weekday = 7 if said.weekday is None else said.weekday
    return said.person, weekday, str(said.first or ""), since, said.id


class SqlWishBook(Repository):
    def put(self, organisation: OrganisationId, wished: Wishes) -> None:
        said = {"organisation": organisation, "person": wished.person}
        self.connection.execute(_wishes_gone, said)
        if wished == Wishes(wished.person):
            return
        lunch = wished.lunch or (None, None)
        row = {
            "organisation_id": organisation,
            "person_id": wished.person,
            "most_in_row": wished.most_in_row,
            "most_a_day": wished.most_a_day,
            "lunch_since": lunch[0],
            "lunch_until": lunch[1],
            "earliest": wished.earliest,
            "latest": wished.latest,
        }
        self.connection.execute(_add_wishes, row)

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> list[Wishes]:
        found: list[Wishes] = []
        for part in in_parts(sorted(set(people))):
            said = {"organisation": organisation, "people": part}
            found += map(_wished, self.connection.execute(_wishes_of, said).mappings())
        return sorted(found, key=lambda each: each.person)


def _wished(row: RowMapping) -> Wishes:
    since, until = row["lunch_since"], row["lunch_until"]
    return Wishes(
        row["person_id"],
        row["most_in_row"],
        row["most_a_day"],
        (since, until) if since and until else None,
        row["earliest"],
        row["latest"],
    )


class SqlQualifications(Repository):
    def put(
        self,
        organisation: OrganisationId,
        person: PersonId,
        courses: Sequence[CourseId],
    ) -> None:
        said = {"organisation": organisation, "person": person}
        self.connection.execute(_teaches_none, said)
        row = {"organisation_id": organisation, "person_id": person}
        if courses:
            rows = [{**row, "course_id": each} for each in sorted(set(courses))]
            self.connection.execute(_add_teaching, rows)

    def of(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> dict[PersonId, frozenset[CourseId]]:
        found: dict[PersonId, set[CourseId]] = defaultdict(set)
        for part in in_parts(sorted(set(people))):
            said = {"organisation": organisation, "people": part}
            for person, course in self.connection.execute(_may_teach, said):
                found[person].add(course)
        return {person: frozenset(courses) for person, courses in found.items()}


class SqlAway(Repository):
    def spans(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> list[tuple[PersonId, Span]]:
        found: list[tuple[PersonId, Span]] = []
        span = {"since": within.start, "until": within.end}
        for part in in_parts(sorted(set(people))):
            said = {"organisation": organisation, "people": part, **span}
            rows = self.connection.execute(_excused, said)
            found += [(PersonId(who), Span(start, end)) for who, start, end in rows]
        return found
