"""Who was asked to teach a session instead of one of its tutors, and what they said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId


class Answer(StrEnum):
    WAITED_FOR = "waited for"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TOO_LATE = "too late"  # somebody else was first
    NOT_NEEDED = "not needed"  # taken back, or the session is off


@dataclass(frozen=True, slots=True)
class Asked:
    """One tutor who was asked: `instead_of` is whom they would teach for."""

    session: SessionId
    tutor: PersonId
    instead_of: PersonId
    by: PersonId
    at: datetime
    answer: Answer = Answer.WAITED_FOR


class Substitutions(Protocol):
    """The newest question to each tutor about each session."""

    def put(self, organisation: OrganisationId, asked: Sequence[Asked]) -> None:
        """Each instead of what is known of the same session and tutor."""
        ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Asked]:
        """Everybody who was asked, in the order of their ids."""
        ...
