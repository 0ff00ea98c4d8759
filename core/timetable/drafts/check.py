"""What is wrong with a draft: lessons in each other's way, or in that of others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from core.application import Request, reads
from core.kernel.ids import ClassId, OrganisationId, PersonId, RoomId
from core.kernel.permissions import Permission, permitted
from core.kernel.recurring import instant
from core.kernel.span import Span
from core.organisation.ports import Sites
from core.sessions.clashing.around import Around
from core.sessions.clashing.busy import Busy, Taken
from core.sessions.model import SessionId
from core.timetable.drafts.errors import NoDraft
from core.timetable.drafts.ground import Hour, hindered
from core.timetable.drafts.model import DraftId, Lesson, TermDraft
from core.timetable.drafts.standing import Standing
from core.timetable.drafts.trouble import Trouble, What

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class CheckDraft(Request["Checked"]):
    draft: DraftId


@dataclass(frozen=True, slots=True)
class Checked:
    draft: TermDraft
    lessons: int
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """An hour of a row."""

    span: Span
    row: int
    day: date


@reads
def check_draft(request: CheckDraft, standing: Standing, around: Around) -> Checked:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.PLAN_TIMETABLE)
    draft = standing.drafts.find(where, request.draft)
    if draft is None:
        raise NoDraft
    entries = standing.drafts.entries(where, draft.id)
    lessons = {e.number: e.lesson for e in entries if e.lesson is not None}
    look = _Look(where, draft, lessons, standing, around.sites)
    found = [
        *look.too_small(),
        *look.among_themselves(),
        *look.beside(around.busy),
        *look.on_the_ground(around),
    ]
    named = look.named(found)
    named.sort(key=lambda each: (each.row, each.other or 0, each.what, each.on))
    return Checked(draft, len(lessons), tuple(named))


Key = tuple[int, int | None, What, UUID]


class _Look:
    """One look at a whole draft; what it needs is read once."""

    def __init__(
        self,
        where: OrganisationId,
        draft: TermDraft,
        lessons: Mapping[int, Lesson],
        standing: Standing,
        sites: Sites,
    ) -> None:
        self.where, self.draft, self.lessons = where, draft, lessons
        self.standing = standing
        self.since = standing.since(where, draft)
        self.rooms = {each.id: each for each in sites.rooms(where)}
        self.called: dict[UUID, str] = {}
        self.members = self._members()
        self.places = self._places()

    def too_small(self) -> Iterator[tuple[Key, list[date]]]:
        for row, lesson in self.lessons.items():
            room = self.rooms.get(lesson.room) if lesson.room else None
            if room is None or room.seats is None or room.virtual:
                continue
            if len(self._learning(lesson)) > room.seats:
                yield (row, None, What.SEATS, room.id), [lesson.first]

    def among_themselves(self) -> Iterator[tuple[Key, list[date]]]:
        found: dict[Key, list[date]] = defaultdict(list)
        for (what, who), places in self.places.items():
            places.sort(key=lambda each: (each.span.start, each.row))
            for number, one in enumerate(places):
                for other in places[number + 1 :]:
                    if other.span.start >= one.span.end:
                        break
                    if other.row != one.row:
                        low, high = sorted((one.row, other.row))
                        found[high, low, what, who].append(one.day)
        yield from found.items()

    def beside(self, busy: Busy) -> Iterator[tuple[Key, list[date]]]:
        """Sessions of series that this draft takes the place of are not in its way."""
        hours = [each.span for places in self.places.values() for each in places]
        if not hours:
            return
        first = min(each.start for each in hours)
        last = max(each.end for each in hours)
        people = [who for what, who in self.places if what is not What.ROOM]
        hits: list[tuple[Key, date, SessionId]] = []
        while first < last:
            week = Span(first, min(first + A_WEEK, last))
            taken = busy.people(self.where, [PersonId(each) for each in people], week)
            hits += self._hits(taken, (What.TUTOR, What.STUDENT))
            hits += self._hits(busy.rooms(self.where, week), (What.ROOM,))
            first = week.end
        yield from self._not_replaced(hits)

    def on_the_ground(self, around: Around) -> Iterator[tuple[Key, list[date]]]:
        """Hours at which a room or site is closed, or a tutor has no time."""
        hours = {
            (each.row, each.day): Hour(
                each.row, self.lessons[each.row], each.day, each.span
            )
            for places in self.places.values()
            for each in places
        }
        found: dict[Key, list[date]] = defaultdict(list)
        for (row, what, who, name), day in hindered(self.where, hours.values(), around):
            self.called[who] = name
            found[row, None, what, who].append(day)
        yield from found.items()

    def named(self, found: Sequence[tuple[Key, list[date]]]) -> list[Trouble]:
        ids = [key[3] for key, _ in found]
        people = self.standing.people.some(
            self.where, sorted({PersonId(each) for each in ids})
        )
        names: dict[UUID, str] = {each.id: each.name for each in people}
        names |= {each.id: each.name for each in self.rooms.values()}
        names |= {each: name for each, name in self.called.items() if name}
        return [
            Trouble(row, what, names.get(who, ""), min(days), len(set(days)), other)
            for (row, other, what, who), days in found
        ]

    def _hits(
        self, taken: Sequence[Taken], kinds: tuple[What, ...]
    ) -> list[tuple[Key, date, SessionId]]:
        found: list[tuple[Key, date, SessionId]] = []
        for each in taken:
            for what in kinds:
                for place in self.places.get((what, each.who), ()):
                    if place.span.overlaps(each.span):
                        key = (place.row, None, what, each.who)
                        found.append((key, place.day, each.session))
        return found

    def _not_replaced(
        self, hits: Sequence[tuple[Key, date, SessionId]]
    ) -> Iterator[tuple[Key, list[date]]]:
        if not hits:
            return
        compared = self.standing.compared(self.where, self.draft)
        replaced = {each.replaces for each in compared.entries}
        sessions = self.standing.planner.diary.sessions
        ids = sorted({session for _, _, session in hits})
        gone = {
            each.id
            for each in sessions.some(self.where, ids)
            if each.series and each.series in replaced
        }
        found: dict[Key, list[date]] = defaultdict(list)
        for key, day, session in hits:
            if session not in gone:
                found[key].append(day)
        yield from found.items()

    def _members(self) -> dict[ClassId, frozenset[PersonId]]:
        groups = {each.group for each in self.lessons.values() if each.group}
        members = self.standing.planner.classes.members_of
        day = max(self.since, self.draft.days.first)
        return {each: frozenset(members(self.where, each, day)) for each in groups}

    def _learning(self, lesson: Lesson) -> frozenset[PersonId]:
        of_class = self.members[lesson.group] if lesson.group else frozenset()
        return of_class | frozenset(lesson.students)

    def _zones(self) -> dict[RoomId | None, ZoneInfo]:
        diary, where = self.standing.planner.diary, self.where
        rooms = {each.room for each in self.lessons.values()}
        return {each: diary.zone(where, diary.site_of(where, each)) for each in rooms}

    def _places(self) -> dict[tuple[What, UUID], list[_Place]]:
        found: dict[tuple[What, UUID], list[_Place]] = defaultdict(list)
        zones = self._zones()
        for row, lesson in self.lessons.items():
            zone = zones[lesson.room]
            room = self.rooms.get(lesson.room) if lesson.room else None
            who: list[tuple[What, UUID]] = [(What.TUTOR, t) for t in lesson.tutors]
            who += [(What.STUDENT, each) for each in self._learning(lesson)]
            if room is not None and not room.virtual:
                who.append((What.ROOM, room.id))
            for day in self.standing.days(lesson, self.since):
                start, _ = instant(day, lesson.starts, zone)
                place = _Place(Span(start, start + lesson.length), row, day)
                for each in who:
                    found[each].append(place)
        return found
