"""/attendance: one's own record, or that of a student one may ask about."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.attendance.history import Asked, history
from bot.commands.attendance.stats import figures
from bot.commands.attendance.titles import title_of
from bot.fields import if_said, unless_said
from bot.kinds.kind import OneOf
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.kinds.whom import ACLASS, ACOURSE, Whom
from core.attendance.register.show import AttendanceOf
from core.kernel.actor import Role
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.people.look_up import Find, Wards
from core.reporting.statistics import By

STUDENT = Somebody(Role.STUDENT)
STATUSES = ("present", "late", "absent", "excused", "pending")
LATELY = timedelta(days=90)
"""How far back it goes where no days were said."""


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId | None, STUDENT] = if_said()
    group: Annotated[UUID | None, ACLASS] = if_said()
    course: Annotated[UUID | None, ACOURSE] = if_said()
    period: Annotated[Period, Days()] = unless_said("this month")
    """Of a class or a course; one student's record is the latest there is."""
    status: Annotated[str | None, OneOf(STATUSES)] = if_said()
    form: Annotated[str | None, OneOf(("text", "pdf", "xlsx", "csv"))] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()


@dataclass(frozen=True, slots=True)
class Whose:
    student: Annotated[PersonId, STUDENT]


@command(
    name="attendance",
    args=Args,
    intent="attendance_report",
    allow=Permission.SEE_SELF,
    only_reads=True,
    slots={"student": "students", "group": "class", "form": "format"},
)
def attendance(args: Args, call: Call) -> Reply:
    """A student means themselves; others are asked whom they mean."""
    of = args.group or args.course
    filtered = args.status or args.form or args.tutor
    if of is not None and not filtered and call.may(Permission.HEAR_FEEDBACK):
        return figures(args.period, of, By.TUTOR, call)
    if of or filtered or "period" in call.draft.given:
        return _of_days(args, call)
    if args.student is not None:
        return _record(args.student, call)
    if Role.STUDENT in call.actor.roles:
        return _record(call.actor.person, call)
    wards = call.run(Wards(call.actor))
    if len(wards) == 1:
        return _record(wards[0].id, call)
    known = [(each.name, f"id:{each.id}") for each in wards] or [
        (each.label, each.words) for each in STUDENT.offer(call)
    ]
    asking = Draft("attendanceof")
    choices = tuple(
        Choice(name, asking.with_answer("student", who)) for name, who in known
    )
    return Reply(call.say("ask-attendanceof-student"), choices, asking=asking)


def _of_days(args: Args, call: Call) -> Reply:
    days = args.period
    if "period" not in call.draft.given:
        days = Period(call.today - LATELY, call.today)
    group = ClassId(args.group) if args.group else None
    course = CourseId(args.course) if args.course else None
    who = Whom((args.student,) if args.student else (), group, course)
    return history(Asked(days, who, args.status, args.form or "text", args.tutor), call)


@command(
    name="attendanceof",
    args=Whose,
    allow=Permission.SEE_SELF,
    only_reads=True,
    menu=False,
)
def attendance_of(args: Whose, call: Call) -> Reply:
    return _record(args.student, call)


def _record(whose: PersonId, call: Call) -> Reply:
    record = call.run(AttendanceOf(call.actor, whose))
    fields = tuple(
        Field(title_of(session, call), call.say(f"status-{entry.status}"))
        for session, entry in record
    )
    sentence = "attendance-record" if fields else "attendance-none"
    name = call.run(Find(call.actor, whose)).name
    mine = "yes" if whose == call.actor.person else "no"
    text = call.say(sentence, mine=mine, name=name)
    return Reply(text, fields=fields, private=True)
