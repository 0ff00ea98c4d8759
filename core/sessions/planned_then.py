"""Which planned session somebody means who tells of one that is over."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import ClassId, PersonId
from core.kernel.span import Span
from core.people.access import permitted
from core.people.permissions import Permission
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

OPEN = frozenset({State.SCHEDULED, State.ACTIVE})


@dataclass(frozen=True, slots=True)
class Meant:
    """`surely` when there is no doubt; else those it might be."""

    surely: Session | None = None
    perhaps: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedThen(Request[Meant]):
    """The actor's own sessions with these people, planned to be held within."""

    within: Span
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None


@reads
def planned_then(request: PlannedThen, sessions: Sessions) -> Meant:
    permitted(request.actor, Permission.LOG_OWN_TIME)
    return meant(
        sessions.of_tutor(
            request.actor.organisation, request.actor.person, request.within
        ),
        request.within,
        request.students,
        request.group,
    )


def meant(
    then: Iterable[Session],
    within: Span,
    students: tuple[PersonId, ...],
    group: ClassId | None,
) -> Meant:
    """One with exactly these people is meant; with some, or much of the time, maybe."""
    open_then = [session for session in then if session.state in OPEN]
    same = [s for s in open_then if _same_people(s, students, group)]
    if len(same) == 1:
        return Meant(same[0])
    if same:
        return Meant(perhaps=tuple(same))
    likely = (
        s
        for s in open_then
        if _some_of_them(s, students, group) or _mostly(s.planned, within)
    )
    return Meant(perhaps=tuple(likely))


def _same_people(
    session: Session, students: tuple[PersonId, ...], group: ClassId | None
) -> bool:
    if group is not None and session.group == group:
        return True
    return bool(students) and set(students) == set(session.participants)


def _some_of_them(
    session: Session, students: tuple[PersonId, ...], group: ClassId | None
) -> bool:
    del group
    return bool(set(students) & set(session.participants))


def _mostly(one: Span, other: Span) -> bool:
    """Whether they share more than half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(one.length, other.length)
