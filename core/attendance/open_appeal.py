"""An appeal that nobody has decided yet."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.attendance.model import RegisterEntry, Status
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft
from core.sessions.model import SessionId

AGAINST = frozenset({Status.ABSENT, Status.LATE})


@dataclass(frozen=True, slots=True)
class OpenAppeal:
    """One a student and session; its words are sealed as the student's."""

    session: SessionId
    student: PersonId
    at: datetime
    words: str = ""
    shown: bool = False
    """Whether the heads were told."""


def appeal_choices(entry: RegisterEntry) -> tuple[Choice, ...]:
    """The button under what may be appealed against."""
    if entry.status not in AGAINST:
        return ()
    draft = Draft("appeal", {"session": f"id:{entry.session}"})
    return (Choice("appeal-button", draft),)


class Appeals(Protocol):
    """One a student and session."""

    def keep(self, organisation: OrganisationId, appeal: OpenAppeal) -> None: ...

    def find(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> OpenAppeal | None: ...

    def drop(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> None: ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[OpenAppeal]: ...

    def before(self, organisation: OrganisationId, at: datetime) -> list[OpenAppeal]:
        """Of which the heads were not told."""
        ...

    def with_some_before(self, at: datetime) -> list[OrganisationId]: ...
