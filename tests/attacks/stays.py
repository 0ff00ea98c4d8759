"""Leaving again, and coming for two: what is told after or beside a check-in.

Who leaves was there: they stay present, and are marked on the tutor's card. So these
count as accepted only where nobody is told.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from core.attendance.evidence.whereabouts import PlaceSeen, PlaceSource
from core.attendance.here_model import Brought
from core.kernel.actor import Actor
from core.kernel.place import Place
from core.sessions.held.start import StartSession
from core.sessions.model import Session
from tests.attacks.drawing import fix, in_room, off, passed_on, read_off
from tests.attacks.model import Acted, Label
from tests.attacks.others import best, handed_in
from tests.attacks.stage import Scripted, Stage, all_of_it, came
from tests.attacks.trace import ROOM
from tests.people import AS_LENA, AS_LEO, AS_MAYA

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)


def held(stage: Stage, chance: Random) -> tuple[Session, datetime]:
    """Lena has checked in to it, and goes on sharing her place."""
    session = stage.next()
    at = session.planned.start
    stage.lesson.world.run(StartSession(AS_MAYA, session.id, at))
    brought = all_of_it(at, chance)
    there = PlaceSeen(fix(in_room(chance), 10, chance), PlaceSource.LIVE, at, at)
    stage.brings(replace(brought, place=there), at)
    return session, at


def step(stage: Stage, place: Place, at: datetime) -> None:
    there = PlaceSeen(place, PlaceSource.LIVE, at, at)
    stage.brings(Brought(place=there), at, again=True)


def leaves(stage: Stage, chance: Random) -> Acted:
    """Walks off after 1 to 40 minutes, and stays away for longer than 5."""
    session, at = held(stage, chance)
    goes = at + chance.uniform(60, 2_400) * SECOND
    away = off(ROOM, chance.uniform(250, 3_000), chance)
    for minute in range(chance.randint(6, 12) + 1):
        step(stage, fix(away, chance.uniform(5, 50), chance), goes + minute * MINUTE)
    return came(stage.outcome(session), passed_on(chance))


def goes_on_elsewhere(stage: Stage, chance: Random) -> Acted:
    """A live place that goes on from another phone, far away: nobody is that fast."""
    session, at = held(stage, chance)
    goes = at + chance.uniform(60, 2_400) * SECOND
    away = off(ROOM, 10 ** chance.uniform(4.5, 6), chance)
    step(stage, fix(in_room(chance), 10, chance), goes)
    for number in range(1, 3):
        then = goes + (60 * number + chance.uniform(-50, 0)) * SECOND
        step(stage, fix(away, 10, chance), then)
    return came(stage.outcome(session), passed_on(chance))


def stays(stage: Stage, chance: Random) -> Acted:
    """In the room to the end; a fix every three minutes is 5 to 50 m off."""
    session, at = held(stage, chance)
    for minute in range(3, 60, 3):
        place = fix(in_room(chance), chance.uniform(5, 50), chance)
        step(stage, place, at + minute * MINUTE)
    return came(stage.outcome(session), read_off(chance))


def through_one(stage: Stage, chance: Random, account: str) -> Acted:
    """Both selfies are real: the better of what the two come to."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 900) * SECOND
    order: list[Actor] = [AS_LENA, AS_LEO]
    chance.shuffle(order)
    for number, who in enumerate(order):
        then = at + number * chance.uniform(5, 600) * SECOND
        stage.brings(all_of_it(then, chance, who), then, who, account=account)
    return came(best(stage, session), passed_on(chance))


def one_account(stage: Stage, chance: Random) -> Acted:
    """A family's, which a moderator approved of: pending, and never refused."""
    return through_one(stage, chance, f"telegram//{chance.getrandbits(32)}")


def one_phone(stage: Stage, chance: Random) -> Acted:
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 900) * SECOND
    for number, who in enumerate((AS_LENA, AS_LEO)):
        then = at + number * chance.uniform(5, 600) * SECOND
        brought = handed_in(stage, chance, then, who, phone="one phone")
        stage.brings(brought, then, who, by_device=True)
    return came(best(stage, session), passed_on(chance))


STAYS = (
    Scripted("left the fence", Label.DETECTABLE, leaves),
    Scripted("live place goes on elsewhere", Label.DETECTABLE, goes_on_elsewhere),
    Scripted("two from one account", Label.DETECTABLE, one_account),
    Scripted("two from one phone", Label.DETECTABLE, one_phone),
    Scripted("stays, GPS noise of 5 to 50 m", Label.HONEST, stays),
)
