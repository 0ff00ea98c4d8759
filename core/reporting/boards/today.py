"""A day at a glance: its sessions, and how many of each came; nobody by name."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.attendance.model import Status
from core.curriculum.ports import Classes
from core.kernel.clock import Clock
from core.kernel.ids import ClassId, OrganisationId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.organisation.ports import Organisations
from core.reporting.turnout import Turnouts
from core.sessions.access import in_reach
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions

OPEN = "open"
KNOWN = (Status.PRESENT, Status.LATE, Status.ABSENT, Status.EXCUSED)
"""All else is open: expected, or left to somebody."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """`group` is what its class is called, if it is for one."""

    session: Session
    group: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Today:
    """What was called off counts in no total."""

    day: date
    lines: tuple[Line, ...]
    totals: Counts


@dataclass(frozen=True, slots=True)
class AskToday(Request[Today]):
    """Of one class, or of all that the actor sees reports of."""

    group: ClassId | None = None


@dataclass(frozen=True, slots=True)
class Counting:
    """A bundle of ports."""

    sessions: Sessions
    turnouts: Turnouts
    classes: Classes

    def of(
        self,
        here: OrganisationId,
        day: date,
        zone: ZoneInfo,
        group: ClassId | None,
        shows: Callable[[Session], bool] = lambda _: True,
    ) -> Today:
        span = Span(*Period(day, day).instants(zone))
        counts: dict[SessionId, Counter[str]] = defaultdict(Counter)
        for session, status, count in self.turnouts.by_session(here, span):
            counts[session][status if status in KNOWN else OPEN] += count
        names: dict[UUID, str] = {e.id: e.name for e in self.classes.every(here)}
        lines = tuple(
            Line(
                each,
                names.get(each.group or each.id, ""),
                _with_open(counts[each.id], len(each.participants)),
            )
            for each in sorted(
                self.sessions.between(here, span), key=lambda one: one.planned.start
            )
            if span.start <= each.planned.start < span.end
            and group in {None, each.group}
            and shows(each)
        )
        totals = Counter[str]()
        for line in lines:
            if line.session.state is not State.CANCELLED:
                totals.update(line.counts)
        return Today(day, lines, totals)


def _with_open(counts: Counter[str], students: int) -> Counter[str]:
    """Whoever has no entry yet is as open as whoever is expected."""
    return counts + Counter({OPEN: max(0, students - counts.total())})


@reads
def ask_today(
    request: AskToday, counting: Counting, organisations: Organisations, clock: Clock
) -> Today:
    actor = request.actor
    seen = Permission.SEE_ATTENDANCE_REPORTS
    permitted(actor, seen, within=request.group)
    zone = home_of(actor, organisations).zone
    today = clock.now().astimezone(zone).date()
    return counting.of(
        actor.organisation,
        today,
        zone,
        request.group,
        lambda session: in_reach(actor, seen, session),
    )
