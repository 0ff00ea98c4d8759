"""Report: the week that was, to admins, at the hour their organisation chose."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.application import Request, keeps
from core.attendance.model import BY_HAND, Status
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period, week_of
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Misses
from core.organisation.model import Organisation
from core.people.ports import People
from core.reporting.income.model import Of
from core.reporting.income.ports import IncomeSums
from core.reporting.schedule import WEEKLY, Timetable
from core.reporting.turnout import Turnouts
from core.sessions.held.adherence import Adherence, kept_of
from core.sessions.model import State
from core.sessions.ports import Sessions

A_TIME = 20
MOST = 1000
MOST_SHAPES = 20

IN_ORDER = (*BY_HAND, Status.PENDING, Status.EXPECTED)
"""First what is settled, the best of it first."""


@dataclass(frozen=True, slots=True)
class SendWeeklyReports(Request[int]):
    """Answers how many were due."""


@dataclass(frozen=True, slots=True)
class Week:
    """The ports that the report is made from; see `core.application.Ports`."""

    sums: IncomeSums
    sessions: Sessions
    turnouts: Turnouts
    people: People
    misses: Misses
    post: Post


@keeps
def send_weekly_reports(
    request: SendWeeklyReports, timetable: Timetable, week: Week
) -> int:
    """Promised and moved on in one transaction, so that it goes out once."""
    del request
    turns = timetable.come_round(WEEKLY, A_TIME)
    for due, home in turns:
        local = due.at.astimezone(home.zone).date()
        _send(home, week_before(local), week)
        _send_shapes(home, week_before(local), week)
    return len(turns)


def week_before(day: date) -> Period:
    """The last whole week, Monday to Sunday, before `day`."""
    return week_of(day - timedelta(days=7))


def _send(home: Organisation, period: Period, week: Week) -> None:
    admins = _holders(home, Role.ADMIN, week)
    if not admins:
        return
    days = {"period": f"{period.first}/{period.last}"}
    letter = Letter(
        f"weekly:{period.first.isoformat()}",
        "weekly-report",
        {"first": period.first, "last": period.last},
        (
            Choice("weekly-income-button", Draft("income", days), again=True),
            Choice(
                "weekly-adherence-button",
                Draft("adherence", {"days": days["period"]}),
                again=True,
            ),
            Choice("weekly-misses-button", Draft("misses"), again=True),
        ),
        _fields(home, period, week),
    )
    week.post.write(home.id, admins, letter)


def _send_shapes(home: Organisation, period: Period, week: Week) -> None:
    """To whoever runs the installation: what was not understood, without its words."""
    operators = _holders(home, Role.OPERATOR, week)
    start, _ = period.instants(home.zone)
    shapes = week.misses.shapes(home.id, start, MOST_SHAPES)
    if not operators or not shapes:
        return
    letter = Letter(
        f"weekly-shapes:{period.first.isoformat()}",
        "weekly-shapes",
        {"first": period.first, "last": period.last, "home": home.name},
        fields=tuple(Field(shape, written(times)) for shape, times in shapes),
    )
    week.post.write(home.id, operators, letter)


def _holders(home: Organisation, role: Role, week: Week) -> list[PersonId]:
    now = week.post.clock.now()
    people = week.people.every(home.id)
    return [person.id for person in people if person.is_everywhere(role, now)]


def _fields(home: Organisation, period: Period, week: Week) -> tuple[Field, ...]:
    span = Span(*period.instants(home.zone))
    overlapping = week.sessions.between(home.id, span)
    held = [each for each in overlapping if span.start <= each.span.start < span.end]
    done = [each for each in held if each.state is State.COMPLETED]
    open_ = [each for each in held if each.state is State.SCHEDULED]
    of = dict(week.turnouts.within(home.id, span))
    checked, doubtful = week.turnouts.check_ins(home.id, span)
    starts = Adherence(tuple((s, kept) for s in done if (kept := kept_of(s))))
    earned = week.sums.earned(home.id, Of(period))
    paid = week.sums.received(home.id, Of(period))
    missed = sum(times for _, times in week.misses.shapes(home.id, span.start, MOST))
    figures: list[tuple[str, object]] = [
        ("weekly-sessions", len(done)),
        ("weekly-unlogged", len(open_)),
        *((f"weekly-{s}", of[s]) for s in IN_ORDER if of.get(s)),
        *([("weekly-doubtful", f"{doubtful} / {checked}")] if checked else []),
        *([("weekly-late-starts", _late_starts(starts))] if starts.rows else []),
        *(("weekly-earned", amount) for amount in earned),
        *(("weekly-received", amount) for amount in paid),
        *([("weekly-missed", missed)] if missed else []),
    ]
    return tuple(Field(label, written(value)) for label, value in figures)


def _late_starts(starts: Adherence) -> str:
    """`3 / 12 (6 min)`: how many of those measured, and by how much on average."""
    by = f" ({starts.average_late} min)" if starts.late else ""
    return f"{len(starts.late)} / {len(starts.rows)}{by}"
