"""A term of single lessons: ten a week for each tutor, with one student each."""

from datetime import date, time, timedelta

from core.application import Ports
from core.kernel.actor import Role
from core.kernel.period import Period
from core.kernel.recurring import Frequency, Rule, Weekday
from core.people.ports import People
from core.timetable.drafts.model import Lesson
from tests.people import HERE, person, settle_in

ROWS = 9_000
A_WEEK = 10
DAYS = Period(date(2026, 3, 16), date(2026, 7, 12))
TUTORS = [person(1000 + n, f"Tutor {n}", Role.TUTOR) for n in range(-(-ROWS // A_WEEK))]
STUDENTS = [
    person(100_000 + n, f"Student {n}", Role.STUDENT) for n in range(len(TUTORS))
]


def lesson(number: int) -> Lesson:
    who, when = divmod(number, A_WEEK)
    return Lesson(
        Rule(Frequency.WEEKLY, 1, (Weekday(when % 5),)),
        time(9 + when // 5),
        timedelta(hours=1),
        *(DAYS.first, DAYS.last),
        (TUTORS[who].id,),
        (STUDENTS[who].id,),
        subject="Maths",
    )


def everybody(ports: Ports) -> None:
    settle_in(ports)
    for each in (*TUTORS, *STUDENTS):
        ports[People].add(HERE.id, each)
