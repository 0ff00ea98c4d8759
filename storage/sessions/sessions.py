"""Sessions in SQL."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, RowMapping

from core.kernel.ids import ClassId, OrganisationId, PersonId, RoomId, SiteId
from core.kernel.span import Span
from core.sessions.errors import ChangedSince
from core.sessions.model import SeriesId, Session, SessionId, State
from storage.doubts import doubt
from storage.repository import Repository, in_parts
from storage.sealing.keys import Owner
from storage.sessions import session_statements as sql
from storage.sessions.session_rows import people_of, retold, row_of, session_of, told

REASON = "session.reason"
BEFORE = "session_past.before"
DAY = timedelta(days=1)


class SqlSessions(Repository):
    def add(self, organisation: OrganisationId, session: Session) -> None:
        self.connection.execute(
            sql.ADD,
            {"organisation_id": organisation, **self._row(organisation, session)},
        )
        self.connection.execute(sql.ADD_PERSON, people_of(organisation, session))
        self._doubt_new(organisation, session)

    def add_all(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> None:
        if not sessions:
            return
        rows = [
            {"organisation_id": organisation, **self._row(organisation, each)}
            for each in sessions
        ]
        self.connection.execute(sql.ADD, rows)
        people = [row for each in sessions for row in people_of(organisation, each)]
        self.connection.execute(sql.ADD_PERSON, people)
        for each in sessions:
            self._doubt_new(organisation, each)

    def _doubt_new(self, organisation: OrganisationId, session: Session) -> None:
        """What is only planned adds nothing to any sum."""
        if session.state is not State.SCHEDULED:
            doubt(self.appended, organisation, session.id)

    def change(
        self, organisation: OrganisationId, session: Session, was: Session
    ) -> None:
        self._replace(organisation, session, was)
        self.connection.execute(sql.ADD_PAST, self._past(organisation, session, was))

    def change_all(
        self, organisation: OrganisationId, changes: Sequence[tuple[Session, Session]]
    ) -> None:
        for session, was in changes:
            self._replace(organisation, session, was)
        past = [self._past(organisation, session, was) for session, was in changes]
        if past:
            self.connection.execute(sql.ADD_PAST, past)

    def join(
        self,
        organisation: OrganisationId,
        sessions: Sequence[Session],
        student: PersonId,
    ) -> None:
        rows = [
            {
                "organisation_id": organisation,
                "session_id": each.id,
                "person_id": student,
                "teaches": False,
                "place": len(each.participants),
                "starts_at": each.span.start,
                "ends_at": each.span.end,
            }
            for each in sessions
        ]
        if rows:
            self.connection.execute(sql.ADD_PERSON, rows)
        for each in sessions:
            doubt(self.appended, organisation, each.id, student)

    def leave(
        self,
        organisation: OrganisationId,
        sessions: Sequence[Session],
        student: PersonId,
    ) -> None:
        said = [{**_said(organisation, e.id), "person": student} for e in sessions]
        if said:
            self.connection.execute(sql.LEAVE, said)
        for each in sessions:
            doubt(self.appended, organisation, each.id, student)

    def before(
        self, organisation: OrganisationId, session: SessionId, version: int
    ) -> Session | None:
        said = {**_said(organisation, session), "of_version": version}
        sealed = self.connection.execute(sql.BEFORE, said).scalar_one_or_none()
        owner = Owner(organisation)
        text = self.vault.open_json(owner, sealed, about=BEFORE, row=session)
        return None if text is None else retold(text)

    def put_back(
        self, organisation: OrganisationId, session: Session, was: Session
    ) -> None:
        again = replace(session, sequence=was.sequence + 1)
        self._replace(organisation, again, was)
        said = {**_said(organisation, session.id), "of_version": was.version}
        self.connection.execute(sql.FORGET_PAST, said)

    def remove(
        self, organisation: OrganisationId, session: SessionId, at: datetime
    ) -> None:
        self.connection.execute(sql.REMOVE, {**_said(organisation, session), "at": at})
        doubt(self.appended, organisation, session)

    def find(self, organisation: OrganisationId, session: SessionId) -> Session | None:
        return self._one(sql.ONE, organisation, session)

    def some(
        self, organisation: OrganisationId, these: Sequence[SessionId]
    ) -> list[Session]:
        found = [
            session
            for part in in_parts(these)
            for session in self._list(sql.SOME, organisation, {"these": part})
        ]
        return _in_order(found)

    def hold(self, organisation: OrganisationId, session: SessionId) -> Session | None:
        return self._one(sql.HELD, organisation, session)

    def lock(self, organisation: OrganisationId, people: Iterable[PersonId]) -> None:
        if self.connection.dialect.name != "sqlite":  # which has one writer
            said = {"organisation": organisation, "people": sorted(set(people))}
            self.connection.execute(sql.LOCK_PEOPLE, said).all()

    def lock_session(self, organisation: OrganisationId, session: SessionId) -> None:
        if self.connection.dialect.name != "sqlite":  # which has one writer
            self.connection.execute(sql.LOCK, _said(organisation, session)).all()

    def lock_room(self, organisation: OrganisationId, room: RoomId) -> None:
        if self.connection.dialect.name != "sqlite":  # which has one writer
            said = {"organisation": organisation, "room": room}
            self.connection.execute(sql.LOCK_ROOM, said).all()

    def of_tutor(
        self, organisation: OrganisationId, tutor: PersonId, within: Span
    ) -> list[Session]:
        said = {"people": [tutor], "teaches": True, **_then(within)}
        return self._list(sql.OF_PERSON_AS, organisation, said)

    def of_student(
        self, organisation: OrganisationId, student: PersonId, within: Span
    ) -> list[Session]:
        said = {"people": [student], "teaches": False, **_then(within)}
        return self._list(sql.OF_PERSON_AS, organisation, said)

    def of_people(
        self, organisation: OrganisationId, people: Sequence[PersonId], within: Span
    ) -> list[Session]:
        said = {"people": list(people), **_then(within)}
        return self._list(sql.OF_PEOPLE, organisation, said)

    def in_room(
        self, organisation: OrganisationId, room: RoomId, within: Span
    ) -> list[Session]:
        said = {"room": room, **_then(within)}
        return self._list(sql.IN_ROOM, organisation, said)

    def of_class(
        self, organisation: OrganisationId, group: ClassId, within: Span
    ) -> list[Session]:
        said = {"group": group, **_then(within)}
        return self._list(sql.OF_CLASS_THEN, organisation, said)

    def of_class_from(
        self, organisation: OrganisationId, group: ClassId, since: datetime
    ) -> list[Session]:
        said = {"group": group, "since": since}
        return self._list(sql.OF_CLASS, organisation, said)

    def in_series(
        self, organisation: OrganisationId, series: SeriesId, since: date
    ) -> list[Session]:
        said = {"series": series, "since": since}
        return _in_order(self._list(sql.IN_SERIES, organisation, said))

    def hold_in_series(
        self, organisation: OrganisationId, series: SeriesId, since: date
    ) -> list[Session]:
        said = {"series": series, "since": since}
        return _in_order(self._list(sql.HELD_IN_SERIES, organisation, said))

    def planned_by_series(
        self,
        organisation: OrganisationId,
        within: Span,
        site: SiteId | None,
        limit: int,
    ) -> list[Session]:
        said = {"since": within.start, "until": within.end, "most": limit}
        if site is None:
            return self._list(sql.PLANNED_BY_SERIES, organisation, said)
        there = {**said, "site": site}
        return self._list(sql.PLANNED_BY_SERIES_AT, organisation, there)

    def days_in_series(
        self, organisation: OrganisationId, series: SeriesId, since: date
    ) -> set[date]:
        said = {"organisation": organisation, "series": series, "since": since}
        return set(self.connection.execute(sql.DAYS_OF_SERIES, said).scalars())

    def between(self, organisation: OrganisationId, within: Span) -> list[Session]:
        return self._list(sql.BETWEEN, organisation, _then(within))

    def due_to_close(
        self, organisation: OrganisationId, now: datetime
    ) -> list[Session]:
        return self._list(sql.DUE, organisation, {"now": now})

    def with_some_due_to_close(self, now: datetime) -> list[OrganisationId]:
        found = self.connection.execute(sql.WITH_SOME_DUE, {"now": now})
        return sorted(set(found.scalars()))

    def never_started(
        self, organisation: OrganisationId, now: datetime
    ) -> list[Session]:
        return self._list(sql.NEVER, organisation, _lately(now))

    def with_some_never_started(self, now: datetime) -> list[OrganisationId]:
        found = self.connection.execute(sql.WITH_SOME_NEVER, _lately(now))
        return sorted(set(found.scalars()))

    def _row(self, organisation: OrganisationId, session: Session) -> dict[str, Any]:
        reason = self.vault.seal(
            Owner(organisation), session.reason or None, about=REASON, row=session.id
        )
        return {**row_of(session), "reason": reason}

    def _past(
        self, organisation: OrganisationId, session: Session, was: Session
    ) -> dict[str, Any]:
        return {
            "organisation_id": organisation,
            "session_id": session.id,
            "version": session.version,
            "before": self.vault.seal_json(
                Owner(organisation), told(was), about=BEFORE, row=session.id
            ),
        }

    def _replace(
        self, organisation: OrganisationId, session: Session, was: Session
    ) -> None:
        said = {**_said(organisation, session.id), "was_version": was.version}
        row = self._row(organisation, session)
        del row["id"]
        done = self.connection.execute(sql.CHANGE, {**row, **said})
        if done.rowcount != 1:
            raise ChangedSince
        self._replace_people(organisation, session, was)
        doubt(self.appended, organisation, session.id)

    def _replace_people(
        self, organisation: OrganisationId, session: Session, was: Session
    ) -> None:
        """Where they are the same, as when it starts and ends, only its time is new."""
        who, span = _said(organisation, session.id), session.span
        if (session.tutors, session.participants) != (was.tutors, was.participants):
            self.connection.execute(sql.FORGET_PEOPLE, who)
            self.connection.execute(sql.ADD_PERSON, people_of(organisation, session))
        elif span != was.span:
            then = {"starts": span.start, "ends": span.end}
            self.connection.execute(sql.MOVE_PEOPLE, {**who, **then})

    def _one(
        self, statement: Executable, organisation: OrganisationId, session: SessionId
    ) -> Session | None:
        found = self._list(statement, organisation, {"session": session})
        return found[0] if found else None

    def _list(
        self, statement: Executable, organisation: OrganisationId, said: dict[str, Any]
    ) -> list[Session]:
        found = self.connection.execute(
            statement, {"organisation": organisation, **said}
        )
        rows = found.mappings().all()
        people = self._people(organisation, [row["id"] for row in rows])
        return [self._session(organisation, row, people[row["id"]]) for row in rows]

    def _people(
        self, organisation: OrganisationId, sessions: Sequence[UUID]
    ) -> dict[UUID, list[tuple[PersonId, bool]]]:
        """Of one session, as of a whole school's at once: hundreds at each check-in."""
        people: dict[UUID, list[tuple[PersonId, bool]]] = defaultdict(list)
        if len(sessions) == 1:
            one = _said(organisation, SessionId(sessions[0]))
            people[sessions[0]] += sql.PEOPLE_OF.rows(self.connection, one)
            return people
        for some in in_parts(sessions):
            said = {"organisation": organisation, "sessions": some}
            for session, person, teaches in self.connection.execute(sql.PEOPLE, said):
                people[session].append((person, teaches))
        return people

    def _session(
        self,
        organisation: OrganisationId,
        row: RowMapping,
        people: list[tuple[PersonId, bool]],
    ) -> Session:
        owner = Owner(organisation)
        reason = self.vault.open(owner, row["reason"], about=REASON, row=row["id"])
        return session_of(dict(row), people, reason)


def _in_order(sessions: list[Session]) -> list[Session]:
    return sorted(sessions, key=lambda each: (each.span.start, each.id))


def _said(organisation: OrganisationId, session: SessionId) -> dict[str, Any]:
    return {"organisation": organisation, "session": session}


def _lately(now: datetime) -> dict[str, Any]:
    return {"now": now, "weeks_ago": now - 14 * DAY}


def _then(within: Span) -> dict[str, Any]:
    return {
        "since": within.start,
        "until": within.end,
        "day_before": within.start - DAY,
    }
