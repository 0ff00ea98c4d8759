"""Marking time, under the six addresses that the source names."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from adapters.web.api.cursors import Paged, read_instant, written
from adapters.web.api.endpoint import CHANGED_SINCE, Asked, Endpoint, Given
from adapters.web.api.fields import CONFLICT, NO_NUL, Instant, misfit, of_our_times
from adapters.web.problem import Problem
from core.application import Desk
from core.kernel.ids import CourseId, PersonId, TaskId
from core.marking.change_marking import ChangeMarking
from core.marking.entries import EntriesOf, OneEntry
from core.marking.log_marking import LogMarking
from core.marking.model import (
    MINUTE,
    Activity,
    EntryId,
    MarkingEntry,
    Share,
    Source,
    Target,
    Wanted,
)
from core.marking.take_back_marking import TakeBackMarking
from core.people.tokens.model import Scope

AT = "/api/tutor-times"
ONE = f"{AT}/{{entry_id:uuid}}"

Item = Annotated[str, Meta(max_length=200, pattern=NO_NUL, description="In words.")]
Note = Annotated[str, Meta(max_length=1000, pattern=NO_NUL)]
Whole = Annotated[float, Meta(ge=1, le=1440, multiple_of=1)]
"""A whole number; JSON has one kind of number, in which 45.0 is 45."""


class ShareIn(Struct, forbid_unknown_fields=True):
    """A part of the time. A task says its course by itself."""

    minutes: Whole
    student_id: UUID | None = None
    task_id: UUID | None = None
    course_id: UUID | None = None
    item: Item = ""


class TutorTimeIn(Struct, forbid_unknown_fields=True):
    """Whole minutes count. For one student or task, or in shares that add up."""

    start_time: Instant
    end_time: Instant
    tutor_id: Annotated[
        UUID | None, Meta(description="Yours, unless you answer for the tutor.")
    ] = None
    student_id: UUID | None = None
    task_id: UUID | None = None
    course_id: UUID | None = None
    item: Item = ""
    activity: Activity = Activity.MARKING
    note: Note = ""
    shares: Annotated[list[ShareIn], Meta(max_length=50)] = []


class ShareOut(Struct):
    minutes: int
    student_id: UUID | None
    task_id: UUID | None
    course_id: UUID | None
    item: str


class TutorTime(Struct):
    """`student_id`, `task_id` and `course_id` are null where it has several shares.

    Of a bare duration nobody knows when it was: its times are assumed.
    """

    id: UUID
    tutor_id: UUID
    student_id: UUID | None
    task_id: UUID | None
    course_id: UUID | None
    item: str
    start_time: datetime
    end_time: datetime
    minutes: int
    day: date
    times_assumed: bool
    activity: Activity
    note: str
    source: Source
    shares: list[ShareOut]
    version: int
    version_made_at: datetime


class TutorTimes(Struct):
    """The newest first."""

    items: list[TutorTime]
    next: str | None


class Which(Paged, kw_only=True, rename={"since": "from", "until": "to"}):
    since: Annotated[date | None, Meta(description="The first day.")] = None
    until: Annotated[date | None, Meta(description="The last day.")] = None
    task_id: UUID | None = None
    course_id: UUID | None = None
    activity: Activity | None = None


class OfTutor(Which, kw_only=True):
    student_id: UUID | None = None


class OfStudent(Which, kw_only=True):
    tutor_id: UUID | None = None


def create(asked: Asked, desk: Desk) -> Given:
    body: TutorTimeIn = asked.body
    target, shares = _targets(body)
    logged = desk.run(
        LogMarking(
            asked.actor,
            body.item,
            _spent(body),
            targets=(target,),
            start=body.start_time,
            activity=body.activity,
            note=body.note,
            shares=shares,
            tutor=PersonId(body.tutor_id) if body.tutor_id else None,
        )
    )
    return _given(logged.entry, found_at=f"{AT}/{logged.entry.id}")


def show(asked: Asked, desk: Desk) -> Given:
    return _given(desk.run(OneEntry(asked.actor, _id(asked))))


def replace(asked: Asked, desk: Desk) -> Given:
    """All of it: what is left out is empty from then on."""
    body: TutorTimeIn = asked.body
    was = desk.run(OneEntry(asked.actor, _id(asked)))
    asked.must_match(_version(was))
    if body.tutor_id not in {None, was.tutor}:
        raise Problem(CONFLICT, "api-tutor-stays", type="/api/docs#tutor-stays")
    target, shares = _targets(body)
    changed = desk.run(
        ChangeMarking(
            asked.actor,
            was.id,
            spent=_spent(body),
            start=body.start_time,
            targets=(target,),
            shares=shares,
            activity=body.activity,
            note=body.note,
            version=was.version,
        )
    )
    return _given(changed.now)


def remove(asked: Asked, desk: Desk) -> Given:
    was = desk.run(OneEntry(asked.actor, _id(asked)))
    asked.must_match(_version(was))
    desk.run(TakeBackMarking(asked.actor, was.id))
    return Given()


def of_tutor(asked: Asked, desk: Desk) -> Given:
    query: OfTutor = asked.query
    student = PersonId(query.student_id) if query.student_id else None
    return _listed(asked, desk, PersonId(asked.path["tutor_id"]), student)


def of_student(asked: Asked, desk: Desk) -> Given:
    query: OfStudent = asked.query
    tutor = PersonId(query.tutor_id) if query.tutor_id else None
    return _listed(asked, desk, tutor, PersonId(asked.path["student_id"]))


def _listed(
    asked: Asked, desk: Desk, tutor: PersonId | None, student: PersonId | None
) -> Given:
    query: Which = asked.query
    wanted = Wanted(
        tutor,
        student,
        TaskId(query.task_id) if query.task_id else None,
        CourseId(query.course_id) if query.course_id else None,
        query.since,
        _day_after(query.until),
        query.activity,
    )
    at = read_instant(query.cursor)
    before = (at[0], EntryId(at[1])) if at else None
    found = desk.run(EntriesOf(asked.actor, wanted, query.limit + 1, before))
    return Given(TutorTimes(*_page(found, query.limit)))


def _page(
    found: Sequence[MarkingEntry], limit: int
) -> tuple[list[TutorTime], str | None]:
    page = found[:limit]
    last = page[-1] if len(found) > limit else None
    after = written((last.start.isoformat(), last.id)) if last else None
    return [_shown(each) for each in page], after


def _day_after(day: date | None) -> date | None:
    return None if day in {None, date.max} else day + timedelta(days=1)


def _id(asked: Asked) -> EntryId:
    return EntryId(asked.path["entry_id"])


def _spent(body: TutorTimeIn) -> timedelta:
    of_our_times("start_time", body.start_time)
    of_our_times("end_time", body.end_time)
    spent = body.end_time - body.start_time
    if spent < MINUTE:
        raise misfit("api-ends-first", "end_time")
    return spent // MINUTE * MINUTE


def _targets(body: TutorTimeIn) -> tuple[Target, tuple[Share, ...]]:
    alone = _target(body)
    if not body.shares:
        return alone, ()
    if alone != Target():
        raise misfit("api-shares", "shares")
    return alone, tuple(
        Share(_target(each), int(each.minutes) * MINUTE) for each in body.shares
    )


def _target(said: TutorTimeIn | ShareIn) -> Target:
    return Target(
        PersonId(said.student_id) if said.student_id else None,
        TaskId(said.task_id) if said.task_id else None,
        CourseId(said.course_id) if said.course_id else None,
        said.item,
    )


def _version(entry: MarkingEntry) -> str:
    return f"{entry.id.hex}.{entry.version}"


def _given(entry: MarkingEntry, found_at: str = "") -> Given:
    return Given(_shown(entry), _version(entry), found_at)


def _shown(entry: MarkingEntry) -> TutorTime:
    alone = entry.shares[0].target if len(entry.shares) == 1 else Target()
    return TutorTime(
        entry.id,
        entry.tutor,
        alone.student,
        alone.task,
        alone.course,
        alone.item,
        entry.start,
        entry.end,
        entry.spent // MINUTE,
        entry.on,
        entry.assumed,
        entry.activity,
        entry.note,
        entry.source,
        [_share(each) for each in entry.shares],
        entry.version,
        entry.entered,
    )


def _share(share: Share) -> ShareOut:
    to = share.target
    return ShareOut(share.spent // MINUTE, to.student, to.task, to.course, to.item)


ENDPOINTS = (
    Endpoint(
        "create-tutor-time",
        "POST",
        AT,
        Scope.TIMES_WRITE,
        create,
        TutorTime,
        201,
        body=TutorTimeIn,
        refuses=(CONFLICT,),
    ),
    Endpoint(
        "list-tutor-times-of-tutor",
        "GET",
        f"{AT}/tutor/{{tutor_id:uuid}}",
        Scope.TIMES_READ,
        of_tutor,
        TutorTimes,
        query=OfTutor,
    ),
    Endpoint(
        "list-tutor-times-of-student",
        "GET",
        f"{AT}/student/{{student_id:uuid}}",
        Scope.TIMES_READ,
        of_student,
        TutorTimes,
        query=OfStudent,
    ),
    Endpoint("show-tutor-time", "GET", ONE, Scope.TIMES_READ, show, TutorTime),
    Endpoint(
        "replace-tutor-time",
        "PUT",
        ONE,
        Scope.TIMES_WRITE,
        replace,
        TutorTime,
        body=TutorTimeIn,
        refuses=(CONFLICT, CHANGED_SINCE),
    ),
    Endpoint(
        "delete-tutor-time",
        "DELETE",
        ONE,
        Scope.TIMES_WRITE,
        remove,
        None,
        204,
        refuses=(CONFLICT, CHANGED_SINCE),
    ),
)
