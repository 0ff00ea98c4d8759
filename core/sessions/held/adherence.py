"""How far sessions were held when they were planned: late starts, early ends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.access import sees
from core.sessions.model import Flag, Session, State
from core.sessions.ports import Sessions

MINUTE = timedelta(minutes=1)
TOLD = frozenset({Flag.LOGGED, Flag.CLOSED_BY_ITSELF, Flag.NOT_STARTED})
"""Of these nobody measured both ends: their times are the planned ones, or told."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Whole minutes; below zero is early. Early to end is short, late is over."""

    start: int
    end: int

    @property
    def on_time(self) -> bool:
        return self.start <= 0


@dataclass(frozen=True, slots=True)
class Adherence:
    """Of one tutor in a period: `rows` are what the figures are made of."""

    rows: tuple[tuple[Session, Kept], ...]

    @property
    def late(self) -> tuple[int, ...]:
        return tuple(kept.start for _, kept in self.rows if not kept.on_time)

    @property
    def percent_on_time(self) -> int:
        return 100 * (len(self.rows) - len(self.late)) // max(len(self.rows), 1)

    @property
    def average_late(self) -> int:
        """Of those that began late, in whole minutes."""
        return round(sum(self.late) / max(len(self.late), 1))

    @property
    def minutes_late(self) -> int:
        return sum(self.late)

    @property
    def minutes_short(self) -> int:
        return sum(-kept.end for _, kept in self.rows if kept.end < 0)

    @property
    def minutes_over(self) -> int:
        return sum(kept.end for _, kept in self.rows if kept.end > 0)


@dataclass(frozen=True, slots=True)
class AdherenceWithin(Request[Mapping[PersonId, Adherence]]):
    """Of each tutor, for whoever may see every schedule."""

    within: Span


def kept_of(session: Session) -> Kept | None:
    """None where it was not both started and ended by somebody at the time."""
    if session.started is None or session.ended is None or session.flags & TOLD:
        return None
    planned = session.planned
    return Kept(
        _minutes(session.started - planned.start), _minutes(session.ended - planned.end)
    )


def by_tutor(sessions: Iterable[Session]) -> Mapping[PersonId, Adherence]:
    rows: dict[PersonId, list[tuple[Session, Kept]]] = {}
    for session in sessions:
        kept = kept_of(session)
        if kept is None or session.state is not State.COMPLETED:
            continue
        for tutor in session.tutors:
            rows.setdefault(tutor, []).append((session, kept))
    return {tutor: Adherence(tuple(theirs)) for tutor, theirs in rows.items()}


@reads
def adherence_within(
    request: AdherenceWithin, sessions: Sessions
) -> Mapping[PersonId, Adherence]:
    actor = request.actor
    permitted(actor, Permission.SEE_ATTENDANCE_REPORTS)
    found: Sequence[Session] = sessions.between(actor.organisation, request.within)
    return by_tutor(each for each in found if sees(actor, each))


def _minutes(far: timedelta) -> int:
    """Towards nought: half a minute late is not late."""
    return int(far / MINUTE)
