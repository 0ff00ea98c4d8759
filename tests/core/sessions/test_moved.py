"""A session that moves takes with it whatever hung on its time."""

from datetime import UTC, datetime

import pytest

from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.messaging.due import Dues
from core.sessions.changing.cancel import CancelSession
from core.sessions.changing.move import MoveSession
from core.sessions.changing.take_back import TakeBackSession
from core.sessions.clashing.clashes import Clashes
from core.sessions.errors import (
    InThePast,
    NoSuchSession,
    NothingMoves,
    NotToCome,
)
from core.sessions.held.start import StartSession
from core.sessions.held.warn import RULE as WINDOW
from core.sessions.model import Session, State
from core.sessions.schedule import ShowSession
from core.sessions.telling.remind import RULE
from tests.core.sessions.people import HOUR, MINUTE, booked
from tests.people import (
    AS_CORA,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    GINA,
    HERE,
    LEO,
    MAYA,
    TOM,
)
from tests.people import account_of as account
from tests.world import Talk, World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
SIX = Span(FOUR + 2 * HOUR, FOUR + 3 * HOUR)


def moved(world: World, session: Session, planned: Span = SIX) -> Session:
    return world.run(MoveSession(AS_MAYA, session.id, planned))


def dues(world: World, rule: str) -> list[datetime]:
    return [each.at for each in world.work(lambda p: p[Dues].every(HERE.id, rule))]


def heard(talk: Talk, *people) -> list[list[str]]:
    talk.deliver()
    return [[m.text for m in talk.heard.pop(account(p), [])] for p in people]


def test_reminders_follow_and_each_is_told_once(world: World):
    talk = Talk(world)
    session = booked(world, FOUR)
    heard(talk, LEO, GINA, MAYA)

    there = moved(world, session)

    assert (there.planned, there.people) == (SIX, session.people)
    assert dues(world, RULE) == [SIX.start - HOUR] * 2
    assert dues(world, WINDOW) == [SIX.start - 5 * MINUTE]
    leos, ginas, mayas = heard(talk, LEO, GINA, MAYA)
    told = (
        "Moved: session with Maya Okafor is Mon 9 Mar, 18:00 to 19:00 now. "
        "It was Mon 9 Mar, 16:00."
    )
    of_hers = told.replace("Moved:", "Moved for Leo Hart:")
    assert (leos, ginas, mayas) == ([told], [of_hers], [])


def test_a_move_is_taken_back_and_may_be_made_again(world: World):
    talk = Talk(world)
    session = booked(world, FOUR)
    there = moved(world, session)
    heard(talk, LEO)

    back = world.run(TakeBackSession(AS_MAYA, there.id, there.version))

    assert back.planned == session.planned
    assert dues(world, RULE) == [FOUR - HOUR] * 2
    assert len(heard(talk, LEO)[0]) == 1
    again = moved(world, session)
    assert again.sequence == 3
    assert len(heard(talk, LEO)[0]) == 1


def test_what_stands_there_now_keeps_it_from_being_taken_back(world: World):
    session = booked(world, FOUR)
    there = moved(world, session)
    booked(world, FOUR)

    with pytest.raises(Clashes):
        world.run(TakeBackSession(AS_MAYA, there.id, there.version))


def test_it_moves_into_a_part_of_its_own_time(world: World):
    session = booked(world, FOUR)

    there = moved(world, session, Span(FOUR + 30 * MINUTE, FOUR + 90 * MINUTE))

    assert there.planned.start == FOUR + 30 * MINUTE


def test_another_tutor_is_for_whoever_books_for_others(world: World):
    talk = Talk(world)
    session = booked(world, FOUR)
    heard(talk, LEO, MAYA, TOM)

    with pytest.raises(NotPermitted):
        world.run(MoveSession(AS_MAYA, session.id, SIX, tutor=TOM.id))
    there = world.run(MoveSession(AS_CORA, session.id, SIX, tutor=TOM.id))

    assert there.tutors == (TOM.id,)
    [leos], [mayas], [toms] = heard(talk, LEO, MAYA, TOM)
    assert leos.startswith("Moved: session with Tom Reid is Mon 9 Mar, 18:00")
    assert mayas.startswith("Tom Reid takes your session")
    assert toms.startswith("You teach a session with Leo Hart, Mon 9 Mar, 18:00")


@pytest.mark.parametrize(
    ("request_", "refused"),
    [
        (lambda s: MoveSession(AS_MAYA, s.id, tutor=MAYA.id), NothingMoves),
        (lambda s: MoveSession(AS_MAYA, s.id, s.planned), NothingMoves),
        (lambda s: MoveSession(AS_TOM, s.id, SIX), NoSuchSession),
        (lambda s: MoveSession(AS_SAM, s.id, SIX), NoSuchSession),
        (lambda s: MoveSession(AS_LEO, s.id, SIX), NotPermitted),
        (
            lambda s: MoveSession(
                AS_MAYA, s.id, Span(FOUR - 9 * HOUR, FOUR - 8 * HOUR)
            ),
            InThePast,
        ),
    ],
    ids=["same tutor", "same time", "not his", "a stranger", "a student", "past"],
)
def test_who_may_not_and_what_cannot_be(world: World, request_, refused):
    session = booked(world, FOUR)

    with pytest.raises(refused):
        world.run(request_(session))

    assert world.run(ShowSession(AS_MAYA, session.id)) == session


def test_what_has_begun_or_is_off_does_not_move(world: World):
    session = booked(world, FOUR)
    world.clock.set(FOUR)
    begun = world.run(StartSession(AS_MAYA, session.id, FOUR))
    with pytest.raises(NotToCome):
        moved(world, begun)

    off = booked(world, FOUR + 4 * HOUR)
    world.run(CancelSession(AS_MAYA, off.id))
    with pytest.raises(NotToCome):
        moved(world, off)
    assert world.run(ShowSession(AS_MAYA, off.id)).state is State.CANCELLED
