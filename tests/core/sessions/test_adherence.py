"""R2: planned against actual, in whole minutes, with what the figures are made of."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.sessions.held.adherence import AdherenceWithin, Kept, by_tutor, kept_of
from core.sessions.held.end import EndSession
from core.sessions.held.start import StartSession
from core.sessions.model import Flag, Session, SessionId, State
from tests.core.sessions.people import HOUR, MINUTE, booked
from tests.people import ADA, AS_ADA, AS_LEO, AS_MAYA, AS_SAM, LEO, MAYA
from tests.world import Talk, World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
PLANNED = Session(
    SessionId(UUID(int=1)),
    (MAYA.id,),
    (LEO.id,),
    Span(FOUR, FOUR + HOUR),
    state=State.COMPLETED,
)


def held(late: int, over: int) -> Session:
    ended = FOUR + HOUR + over * MINUTE
    return replace(PLANNED, started=FOUR + late * MINUTE, ended=ended)


minutes = st.integers(-15, 30)


@given(minutes, minutes)
def test_minutes_come_out_as_they_went_in(late: int, over: int):
    assert kept_of(held(late, over)) == Kept(late, over)


@given(st.lists(st.tuples(minutes, minutes), min_size=1))
def test_figures_are_the_sum_of_their_rows(times: list[tuple[int, int]]):
    (own,) = by_tutor(held(*each) for each in times).values()

    assert len(own.rows) == len(times)
    assert own.minutes_late == sum(max(late, 0) for late, _ in times)
    assert own.minutes_over - own.minutes_short == sum(over for _, over in times)
    assert 0 <= own.percent_on_time <= 100
    assert (own.percent_on_time == 100) == (own.minutes_late == 0)


@pytest.mark.parametrize("flag", [Flag.LOGGED, Flag.CLOSED_BY_ITSELF, Flag.NOT_STARTED])
def test_what_nobody_measured_has_no_figures(flag: Flag):
    assert kept_of(replace(held(5, 5), flags=frozenset({flag}))) is None
    assert kept_of(PLANNED) is None


def test_heads_and_admins_see_who_starts_late(world: World, talk: Talk):
    session = booked(world, FOUR)
    for at, request in (
        (FOUR + 7 * MINUTE, StartSession(AS_MAYA, session.id, FOUR + 7 * MINUTE)),
        (FOUR + 57 * MINUTE, EndSession(AS_MAYA, session.id, FOUR + 57 * MINUTE)),
    ):
        world.clock.set(at)
        world.run(request)

    (field,) = talk.says(ADA, "/adherence").fields

    assert (field.label, field.value) == (
        "Maya Okafor",
        "starts late 1 of 1, 7 min on average; 3 min short, 0 min over",
    )
    shown = {f.label: f.value for f in talk.says(MAYA, "/session Leo").fields}
    assert shown["Against the plan"] == "began 7 min late, ended 3 min early"
    within = Span(FOUR - HOUR, FOUR + HOUR)
    assert world.run(AdherenceWithin(AS_ADA, within)).keys() == {MAYA.id}


@pytest.mark.parametrize("who", [AS_LEO, AS_MAYA, AS_SAM])
def test_nobody_else_does(world: World, who):
    with pytest.raises(NotPermitted):
        world.run(AdherenceWithin(who, Span(FOUR - HOUR, FOUR + HOUR)))
