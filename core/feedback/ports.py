"""What feedback needs from the outside."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from core.feedback.model import Answer, Feedback, Round
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import Session, SessionId


class Feedbacks(Protocol):
    """Rounds and what was said in them.

    Of an anonymous answer it is kept which session it is of, not whose it is nor
    when it was given: a student finds their own again, and nobody else does.
    """

    def open(self, organisation: OrganisationId, round_: Round) -> None: ...

    def round(
        self, organisation: OrganisationId, session: SessionId
    ) -> Round | None: ...

    def close(self, organisation: OrganisationId, session: SessionId) -> None:
        """It never was, and nobody said anything."""
        ...

    def of(
        self, organisation: OrganisationId, round_: Round, student: PersonId
    ) -> Feedback | None: ...

    def keep(
        self,
        organisation: OrganisationId,
        round_: Round,
        student: PersonId,
        given: Feedback,
    ) -> None:
        """Instead of what they said before, which is kept to put back."""
        ...

    def put_back(
        self, organisation: OrganisationId, round_: Round, student: PersonId
    ) -> Feedback | None:
        """What they had said before; where that was nothing, nothing again."""
        ...

    def answers(
        self, organisation: OrganisationId, sessions: Sequence[Session]
    ) -> list[Answer]:
        """To these sessions, in no order."""
        ...

    def closed(
        self, organisation: OrganisationId, now: datetime
    ) -> list[tuple[SessionId, datetime]]:
        """Sessions with answers whose rounds are over, in the order they ended."""
        ...
