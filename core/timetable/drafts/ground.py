"""A lesson where the doors are locked, or whose tutor has no time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId, RoomId
from core.kernel.span import Span
from core.sessions.clashing.around import Around, Scene
from core.sessions.clashing.clashes import Hurdle
from core.sessions.clashing.hurdles import of_the_place
from core.sessions.model import Session, SessionId
from core.timetable.drafts.model import Lesson
from core.timetable.drafts.trouble import What

KINDS = {
    Hurdle.CLOSED: What.CLOSED,
    Hurdle.SHUT: What.SHUT,
    Hurdle.AWAY: What.AWAY,
}
NONE_YET = SessionId(UUID(int=0))


@dataclass(frozen=True, slots=True)
class Hour:
    """One day of a row."""

    row: int
    lesson: Lesson
    day: date
    span: Span


def hindered(
    where: OrganisationId, hours: Iterable[Hour], around: Around
) -> Iterator[tuple[tuple[int, What, UUID, str], date]]:
    """The row, what it is, of whom or what, its name if it is a place; and the day."""
    by_room: dict[RoomId | None, list[Hour]] = defaultdict(list)
    for each in hours:
        by_room[each.lesson.room].append(each)
    if not by_room:
        return
    base = _ground(where, by_room, around)
    for room, there in by_room.items():
        scene = _in(where, room, base, around)
        for each in there:
            lesson = each.lesson
            stub = Session(NONE_YET, lesson.tutors, (), each.span, room=room)
            for found in of_the_place(stub, scene):
                yield (each.row, KINDS[found.kind], found.who, found.name), each.day


def _ground(
    where: OrganisationId, by_room: Mapping[RoomId | None, list[Hour]], around: Around
) -> Scene:
    """Read once for the whole term."""
    spans = [each.span for there in by_room.values() for each in there]
    whole = Span(min(e.start for e in spans), max(e.end for e in spans))
    tutors = {
        who
        for there in by_room.values()
        for each in there
        for who in each.lesson.tutors
    }
    return around.ground(where, sorted(map(PersonId, tutors)), (None, None), whole)


def _in(
    where: OrganisationId, room: RoomId | None, base: Scene, around: Around
) -> Scene:
    if room is None:
        return base
    found = around.sites.room(where, room)
    site = around.sites.find(where, found.site) if found else None
    zone = site.zone if site else base.zone
    return replace(base, room=found, site=site, zone=zone)
