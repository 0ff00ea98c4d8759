"""R8: which state follows which, every cell of the table tried."""

from dataclasses import replace

import pytest

from core.kernel.actor import THE_DESK, desk_of
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.errors import NoSuchSession, NotNow, NotYourSession
from core.sessions.held.close_forgotten import CloseForgotten, WhoForgot
from core.sessions.held.end import EndSession
from core.sessions.held.happened import HappenedAsPlanned
from core.sessions.held.reopen import ReopenSession
from core.sessions.held.start import StartSession
from core.sessions.model import MOVES, Flag, Session, State
from core.sessions.schedule import ShowSession
from tests.core.sessions.people import HOUR, MINUTE, booked
from tests.people import AS_ADA, AS_CORA, AS_HAL, AS_LENA, AS_LEO, AS_MAYA, AS_SAM, HERE
from tests.world import World


def session_in(state: State, world: World) -> Session:
    """Its planned end is just now."""
    start = world.clock.now()
    session = booked(world, start)
    if state is State.ACTIVE:
        session = world.run(StartSession(AS_MAYA, session.id, start))
    world.clock.forward(HOUR)
    if state is State.COMPLETED:
        session = world.run(HappenedAsPlanned(AS_MAYA, session.id))
    if state is State.CANCELLED:
        session = world.run(CancelSession(AS_HAL, session.id, "Nobody came"))
    assert session.state is state
    return session


def asked(session: Session, world: World):
    """Each way of moving a session, and where it goes."""
    now = world.clock.now()
    return {
        "start": (
            State.ACTIVE,
            StartSession(AS_MAYA, session.id, session.planned.start),
        ),
        "end": (State.COMPLETED, EndSession(AS_MAYA, session.id, now)),
        "happened": (State.COMPLETED, HappenedAsPlanned(AS_MAYA, session.id)),
        "cancel": (State.CANCELLED, CancelSession(AS_ADA, session.id, "Ill")),
        "reopen": (None, ReopenSession(AS_ADA, session.id, "By mistake")),
    }


ALLOWED = {
    State.SCHEDULED: {"start", "happened", "cancel"},
    State.ACTIVE: {"end", "happened", "cancel"},
    State.COMPLETED: {"cancel", "reopen"},
    State.CANCELLED: {"reopen"},
}


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("way", ["start", "end", "happened", "cancel", "reopen"])
def test_every_way_from_every_state(world: World, state: State, way: str):
    session = session_in(state, world)
    wanted, request = asked(session, world)[way]
    world.clock.forward(-30 * MINUTE if way == "start" else 0 * MINUTE)

    if way in ALLOWED[state]:
        moved = world.run(request)
        assert moved.state in MOVES[state]
        assert wanted in {None, moved.state}
    else:
        with pytest.raises(NotNow) as refused:
            world.run(request)
        assert refused.value.state is state
        assert world.run(ShowSession(AS_MAYA, session.id)) == session


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("way", ["end", "happened", "cancel", "reopen"])
def test_every_change_is_taken_back_whole(world: World, state: State, way: str):
    session = session_in(state, world)
    wanted, request = asked(session, world)[way]
    del wanted
    if way not in ALLOWED[state]:
        return
    moved = world.run(request)

    again = world.run(TakeBackSession(request.actor, moved.id, moved.version))

    assert again == replace(session, sequence=moved.sequence + 1)
    assert world.run(ShowSession(AS_MAYA, session.id)) == again


def test_a_change_is_taken_back_by_whoever_made_it_while_it_is_fresh(world: World):
    session = booked(world, world.clock.now() + HOUR)
    undo = TakeBackSession(AS_MAYA, session.id, 1)
    for other in (TakeBackSession(AS_ADA, session.id, 1),):
        with pytest.raises(Refusal):
            world.run(other)
    world.clock.forward(11 * MINUTE)
    with pytest.raises(Refusal):
        world.run(undo)

    assert world.run(ShowSession(AS_MAYA, session.id)) == session


def test_what_was_changed_since_is_not_taken_back(world: World):
    session = booked(world, world.clock.now() + HOUR)
    world.run(CancelSession(AS_MAYA, session.id))

    with pytest.raises(Refusal):
        world.run(TakeBackSession(AS_MAYA, session.id, 1))


@pytest.mark.parametrize("who", [AS_SAM, AS_LEO, AS_LENA, AS_CORA])
@pytest.mark.parametrize("way", ["start", "end", "happened", "cancel", "reopen"])
def test_nobody_else_moves_a_session(world: World, who, way):
    session = booked(world, world.clock.now() + HOUR)
    _, request = asked(session, world)[way]
    fields = {name: getattr(request, name) for name in request.__dataclass_fields__}
    with pytest.raises((NoSuchSession, NotYourSession, NotPermitted)):
        world.run(type(request)(**{**fields, "actor": who}))


def test_a_forgotten_session_closes_itself_and_says_so(world: World):
    session = session_in(State.ACTIVE, world)
    desk = desk_of(HERE.id)
    world.clock.forward(29 * MINUTE)
    assert world.run(WhoForgot(THE_DESK)) == []
    assert world.run(CloseForgotten(desk)) == []
    world.clock.forward(MINUTE)
    assert world.run(WhoForgot(THE_DESK)) == [HERE.id]

    [closed] = world.run(CloseForgotten(desk))

    assert closed.state is State.COMPLETED
    assert closed.ended == session.planned.end
    assert Flag.CLOSED_BY_ITSELF in closed.flags
    assert world.run(CloseForgotten(desk)) == []
    assert world.run(ShowSession(AS_MAYA, session.id)) == closed


def test_closing_is_for_the_desk_itself(world: World):
    with pytest.raises(NotPermitted):
        world.run(CloseForgotten(AS_MAYA))
    with pytest.raises(NotPermitted):
        world.run(WhoForgot(AS_ADA))
