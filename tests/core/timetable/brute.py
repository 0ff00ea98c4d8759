"""Finding time by trying every minute that could begin it: slow, and plainly right."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from core.kernel.ids import RoomId
from core.kernel.span import Span
from core.timetable.finding.rules import RULES, room_points
from core.timetable.finding.wanted import ARoom, Slot, Surroundings, Wanted

A_DAY = timedelta(days=1)


def best_by_trying(wanted: Wanted, around: Surroundings, most: int = 5) -> list[Slot]:
    found = [
        judged(span, room, wanted, around)
        for span in every_start(wanted)
        if is_free(span, wanted, around)
        for room in rooms_for(span, wanted, around)
    ]
    best: dict[datetime, Slot] = {}
    for slot in sorted(found, key=order):
        best.setdefault(slot.span.start, slot)
    return sorted(best.values(), key=order)[:most]


def every_start(wanted: Wanted) -> Iterator[Span]:
    day = wanted.days.first
    while day <= wanted.days.last:
        at = datetime.combine(day, time(), wanted.zone).astimezone(UTC)
        after = datetime.combine(day + A_DAY, time(), wanted.zone).astimezone(UTC)
        opens = datetime.combine(day, wanted.opens, wanted.zone).astimezone(UTC)
        closes = datetime.combine(day, wanted.closes, wanted.zone).astimezone(UTC)
        while at < after:
            if opens <= at and at + wanted.length <= closes:
                yield Span(at, at + wanted.length)
            at += wanted.every
        day += A_DAY


def is_free(span: Span, wanted: Wanted, around: Surroundings) -> bool:
    if span.start < wanted.earliest:
        return False
    in_the_way = [*around.shut]
    for each in wanted.people:
        in_the_way += [*around.taken.get(each, ()), *around.away.get(each, ())]
    return not any(span.overlaps(each) for each in in_the_way)


def rooms_for(
    span: Span, wanted: Wanted, around: Surroundings
) -> Iterator[ARoom | None]:
    if not wanted.needs_room:
        yield None
        return
    for room in around.rooms:
        taken = around.rooms_taken.get(RoomId(room.id), ())
        if not any(span.overlaps(each) for each in taken):
            yield room


def judged(
    span: Span, room: ARoom | None, wanted: Wanted, around: Surroundings
) -> Slot:
    against = {name: rule(span, wanted, around) for name, rule in RULES.items()}
    against["room"] = room_points(room, wanted) if room else 0
    said = tuple((name, points) for name, points in against.items() if points)
    return Slot(span, room, sum(against.values()), said)


def order(slot: Slot) -> tuple[object, ...]:
    room = (slot.room.name, slot.room.id) if slot.room else ()
    return slot.points, slot.span.start, room
