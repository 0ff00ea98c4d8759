"""People who are there, by the real use case: alone, and all at once."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from core.attendance.evidence.whereabouts import PlaceSource
from core.attendance.here_model import Brought
from core.sessions.ports import Sessions
from tests.attacks.drawing import fix, in_room, passed_on, read_off
from tests.attacks.model import Acted, Label, Outcome
from tests.attacks.others import handed_in
from tests.attacks.stage import Scripted, Stage, all_of_it, came
from tests.people import HERE, actor

SECOND = timedelta(seconds=1)
CROWD = 200


def placed(brought: Brought, chance: Random) -> Brought:
    if brought.place is None:
        raise ValueError(brought)
    there = fix(in_room(chance), chance.uniform(5, 50), chance)
    return replace(brought, place=replace(brought.place, place=there))


def in_chat(stage: Stage, chance: Random) -> Acted:
    """The place first, and the selfie half a minute later."""
    session = stage.next()
    at = session.planned.start + chance.uniform(-900, 1_700) * SECOND
    brought = placed(all_of_it(at, chance), chance)
    stage.brings(replace(brought, photo=None), at)
    later = at + chance.uniform(5, 60) * SECOND
    stage.brings(replace(all_of_it(later, chance), place=None), later)
    return came(stage.outcome(session), read_off(chance))


def by_page(stage: Stage, chance: Random) -> Acted:
    """Sent at once, by a phone whose clock is up to a minute wrong."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 1_700) * SECOND
    brought = placed(handed_in(stage, chance, at), chance)
    sent = at - chance.uniform(-60, 60) * SECOND
    stage.brings(brought, at, sent=sent, by_device=True)
    return came(stage.outcome(session), read_off(chance))


def by_number(stage: Stage, chance: Random) -> Acted:
    session = stage.next()
    shown = session.planned.start + chance.randrange(50) * 30 * SECOND
    number = stage.number(session, shown)
    at = shown + read_off(chance) * SECOND
    brought = placed(replace(all_of_it(at, chance), photo=None, code=number), chance)
    stage.brings(brought, at)
    return came(stage.outcome(session), (at - shown) / SECOND)


def by_one_tap(stage: Stage, chance: Random) -> Acted:
    """A place that Telegram sends as a pin; a face and the number speak for it."""
    session = stage.next()
    shown = session.planned.start + chance.randrange(50) * 30 * SECOND
    number = stage.number(session, shown)
    at = shown + read_off(chance) * SECOND
    brought = placed(replace(all_of_it(at, chance), code=number), chance)
    if brought.place is None:
        raise ValueError(brought)
    pin = replace(brought.place, source=PlaceSource.PINNED)
    stage.brings(replace(brought, place=pin), at)
    return came(stage.outcome(session), (at - shown) / SECOND)


def all_at_once(stage: Stage, chance: Random) -> Acted:
    """Two hundred within one second; one who is forgotten spoils it."""
    crowd = stage.crowd(CROWD)
    session = stage.next()
    everybody = replace(session, participants=tuple(each.id for each in crowd))
    stage.lesson.world.work(
        lambda ports: ports[Sessions].change(HERE.id, everybody, session)
    )
    at = session.planned.start
    for each in chance.sample(crowd, CROWD):
        came_at = at + chance.random() * SECOND
        brought = placed(all_of_it(came_at, chance, actor(each)), chance)
        stage.brings(brought, came_at, actor(each))
    outcomes = {stage.outcome(session, actor(each)) for each in crowd}
    all_there = outcomes == {Outcome.ACCEPTED}
    return came(Outcome.ACCEPTED if all_there else Outcome.REFUSED, passed_on(chance))


COMINGS = (
    Scripted("selfie and place in the chat", Label.HONEST, in_chat),
    Scripted("by the page", Label.HONEST, by_page),
    Scripted("by the number", Label.HONEST, by_number),
    Scripted("one tap, face and number", Label.HONEST, by_one_tap),
)
CROWDS = (Scripted("200 in one second", Label.HONEST, all_at_once),)
