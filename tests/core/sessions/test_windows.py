"""R11: from 15 minutes before to 30 after, to the second, on any day of the year."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.span import Span
from core.organisation.model import Policies
from core.sessions.errors import (
    ProofWanted,
    TooEarlyToEnd,
    TooEarlyToStart,
    TooLateToEnd,
    TooLateToStart,
)
from core.sessions.held.end import EndSession
from core.sessions.held.start import StartSession
from core.sessions.model import Overrides, Session, SessionId, State
from core.sessions.ports import EvidenceOfTutors
from tests.core.sessions.people import HOUR, MINUTE, SECOND, booked, with_policies
from tests.people import AS_MAYA, HERE, LEO, MAYA
from tests.world import World

LONDON = ZoneInfo("Europe/London")
FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "refused"),
    [
        (FOUR - 15 * MINUTE - SECOND, TooEarlyToStart),
        (FOUR - 15 * MINUTE, None),
        (FOUR + 30 * MINUTE, None),
        (FOUR + 30 * MINUTE + SECOND, TooLateToStart),
    ],
)
def test_starting_has_a_window(world: World, at, refused):
    session = booked(world, FOUR)
    world.clock.set(at)
    request = StartSession(AS_MAYA, session.id, at)

    if refused is None:
        assert world.run(request).started == at
        return
    with pytest.raises(refused):
        world.run(request)


@pytest.mark.parametrize(
    ("at", "refused"),
    [
        (FOUR + 45 * MINUTE - SECOND, TooEarlyToEnd),
        (FOUR + 45 * MINUTE, None),
        (FOUR + 90 * MINUTE, None),
        (FOUR + 90 * MINUTE + SECOND, TooLateToEnd),
    ],
)
def test_ending_has_a_window(world: World, at, refused):
    session = booked(world, FOUR)
    world.clock.set(FOUR)
    world.run(StartSession(AS_MAYA, session.id, FOUR))
    world.clock.set(at)
    request = EndSession(AS_MAYA, session.id, at)

    if refused is None:
        assert world.run(request).state is State.COMPLETED
        return
    with pytest.raises(refused):
        world.run(request)


def test_a_message_that_waited_counts_from_when_it_was_sent(world: World):
    session = booked(world, FOUR)
    world.clock.set(FOUR + 40 * MINUTE)

    started = world.run(StartSession(AS_MAYA, session.id, FOUR))

    assert started.started == FOUR


def test_a_message_from_the_future_counts_from_now(world: World):
    session = booked(world, FOUR)
    world.clock.set(FOUR)

    started = world.run(StartSession(AS_MAYA, session.id, FOUR + HOUR))

    assert started.started == FOUR


def test_an_organisation_chooses_its_windows(world: World):
    with_policies(world, start_early=timedelta(), start_late=5 * MINUTE)
    session = booked(world, FOUR)
    world.clock.set(FOUR - SECOND)
    with pytest.raises(TooEarlyToStart):
        world.run(StartSession(AS_MAYA, session.id, FOUR - SECOND))
    world.clock.set(FOUR + 5 * MINUTE + SECOND)
    with pytest.raises(TooLateToStart):
        world.run(StartSession(AS_MAYA, session.id, FOUR + 5 * MINUTE + SECOND))


def test_a_tutor_proves_presence_where_that_is_wanted(world: World):
    with_policies(world, tutors_place=True, tutors_face=True)
    session = booked(world, FOUR)
    world.clock.set(FOUR)

    def keep(at):
        world.work(lambda p: p[EvidenceOfTutors].keep(HERE.id, session.id, MAYA.id, at))

    start = StartSession(AS_MAYA, session.id, FOUR)
    keep(FOUR - 16 * MINUTE)
    with pytest.raises(ProofWanted):
        world.run(start)
    keep(FOUR - 15 * MINUTE)
    assert world.run(start).state is State.ACTIVE
    world.clock.set(FOUR + HOUR)
    end = EndSession(AS_MAYA, session.id, FOUR + HOUR)
    with pytest.raises(ProofWanted):
        world.run(end)
    keep(FOUR + HOUR)
    assert world.run(end).state is State.COMPLETED


LOCAL = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 -- local, zoned below
    datetime(2027, 12, 31),  # noqa: DTZ001 -- local, zoned below
)
MINUTES = st.integers(0, 300).map(lambda minutes: minutes * MINUTE)


@given(LOCAL, MINUTES, MINUTES)
def test_windows_are_stretches_of_real_time_even_when_clocks_change(
    local: datetime, early: timedelta, late: timedelta
):
    start = local.replace(tzinfo=LONDON).astimezone(UTC)
    session = Session(
        SessionId(MAYA.id), (MAYA.id,), (LEO.id,), Span(start, start + HOUR)
    )
    window = session.starts_within(Policies(start_early=early, start_late=late))
    assert window.length == early + min(late, HOUR)
    assert window.start <= start <= window.end


@given(MINUTES, MINUTES)
def test_a_session_may_have_windows_of_its_own(early: timedelta, late: timedelta):
    session = Session(
        SessionId(MAYA.id),
        (MAYA.id,),
        (LEO.id,),
        Span(FOUR, FOUR + HOUR),
        overrides=Overrides(end_early=early, end_late=late, late_after=late),
    )

    window = session.ends_within(Policies())

    assert window == Span(FOUR + HOUR - early, FOUR + HOUR + late)
    assert session.late_from(Policies()) == FOUR + late


def test_a_span_over_a_change_of_clocks_is_as_long_as_it_really_is():
    spring = datetime(2026, 3, 29, tzinfo=LONDON)
    autumn = datetime(2026, 10, 25, tzinfo=LONDON)

    assert Span(spring, spring.replace(hour=3)).length == 2 * HOUR
    assert Span(autumn, autumn.replace(hour=3)).length == 4 * HOUR
