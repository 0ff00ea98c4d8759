"""Who comes, who comes in time, and what they thought of it; beside the days before."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from core.application import Request, reads
from core.curriculum.ports import Classes, Courses
from core.feedback.heard import Heard
from core.feedback.model import Summary, added_up
from core.kernel.actor import Actor
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.organisation.ports import Organisations
from core.reporting.turnout import Turnouts
from core.sessions.access import in_reach
from core.sessions.model import Session

DAY = timedelta(days=1)


class By(StrEnum):
    CLASS = "class"
    COURSE = "course"
    TUTOR = "tutor"


@dataclass(frozen=True, slots=True)
class Turnout:
    """Settled entries of registers; excused ones count neither way."""

    present: int = 0
    late: int = 0
    absent: int = 0

    @property
    def rate(self) -> int | None:
        """Who came, of who should have, in per cent."""
        came = self.present + self.late
        return _percent(came, came + self.absent)

    @property
    def punctuality(self) -> int | None:
        """Who came in time, of who came, in per cent."""
        return _percent(self.present, self.present + self.late)

    def __add__(self, other: "Turnout") -> "Turnout":
        return Turnout(
            self.present + other.present,
            self.late + other.late,
            self.absent + other.absent,
        )


def _percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


@dataclass(frozen=True, slots=True)
class Statistics:
    """`before` is as many days before; `rows` are the sessions behind the figures."""

    turnout: Turnout
    before: Turnout
    feedback: Summary
    groups: tuple[tuple[str, Turnout], ...]
    rows: tuple[tuple[Session, Turnout], ...]


@dataclass(frozen=True, slots=True)
class AskStatistics(Request[Statistics]):
    """Of all that the actor may see reports of; of what one teaches, for a tutor."""

    period: Period
    of: UUID | None = None
    """A class, a course or a tutor."""
    by: By = By.CLASS


@dataclass(frozen=True, slots=True)
class Registry:
    """A bundle of ports: what the figures are made from."""

    turnouts: Turnouts
    heard: Heard
    classes: Classes
    courses: Courses
    organisations: Organisations


@reads
def ask_statistics(request: AskStatistics, registry: Registry) -> Statistics:
    actor = request.actor
    permitted(actor, Permission.HEAR_FEEDBACK)
    zone = home_of(actor, registry.organisations).zone
    span = Span(*request.period.instants(zone))
    rows = _rows(request, span, registry)
    length = request.period.last - request.period.first + DAY
    earlier = Period(request.period.first - length, request.period.first - DAY)
    before = _rows(request, Span(*earlier.instants(zone)), registry)
    heaps = [
        heap.answers
        for heap in registry.heard.heaps(actor.organisation)
        if span.start <= heap.at < span.end
        and all(_counts(request, session) for session in heap.sessions)
    ]
    return Statistics(
        _sum(rows),
        _sum(before),
        added_up(heaps),
        _grouped(request, rows, registry),
        tuple(rows),
    )


def _rows(
    request: AskStatistics, span: Span, registry: Registry
) -> list[tuple[Session, Turnout]]:
    where = request.actor.organisation
    counted: dict[UUID, dict[str, int]] = defaultdict(dict)
    for each, status, count in registry.turnouts.by_session(where, span):
        counted[each][status] = count
    found = registry.heard.sessions.between(where, span)
    rows = []
    for session in sorted(found, key=lambda each: each.span.start):
        said = counted.get(session.id, {})
        names = ("present", "late", "absent")
        turnout = Turnout(*(said.get(name, 0) for name in names))
        if turnout.rate is not None and _counts(request, session):
            rows.append((session, turnout))
    return rows


def _counts(request: AskStatistics, session: Session) -> bool:
    of = {session.group, session.course, *session.tutors}
    return (request.of is None or request.of in of) and _sees(request.actor, session)


def _sees(actor: Actor, session: Session) -> bool:
    everybodys = Permission.SEE_ATTENDANCE_REPORTS
    if may(actor, everybodys) and in_reach(actor, everybodys, session):
        return True
    return actor.person in session.tutors


def _sum(rows: Sequence[tuple[Session, Turnout]]) -> Turnout:
    return sum((turnout for _, turnout in rows), Turnout())


def _grouped(
    request: AskStatistics, rows: Sequence[tuple[Session, Turnout]], registry: Registry
) -> tuple[tuple[str, Turnout], ...]:
    """By name; a session of two tutors counts for both, one of no class for none."""
    called = _names(request, registry)
    found: dict[str, Turnout] = defaultdict(Turnout)
    for session, turnout in rows:
        for name in called(session):
            found[name] += turnout
    return tuple(sorted(found.items()))


def _names(
    request: AskStatistics, registry: Registry
) -> Callable[[Session], list[str]]:
    where = request.actor.organisation
    if request.by is By.TUTOR:
        people = {p.id: p.name for p in registry.heard.people.every(where)}
        return lambda session: [people[t] for t in session.tutors if t in people]
    if request.by is By.COURSE:
        courses = {each.id: each.name for each in registry.courses.every(where)}
        return lambda s: [courses[s.course]] if s.course in courses else []
    classes = {each.id: each.name for each in registry.classes.every(where)}
    return lambda s: [classes[s.group]] if s.group in classes else []
