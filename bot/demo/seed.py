"""Founding the demo, through the same door as everybody else."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo.cast import (
    ELSEWHERE,
    ENROLLED,
    FACES,
    FAMILY,
    HOUSE,
    ROOM,
    STAFF,
    STUDENTS,
    THE_OTHERS,
    Part,
)
from bot.demo.days import live_through, plan_ahead
from bot.demo.timetable import plan_the_timetable
from core.application import Door
from core.attendance.consent.consenting import AnswerConsent
from core.attendance.consent.enrol import EnrolFace, SeenPhoto
from core.attendance.here_model import PhotoSent
from core.attendance.photos.photo import PhotoSeen
from core.billing.rates.set_rate import SetRate
from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.curriculum.keep_courses import AddCourse
from core.curriculum.keep_tasks import AddTask
from core.kernel.actor import THE_DESK, Actor, Role, desk_of
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.academic_year import AddTerm, AddYear
from core.organisation.add_site import AddRoom, AddSite
from core.organisation.found import FoundOrganisation
from core.organisation.model import DateOrder
from core.organisation.settings import ChangePolicy
from core.people.add_person import AddPerson
from core.people.look_up import WhoSpeaks
from core.people.manage import AddGuardian
from core.people.model import Account, Grant
from core.sessions.book import BookSession
from core.sessions.clashing.clashes import Clashes
from core.sessions.model import State
from core.sessions.names import WhatIsNamed
from core.sessions.schedule import ScheduleOf

PLATFORM = "browser"
CLASS, ROOM_1 = "10B", "Room 1"
MINUTE = timedelta(minutes=1)
LONG_AGO = timedelta(days=90)
SHOTS = 2
MOST_SHOTS = 12

Eye = Callable[[int, int], Awaitable[PhotoSeen]]
"""Looks at the drawn selfie of one person and one shot of theirs."""


@dataclass(frozen=True, slots=True)
class House:
    """An organisation, and its people by their handles."""

    organisation: OrganisationId
    people: Mapping[str, PersonId]

    @property
    def itself(self) -> Actor:
        return desk_of(self.organisation)


async def seed(door: Door, now: datetime, eye: Eye) -> None:
    """Both organisations; the first with three weeks behind it and some days ahead."""
    house = await _founded(door, HOUSE, "Europe/London", (*STAFF, *STUDENTS), now)
    await _furnish(door, house, now)
    await _enrol_faces(door, house, eye)
    cast = {handle: await speaking(door, handle) for handle in house.people}
    await live_through(door, cast, now)
    await plan_ahead(door, cast, now)
    await plan_the_timetable(door, house.itself, cast, now)
    await _founded(
        door, ELSEWHERE, "America/New_York", THE_OTHERS, now, DateOrder.MONTH_FIRST
    )
    await hold_something_now(door, now)


async def hold_something_now(door: Door, now: datetime) -> None:
    """A session to check into, whenever the demo is opened: as long as there is time.

    Where somebody of the class is taught right now, there is that.
    """
    maya = await speaking(door, "maya")
    soon = Span(now - 10 * MINUTE, now + 20 * MINUTE)
    held = await door.run(ScheduleOf(maya, soon))
    if any(each.state in {State.SCHEDULED, State.ACTIVE} for each in held):
        return
    names = await door.run(WhatIsNamed(maya))
    start = now.replace(second=0, microsecond=0)
    [group] = [each for each in names.classes if each.name == CLASS]
    [room] = [each for each in names.rooms if each.name == ROOM_1]
    for minutes in (60, 45, 30, 15):
        planned = Span(start, start + minutes * MINUTE)
        asked = BookSession(
            maya, planned, group=group.id, subject="maths", room=room.id
        )
        try:
            await door.run(asked)
        except Clashes:
            continue
        return


async def speaking(door: Door, handle: str) -> Actor:
    """Whoever speaks through that handle of the browser chat."""
    behind = await door.run(WhoSpeaks(THE_DESK, Account(PLATFORM, handle)))
    return behind.speakers[0].actor


async def _founded(  # noqa: PLR0913, PLR0917 -- an organisation in one line
    door: Door,
    name: str,
    zone: str,
    parts: Iterable[Part],
    now: datetime,
    order: DateOrder = DateOrder.DAY_FIRST,
) -> House:
    currency = "GBP" if order is DateOrder.DAY_FIRST else "USD"
    request = FoundOrganisation(THE_DESK, name, ZoneInfo(zone), currency, order)
    organisation = await door.run(request)
    itself = desk_of(organisation)
    founder = replace(itself, roles=itself.roles | {Role.OPERATOR})
    people: dict[str, PersonId] = {}
    for part in parts:
        person = await door.run(
            AddPerson(
                founder,
                part.name,
                (Grant(part.role),),
                part.school,
                minor=part.minor,
                pays_self=bool(part.hourly) and not part.minor,
                accounts=(Account(PLATFORM, part.handle),),
            )
        )
        people[part.handle] = person.id
        if part.hourly:
            since = (now - LONG_AGO).date()
            hourly = Money(part.hourly, currency)
            await door.run(SetRate(itself, person.id, hourly, since))
    return House(organisation, people)


async def _furnish(door: Door, house: House, now: datetime) -> None:
    """A site and a room, a class of six, courses, a year and its terms."""
    itself = house.itself
    site = await door.run(AddSite(itself, "Hart Lane", ROOM))
    await door.run(AddRoom(itself, site.id, ROOM_1, ROOM))
    group = await door.run(AddClass(itself, CLASS))
    students = tuple(house.people[part.handle] for part in STUDENTS)
    since = (now - LONG_AGO).date()
    await door.run(Enrol(itself, group.id, students, since))
    course = await door.run(
        AddCourse(itself, "Introduction to Programming", "COS10001")
    )
    for task in ("Essay 1", "Essay 2", "Project"):
        await door.run(AddTask(itself, course.id, task))
    guardian, children = FAMILY
    for child in children:
        two = house.people[guardian], house.people[child]
        await door.run(AddGuardian(itself, *two, pays=True))
    await _calendar(door, itself, now)
    for edge in ("quiet_from", "quiet_until"):  # whoever tries it out at night as well
        await door.run(ChangePolicy(itself, edge, "00:00"))


async def _calendar(door: Door, itself: Actor, now: datetime) -> None:
    first = now.year if now.month >= 9 else now.year - 1  # noqa: PLR2004 -- September
    day = now.date().replace
    year = Period(day(year=first, month=9, day=1), day(year=first + 1, month=8, day=31))
    await door.run(AddYear(itself, f"{first}/{(first + 1) % 100:02}", year))
    terms = {
        "Autumn": Period(year.first, day(year=first, month=12, day=18)),
        "Spring": Period(
            day(year=first + 1, month=1, day=5), day(year=first + 1, month=3, day=27)
        ),
        "Summer": Period(
            day(year=first + 1, month=4, day=13), day(year=first + 1, month=7, day=17)
        ),
    }
    for name, days in terms.items():
        await door.run(AddTerm(itself, name, days))


async def _enrol_faces(door: Door, house: House, eye: Eye) -> None:
    """Consent first: their own, or for a minor the guardian's."""
    guardian, children = FAMILY
    for handle in ENROLLED:
        who = guardian if handle in children else handle
        actor = await speaking(door, who)
        student = house.people[handle]
        person = student if who == guardian else None
        await door.run(AnswerConsent(actor, person, given=True))
        for seen in await _good_shots(FACES[handle], eye):
            photo = SeenPhoto(PhotoSent(seen))
            await door.run(EnrolFace(actor, photo, person))


async def _good_shots(face: int, eye: Eye) -> list[PhotoSeen]:
    """As people do: a photo that does not come out is taken again."""
    good: list[PhotoSeen] = []
    for shot in range(MOST_SHOTS):
        seen = await eye(face, shot)
        if seen.problem is None:
            good.append(seen)
        if len(good) == SHOTS:
            break
    return good
