"""Three weeks of the demo's past, and the days to come."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from zoneinfo import ZoneInfo

from core.application import Door
from core.billing.payments.receive import RecordPayment
from core.kernel.actor import Actor, Role
from core.kernel.money import Money
from core.kernel.span import Span
from core.marking.log_marking import LogMarking
from core.sessions.book import BookSession
from core.sessions.held.log import LogSession
from core.sessions.names import WhatIsNamed

LONDON = ZoneInfo("Europe/London")
PAST_DAYS, DAYS_AHEAD = 21, 7
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

PLAN = (
    (0, "maya", "alice", "maths", time(15)),
    (0, "maya", "omar", "physics", time(17, 30)),
    (1, "tom", "priya", "chemistry", time(16)),
    (2, "maya", "alan", "maths", time(15)),
    (3, "tom", "finn", "english", time(18)),
    (4, "tom", "zoe", "history", time(17)),
)
"""Weekday, tutor, student, subject and hour of each session of a week."""

CLASS_ON, CLASS_AT = 1, time(10)
"""The class is taught maths by Maya every Tuesday morning."""

STAYED_AWAY = (("finn",), ("zoe", "alan"), ())
"""Who of the class was not there, one week after the other."""

PAID = (("alice", 9600), ("omar", 10500), ("priya", 3500))
"""What came in a week ago, in pence: the others still owe."""

Cast = Mapping[str, Actor]


async def live_through(door: Door, cast: Cast, now: datetime) -> None:
    """Sessions taught, essays marked and money received in the last three weeks."""
    for start, tutor, student, subject in _sessions(now, range(-PAST_DAYS, 0)):
        end = start + HOUR
        taught = (cast[student].person,)
        await door.run(LogSession(cast[tutor], start, end, taught, subject=subject))
    await _teach_the_class(door, cast, now)
    for back in (16, 9, 2):
        day = (now - back * DAY).date()
        spent = timedelta(minutes=30 + 5 * back)
        await door.run(
            LogMarking(cast["maya"], "essays for COS10001", spent, day, now.date())
        )
    for student, pence in PAID:
        day = (now - 7 * DAY).date()
        amount = Money(pence, "GBP")
        payer = cast[student].person
        await door.run(RecordPayment(cast["ada"], payer, amount, day, "transfer"))


async def _teach_the_class(door: Door, cast: Cast, now: datetime) -> None:
    maya = cast["maya"]
    [group] = (await door.run(WhatIsNamed(maya))).classes
    weeks = _days(now, range(-PAST_DAYS, 0), CLASS_ON)
    for day, away in zip(weeks, cycle(STAYED_AWAY), strict=False):
        start = datetime.combine(day, CLASS_AT, LONDON).astimezone(UTC)
        came = tuple(
            actor.person
            for handle, actor in cast.items()
            if Role.STUDENT in actor.roles and handle not in away
        )
        end = start + HOUR
        told = LogSession(maya, start, end, came, group.id, subject="maths")
        await door.run(told)


async def plan_ahead(door: Door, cast: Cast, now: datetime) -> None:
    for start, tutor, student, subject in _sessions(now, range(1, DAYS_AHEAD)):
        planned = Span(start, start + HOUR)
        learns = (cast[student].person,)
        await door.run(BookSession(cast[tutor], planned, learns, subject=subject))


def _sessions(now: datetime, days: range) -> Iterator[tuple[datetime, str, str, str]]:
    for weekday, tutor, student, subject, at in PLAN:
        for day in _days(now, days, weekday):
            start = datetime.combine(day, at, LONDON).astimezone(UTC)
            yield start, tutor, student, subject


def _days(now: datetime, days: range, weekday: int) -> Iterator[date]:
    today: date = now.astimezone(LONDON).date()
    every = (today + ahead * DAY for ahead in days)
    return (day for day in every if day.weekday() == weekday)
