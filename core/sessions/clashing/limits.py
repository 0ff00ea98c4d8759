"""What a room allows and what people wish, beside what a session would be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from core.kernel.ids import PersonId
from core.kernel.span import Span
from core.organisation.model import Room
from core.sessions.availability.model import Wishes
from core.sessions.clashing.around import Scene
from core.sessions.clashing.clashes import Conflict, Hurdle, Limit
from core.sessions.model import Session

MINUTE = timedelta(minutes=1)
A_BREAK = timedelta(minutes=15)
"""Sessions less than that apart are in a row."""


def asked_of(session: Session) -> tuple[PersonId, ...]:
    """Whose time and wishes count: a class meets though somebody in it is away."""
    return session.people if session.group is None else session.tutors


def broken_limits(session: Session, scene: Scene) -> Iterator[Conflict]:
    if scene.room is None:
        return
    for limit, number, needed in _limits(session, scene.room, scene):
        found = Conflict(
            Hurdle.LIMIT, scene.room.id, session.planned, scene.room.name, limit=limit
        )
        yield replace(found, number=number, needed=needed)


def _limits(
    session: Session, room: Room, scene: Scene
) -> Iterator[tuple[Limit, int, int]]:
    """Which, what there is, and what it would take."""
    length, day = session.planned.length, _day(session.planned, scene)
    if room.longest is not None and length > room.longest:
        yield Limit.LONGEST, room.longest // MINUTE, length // MINUTE
    if room.a_day is not None:
        there = (t for t in scene.room_taken if t.session != session.id)
        others = [t.span.length for t in there if _day(t.span, scene) == day]
        whole = sum(others, length)
        if whole > room.a_day:
            yield Limit.A_DAY, room.a_day // MINUTE, whole // MINUTE
    ahead = (day - scene.today).days
    if room.ahead_days is not None and ahead > room.ahead_days:
        yield Limit.AHEAD, room.ahead_days, ahead
    if room.booked_by and scene.by and not scene.by.roles & {*room.booked_by}:
        yield Limit.BOOKED_BY, 0, 0


def broken_wishes(session: Session, scene: Scene) -> Iterator[Conflict]:
    for who in asked_of(session):
        wished = scene.wishes.get(who)
        if wished is None:
            continue
        for limit, number, needed in _wishes(session, wished, scene):
            found = Conflict(Hurdle.WISH, who, session.planned, limit=limit)
            yield replace(found, number=number, needed=needed)


def _wishes(
    session: Session, wished: Wishes, scene: Scene
) -> Iterator[tuple[Limit, int, int]]:
    span = session.planned
    start, end = (at.astimezone(scene.zone) for at in (span.start, span.end))
    if wished.earliest is not None and start.time() < wished.earliest:
        yield Limit.EARLIEST, _clock(wished.earliest), _clock(start.time())
    over = end.date() > start.date()
    if wished.latest is not None and (over or end.time() > wished.latest):
        yield Limit.LATEST, _clock(wished.latest), _clock(end.time())
    since, until = wished.lunch or (time.max, time.min)
    if start.time() < until and (over or end.time() > since):
        yield Limit.LUNCH, _clock(since), _clock(until)
    day = _day(span, scene)
    theirs = [
        each.span
        for each in scene.taken
        if each.who == wished.person
        and each.session != session.id
        and each.session not in scene.apart_from
        and _day(each.span, scene) == day
    ]
    if wished.most_a_day is not None and len(theirs) >= wished.most_a_day:
        yield Limit.MOST_A_DAY, wished.most_a_day, len(theirs) + 1
    row = _in_a_row(span, theirs)
    if wished.most_in_row is not None and row > wished.most_in_row:
        yield Limit.IN_A_ROW, wished.most_in_row, row


def _in_a_row(span: Span, others: list[Span]) -> int:
    """How many there are without a break, with it among them."""
    row, grown = Span(span.start, span.end), True
    left = [*others]
    while grown:
        near = [
            each
            for each in left
            if each.start - row.end < A_BREAK and row.start - each.end < A_BREAK
        ]
        left = [each for each in left if each not in near]
        grown = bool(near)
        row = Span(
            min([row.start, *(each.start for each in near)]),
            max([row.end, *(each.end for each in near)]),
        )
    return 1 + len(others) - len(left)


def _day(span: Span, scene: Scene) -> date:
    return span.start.astimezone(scene.zone).date()


def _clock(at: time) -> int:
    """Minutes after midnight."""
    return at.hour * 60 + at.minute
