"""All kinds of conflicts, in small worlds, beside looking at every minute of a day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from core.kernel.ids import PersonId, RoomId, SiteId
from core.kernel.period import Period
from core.kernel.span import Span
from core.organisation.model import (
    Closure,
    ClosureId,
    DateOrder,
    Holiday,
    HolidayId,
    Hours,
    Policies,
    Room,
    Site,
)
from core.sessions.availability.model import Wishes
from core.sessions.clashing.around import Scene
from core.sessions.clashing.busy import Taken
from core.sessions.clashing.clashes import Hurdle
from core.sessions.clashing.hurdles import hurdles
from core.sessions.model import Session, SessionId

DAY = datetime(2026, 3, 9, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")
STEP = timedelta(minutes=30)
TUTOR, STUDENT, OTHER = (PersonId(UUID(int=n)) for n in (1, 2, 3))
ROOM, ELSEWHERE = RoomId(UUID(int=11)), RoomId(UUID(int=12))
NORTH, SOUTH = SiteId(UUID(int=21)), SiteId(UUID(int=22))
WAY = timedelta(minutes=60)


def at(step: int) -> datetime:
    return DAY + step * STEP


SPANS = st.builds(
    lambda first, length: Span(at(first), at(first + length)),
    st.integers(12, 36),
    st.integers(1, 4),
)
SESSIONS = st.lists(
    st.tuples(
        st.sets(st.sampled_from([TUTOR, STUDENT, OTHER]), min_size=1),
        SPANS,
        st.sampled_from([None, NORTH, SOUTH]),
    ),
    max_size=4,
)
IN_ROOM = st.builds(
    lambda span, n: Taken(ROOM, span, SessionId(UUID(int=200 + n))),
    SPANS,
    st.integers(0, 20),
)
CLOSURES = st.builds(
    lambda span, room: Closure(
        ClosureId(UUID(int=31)),
        span,
        "",
        room,
        None if room else NORTH,
        TUTOR,
        DAY,
    ),
    SPANS,
    st.sampled_from([ROOM, ELSEWHERE, None]),
)
OPENS = st.one_of(
    st.just(()),
    st.builds(
        lambda day, first, length: (Hours(day, time(first), time(first + length)),),
        st.integers(0, 1),
        st.integers(6, 12),
        st.integers(2, 10),
    ),
)


def taken(sessions: list[tuple[set[PersonId], Span, SiteId | None]]) -> list[Taken]:
    return [
        Taken(who, span, SessionId(UUID(int=100 + n)), site)
        for n, (people, span, site) in enumerate(sessions)
        for who in sorted(people)
    ]


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    seats = draw(st.sampled_from([None, 1, 5]))
    room = Room(ROOM, NORTH, "Room 1", seats=seats, opens=draw(OPENS))
    site = Site(NORTH, "North", UTC_ZONE, "GBP", DateOrder.DAY_FIRST, opens=draw(OPENS))
    off = Holiday(HolidayId(UUID(int=41)), "Off", Period(DAY.date(), DAY.date()))
    earliest, latest = draw(st.sampled_from([(None, None), (time(9), time(16))]))
    return Scene(
        UTC_ZONE,
        date(2026, 3, 1),
        Policies(travel_default=WAY),
        site,
        draw(st.sampled_from([room, None])),
        taken(draw(SESSIONS)),
        draw(st.lists(IN_ROOM, max_size=4)),
        draw(st.lists(CLOSURES, max_size=2)),
        draw(st.sampled_from([[off], []])),
        {who: draw(st.lists(SPANS, max_size=2)) for who in (TUTOR, OTHER)},
        {},
        {TUTOR: Wishes(TUTOR, earliest=earliest, latest=latest)},
    )


def minutes(span: Span) -> set[datetime]:
    """Each half hour of it: everything here begins and ends at one."""
    return {span.start + n * STEP for n in range(span.length // STEP)}


def by_looking(session: Session, scene: Scene) -> set[Hurdle]:
    """What any half hour of it says, one after another."""
    ours, room = minutes(session.planned), scene.room
    found = {*of_people(session, scene, ours), *of_places(session, scene, ours)}
    if room and room.seats is not None and room.seats < len(session.participants):
        found.add(Hurdle.CAPACITY)
    wishes, first, last = scene.wishes[TUTOR], min(ours), max(ours) + STEP
    early = wishes.earliest and first.time() < wishes.earliest
    late = wishes.latest and (last.date() > first.date() or last.time() > wishes.latest)
    return found | ({Hurdle.WISH} if early or late else set())


def of_people(session: Session, scene: Scene, ours: set[datetime]) -> Iterator[Hurdle]:
    for number in {each.session for each in scene.taken}:
        rows = [each for each in scene.taken if each.session == number]
        who = {each.who for each in rows} & {*session.people}
        if who and minutes(rows[0].span) & ours:
            yield Hurdle.TUTOR if TUTOR in who else Hurdle.STUDENT
        elif who and rows[0].site == SOUTH:
            near = Span(rows[0].span.start - WAY, rows[0].span.end + WAY)
            yield from [Hurdle.TRAVEL] if minutes(near) & ours else []
    for person in session.people:
        if any(minutes(each) & ours for each in scene.away.get(person, ())):
            yield Hurdle.AWAY


def of_places(session: Session, scene: Scene, ours: set[datetime]) -> Iterator[Hurdle]:
    room, site = scene.room, scene.site
    if room and any(minutes(each.span) & ours for each in scene.room_taken):
        yield Hurdle.ROOM
    for closure in scene.closures:
        here = (room and closure.room == room.id) or closure.site == session.site
        if here and minutes(closure.span) & ours:
            yield Hurdle.CLOSED
    if scene.holidays and any(each.date() == DAY.date() for each in ours):
        yield Hurdle.HOLIDAY
    for opens in (room.opens if room else (), site.opens if site else ()):
        if opens and not all(is_open(each, opens[0]) for each in ours):
            yield Hurdle.SHUT


def is_open(moment: datetime, hours: Hours) -> bool:
    end = moment + STEP
    over = end.time() if end.date() == moment.date() else time.max
    return (
        moment.weekday() == hours.weekday
        and hours.since <= moment.time()
        and over <= hours.until
    )


@settings(max_examples=60, deadline=None)
@given(scenes(), SPANS, st.sampled_from([(STUDENT,), (STUDENT, OTHER)]))
def test_nothing_in_the_way_is_missed_and_nothing_made_up(
    scene: Scene, span: Span, students: tuple[PersonId, ...]
):
    room = scene.room.id if scene.room else None
    one = SessionId(UUID(int=99))
    session = Session(one, (TUTOR,), students, span, site=NORTH, room=room)
    found = {each.kind for each in hurdles(session, scene)}
    assert found == by_looking(session, scene)
