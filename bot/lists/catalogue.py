"""Which lists there are: their columns, an example, and what a row does."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from bot.call import Call
from bot.kinds.kind import Day, YesNo
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from bot.kinds.role import ARole
from bot.kinds.whom import ACLASS, ACOURSE
from bot.lists.column import Cells, Column
from bot.lists.courses import COURSE_COLUMNS, NAME, UNIT_COLUMNS, course_of, unit_of
from bot.lists.kinds import Email, Phone
from bot.lists.payments import BANK_COLUMNS, bank_row, keep_rows, told
from bot.lists.timetable import COLUMNS, keep_lessons, lesson_of
from core.billing.rates.set_rate import SetRate
from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.curriculum.keep_tasks import AddTask
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.organisation.academic_year import AddHoliday, AddTerm
from core.people.add_person import AddPerson
from core.people.manage import AddGuardian
from core.people.model import Grant
from core.timetable.drafts.model import MOST


@dataclass(frozen=True, slots=True)
class List:
    """`add` carries one row out, and names whom it added; what it raises is said.

    With `keep`, rows are only read by `add`, and kept together.
    """

    columns: Mapping[str, Column]
    allow: Permission
    add: Callable[[Cells, Call], Any]
    keep: Callable[[Sequence[tuple[int, Any]], Call], Any] | None = None
    most: int = 2000
    """Rows."""
    tell: Callable[[Any, Call], Reply] | None = None
    """What is said of what was kept together."""


def _person(row: Cells, call: Call) -> PersonId:
    person = call.run(
        AddPerson(
            call.actor,
            row["name"],
            (Grant(row["role"]),),
            row.get("school", ""),
            row.get("branch", ""),
            row.get("email", ""),
            row.get("phone", ""),
            minor=row.get("minor", "no") == "yes",
        )
    )
    if "class" in row:
        call.run(Enrol(call.actor, row["class"], (person.id,)))
    if "guardian" in row:
        call.run(AddGuardian(call.actor, row["guardian"], person.id, pays=True))
    return person.id


def _class(row: Cells, call: Call) -> None:
    call.run(AddClass(call.actor, row["name"]))


def _task(row: Cells, call: Call) -> None:
    call.run(AddTask(call.actor, row["course"], row["name"]))


def _rate(row: Cells, call: Call) -> None:
    since = row.get("since", call.today)
    call.run(SetRate(call.actor, row["student"], row["hourly"], since))


def _term(row: Cells, call: Call) -> None:
    call.run(AddTerm(call.actor, row["name"], _days(row)))


def _holiday(row: Cells, call: Call) -> None:
    call.run(AddHoliday(call.actor, row["name"], _days(row)))


def _days(row: Cells) -> Period:
    first = cast("date", row["first"])
    return Period(first, row.get("last", first))


LISTS: Mapping[str, List] = {
    "people": List(
        {
            "name": Column(NAME, "Ana Silva"),
            "role": Column(ARole(), "student"),
            "class": Column(ACLASS, "10B", wanted=False),
            "school": Column(NAME, "Hill School", wanted=False),
            "branch": Column(NAME, "North", wanted=False),
            "email": Column(Email(), "ana@example.org", wanted=False),
            "phone": Column(Phone(), "020 7946 0958", wanted=False),
            "minor": Column(YesNo(), "yes", wanted=False),
            "guardian": Column(Somebody(Role.GUARDIAN), "", wanted=False),
        },
        Permission.ADD_STUDENTS,
        _person,
    ),
    "classes": List(
        {"name": Column(NAME, "10B")}, Permission.MANAGE_CURRICULUM, _class
    ),
    "units": List(UNIT_COLUMNS, Permission.MANAGE_CURRICULUM, unit_of),
    "courses": List(COURSE_COLUMNS, Permission.MANAGE_CURRICULUM, course_of),
    "tasks": List(
        {"course": Column(ACOURSE, "COS10001"), "name": Column(NAME, "Essay 1")},
        Permission.MANAGE_CURRICULUM,
        _task,
    ),
    "rates": List(
        {
            "student": Column(Somebody(Role.STUDENT), "Ana Silva"),
            "hourly": Column(Amount(), "32.00"),
            "since": Column(Day(), "2026-09-01", wanted=False),
        },
        Permission.KEEP_MONEY,
        _rate,
    ),
    "payments": List(
        BANK_COLUMNS, Permission.KEEP_MONEY, bank_row, keep_rows, tell=told
    ),
    "terms": List(
        {
            "name": Column(NAME, "Autumn"),
            "first": Column(Day(), "2026-09-01"),
            "last": Column(Day(), "2026-12-18"),
        },
        Permission.SET_UP,
        _term,
    ),
    "holidays": List(
        {
            "name": Column(NAME, "Half-term"),
            "first": Column(Day(), "2026-10-26"),
            "last": Column(Day(), "2026-10-30", wanted=False),
        },
        Permission.SET_UP,
        _holiday,
    ),
    "timetable": List(
        COLUMNS, Permission.PLAN_TIMETABLE, lesson_of, keep_lessons, MOST
    ),
}
