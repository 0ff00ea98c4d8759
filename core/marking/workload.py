"""What was planned of somebody's time, what was taught of it, and what came beside."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.clock import Clock
from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted, reach
from core.kernel.span import Span
from core.marking.ports import MarkingEntries
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Piece:
    """One session, or one part of an entry: `what` it was, if anybody said so."""

    on: date
    what: str
    planned: timedelta = timedelta()
    taught: timedelta = timedelta()
    logged: timedelta = timedelta()
    is_missed: bool = False
    """It is over, and nobody said that it was held."""


@dataclass(slots=True)
class Load:
    """`planned` are sessions that were not called off; `logged` came beside them."""

    planned: timedelta = timedelta()
    taught: timedelta = timedelta()
    logged: timedelta = timedelta()
    missed: timedelta = timedelta()
    pieces: list[Piece] = field(default_factory=list[Piece])
    """What it is made of, in the order of time."""

    def add(self, piece: Piece) -> None:
        self.planned += piece.planned
        self.taught += piece.taught
        self.logged += piece.logged
        self.missed += piece.planned if piece.is_missed else timedelta()
        insort(self.pieces, piece, key=lambda each: each.on)


@dataclass(frozen=True, slots=True)
class WorkloadOf(Request[Sequence[tuple[PersonId, Load]]]):
    """Of those days of `zone`; without `tutor` of everybody, the busiest first."""

    days: Period
    zone: ZoneInfo
    tutor: PersonId | None
    course: CourseId | None = None


@reads
def workload_of(
    request: WorkloadOf, entries: MarkingEntries, sessions: Sessions, clock: Clock
) -> Sequence[tuple[PersonId, Load]]:
    actor, limits = request.actor, None
    if request.tutor == actor.person:
        permitted(actor, Permission.LOG_OWN_TIME)
    else:
        permitted(actor, Permission.SEE_OTHERS_TIME, request.course)
        limits = reach(actor, Permission.SEE_OTHERS_TIME)
    loads: dict[PersonId, Load] = defaultdict(Load)
    for session in _sessions(request, sessions):
        if _counts(request, limits, session.course):
            tutors = session.tutors if request.tutor is None else (request.tutor,)
            for tutor in tutors:
                loads[tutor].add(_held(session, request.zone, clock.now()))
    for tutor, course, piece in _logged(request, entries):
        if _counts(request, limits, course):
            loads[tutor].add(piece)
    return sorted(
        loads.items(), key=lambda pair: (-pair[1].taught - pair[1].logged, pair[0])
    )


def _sessions(request: WorkloadOf, sessions: Sessions) -> Iterator[Session]:
    here = request.actor.organisation
    within = Span(*request.days.instants(request.zone))
    found = (
        sessions.between(here, within)
        if request.tutor is None
        else sessions.of_tutor(here, request.tutor, within)
    )
    for session in found:
        is_off = session.state is State.CANCELLED
        if not is_off and within.start <= session.span.start < within.end:
            yield session


def _held(session: Session, zone: ZoneInfo, now: datetime) -> Piece:
    done = session.state is State.COMPLETED
    return Piece(
        session.span.start.astimezone(zone).date(),
        session.subject,
        session.planned.length,
        session.span.length if done else timedelta(),
        is_missed=not done and session.planned.end < now,
    )


def _logged(
    request: WorkloadOf, entries: MarkingEntries
) -> Iterator[tuple[PersonId, CourseId | None, Piece]]:
    here, since = request.actor.organisation, request.days.first
    until = request.days.last + DAY
    found = (
        entries.between(here, since=since, until=until)
        if request.tutor is None
        else entries.of_tutor(here, request.tutor, since=since, until=until)
    )
    for entry in found:
        for share in entry.shares:
            target = share.target
            piece = Piece(entry.on, target.item, logged=share.spent)
            yield entry.tutor, target.course, piece


def _counts(
    request: WorkloadOf, limits: frozenset[UUID] | None, course: CourseId | None
) -> bool:
    return request.course in {None, course} and (limits is None or course in limits)
