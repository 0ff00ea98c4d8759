"""Another tutor for a session: asked and accepted by button, told to everybody once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.kernel.permissions import NotPermitted
from core.kernel.span import Span
from core.people.errors import NoSuchPerson
from core.people.ports import People
from core.sessions.clashing.clashes import Clashes
from core.sessions.errors import (
    NobodyFree,
    NoSuchSession,
    NotATutor,
    NotYourSession,
    TakenAlready,
)
from core.sessions.held.start import StartSession
from core.sessions.schedule import ScheduleOf
from core.sessions.substitutes.answer_substitute import (
    AcceptSubstitute,
    DeclineSubstitute,
)
from core.sessions.substitutes.change_tutor import ChangeTutor, WithdrawSubstitute
from core.sessions.substitutes.qualify import MayTeach, Qualify
from core.sessions.substitutes.substitute import AskSubstitute
from tests.bot.heard import labels, last_of, mayas_first
from tests.core.sessions.people import booked
from tests.people import (
    ADA,
    AS_ADA,
    AS_HAL,
    AS_LEO,
    AS_MAYA,
    AS_SAM,
    AS_TOM,
    CORA,
    GINA,
    HAL,
    HERE,
    LEO,
    MAYA,
    TOM,
    account_of,
    person,
)
from tests.world import Talk, World

FOUR = datetime(2026, 3, 9, 16, tzinfo=UTC)
TODAY = Span(FOUR - timedelta(hours=9), FOUR + timedelta(hours=7))
WHAT = "maths, Mon 9 Mar, 16:00 to 17:00"


def test_a_tutor_is_asked_and_takes_it_by_button(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")

    said = talk.says(MAYA, "/substitute Tom")

    assert said.text.startswith("I asked Tom Reid to take maths with Leo Hart, Mon 9")
    assert last_of(talk, TOM) == (
        "Maya Okafor asks whether you can teach maths with Leo Hart, "
        "Mon 9 Mar, 16:00 to 17:00."
    )
    done = talk.presses(TOM, "I'll take it")
    assert done.text.startswith("You teach maths with Leo Hart, Mon 9 Mar, 16:00")
    changed = "Tom Reid teaches maths, Mon 9 Mar, 16:00 to 17:00, instead of Maya"
    assert last_of(talk, LEO).startswith(changed)
    of_hers = changed.replace("maths", "maths for Leo Hart")
    assert last_of(talk, GINA).startswith(of_hers)
    assert last_of(talk, MAYA).startswith("Tom Reid takes maths, Mon 9 Mar")
    for who in (LEO, GINA, MAYA):
        told = [
            m.text
            for m in talk.heard[account_of(who)]
            if m.text.startswith("Tom Reid t")
        ]
        assert len(told) == 1


def test_the_former_tutor_cannot_start_it_and_the_new_one_can(world: World):
    session = booked(world, FOUR)
    world.run(AskSubstitute(AS_MAYA, session.id, TOM.id))
    world.run(AcceptSubstitute(AS_TOM, session.id))
    world.clock.set(FOUR)

    with pytest.raises((NoSuchSession, NotYourSession)):
        world.run(StartSession(AS_MAYA, session.id, FOUR))
    assert world.run(StartSession(AS_TOM, session.id, FOUR)).tutors == (TOM.id,)


def add_tutor(world: World, number: int, name: str):
    tutor = replace(person(number, name, TOM.grants[0].role))
    world.work(lambda ports: ports[People].add(HERE.id, tutor))
    return tutor


def test_the_first_to_accept_wins(world: World):
    session = booked(world, FOUR)
    nina = add_tutor(world, 40, "Nina Poe")
    asked = world.run(AskSubstitute(AS_MAYA, session.id))
    assert set(asked) == {TOM.id, nina.id}
    as_nina = replace(AS_TOM, person=nina.id)

    world.run(AcceptSubstitute(as_nina, session.id))

    with pytest.raises(TakenAlready):
        world.run(AcceptSubstitute(AS_TOM, session.id))
    with pytest.raises(TakenAlready):
        world.run(DeclineSubstitute(AS_TOM, session.id))


def test_only_the_free_are_asked(world: World, talk: Talk):
    talk.says(TOM, "book Lena physics today 4:30pm")
    session = booked(world, FOUR)

    with pytest.raises(NobodyFree):
        world.run(AskSubstitute(AS_MAYA, session.id))
    with pytest.raises(Clashes):
        world.run(AskSubstitute(AS_MAYA, session.id, TOM.id))


def test_only_who_has_time_and_may_teach_it_is_asked(world: World, talk: Talk):
    talk.says(ADA, "/addcourse maths")
    talk.says(ADA, "/addcourse physics")
    talk.says(MAYA, "book Leo maths today 4pm")
    [session] = world.run(ScheduleOf(AS_MAYA, TODAY))
    nina, olga = add_tutor(world, 40, "Nina Poe"), add_tutor(world, 41, "Olga Ray")

    said = talk.says(CORA, "/qualify Nina physics")
    assert said.text.startswith("Nina Poe may teach physics, and")
    talk.says(CORA, "/qualify Olga maths and physics")
    talk.says(TOM, "/avail away today")

    assert world.run(AskSubstitute(AS_MAYA, session.id)) == (olga.id,)
    assert "may teach physics" in talk.says(CORA, "/qualify Nina").text
    talk.says(CORA, "/qualify Nina anything")
    assert world.run(AskSubstitute(AS_MAYA, session.id)) == (nina.id, olga.id)
    talk.presses(CORA, "Undo")
    assert world.run(MayTeach(AS_HAL, nina.id)) != ()


def test_whoever_would_have_to_come_from_far_is_not_asked(world: World, talk: Talk):
    talk.says(ADA, '/addsite North "51.5, -0.1"')
    talk.says(ADA, '/addsite South "51.4, -0.1"')
    for site, room in (("North", "Room 1"), ("South", "Room 9")):
        talk.says(ADA, f'/addroom {site} "{room}"')
    talk.says(ADA, "/travel North South 30m")
    talk.says(TOM, "book Lena physics today 5:10pm in Room 9")
    talk.says(MAYA, "book Leo maths today 4pm in Room 1")
    [session] = world.run(ScheduleOf(AS_MAYA, TODAY))

    with pytest.raises(NobodyFree):
        world.run(AskSubstitute(AS_MAYA, session.id))


def test_what_tutors_may_teach_is_said_by_planners_of_their_own(world: World):
    for actor, refusal in ((AS_MAYA, NotPermitted), (AS_LEO, NotPermitted)):
        with pytest.raises(refusal):
            world.run(Qualify(actor, TOM.id, ()))
        with pytest.raises(refusal):
            world.run(MayTeach(actor, TOM.id))
    as_sam = replace(AS_SAM, roles=AS_ADA.roles)
    with pytest.raises(NoSuchPerson):
        world.run(Qualify(as_sam, TOM.id, ()))
    with pytest.raises(NoSuchPerson):
        world.run(MayTeach(as_sam, TOM.id))
    with pytest.raises(NotATutor):
        world.run(Qualify(AS_HAL, LEO.id, ()))


def test_whoever_is_busy_by_the_time_of_accepting_is_refused(world: World, talk: Talk):
    session = booked(world, FOUR)
    world.run(AskSubstitute(AS_MAYA, session.id, TOM.id))
    talk.says(TOM, "book Lena physics today 4:30pm")

    with pytest.raises(Clashes):
        world.run(AcceptSubstitute(AS_TOM, session.id))


def test_declining_is_told_to_whoever_asked(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "/substitute Tom")

    talk.presses(TOM, "I can't")

    assert last_of(talk, MAYA) == (
        f"Tom Reid cannot take {WHAT}. Nobody else is asked. You still teach it."
    )
    assert mayas_first(talk).tutors == (MAYA.id,)


def test_asking_is_taken_back(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(MAYA, "/substitute Tom")

    said = talk.says(MAYA, "undo")

    assert said.text.startswith("Nobody is looked for any more for maths with Leo")
    assert last_of(talk, TOM) == f"Nobody is needed any more for {WHAT}."
    assert talk.presses(TOM, "I'll take it").text.startswith("Nobody is looked for")


def test_accepting_is_taken_back(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "/substitute Tom")
    talk.presses(TOM, "I'll take it")

    talk.says(TOM, "undo")

    assert mayas_first(talk).tutors == (MAYA.id,)
    assert last_of(talk, LEO).startswith("Maya Okafor teaches maths")
    assert last_of(talk, MAYA).startswith("You teach maths with Leo Hart")


def test_a_head_may_change_the_tutor_at_once(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")

    said = talk.says(HAL, "/substitute Tom Leo")

    assert said.text == (
        "Tom Reid teaches maths with Leo Hart, Mon 9 Mar, 16:00 to 17:00. "
        "Everybody concerned is told."
    )
    assert last_of(talk, TOM).startswith("You teach maths with Leo Hart")
    assert last_of(talk, MAYA).startswith("Tom Reid takes maths")
    talk.says(HAL, "undo")
    assert mayas_first(talk).tutors == (MAYA.id,)
    assert last_of(talk, TOM).startswith("Maya Okafor takes maths")


def test_a_session_called_off_needs_nobody(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "/substitute")
    talk.says(MAYA, "/cancelsession Leo")

    assert last_of(talk, TOM) == f"Nobody is needed any more for {WHAT}."


@pytest.mark.parametrize("who", [AS_SAM, AS_LEO, AS_TOM])
def test_others_may_not_ask(world: World, who):
    session = booked(world, FOUR)
    refused = (NoSuchSession, NotPermitted, NotYourSession)

    with pytest.raises(refused):
        world.run(AskSubstitute(who, session.id))
    with pytest.raises(refused):
        world.run(WithdrawSubstitute(who, session.id))
    with pytest.raises(refused):
        world.run(ChangeTutor(who, session.id, TOM.id))


@pytest.mark.parametrize("who", [AS_SAM, AS_LEO, AS_TOM, AS_HAL])
def test_only_who_was_asked_may_answer(world: World, who):
    session = booked(world, FOUR)
    refused = (NoSuchSession, NotPermitted)

    with pytest.raises(refused):
        world.run(AcceptSubstitute(who, session.id))
    with pytest.raises(refused):
        world.run(DeclineSubstitute(who, session.id))


@pytest.mark.parametrize(
    "said",
    [
        "Tom takes my 4pm today",
        "can Tom take my lesson with Leo today?",
        "Tom covers for me today at 4",
        "can somebody take my 4pm today",
        "I need a substitute for Leo today",
    ],
)
def test_a_sentence_asks_for_a_substitute(talk: Talk, said: str):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.world.clock.forward(timedelta(minutes=1))

    assert talk.says(MAYA, said).text.startswith("I asked Tom Reid to take maths")
    assert labels(talk.heard[account_of(TOM)][-1]) == ["I'll take it", "I can't"]


def test_all_that_somebody_is_taught_goes_to_another(talk: Talk):
    talk.says(MAYA, "book Leo maths today 4pm")
    talk.says(MAYA, "book Leo maths tomorrow 4pm")
    talk.world.clock.forward(timedelta(minutes=1))
    talk.says(CORA, "assign Leo to Tom")

    done = talk.presses(CORA, "All 2")

    assert done.text.startswith("Tom Reid teaches 2 sessions now")
    assert mayas_first_or_none(talk) == []
    assert talk.says(CORA, "undo").text.startswith("Took that back for 2 sessions")
    assert mayas_first(talk).tutors == (MAYA.id,)


def mayas_first_or_none(talk: Talk):
    now = talk.world.clock.now()
    within = Span(now - timedelta(days=1), now + timedelta(days=3))
    return talk.world.run(ScheduleOf(AS_MAYA, within))


def test_the_card_goes_with_the_session(talk: Talk):
    """Leo has checked in before it starts, so there is something to hand over."""
    talk.says(MAYA, "book Leo maths today 12:10pm")
    talk.says(MAYA, "/attend Leo present")
    assert talk.heard[account_of(MAYA)][-1].title or last_of(talk, MAYA)

    talk.says(HAL, "/substitute Tom Leo")

    told = [each.text for each in talk.heard[account_of(MAYA)]]
    assert "The register of maths, Mon 9 Mar, 12:10, is with its new tutor now." in told
    assert any("Leo Hart" in str(m.fields) for m in talk.heard[account_of(TOM)])
