"""Which planned session somebody means who tells of one that is over."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

OPEN = frozenset({State.SCHEDULED, State.ACTIVE})


@dataclass(frozen=True, slots=True)
class Meant:
    """`surely` when there is no doubt; else those it might be."""

    surely: Session | None = None
    perhaps: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Whom somebody says they taught."""

    students: tuple[PersonId, ...]
    group: ClassId | None
    course: CourseId | None

    def are_all_of(self, session: Session) -> bool:
        if self.students:
            return set(self.students) == set(session.participants)
        if self.group is not None:
            return session.group == self.group
        return self.course is not None and session.course == self.course

    def are_among(self, session: Session) -> bool:
        return bool(set(self.students) & set(session.participants))


@dataclass(frozen=True, slots=True)
class PlannedThen(Request[Meant]):
    """The actor's own sessions with these people, planned to be held within."""

    within: Span
    students: tuple[PersonId, ...] = ()
    group: ClassId | None = None
    course: CourseId | None = None


@reads
def planned_then(request: PlannedThen, sessions: Sessions) -> Meant:
    permitted(request.actor, Permission.LOG_OWN_TIME)
    return meant(
        sessions.of_tutor(
            request.actor.organisation, request.actor.person, request.within
        ),
        request.within,
        Told(request.students, request.group, request.course),
    )


def meant(then: Iterable[Session], within: Span, told: Told) -> Meant:
    """One with exactly these people is meant; with some, or much of the time, maybe."""
    open_then = [session for session in then if session.state in OPEN]
    same = [s for s in open_then if told.are_all_of(s)]
    if len(same) == 1:
        return Meant(same[0])
    if same:
        return Meant(perhaps=tuple(same))
    likely = (s for s in open_then if told.are_among(s) or _mostly(s.planned, within))
    return Meant(perhaps=tuple(likely))


def _mostly(one: Span, other: Span) -> bool:
    """Whether they share more than half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(one.length, other.length)
