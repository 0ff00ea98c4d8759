"""Feedback in SQL."""

from collections.abc import Sequence
from datetime import datetime
from secrets import randbits
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    RowMapping,
    bindparam,
    delete,
    insert,
    select,
)

from core.feedback.model import Answer, Aspect, Feedback, Round
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import Session, SessionId
from storage.repository import Repository, in_parts, organisation_said
from storage.sealing.keys import Owner
from storage.tables.feedback import feedback as table
from storage.tables.feedback import feedback_round as rounds

WHO, WORDS, BEFORE = "feedback.who", "feedback.words", "feedback.earlier"
STARS = tuple(each.value for each in Aspect)

_open, _add = insert(rounds), insert(table)
_session: BindParameter[UUID] = bindparam("session")
_round = select(rounds).where(
    rounds.c.organisation_id == organisation_said, rounds.c.session_id == _session
)
_theirs = (table.c.organisation_id == organisation_said, table.c.session_id == _session)
_one = (*_theirs, table.c.who == bindparam("blind"))
_of = select(table).where(*_one)
_drop = delete(table).where(*_one)
_forget = [
    delete(table).where(*_theirs),
    delete(rounds).where(
        rounds.c.organisation_id == organisation_said, rounds.c.session_id == _session
    ),
]
_answers = select(table).where(
    table.c.organisation_id == organisation_said,
    table.c.session_id.in_(bindparam("sessions", expanding=True)),
)
_closed = (
    select(rounds.c.session_id, rounds.c.closes)
    .where(rounds.c.organisation_id == organisation_said)
    .where(rounds.c.closes <= bindparam("now"))
    .where(
        select(table.c.session_id)
        .where(table.c.organisation_id == rounds.c.organisation_id)
        .where(table.c.session_id == rounds.c.session_id)
        .exists()
    )
    .order_by(rounds.c.closes, rounds.c.session_id)
)


class SqlFeedbacks(Repository):
    def open(self, organisation: OrganisationId, round_: Round) -> None:
        row = {
            "organisation_id": organisation,
            "session_id": round_.session,
            "closes": round_.closes,
            "anonymous": round_.anonymous,
        }
        self.connection.execute(_open, row)

    def round(self, organisation: OrganisationId, session: SessionId) -> Round | None:
        said = {"organisation": organisation, "session": session}
        row = self.connection.execute(_round, said).one_or_none()
        return Round(row.session_id, row.closes, row.anonymous) if row else None

    def close(self, organisation: OrganisationId, session: SessionId) -> None:
        for forget in _forget:
            said = {"organisation": organisation, "session": session}
            self.connection.execute(forget, said)

    def of(
        self, organisation: OrganisationId, round_: Round, student: PersonId
    ) -> Feedback | None:
        row = self._row(organisation, round_, student)
        return self._given(row) if row else None

    def keep(
        self,
        organisation: OrganisationId,
        round_: Round,
        student: PersonId,
        given: Feedback,
    ) -> None:
        before = self.of(organisation, round_, student)
        self._put(organisation, round_, student, given, before)

    def put_back(
        self, organisation: OrganisationId, round_: Round, student: PersonId
    ) -> Feedback | None:
        row = self._row(organisation, round_, student)
        if row is None:
            return None
        owner = Owner(organisation, row["student_id"])
        told = self.vault.open_json(
            owner, row["earlier"], about=BEFORE, row=row["who"].hex()
        )
        before = _read(told) if told else None
        if before is None:
            self.connection.execute(_drop, self._said(organisation, round_, student))
        else:
            self._put(organisation, round_, student, before, None)
        return before

    def answers(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> list[Answer]:
        """People are told apart by numbers that are drawn anew each time."""
        salt, known = randbits(64), {each.id: each for each in sessions}
        found: list[Answer] = []
        for some in in_parts(list(known)):
            said = {"organisation": organisation, "sessions": some}
            rows = self.connection.execute(_answers, said).mappings().all()
            answered = {row["session_id"] for row in rows}
            by = {
                self._blind(organisation, one, student): student
                for one in answered
                for student in known[one].participants
            }
            found += [
                Answer(
                    row["session_id"],
                    hash((salt, by.get(row["who"], row["who"]))),
                    self._given(row),
                    row["student_id"],
                )
                for row in rows
            ]
        return found

    def closed(
        self, organisation: OrganisationId, now: datetime
    ) -> list[tuple[SessionId, datetime]]:
        said = {"organisation": organisation, "now": now}
        return [(row[0], row[1]) for row in self.connection.execute(_closed, said)]

    def _put(
        self,
        organisation: OrganisationId,
        round_: Round,
        student: PersonId,
        given: Feedback,
        before: Feedback | None,
    ) -> None:
        named = None if round_.anonymous else student
        owner = Owner(organisation, named)
        said = self._said(organisation, round_, student)
        was = self.vault.seal_json(
            owner, _written(before), about=BEFORE, row=said["blind"].hex()
        )
        row = {
            "organisation_id": organisation,
            "session_id": round_.session,
            "who": said["blind"],
            "student_id": named,
            **{name: given.stars.get(Aspect(name)) for name in STARS},
            "words": self.vault.seal(
                owner, given.words or None, about=WORDS, row=said["blind"].hex()
            ),
            "earlier": was if before else None,
        }
        self.connection.execute(_drop, said)
        self.connection.execute(_add, row)

    def _row(
        self, organisation: OrganisationId, round_: Round, student: PersonId
    ) -> RowMapping | None:
        said = self._said(organisation, round_, student)
        return self.connection.execute(_of, said).mappings().one_or_none()

    def _said(
        self, organisation: OrganisationId, round_: Round, student: PersonId
    ) -> dict[str, Any]:
        blind = self._blind(organisation, round_.session, student)
        return {
            "organisation": organisation,
            "session": round_.session,
            "blind": blind,
        }

    def _blind(
        self, organisation: OrganisationId, session: UUID, student: UUID
    ) -> bytes:
        """Another for each session, so that no two answers show to be of one."""
        both = f"{session.hex}:{student.hex}"
        return self.vault.blind(organisation, both, about=WHO)

    def _given(self, row: RowMapping) -> Feedback:
        owner = Owner(row["organisation_id"], row["student_id"])
        words = self.vault.open(owner, row["words"], about=WORDS, row=row["who"].hex())
        stars = {Aspect(name): row[name] for name in STARS if row[name] is not None}
        return Feedback(stars, words or "")


def _written(given: Feedback | None) -> object:
    if given is None:
        return None
    return [{each.value: number for each, number in given.stars.items()}, given.words]


def _read(told: Any) -> Feedback:
    stars, words = told
    return Feedback({Aspect(name): number for name, number in stars.items()}, words)
