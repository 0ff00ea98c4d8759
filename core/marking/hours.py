"""`/mytimes`: what a tutor's hours went into, and the rows behind each sum."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period, week_of
from core.kernel.permissions import Permission, permitted, reach
from core.kernel.span import Span
from core.marking.adding_up import TEACHING, By, Hours, Key, Row, added_up
from core.marking.model import MarkingEntry, Share, Wanted
from core.marking.ports import MarkingEntries
from core.marking.totals.model import Along, Of
from core.marking.totals.ports import TimeTotals
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

MOST_ROWS = 200


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
    starts: int = 0
    """On which weekday a week begins, Monday being 0."""

    @property
    def is_of_everything(self) -> bool:
        return not (self.activity or self.course or self.student)


_KEPT = {
    By.ACTIVITY: (Of.TUTOR, Along.ACTIVITY),
    By.TUTOR: (Of.TUTOR, Along.WHOM),
    By.WEEK: (Of.TUTOR, Along.DAY),
    By.DAY: (Of.TUTOR, Along.DAY),
}
_KEPT_OF_ALL = {
    By.STUDENT: (Of.STUDENT, Along.WHOM),
    By.COURSE: (Of.COURSE, Along.WHOM),
}


@reads
def hours_of(
    request: HoursOf,
    entries: MarkingEntries,
    sessions: Sessions,
    totals: TimeTotals,
) -> Hours:
    """One's own by right; those of others for whoever answers for them."""
    actor = request.actor
    limits = None
    if request.tutor == actor.person:
        permitted(actor, Permission.LOG_OWN_TIME)
    else:
        permitted(actor, Permission.SEE_OTHERS_TIME, request.course)
        limits = reach(actor, Permission.SEE_OTHERS_TIME)
    taught = _asked(request, _taught(request, sessions))
    if limits is None and request.is_of_everything and _kept_for(request):
        marked = _latest(request, entries)
        sums = _from_totals(request, totals)
        return added_up(request.by, marked, taught, sums, request.starts)
    rows = [*_asked(request, _marked(request, entries)), *taught]
    seen = [row for row in rows if limits is None or row.course in limits]
    hours = added_up(request.by, seen, (), {}, request.starts)
    return replace(hours, partly=len(seen) < len(rows))


def _asked(request: HoursOf, rows: Iterable[Row]) -> list[Row]:
    return [
        row
        for row in rows
        if request.activity in {"", row.activity}
        and request.course in {None, row.course}
        and request.student in {None, row.student}
    ]


def _kept_for(request: HoursOf) -> tuple[Of, Along] | None:
    """Which of the sums that are kept answers it, if any does."""
    if request.by in _KEPT:
        return _KEPT[request.by]
    return _KEPT_OF_ALL.get(request.by) if request.tutor is None else None


def _from_totals(request: HoursOf, totals: TimeTotals) -> dict[Key, timedelta]:
    kept = _kept_for(request)
    if kept is None:
        return {}
    here, days = request.actor.organisation, request.days
    sums: dict[Key, timedelta] = defaultdict(timedelta)
    for key, spent in totals.sums(here, *kept, days, request.tutor):
        week = key if request.by is By.WEEK else None
        sums[
            week_of(week, request.starts).first if isinstance(week, date) else key
        ] += spent
    if request.by in _KEPT_OF_ALL:
        every = totals.sums(here, Of.TUTOR, Along.ACTIVITY, days)
        rest = sum((spent for _, spent in every), timedelta())
        rest -= sum(sums.values(), timedelta())
        sums |= {None: rest} if rest else {}
    return sums


def _latest(request: HoursOf, entries: MarkingEntries) -> list[Row]:
    days = request.days
    until = days.last + timedelta(days=1)
    wanted = Wanted(tutor=request.tutor, since=days.first, until=until)
    found = entries.page(
        request.actor.organisation, wanted, before=None, most=MOST_ROWS
    )
    return [_row(each, share) for each in reversed(found) for share in each.shares]


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
