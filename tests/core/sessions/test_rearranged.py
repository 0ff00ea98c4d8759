"""Whatever moves, trades places, shifts or is off: nobody is in two places at once."""

from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.application import Request
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.kernel.span import Span
from core.sessions.book import BookSession
from core.sessions.changing.cancel import CancelOwnSession, CancelSession
from core.sessions.changing.cancel_many import CancelSessions
from core.sessions.changing.move import MoveSession
from core.sessions.changing.shift import ShiftSessions
from core.sessions.changing.swap import SwapSessions
from core.sessions.changing.take_back_many import TakeBackSessions
from core.sessions.errors import (
    ChangedSince,
    NoSuchSession,
    NotTheirsAlone,
    TooManyAtOnce,
    TradesWithItself,
)
from core.sessions.model import Session, SessionId, Side, State
from core.sessions.schedule import EverySchedule, ShowSession
from tests.core.sessions.people import HOUR, MINUTE, with_policies
from tests.people import AS_ADA, AS_GINA, AS_LEO, AS_MAYA, AS_SAM, AS_TOM, LENA, LEO
from tests.world import World

FOUR = datetime(2026, 3, 10, 16, tzinfo=UTC)
DAY = Span(FOUR - 8 * HOUR, FOUR + 30 * HOUR)


def booked(world: World, actor, hours: int, *students) -> Session:
    start = FOUR + hours * HOUR
    return world.run(BookSession(actor, Span(start, start + HOUR), students))


def three(world: World) -> list[Session]:
    return [
        booked(world, AS_MAYA, 0, LEO.id),
        booked(world, AS_MAYA, 1, LENA.id),
        booked(world, AS_MAYA, 2, LEO.id),
    ]


def starts(world: World, these: list[Session]) -> list[int]:
    now = [world.run(ShowSession(AS_ADA, each.id)) for each in these]
    return [(each.planned.start - FOUR) // HOUR for each in now]


def test_three_go_round_in_a_circle_and_back(world: World):
    these = three(world)

    done = world.run(SwapSessions(AS_MAYA, tuple(each.id for each in these)))

    assert starts(world, these) == [1, 2, 0]
    changed = tuple((each.id, each.version) for each in done)
    world.run(TakeBackSessions(AS_MAYA, changed))
    assert [world.run(ShowSession(AS_ADA, e.id)).planned for e in these] == [
        each.planned for each in these
    ]
    with pytest.raises(ChangedSince):
        world.run(TakeBackSessions(AS_MAYA, changed))


def test_a_longer_one_does_not_run_into_the_next(world: World):
    long = world.run(BookSession(AS_MAYA, Span(FOUR, FOUR + 90 * MINUTE), (LEO.id,)))
    short = booked(world, AS_MAYA, 3, LENA.id)
    booked(world, AS_MAYA, 4, LENA.id)

    with pytest.raises(Refusal):
        world.run(SwapSessions(AS_MAYA, (long.id, short.id)))

    assert starts(world, [long, short]) == [0, 3]


def test_a_row_of_sessions_shifts_into_its_own_time(world: World):
    these = three(world)

    world.run(ShiftSessions(AS_MAYA, tuple(each.id for each in these), HOUR))

    assert starts(world, these) == [1, 2, 3]


REFUSED = {
    "one alone": (lambda s: SwapSessions(AS_MAYA, (s[0].id,)), TradesWithItself),
    "one twice": (
        lambda s: SwapSessions(AS_MAYA, (s[0].id, s[0].id)),
        TradesWithItself,
    ),
    "a stranger swaps": (
        lambda s: SwapSessions(AS_SAM, (s[0].id, s[1].id)),
        NoSuchSession,
    ),
    "another tutor swaps": (
        lambda s: SwapSessions(AS_TOM, (s[0].id, s[1].id)),
        NoSuchSession,
    ),
    "a student swaps": (
        lambda s: SwapSessions(AS_LEO, (s[0].id, s[2].id)),
        NotPermitted,
    ),
    "a stranger shifts": (
        lambda s: ShiftSessions(AS_SAM, (s[0].id,), HOUR),
        NoSuchSession,
    ),
    "a student shifts": (
        lambda s: ShiftSessions(AS_LEO, (s[0].id,), HOUR),
        NotPermitted,
    ),
    "too many": (
        lambda s: ShiftSessions(AS_MAYA, (s[0].id,) * 61, HOUR),
        TooManyAtOnce,
    ),
    "into the past": (
        lambda s: ShiftSessions(AS_MAYA, (s[0].id,), -48 * HOUR),
        Refusal,
    ),
    "a stranger cancels": (
        lambda s: CancelSessions(AS_SAM, (s[0].id,), "x"),
        NoSuchSession,
    ),
    "a student cancels": (
        lambda s: CancelSessions(AS_LEO, (s[0].id,), "x"),
        NotPermitted,
    ),
    "a stranger takes back": (
        lambda s: TakeBackSessions(AS_SAM, ((s[0].id, 1),)),
        NoSuchSession,
    ),
    "a stranger as family": (lambda s: CancelOwnSession(AS_SAM, s[0].id), NotPermitted),
    "a tutor as family": (lambda s: CancelOwnSession(AS_MAYA, s[0].id), NotPermitted),
    "another family": (lambda s: CancelOwnSession(AS_GINA, s[1].id), NoSuchSession),
    "not let": (lambda s: CancelOwnSession(AS_GINA, s[0].id), NotPermitted),
}


@pytest.mark.parametrize(("request_", "refused"), REFUSED.values(), ids=REFUSED)
def test_who_may_not_and_what_cannot_be(world: World, request_, refused):
    these = three(world)

    with pytest.raises(refused):
        world.run(request_(these))

    assert starts(world, these) == [0, 1, 2]


def test_one_family_does_not_call_off_what_others_learn_in(world: World):
    with_policies(world, families_cancel=True)
    both = booked(world, AS_MAYA, 0, LEO.id, LENA.id)

    with pytest.raises(NotTheirsAlone):
        world.run(CancelOwnSession(AS_LEO, both.id))


@pytest.mark.parametrize(
    ("actor", "cancel", "side", "fee"),
    [
        (AS_GINA, CancelOwnSession, Side.FAMILY, 40),
        (AS_MAYA, CancelSession, Side.DESK, 0),
    ],
)
def test_who_called_it_off_and_how_late_is_kept(world, actor, cancel, side, fee):
    with_policies(
        world,
        families_cancel=True,
        late_cancel_fee=40,
        cancel_notice=timedelta(hours=48),
    )
    one = booked(world, AS_MAYA, 0, LEO.id)

    off = world.run(cancel(actor, one.id))

    assert (off.cancelled_by, off.fee_percent) == (side, fee)
    assert off.notice == FOUR - world.clock.now()


def test_in_good_time_it_costs_nothing(world: World):
    with_policies(world, families_cancel=True, late_cancel_fee=40)
    one = booked(world, AS_MAYA, 0, LEO.id)

    assert world.run(CancelOwnSession(AS_GINA, one.id)).fee_percent == 0


PICKED = st.lists(st.integers(0, 4), min_size=1, max_size=3)
DONE = st.lists(
    st.tuples(
        st.sampled_from(["move", "swap", "shift", "cancel", "back"]),
        PICKED,
        st.integers(-8, 8),
    ),
    max_size=6,
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(DONE)
def test_nobody_is_ever_in_two_places(world: World, done):
    for each in world.run(EverySchedule(AS_ADA, DAY)):
        if each.state is State.SCHEDULED:
            world.run(CancelSession(AS_ADA, each.id, "Next example"))
    these = [
        booked(world, AS_MAYA, 0, LEO.id),
        booked(world, AS_MAYA, 1, LENA.id),
        booked(world, AS_MAYA, 3, LEO.id, LENA.id),
        booked(world, AS_TOM, 2, LENA.id),
        booked(world, AS_TOM, 4, LEO.id),
    ]
    changed: list[tuple[tuple[SessionId, int], ...]] = []
    for what, picked, quarters in done:
        ids = tuple(these[each].id for each in picked)
        by = quarters * 15 * MINUTE
        start = FOUR + 2 * by
        requests: dict[str, Request[Any]] = {
            "move": MoveSession(AS_ADA, ids[0], Span(start, start + HOUR)),
            "swap": SwapSessions(AS_ADA, ids),
            "shift": ShiftSessions(AS_ADA, ids, by),
            "cancel": CancelSessions(AS_ADA, tuple(dict.fromkeys(ids)), "Ill"),
            "back": TakeBackSessions(AS_ADA, changed.pop() if changed else ()),
        }
        try:
            came = world.run(requests[what])
        except Refusal:
            continue
        if what in {"swap", "shift", "cancel"}:
            changed.append(tuple((each.id, each.version) for each in came))

    kept = world.run(EverySchedule(AS_ADA, DAY))
    standing = [each for each in kept if each.state is State.SCHEDULED]
    for one, other in combinations(standing, 2):
        if set(one.people) & set(other.people):
            assert not one.span.overlaps(other.span)
