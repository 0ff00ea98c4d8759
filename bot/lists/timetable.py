"""The list of a timetable: a row is a lesson, and all of them fill the draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Line, OneOf
from bot.kinds.people import People
from bot.kinds.whom import AROOM, Students, Whom
from bot.lists.clock import Clock, Length
from bot.lists.column import Cells, Column
from bot.lists.dates import Dated
from bot.lists.weekdays import Days, Every, OnDays
from core.kernel.ids import RoomId
from core.kernel.recurring import Frequency, Rule, Weekday
from core.kernel.refusal import Refusal
from core.sessions.errors import EndsBeforeItStarts, TooLong
from core.sessions.model import LONGEST
from core.timetable.drafts.errors import DraftEndsFirst, NoDraft
from core.timetable.drafts.fill import FillDraft
from core.timetable.drafts.look import LatestDraft
from core.timetable.drafts.model import Lesson, Stage, TermDraft

KINDS = ("theory", "practical")
COLUMNS: Mapping[str, Column] = {
    "day": Column(OnDays(), "Mon"),
    "starts": Column(Clock(), "16:00"),
    "ends": Column(Clock(), "17:00", wanted=False),
    "length": Column(Length(), "", wanted=False),
    "class": Column(Students(), "10B", wanted=False),
    "students": Column(Students(), "", wanted=False),
    "tutor": Column(People(), "Maya Okafor"),
    "course": Column(Line(200), "Maths", wanted=False),
    "room": Column(AROOM, "", wanted=False),
    "kind": Column(OneOf(KINDS), "", wanted=False),
    "first": Column(Dated(), "", wanted=False),
    "last": Column(Dated(), "", wanted=False),
    "every": Column(Every(), "1", wanted=False),
}


@dataclass(eq=False)
class NobodyInRow(Refusal):
    """Neither a class nor students."""


@dataclass(eq=False)
class OutsideTheDraft(Refusal):
    first: object
    last: object


def lesson_of(row: Cells, call: Call) -> Lesson:
    draft = open_draft(call)
    days: Days = row["day"]
    first = days.on or row.get("first", draft.days.first)
    last = days.on or row.get("last", draft.days.last)
    if last < first:
        raise DraftEndsFirst(first, last)
    if first < draft.days.first or last > draft.days.last:
        raise OutsideTheDraft(draft.days.first, draft.days.last)
    weekdays = days.weekdays or (first.weekday(),)
    whom = _whom(row)
    return Lesson(
        Rule(
            Frequency.WEEKLY,
            row.get("every", 1),
            tuple(Weekday(each) for each in weekdays),
        ),
        row["starts"],
        _length(row, call),
        first,
        last,
        row["tutor"],
        whom.students,
        whom.group,
        None,
        row.get("course", ""),
        row.get("kind", ""),
        _room(row.get("room")),
    )


def keep_lessons(lessons: Sequence[tuple[int, Any]], call: Call) -> None:
    draft = open_draft(call)
    call.run(FillDraft(call.actor, draft.id, draft.version, tuple(lessons)))


def open_draft(call: Call) -> TermDraft:
    found = call.run(LatestDraft(call.actor))
    if found is None or found.stage is not Stage.OPEN:
        raise NoDraft
    return found


def _whom(row: Cells) -> Whom:
    group, students = row.get("class", Whom()), row.get("students", Whom())
    if not (group.group or group.students or students.students or students.group):
        raise NobodyInRow
    named = (*group.students, *students.students)
    return Whom(tuple(dict.fromkeys(named)), group.group or students.group)


def _length(row: Cells, call: Call) -> timedelta:
    starts = datetime.combine(call.today, row["starts"])
    if "ends" in row:
        ends = datetime.combine(call.today, row["ends"])
        if ends <= starts:
            raise EndsBeforeItStarts(
                call.instant(call.today, row["starts"]),
                call.instant(call.today, row["ends"]),
            )
        length = ends - starts
    else:
        length = row.get("length", call.speaker.organisation.policies.session_length)
    if not timedelta() < length <= LONGEST:
        raise TooLong(length, LONGEST)
    return length


def _room(room: UUID | None) -> RoomId | None:
    return None if room is None else RoomId(room)
