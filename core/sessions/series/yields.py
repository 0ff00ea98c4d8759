"""The session that a series yields on one of its days."""

from collections.abc import Sequence
from uuid import uuid4

from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.sessions.model import Session, SessionId
from core.sessions.series.model import Occurrence, Series


def made_of(
    series: Series, occurrence: Occurrence, students: Sequence[PersonId], actor: Actor
) -> Session:
    return Session(
        SessionId(uuid4()),
        series.tutors,
        tuple(students),
        occurrence.span,
        series.subject,
        group=series.group,
        course=series.course,
        site=series.site,
        room=series.room,
        series=series.id,
        line=series.line,
        original_day=occurrence.day,
        original_start=occurrence.span.start,
        kind=series.kind,
        changed_at=series.changed_at,
        changed_by=actor.person,
    )
