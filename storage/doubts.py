"""What sums have become doubtful: written in the transaction that changes the facts.

A row for each change, never one that several share: a fold deletes those it has seen,
and must not delete that of a change which is not committed yet.
"""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from core.kernel.ids import OrganisationId, PersonId
from core.sessions.model import SessionId
from storage.appended import Appended
from storage.tables.rollups import sums_todo

NOBODY = UUID(int=0)
"""A primary key has no place for NULL."""


def month_of(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def doubt(
    appended: Appended,
    organisation: OrganisationId,
    session: SessionId,
    student: PersonId | None = None,
) -> None:
    """All of a session; or what it adds to one student's month, and to its own."""
    row = {
        "organisation_id": organisation,
        "session_id": session,
        "student_id": student or NOBODY,
        "mark": uuid4(),
    }
    appended.add(sums_todo, row)
