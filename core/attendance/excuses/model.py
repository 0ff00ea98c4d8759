"""A request to be excused, which stands until somebody decides it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.sessions.model import SeriesId, Session, SessionId, State

ExcuseId = NewType("ExcuseId", UUID)


class ExcuseState(StrEnum):
    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


LIVE = frozenset({ExcuseState.ASKED, ExcuseState.APPROVED})


@dataclass(frozen=True, slots=True)
class Excuse:
    """For one session, for all of a series, or for whatever is in `span`.

    What is booked into `span` later is covered too.
    """

    id: ExcuseId
    student: PersonId
    by: PersonId
    """The student, or a guardian of theirs."""
    span: Span
    at: datetime
    session: SessionId | None = None
    series: SeriesId | None = None
    """Its line: a change from some day on leaves it excused."""
    reason: str = ""
    state: ExcuseState = ExcuseState.ASKED
    decided_by: PersonId | None = None
    decided_at: datetime | None = None
    answer: str = ""
    """Why it was refused, if that was said."""
    version: int = 1
    """Counts changes, so that none is taken back from under another."""

    def covers(self, session: Session) -> bool:
        if session.state is State.CANCELLED or self.student not in session.participants:
            return False
        if self.session is not None:
            return session.id == self.session
        if self.series is not None and session.line != self.series:
            return False
        return session.planned.overlaps(self.span)

    def asks_the_same(self, other: "Excuse") -> bool:
        mine = (self.student, self.session, self.series)
        if mine != (other.student, other.session, other.series):
            return False
        return self.session is not None or self.span == other.span


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that goes with a request: a picture of it, or a PDF."""

    mime: str
    data: bytes = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """An entry that an excuse made, and the version of it that says so."""

    session: SessionId
    version: int
