"""A session nobody starts does not stay planned for ever."""

from datetime import UTC, datetime

import pytest

from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.permissions import NotPermitted
from core.sessions.held.happened import HappenedAsPlanned
from core.sessions.held.never_started import (
    SettleNeverStarted,
    TellHeads,
    WhoNeverStarted,
)
from core.sessions.model import Flag, Session, State
from core.sessions.schedule import ShowSession
from tests.bot.heard import labels
from tests.core.sessions.people import HOUR, MINUTE, booked
from tests.people import (
    ADA,
    AS_MAYA,
    ELSEWHERE,
    HAL,
    HERE,
    LEO,
    MAYA,
    account_of,
)
from tests.world import Talk, World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
LATE = FOUR + HOUR + 30 * MINUTE


def settled(world: World) -> list[Session]:
    found = world.run(WhoNeverStarted(THE_DESK))
    return [s for o in found for s in world.run(SettleNeverStarted(desk_of(o)))]


def test_its_tutor_is_asked_once_whether_it_took_place(world: World, talk: Talk):
    session = booked(world, FOUR)
    world.clock.set(LATE - MINUTE)
    assert settled(world) == []
    world.clock.set(LATE)

    (flagged,) = settled(world)

    assert flagged.state is State.SCHEDULED
    assert flagged.flags == {Flag.NOT_STARTED}
    assert settled(world) == []
    talk.deliver()
    asked = [m for m in talk.heard[account_of(MAYA)] if "never started" in m.text]
    assert [m.text for m in asked] == [
        (
            "Your session with Leo Hart, Mon 9 Mar, 16:00 to 17:00, "
            "was never started here. Did it take place?"
        )
    ]
    assert labels(asked[0]) == ["Yes, it took place", "No, it was off"]
    talk.presses(MAYA, "Yes, it took place")
    assert world.run(ShowSession(AS_MAYA, session.id)).state is State.COMPLETED


def test_the_tutor_may_say_that_it_was_off(world: World, talk: Talk):
    session = booked(world, FOUR)
    world.clock.set(LATE)
    settled(world)
    talk.deliver()

    assert talk.presses(MAYA, "No, it was off").text.startswith("Why is")
    talk.says(MAYA, "Leo was ill")

    assert world.run(ShowSession(AS_MAYA, session.id)).state is State.CANCELLED


@pytest.mark.parametrize("status", [Status.PRESENT, Status.LATE])
def test_one_to_which_somebody_came_took_place(world: World, talk: Talk, status):
    session = booked(world, FOUR)
    entry = RegisterEntry(session.id, LEO.id, status, FOUR)
    world.work(lambda ports: ports[Registers].add(HERE.id, [entry]))
    world.clock.set(LATE)

    (done,) = settled(world)

    assert done.state is State.COMPLETED
    assert done.span == session.planned
    assert done.flags == {Flag.NOT_STARTED, Flag.CLOSED_BY_ITSELF}
    talk.deliver()
    assert "closed by itself" in "".join(m.text for m in talk.heard[account_of(MAYA)])


def test_somebody_pending_alone_does_not_make_it_held(world: World):
    session = booked(world, FOUR)
    entry = RegisterEntry(session.id, LEO.id, Status.PENDING, FOUR)
    world.work(lambda ports: ports[Registers].add(HERE.id, [entry]))
    world.clock.set(LATE)

    assert [each.state for each in settled(world)] == [State.SCHEDULED]


def test_the_head_hears_a_day_later_and_only_of_what_is_open(world: World, talk: Talk):
    first, second = booked(world, FOUR), booked(world, FOUR + HOUR)
    world.clock.set(LATE + HOUR)
    settled(world)
    world.run(HappenedAsPlanned(AS_MAYA, first.id))
    world.clock.set(LATE + 25 * HOUR - MINUTE)
    assert world.run(TellHeads(THE_DESK)) == 0
    world.clock.set(LATE + 25 * HOUR)

    assert world.run(TellHeads(THE_DESK)) == 2
    assert world.run(TellHeads(THE_DESK)) == 0

    talk.deliver()
    told = [m.text for m in talk.heard[account_of(HAL)]]
    assert told == [
        (
            "Nobody started Maya Okafor's session with Leo Hart, Mon 9 Mar, 17:00 to "
            "18:00, and its tutor has not said whether it took place."
        )
    ]
    shown = talk.presses(HAL, "Show it")
    assert "not started" in str(shown.fields)
    assert world.run(ShowSession(AS_MAYA, second.id)).state is State.SCHEDULED
    assert not talk.heard.get(account_of(ADA))


def test_only_the_desk_settles_them(world: World):
    with pytest.raises(NotPermitted):
        world.run(WhoNeverStarted(AS_MAYA))
    with pytest.raises(NotPermitted):
        world.run(SettleNeverStarted(AS_MAYA))
    booked(world, FOUR)
    world.clock.set(LATE)
    assert world.run(SettleNeverStarted(desk_of(ELSEWHERE.id))) == []
