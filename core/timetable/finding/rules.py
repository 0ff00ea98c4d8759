"""The soft rules by which times are ordered: each counts points against a time.

A rule is told the time, what is wanted and what surrounds it, and gives points; nothing
is ever forbidden by one. `RULES` names them all: a rule is one function and one line.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time, timedelta

from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.timetable.finding.wanted import ARoom, Edges, Surroundings, Wanted

Rule = Callable[[Span, Wanted, Surroundings], int]

BREAK = timedelta(minutes=15)
"""Sessions closer together than this are one row."""
IDLE = timedelta(hours=2)
"""A wait of up to so long between two sessions is a hole in somebody's day."""


def sooner(slot: Span, wanted: Wanted, around: Surroundings) -> int:
    """One for each day that it is away."""
    del around
    day = slot.start.astimezone(wanted.zone).date()
    return (day - max(wanted.days.first, _today(wanted))).days


def other_time(slot: Span, wanted: Wanted, around: Surroundings) -> int:
    """What is made up for is best at its own time of day: one an hour, to four."""
    del around
    if wanted.instead_of is None:
        return 0
    was, now = (
        each.astimezone(wanted.zone).time()
        for each in (wanted.instead_of.start, slot.start)
    )
    return min(-(-abs(_minutes(now) - _minutes(was)) // 60), 4)


def holes(slot: Span, wanted: Wanted, around: Surroundings) -> int:
    """Two for each who would wait, more than a break, for it or after it."""
    return 2 * sum(
        many * (BREAK < gap <= IDLE)
        for edges, many in around.edges(wanted.people).items()
        for gap in _gaps(slot, edges)
    )


def too_many_in_a_row(slot: Span, wanted: Wanted, around: Surroundings) -> int:
    """Five for each who would have more in a row than they wish."""
    points = 0
    for each in wanted.people:
        wish = around.wishes.get(each)
        if wish and wish.most_in_row and _row(slot, each, around) > wish.most_in_row:
            points += 5
    return points


def lunch(slot: Span, wanted: Wanted, around: Surroundings) -> int:
    """Four for each whose lunch it would take."""
    points = 0
    for each in wanted.people:
        wish = around.wishes.get(each)
        if wish and wish.lunch and _during(slot, wish.lunch, wanted):
            points += 4
    return points


def early_or_late(slot: Span, wanted: Wanted, around: Surroundings) -> int:
    """Three for each who would rather begin later, or be done earlier."""
    first = slot.start.astimezone(wanted.zone).time()
    last = slot.end.astimezone(wanted.zone).time()
    points = 0
    for each in wanted.people:
        wish = around.wishes.get(each)
        if wish and wish.earliest and first < wish.earliest:
            points += 3
        if wish and wish.latest and last > wish.latest:
            points += 3
    return points


RULES: Mapping[str, Rule] = {
    "sooner": sooner,
    "other-time": other_time,
    "holes": holes,
    "in-a-row": too_many_in_a_row,
    "lunch": lunch,
    "early-or-late": early_or_late,
}
SEATS_A_POINT = 10


def room_points(room: ARoom, wanted: Wanted) -> int:
    """One for every ten seats left empty; one more where it is another room."""
    before = wanted.instead_of
    other = before is not None and before.room not in {None, room.id}
    return max(room.spare, 0) // SEATS_A_POINT + other


def _today(wanted: Wanted) -> date:
    return wanted.earliest.astimezone(wanted.zone).date()


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _gaps(slot: Span, edges: Edges) -> Iterator[timedelta]:
    """How long after the session before, and how long until the next."""
    ends, starts = edges
    if before := bisect_right(ends, slot.start):
        yield slot.start - ends[before - 1]
    if (after := bisect_left(starts, slot.end)) < len(starts):
        yield starts[after] - slot.end


def _row(slot: Span, who: PersonId, around: Surroundings) -> int:
    """How many sessions, with this one, would follow one another without a break."""
    first, last, count = slot.start, slot.end, 1
    taken = sorted(around.taken.get(who, ()))
    for each in reversed([t for t in taken if t.end <= slot.start]):
        if first - each.end >= BREAK:
            break
        first, count = each.start, count + 1
    for each in [t for t in taken if t.start >= slot.end]:
        if each.start - last >= BREAK:
            break
        last, count = each.end, count + 1
    return count


def _during(slot: Span, hours: tuple[time, time], wanted: Wanted) -> bool:
    first = slot.start.astimezone(wanted.zone)
    last = slot.end.astimezone(wanted.zone)
    begins, ends = hours
    return first.time() < ends and (last.date() > first.date() or last.time() > begins)
