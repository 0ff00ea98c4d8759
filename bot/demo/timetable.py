"""What of the demo's timetable there is to see: series, rooms, a clash, a draft."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.application import Door
from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.kernel.actor import Actor
from core.kernel.period import Period
from core.kernel.recurring import Rule
from core.kernel.span import Span
from core.organisation.academic_year import AcademicYears
from core.organisation.add_site import AddRoom
from core.organisation.closures import CloseRoom
from core.organisation.rooms import ChangeRoom
from core.sessions.book import BookSession
from core.sessions.names import Names, WhatIsNamed
from core.sessions.series.book import BookSeries
from core.timetable.drafts.fill import FillDraft
from core.timetable.drafts.model import Lesson
from core.timetable.drafts.open import OpenDraft

LONDON = ZoneInfo("Europe/London")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TWELVE_WEEKS = timedelta(weeks=12)
WEDNESDAY, FRIDAY = 2, 4

Cast = Mapping[str, Actor]


async def plan_the_timetable(
    door: Door, itself: Actor, cast: Cast, now: datetime
) -> None:
    names = await door.run(WhatIsNamed(itself))
    today = now.astimezone(LONDON).date()
    await _close_the_lab(door, itself, names, today)
    every_tuesday = BookSeries(
        cast["maya"],
        Rule.read("FREQ=WEEKLY;BYDAY=TU"),
        time(10),
        HOUR,
        group=names.classes[0].id,
        first=today + DAY,
        last=today + TWELVE_WEEKS,
        subject="maths",
        room=names.rooms[0].id,
        around=True,
    )
    await door.run(every_tuesday)
    await _join_a_club_that_clashes(door, itself, cast, today)
    await _draft_the_next_term(door, cast, names, today)


async def _close_the_lab(door: Door, itself: Actor, names: Names, today: date) -> None:
    lab = await door.run(AddRoom(itself, names.rooms[0].site, "Lab"))
    fitted = ChangeRoom(itself, lab.id, None, 12, "lab", ("projector", "sinks"))
    await door.run(fitted)
    painted = Span(at(today, FRIDAY, time(8)), at(today, FRIDAY, time(12)))
    await door.run(CloseRoom(itself, painted, "The walls are painted", lab.id))


async def _join_a_club_that_clashes(
    door: Door, itself: Actor, cast: Cast, today: date
) -> None:
    """Zoe is taught by Maya when the club meets that she then joins."""
    club = await door.run(AddClass(itself, "Latin club"))
    members = cast["omar"].person, cast["priya"].person
    await door.run(Enrol(itself, club.id, members, today))
    meets = BookSeries(
        cast["tom"],
        Rule.read("FREQ=WEEKLY;BYDAY=WE"),
        time(17),
        HOUR,
        group=club.id,
        first=today + DAY,
        last=today + TWELVE_WEEKS,
        subject="Latin",
    )
    await door.run(meets)
    start = at(today, WEDNESDAY, time(17, 30))
    zoe = cast["zoe"].person
    essay = BookSession(
        cast["maya"], Span(start, start + HOUR), (zoe,), subject="essays"
    )
    await door.run(essay)
    await door.run(Enrol(itself, club.id, (zoe,), today))


async def _draft_the_next_term(
    door: Door, cast: Cast, names: Names, today: date
) -> None:
    """Nobody sees it yet; Alan's lesson is when Maya has Alice."""
    cora = cast["cora"]
    _, terms, _ = await door.run(AcademicYears(cora))
    coming = [each for each in terms if each.days.first > today]
    name = coming[0].name if coming else "Next term"
    in_two_weeks = Period(today + 14 * DAY, today + TWELVE_WEEKS)
    days = coming[0].days if coming else in_two_weeks
    draft = await door.run(OpenDraft(cora, name, days))
    group, room = names.classes[0].id, names.rooms[0].id

    def lesson(day: str, starts: time, tutor: str, what: str, student: str) -> Lesson:
        return Lesson(
            Rule.read(f"FREQ=WEEKLY;BYDAY={day}"),
            starts,
            HOUR,
            days.first,
            days.last,
            (cast[tutor].person,),
            (cast[student].person,) if student else (),
            None if student else group,
            subject=what,
            room=None if student else room,
        )

    rows = (
        lesson("TU", time(10), "maya", "maths", ""),
        lesson("TH", time(10), "tom", "chemistry", ""),
        lesson("MO", time(16), "maya", "maths", "alice"),
        lesson("MO", time(16, 30), "maya", "maths", "alan"),
        lesson("WE", time(16), "tom", "physics", "priya"),
    )
    numbered = tuple(enumerate(rows, start=2))
    await door.run(FillDraft(cora, draft.id, draft.version, numbered))


def at(today: date, weekday: int, starts: time) -> datetime:
    """On that weekday, the first after today."""
    ahead = (weekday - today.weekday() - 1) % 7 + 1
    local = datetime.combine(today + ahead * DAY, starts, LONDON)
    return local.astimezone(UTC)
