"""`/mytimes`: what a tutor's hours went into, and the rows behind each sum."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period, week_of
from core.kernel.permissions import Permission, permitted, reach
from core.kernel.span import Span
from core.marking.model import Activity, MarkingEntry, Share
from core.marking.ports import MarkingEntries
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

TEACHING = "teaching"
Key = UUID | date | str | None
"""A person, task or course by id, a week by its Monday, an activity by its name."""


class By(StrEnum):
    ACTIVITY = "activity"
    TASK = "task"
    STUDENT = "student"
    COURSE = "course"
    WEEK = "week"
    TUTOR = "tutor"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that time went into."""

    tutor: PersonId
    on: date
    activity: str
    spent: timedelta
    student: PersonId | None = None
    task: UUID | None = None
    course: CourseId | None = None
    item: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    total: timedelta
    sums: Sequence[tuple[Key, timedelta]]
    """The largest first; weeks in their order."""
    rows: Sequence[Row]
    partly: bool = False
    """There is more, for courses that whoever asks does not answer for."""


@dataclass(frozen=True, slots=True)
class HoursOf(Request[Hours]):
    """`tutor` None means everybody's. Days are those of `zone`."""

    tutor: PersonId | None
    days: Period
    zone: ZoneInfo
    by: By = By.ACTIVITY
    activity: str = ""
    course: CourseId | None = None
    student: PersonId | None = None


@reads
def hours_of(request: HoursOf, entries: MarkingEntries, sessions: Sessions) -> Hours:
    """One's own by right; those of others for whoever answers for them."""
    actor = request.actor
    limits = None
    if request.tutor == actor.person:
        permitted(actor, Permission.LOG_OWN_TIME)
    else:
        permitted(actor, Permission.SEE_OTHERS_TIME, request.course)
        limits = reach(actor, Permission.SEE_OTHERS_TIME)
    rows = [
        row
        for row in (*_marked(request, entries), *_taught(request, sessions))
        if request.activity in {"", row.activity}
        and request.course in {None, row.course}
        and request.student in {None, row.student}
    ]
    seen = [row for row in rows if limits is None or row.course in limits]
    partly = len(seen) < len(rows)
    rows = seen
    rows.sort(key=lambda row: row.on)
    total = sum((row.spent for row in rows), timedelta())
    return Hours(total, _sums(request.by, rows), rows, partly)


def _marked(request: HoursOf, entries: MarkingEntries) -> Iterator[Row]:
    organisation, days = request.actor.organisation, request.days
    until = days.last + timedelta(days=1)
    if request.tutor is None:
        found = entries.between(organisation, since=days.first, until=until)
    else:
        found = entries.of_tutor(
            organisation, request.tutor, since=days.first, until=until
        )
    for entry in found:
        for share in entry.shares:
            yield _row(entry, share)


def _row(entry: MarkingEntry, share: Share) -> Row:
    target = share.target
    return Row(
        entry.tutor,
        entry.on,
        entry.activity.value,
        share.spent,
        target.student,
        target.task,
        target.course,
        target.item,
    )


def _taught(request: HoursOf, sessions: Sessions) -> Iterator[Row]:
    """Time in sessions belongs to each tutor, and to a student if there was one."""
    organisation = request.actor.organisation
    within = Span(*request.days.instants(request.zone))
    if request.tutor is None:
        found = sessions.between(organisation, within)
    else:
        found = sessions.of_tutor(organisation, request.tutor, within)
    for session in found:
        day = session.span.start.astimezone(request.zone).date()
        if session.state is not State.COMPLETED or day not in request.days:
            continue
        tutors = session.tutors if request.tutor is None else (request.tutor,)
        for tutor in tutors:
            yield _taught_row(tutor, day, session)


def _taught_row(tutor: PersonId, day: date, session: Session) -> Row:
    alone = session.participants[0] if len(session.participants) == 1 else None
    return Row(
        tutor,
        day,
        TEACHING,
        session.span.length,
        alone,
        course=session.course,
        item=session.subject,
    )


def _sums(by: By, rows: Iterable[Row]) -> list[tuple[Key, timedelta]]:
    sums: dict[Key, timedelta] = defaultdict(timedelta)
    for row in rows:
        sums[_key(by, row)] += row.spent
    if by is By.WEEK:
        return sorted(sums.items(), key=lambda pair: str(pair[0]))
    return sorted(sums.items(), key=lambda pair: (-pair[1], str(pair[0])))


def _key(by: By, row: Row) -> Key:
    match by:
        case By.ACTIVITY:
            return row.activity
        case By.TASK:
            return row.task or row.item or None
        case By.STUDENT:
            return row.student
        case By.COURSE:
            return row.course
        case By.WEEK:
            return week_of(row.on).first
        case By.TUTOR:
            return row.tutor


ACTIVITIES = (*(each.value for each in Activity), TEACHING)
