"""A change of a series leaves its past alone, and what was put elsewhere by hand."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.kernel.period import Period
from core.kernel.permissions import NotPermitted
from core.kernel.recurring import Rule
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.messaging.due import Dues
from core.organisation.academic_year import AddHoliday
from core.sessions.book import BookSession
from core.sessions.changing.move import MoveSession
from core.sessions.errors import ChangedSince, NoSuchSession, NothingMoves
from core.sessions.model import Session, State
from core.sessions.schedule import EverySchedule, ShowSession
from core.sessions.series.book import Booked, BookSeries
from core.sessions.series.change import Changed, ChangeSeries
from core.sessions.series.end import EndSeries
from core.sessions.series.errors import NoSeries, NoShift, SeriesClashes
from core.sessions.series.model import Scope
from core.sessions.series.take_back import TakeBackSeries
from core.sessions.telling.remind import RULE
from tests.core.sessions.people import HOUR, booked
from tests.people import (
    AS_ADA,
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    HERE,
    LEO,
    LONDON,
    TOM,
)
from tests.world import World

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
TUESDAY = date(2026, 3, 10)
A_DAY = timedelta(days=1)
WEEK = 7 * A_DAY
FIVE = time(17)


def series(world: World, rule: str = "FREQ=WEEKLY", weeks: int = 6, **more) -> Booked:
    last = TUESDAY + weeks * WEEK - A_DAY
    told = {"students": (LEO.id,), "first": TUESDAY, "last": last, **more}
    return world.run(BookSeries(AS_MAYA, Rule.read(rule), time(16), HOUR, **told))


def at(day: date, clock: time = FIVE) -> Span:
    start = datetime.combine(day, clock, LONDON)
    return Span(start, start + HOUR)


def every(world: World) -> list[Session]:
    asked = EverySchedule(AS_ADA, Span(NOON, NOON + 300 * A_DAY))
    return [*world.run(asked)]


def local(sessions: Sequence[Session]) -> list[str]:
    live = [each for each in sessions if each.state is not State.CANCELLED]
    return [f"{e.planned.start.astimezone(LONDON):%d%b %H}" for e in live]


def as_kept(session: Session) -> Session:
    """But for what every change counts."""
    return replace(session, version=0, sequence=0, changed_at=None, changed_by=None)


def later(world: World, session: Session, scope: Scope, planned: Span) -> Changed:
    return world.run(ChangeSeries(AS_MAYA, session.id, scope, planned))


def test_from_one_on_they_are_an_hour_later_across_the_clock_change(world: World):
    made = series(world).sessions
    there = later(world, made[2], Scope.FOLLOWING, at(TUESDAY + 2 * WEEK))

    assert local(every(world)) == [
        "10Mar 16",
        "17Mar 16",
        "24Mar 17",
        "31Mar 17",
        "07Apr 17",
        "14Apr 17",
    ]
    assert there.series.follows == there.was.id
    assert there.series.line == there.was.line
    assert there.was.last == TUESDAY + 2 * WEEK - A_DAY


def test_it_is_taken_back_whole_and_once(world: World):
    made = series(world).sessions
    before = every(world)
    there = later(world, made[2], Scope.FOLLOWING, at(TUESDAY + 2 * WEEK))

    world.run(TakeBackSeries(AS_MAYA, there.was.id, there.was.version))

    assert list(map(as_kept, every(world))) == list(map(as_kept, before))
    with pytest.raises(ChangedSince):
        world.run(TakeBackSeries(AS_MAYA, there.was.id, there.was.version))


def test_all_are_changed_in_place_where_nothing_is_past(world: World):
    made = series(world).sessions

    there = later(world, made[3], Scope.ALL, at(TUESDAY + 3 * WEEK))

    assert there.series.id == there.was.id == made[0].series
    assert {each[-2:] for each in local(every(world))} == {"17"}
    world.run(TakeBackSeries(AS_MAYA, there.was.id, there.was.version))
    assert {each[-2:] for each in local(every(world))} == {"16"}


def test_what_was_stays_as_it_was(world: World):
    made = series(world).sessions
    world.clock.forward(9 * A_DAY)
    past = [world.run(ShowSession(AS_MAYA, each.id)) for each in made[:2]]

    later(world, made[3], Scope.ALL, at(TUESDAY + 3 * WEEK))

    assert [world.run(ShowSession(AS_MAYA, e.id)) for e in made[:2]] == past
    assert local(every(world))[:3] == ["10Mar 16", "17Mar 16", "24Mar 17"]


def test_another_day_of_the_week(world: World):
    made = series(world, "FREQ=WEEKLY;BYDAY=TU,TH", weeks=2).sessions

    there = later(world, made[0], Scope.ALL, at(TUESDAY + A_DAY, time(16)))

    assert str(there.series.rule) == "FREQ=WEEKLY;BYDAY=WE,TH"
    assert local(every(world)) == ["11Mar 16", "12Mar 16", "18Mar 16", "19Mar 16"]


def test_what_was_moved_by_hand_stays_there(world: World):
    made = series(world).sessions
    by_hand = at(TUESDAY + WEEK + A_DAY, time(9))
    world.run(MoveSession(AS_MAYA, made[1].id, by_hand))

    there = later(world, made[0], Scope.ALL, at(TUESDAY))

    assert [each.id for each in there.kept] == [made[1].id]
    assert local(every(world))[:3] == ["10Mar 17", "18Mar 09", "24Mar 17"]


def test_what_is_taken_is_refused_or_stays(world: World):
    made = series(world).sessions
    then = at(TUESDAY + WEEK)
    world.run(BookSession(AS_TOM, then, (LEO.id,)))

    with pytest.raises(SeriesClashes) as taken:
        later(world, made[0], Scope.ALL, at(TUESDAY))
    assert (taken.value.free, taken.value.days) == (5, 6)
    there = world.run(
        ChangeSeries(AS_MAYA, made[0].id, Scope.ALL, at(TUESDAY), around=True)
    )

    assert [each.id for each in there.kept] == [made[1].id]


def test_a_day_that_becomes_a_holiday_is_named(world: World):
    made = series(world).sessions
    wednesday = Period(TUESDAY + A_DAY, TUESDAY + A_DAY)
    world.run(AddHoliday(AS_ADA, "Fair", wednesday))

    with pytest.raises(SeriesClashes) as taken:
        later(world, made[0], Scope.ALL, at(TUESDAY + A_DAY))

    assert (taken.value.who, taken.value.free, taken.value.days) == ("Fair", 5, 6)


def test_one_is_not_in_the_way_of_the_next(world: World):
    made = series(world).sessions
    half = Span(made[0].planned.start + HOUR / 2, made[0].planned.end + HOUR / 2)

    there = later(world, made[0], Scope.ALL, half)

    assert len(there.sessions) == 6


def test_a_series_ends_and_is_taken_up_again(world: World):
    made = series(world).sessions

    ended = world.run(EndSeries(AS_MAYA, made[2].id, reason="Exams"))

    assert local(every(world)) == ["10Mar 16", "17Mar 16"]
    assert [each.id for each in ended.sessions] == [each.id for each in made[2:]]
    world.run(TakeBackSeries(AS_MAYA, ended.series.id, ended.series.version))
    assert len(local(every(world))) == 6


def test_another_tutor_from_then_on(world: World):
    made = series(world).sessions

    world.run(ChangeSeries(AS_CORA, made[4].id, Scope.FOLLOWING, tutor=TOM.id))

    tutors = [each.tutors for each in every(world)]
    assert tutors == [(AS_MAYA.person,)] * 4 + [(TOM.id,)] * 2


def test_who_may_not_and_what_cannot_be(world: World):
    made = series(world).sessions
    alone = booked(world, NOON + HOUR)
    monthly = series(world, "FREQ=MONTHLY", weeks=20, first=date(2026, 3, 12))
    there = at(TUESDAY)

    def refused(kind: type[Refusal], request) -> None:
        with pytest.raises(kind):
            world.run(request)

    first = made[0].id
    refused(NoSuchSession, ChangeSeries(AS_SAM, first, Scope.ALL, there))
    refused(NoSuchSession, ChangeSeries(AS_TOM, first, Scope.ALL, there))
    refused(NotPermitted, ChangeSeries(AS_LEO, first, Scope.ALL, there))
    refused(NotPermitted, ChangeSeries(AS_MAYA, first, Scope.ALL, tutor=TOM.id))
    refused(NothingMoves, ChangeSeries(AS_MAYA, first, Scope.ALL))
    refused(NoSeries, ChangeSeries(AS_MAYA, alone.id, Scope.ALL, there))
    refused(NoSuchSession, EndSeries(AS_SAM, first))
    refused(NotPermitted, EndSeries(AS_LEO, first))
    one = monthly.sessions[0].id
    refused(NoShift, ChangeSeries(AS_MAYA, one, Scope.ALL, at(date(2026, 3, 13))))
    with pytest.raises(Refusal):
        world.run(EndSeries(AS_CORA, first))


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 7),  # which of them
        st.sampled_from([Scope.THIS, Scope.FOLLOWING, Scope.ALL]),
        st.tuples(st.integers(-1, 1), st.integers(8, 19)),  # days later, the hour
        st.booleans(),  # taken back at once
        st.integers(0, 3),  # days that pass first
    ),
    max_size=5,
)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(CHANGES)
@example(  # the last was put behind its series' last day, which then moved ahead
    [
        (0, Scope.THIS, (1, 16), False, 3),
        (1, Scope.FOLLOWING, (-1, 19), False, 3),
        (4, Scope.FOLLOWING, (1, 10), False, 0),
        (0, Scope.FOLLOWING, (-1, 14), False, 3),
    ]
)
@example(  # one brought forward by hand to earlier on a day, when it was over
    [
        (0, Scope.THIS, (0, 8), False, 0),
        (0, Scope.THIS, (0, 8), False, 2),
        (0, Scope.ALL, (0, 8), False, 6),
    ]
)
def test_whatever_is_changed_the_past_stays_and_each_day_is_held_once(
    sqlite_template: Path, changes
):
    with closing(World(sqlite_template)) as world:
        made = series(world).sessions
        for change in changes:
            world.clock.forward(change[-1] * A_DAY)
            now = world.clock.now()
            past = {e.id: e for e in every(world) if e.planned.start <= now}
            coming = [e for e in _live(world, made) if e.planned.start > now]
            if not coming:
                break
            _change(world, coming[change[0] % len(coming)], *change[1:-1])
            assert {e.id: e for e in every(world) if e.id in past} == past
        live = _live(world, made)
        assert len({each.original_day for each in live}) == len(live) == len(made)
        dues = world.work(lambda p: p[Dues].every(HERE.id, RULE))
        assert len({(due.subject, due.person) for due in dues}) == len(dues)
        assert {due.subject for due in dues} <= {each.id for each in live}


def _live(world: World, made: Sequence[Session]) -> list[Session]:
    line = made[0].line
    return [e for e in every(world) if e.line == line and e.state is State.SCHEDULED]


def _change(world: World, session: Session, scope: Scope, to: tuple[int, int], undone):
    days, hour = to
    day = session.planned.start.astimezone(LONDON).date() + days * A_DAY
    there = at(day, time(hour))
    try:
        if scope is Scope.THIS:
            world.run(MoveSession(AS_MAYA, session.id, there))
            return
        changed = later(world, session, scope, there)
    except Refusal:
        return
    if undone:
        back = TakeBackSeries(AS_MAYA, changed.was.id, changed.was.version)
        world.run(back)
