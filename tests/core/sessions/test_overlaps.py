"""Nobody and no room is in two sessions at once, whatever is booked in which order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.curriculum.enrol import Enrol
from core.curriculum.keep_classes import AddClass
from core.kernel.ids import RoomId, SiteId
from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.organisation.model import DateOrder, Holiday, HolidayId, Room, Site
from core.organisation.ports import AcademicCalendar, Sites
from core.people.errors import NoSuchPerson
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.clashing.clashes import Clashes, Hurdle
from core.sessions.errors import (
    EndsBeforeItStarts,
    InThePast,
    LoggedAlready,
    NobodyTaught,
    NotAStudent,
    NotATutor,
    NotOverYet,
    SomebodyBusy,
    TooLong,
    WhichSession,
)
from core.sessions.held.end import EndSession
from core.sessions.held.happened import HappenedAsPlanned
from core.sessions.held.log import LogSession
from core.sessions.held.planned_then import PlannedThen
from core.sessions.held.reopen import ReopenSession
from core.sessions.model import State
from core.sessions.schedule import EverySchedule
from tests.core.sessions.people import HOUR, MINUTE, booked
from tests.people import (
    ADA,
    AS_ADA,
    AS_HAL,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HERE,
    LENA,
    LEO,
    LONDON,
    MAYA,
    TOM,
)
from tests.world import World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
THEN = Span(FOUR, FOUR + HOUR)
ROOM = RoomId(UUID(int=70))

MOMENTS = st.integers(0, 48).map(lambda quarter: FOUR + quarter * 15 * MINUTE)
LENGTHS = st.integers(1, 12).map(lambda quarters: quarters * 15 * MINUTE)
SPANS = st.builds(lambda start, length: Span(start, start + length), MOMENTS, LENGTHS)


@given(SPANS, SPANS)
def test_two_spans_overlap_when_they_share_a_moment(one: Span, other: Span):
    shared = max(one.start, other.start) < min(one.end, other.end)
    assert one.overlaps(other) is shared
    assert other.overlaps(one) is shared


WISHES = st.lists(
    st.tuples(
        SPANS,
        st.sampled_from([AS_MAYA, AS_TOM]),
        st.sampled_from([(LEO.id,), (LENA.id,), (LEO.id, LENA.id)]),
        st.booleans(),
    ),
    max_size=8,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(WISHES)
def test_what_is_booked_never_overlaps(world: World, wishes):
    day = Span(FOUR - HOUR, FOUR + 24 * HOUR)
    for session in world.run(EverySchedule(AS_ADA, day)):
        if session.state is State.SCHEDULED:
            world.run(CancelSession(AS_ADA, session.id, "Next example"))
    for span, tutor, students, cancelled in wishes:
        try:
            made = world.run(BookSession(tutor, span, students))
        except Clashes:
            continue
        if cancelled:
            world.run(CancelSession(tutor, made.id))

    kept = world.run(EverySchedule(AS_ADA, day))
    standing = [each for each in kept if each.state is State.SCHEDULED]
    for one, other in combinations(standing, 2):
        if set(one.people) & set(other.people):
            assert not one.span.overlaps(other.span)


def test_the_clash_is_named(world: World):
    booked(world, FOUR)

    with pytest.raises(Clashes) as busy:
        world.run(BookSession(AS_TOM, THEN, (LEO.id,)))

    [conflict] = busy.value.conflicts
    assert (conflict.kind, conflict.name) == (Hurdle.STUDENT, "Leo Hart")
    assert conflict.span.start == FOUR
    world.run(BookSession(AS_TOM, THEN, (LENA.id,)))
    world.run(BookSession(AS_TOM, Span(THEN.end, THEN.end + HOUR), (LEO.id,)))


def with_a_room(world: World) -> None:
    site = Site(SiteId(UUID(int=60)), "Hart Lane", LONDON, "GBP", DateOrder.DAY_FIRST)

    def unit(ports) -> None:
        ports[Sites].add(HERE.id, site)
        ports[Sites].add_room(HERE.id, Room(ROOM, site.id, "Room 2"))

    world.work(unit)


def test_a_room_is_given_once(world: World):
    with_a_room(world)
    world.run(BookSession(AS_MAYA, THEN, (LEO.id,), room=ROOM))

    with pytest.raises(Clashes):
        world.run(BookSession(AS_TOM, THEN, (LENA.id,), room=ROOM))


def test_a_session_is_at_the_only_site_there_is(world: World):
    assert booked(world, FOUR).site is None
    with_a_room(world)

    assert booked(world, FOUR + HOUR).site == SiteId(UUID(int=60))
    log = LogSession(AS_TOM, FOUR - 9 * HOUR, students=(LENA.id,))
    assert world.run(log).site == SiteId(UUID(int=60))


def test_nothing_is_booked_on_a_holiday(world: World):
    day = Period(date(2026, 3, 10), date(2026, 3, 11))
    holiday = Holiday(HolidayId(UUID(int=1)), "Founder's day", day)
    world.work(lambda p: p[AcademicCalendar].add_holiday(HERE.id, holiday))
    tomorrow = Span(FOUR + 24 * HOUR, FOUR + 25 * HOUR)

    with pytest.raises(Clashes):
        world.run(BookSession(AS_MAYA, tomorrow, (LEO.id,)))
    world.run(BookSession(AS_MAYA, THEN, (LEO.id,)))


@pytest.mark.parametrize(
    ("request_", "refused"),
    [
        (BookSession(AS_LEO, THEN, (LEO.id,)), NotPermitted),
        (BookSession(AS_SAM, THEN, (LEO.id,)), NoSuchPerson),
        (BookSession(AS_MAYA, THEN, (LEO.id,), tutors=(TOM.id,)), NotPermitted),
        (BookSession(AS_MAYA, THEN, (TOM.id,)), NotAStudent),
        (BookSession(AS_ADA, THEN, (LEO.id,), tutors=(ADA.id,)), NotATutor),
        (BookSession(AS_MAYA, THEN), NobodyTaught),
        (BookSession(AS_MAYA, Span(FOUR, FOUR), (LEO.id,)), EndsBeforeItStarts),
        (BookSession(AS_MAYA, Span(FOUR, FOUR + 15 * HOUR), (LEO.id,)), TooLong),
        (
            BookSession(AS_MAYA, Span(FOUR - 9 * HOUR, FOUR - 8 * HOUR), (LEO.id,)),
            InThePast,
        ),
        (LogSession(AS_LEO, FOUR, students=(LEO.id,)), NotPermitted),
        (LogSession(AS_SAM, FOUR - 9 * HOUR, students=(LEO.id,)), NoSuchPerson),
        (LogSession(AS_MAYA, FOUR, students=(LEO.id,)), NotOverYet),
        (LogSession(AS_MAYA, FOUR - 9 * HOUR), NobodyTaught),
        (PlannedThen(AS_LEO, THEN, (LEO.id,)), NotPermitted),
    ],
)
def test_what_makes_no_sense_is_refused(world: World, request_, refused):
    with pytest.raises(refused):
        world.run(request_)


def test_a_cancelled_session_comes_back_only_where_there_is_room(world: World):
    first = booked(world, FOUR)
    gone = world.run(CancelSession(AS_MAYA, first.id))
    booked(world, FOUR)

    with pytest.raises(Clashes):
        world.run(TakeBackSession(AS_MAYA, gone.id, gone.version))
    with pytest.raises(Clashes):
        world.run(ReopenSession(AS_ADA, gone.id, "By mistake"))


def test_a_log_of_some_of_them_is_asked_about(world: World):
    both = BookSession(AS_MAYA, THEN, (LEO.id, LENA.id))
    planned = world.run(both)
    world.clock.set(FOUR + 3 * HOUR)
    log = LogSession(AS_MAYA, FOUR, students=(LEO.id,))

    with pytest.raises(WhichSession):
        world.run(log)
    done = world.run(replace(log, session=planned.id))

    assert done.id == planned.id
    assert done.participants == (LEO.id,)
    assert done.ended == THEN.end


def test_what_is_logged_completes_what_was_planned_and_only_once(world: World):
    planned = booked(world, FOUR)
    world.clock.set(FOUR + 3 * HOUR)
    log = LogSession(AS_MAYA, FOUR + 5 * MINUTE, students=(LEO.id,))

    done = world.run(log)

    assert (done.id, done.state) == (planned.id, State.COMPLETED)
    assert (done.started, done.ended) == (FOUR + 5 * MINUTE, FOUR + HOUR)
    with pytest.raises(LoggedAlready):
        world.run(log)


def test_a_class_keeps_its_members_when_it_is_logged(world: World):
    group = world.run(AddClass(AS_ADA, "10B"))
    world.run(Enrol(AS_ADA, group.id, (LEO.id, LENA.id)))
    planned = world.run(BookSession(AS_MAYA, THEN, group=group.id))
    world.clock.set(FOUR + 3 * HOUR)

    done = world.run(LogSession(AS_MAYA, FOUR, group=group.id))

    assert done.id == planned.id
    assert set(done.participants) == {LEO.id, LENA.id}


def test_what_was_planned_did_not_happen_beside_what_did(world: World):
    planned = world.run(BookSession(AS_MAYA, THEN, (LENA.id,)))
    world.clock.set(FOUR + 3 * HOUR)
    world.run(LogSession(AS_MAYA, FOUR, students=(LEO.id,), another=True))

    with pytest.raises(LoggedAlready):
        world.run(HappenedAsPlanned(AS_MAYA, planned.id))


def test_a_class_is_not_taught_twice_at_once(world: World):
    group = world.run(AddClass(AS_ADA, "10B"))
    world.run(Enrol(AS_ADA, group.id, (LEO.id, LENA.id)))
    world.clock.set(FOUR + 3 * HOUR)
    world.run(LogSession(AS_MAYA, FOUR, group=group.id))

    with pytest.raises(SomebodyBusy):
        world.run(LogSession(AS_TOM, FOUR, group=group.id))


def test_one_opened_again_the_next_day_did_not_last_till_then(world: World):
    planned = booked(world, FOUR)
    world.clock.set(FOUR + HOUR)
    world.run(HappenedAsPlanned(AS_MAYA, planned.id))
    world.clock.forward(24 * HOUR)
    world.run(ReopenSession(AS_ADA, planned.id, "Wrong student"))
    at = world.clock.now()

    ended = world.run(EndSession(AS_MAYA, planned.id, at))

    assert ended.span == THEN


def test_a_head_teaches_too(world: World):
    made = world.run(BookSession(AS_HAL, THEN, (LEO.id,)))

    assert made.tutors == (AS_HAL.person,)
    with pytest.raises(Refusal):
        world.run(
            BookSession(
                AS_HAL, THEN, (LENA.id,), tutors=(MAYA.id, TOM.id, AS_HAL.person)
            )
        )
    assert timedelta() < made.planned.length
