"""What many want at the same moment, and only one may get."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from core.application import Door, Ports
from core.kernel.actor import Role
from core.kernel.ids import RoomId, SiteId
from core.kernel.period import Period
from core.kernel.recurring import Frequency, Rule
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.organisation.model import DateOrder, Room, Site
from core.organisation.ports import Sites
from core.people.model import Person
from core.people.ports import People
from core.sessions.book import BookSession
from core.sessions.clashing.clashes import Clashes
from core.sessions.schedule import EverySchedule
from core.sessions.series.book import BookSeries
from core.sessions.series.errors import SeriesClashes
from core.timetable.drafts.errors import DraftChangedSince, PublishedAlready
from core.timetable.drafts.model import DraftId, Entry, Lesson, TermDraft
from core.timetable.drafts.ports import Drafts
from core.timetable.drafts.publish import PublishDraft
from core.timetable.polls.model import Answer, Option, Poll, PollId, Stand
from core.timetable.polls.ports import Polls
from core.timetable.polls.vote import ClosePoll
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_MAYA,
    AS_TOM,
    CORA,
    HERE,
    LENA,
    LEO,
    LONDON,
    MAYA,
    person,
    settle_in,
)

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
A_WEEK = Span(NOON, NOON + timedelta(days=7))
SITE = SiteId(UUID(int=71))
HALL, STUDY = RoomId(UUID(int=72)), RoomId(UUID(int=73))
DRAFT = DraftId(UUID(int=74))
TERM = Period(date(2026, 3, 10), date(2026, 7, 1))
REFUSED: tuple[type[Refusal], ...] = (
    Clashes,
    SeriesClashes,
    PublishedAlready,
    DraftChangedSince,
)
"""Whoever is refused is refused for what stands there, and for nothing else."""
BOTH = ((LEO.id, LENA.id), (LENA.id, LEO.id))
Try = Callable[[Door, int], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Contest:
    """`what` is wanted, and is the subject of each session that comes of it."""

    what: str
    tries: Try
    leaves: int = 1
    """Sessions within a week, once it is over."""

    async def won(self, door: Door, number: int) -> bool:
        try:
            return await self.tries(door, number)
        except REFUSED:
            return False

    async def left(self, door: Door) -> int:
        kept = await door.run(EverySchedule(AS_ADA, A_WEEK))
        return sum(each.subject == self.what for each in kept)


def settled(many: int, ports: Ports) -> None:
    settle_in(ports)
    ports[Sites].add(HERE.id, Site(SITE, "North", LONDON, "GBP", DateOrder.DAY_FIRST))
    ports[Sites].add_room(HERE.id, Room(HALL, SITE, "Hall"))
    ports[Sites].add_room(HERE.id, Room(STUDY, SITE, "Study"))
    for number in range(many):
        for each in (_tutor(number), _student(number)):
            ports[People].add(HERE.id, each)
        ports[Polls].add(HERE.id, _poll(number))
    weekly = Rule(Frequency.WEEKLY, 1, ())
    lesson = Lesson(
        *(weekly, time(9), HOUR, TERM.first, TERM.last, (MAYA.id,), (LEO.id,)),
        subject="publishing",
    )
    ports[Drafts].add(HERE.id, TermDraft(DRAFT, "Spring", TERM, CORA.id, NOON))
    ports[Drafts].fill(HERE.id, DRAFT, [Entry(1, lesson)])


async def _slot(door: Door, number: int) -> bool:
    """Two tutors and two students in turn, and in opposite order."""
    tutor, students = (AS_TOM, AS_MAYA)[number % 2], BOTH[number // 2 % 2]
    await door.run(BookSession(tutor, _at(4), students, subject="slot", room=HALL))
    return True


async def _one_room(door: Door, number: int) -> bool:
    """Nobody knows of anybody else: only the room is the same."""
    tutors, students = (_tutor(number).id,), (_student(number).id,)
    then = _at(5)
    await door.run(
        BookSession(AS_CORA, then, students, None, tutors, "room", room=HALL)
    )
    return True


async def _two_rooms(door: Door, number: int) -> bool:
    """The same people, in one room or the other."""
    room, students = (HALL, STUDY)[number % 2], BOTH[number // 2 % 2]
    await door.run(BookSession(AS_MAYA, _at(6), students, subject="rooms", room=room))
    return True


async def _series(door: Door, number: int) -> bool:
    tutor, students = (AS_TOM, AS_MAYA)[number % 2], BOTH[number // 2 % 2]
    weekly, first = Rule(Frequency.WEEKLY, 1, ()), date(2026, 3, 11)
    asked = BookSeries(
        tutor, weekly, time(10), HOUR, students, first=first, subject="series"
    )
    await door.run(asked)
    return True


async def _poll_settled(door: Door, number: int) -> bool:
    """As many polls, whose winner is one tutor's one hour."""
    return (await door.run(ClosePoll(AS_CORA, _poll(number).id))).stand is Stand.WON


async def _published(door: Door, number: int) -> bool:
    """Two moderators, who both saw the same draft."""
    await door.run(PublishDraft((AS_CORA, AS_ADA)[number % 2], DRAFT, 1))
    return True


CONTESTS: Sequence[Contest] = (
    Contest("slot", _slot),
    Contest("room", _one_room),
    Contest("rooms", _two_rooms),
    Contest("series", _series),
    Contest("poll", _poll_settled),
    Contest("publishing", _published, leaves=0),  # the clock carries it out
)


def _at(hours: int) -> Span:
    return Span(NOON + hours * HOUR, NOON + (hours + 1) * HOUR)


def _tutor(number: int) -> Person:
    return person(1_000 + number, f"Tutor {number}", Role.TUTOR)


def _student(number: int) -> Person:
    return person(2_000 + number, f"Student {number}", Role.STUDENT)


def _poll(number: int) -> Poll:
    suits = Answer(_student(number).id, frozenset({0}), NOON, CORA.id)
    return Poll(
        PollId(UUID(int=3_000 + number)),
        CORA.id,
        (MAYA.id,),
        (Option(_at(24)), Option(_at(25))),
        (suits,),
        NOON + 20 * HOUR,
        "poll",
    )
