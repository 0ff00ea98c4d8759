"""Before its time, after it, twice, or with a clock that lies."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from core.attendance.here_model import Brought, PhotoSent
from core.attendance.here_model import Outcome as Answer
from tests.attacks.drawing import passed_on
from tests.attacks.model import Acted, Label, Outcome
from tests.attacks.stage import LEOS, Scripted, Stage, all_of_it, came, photo_of
from tests.core.attendance.lesson import LENAS
from tests.people import AS_LENA, AS_LEO

SECOND = timedelta(seconds=1)
EARLY, LATE = timedelta(minutes=15), timedelta(minutes=30)
LONG = 43_200


def future(stage: Stage, chance: Random) -> Acted:
    session = stage.next()
    at = session.planned.start - EARLY - chance.uniform(1, LONG) * SECOND
    stage.brings(all_of_it(at, chance), at)
    return came(stage.outcome(session))


def closed(stage: Stage, chance: Random) -> Acted:
    """While the tutor's number is still on the wall, or long after."""
    session = stage.next()
    after = LATE + 10 ** chance.uniform(0, 4) * SECOND
    at = session.planned.start + after
    stage.brings(all_of_it(at, chance), at)
    shown = passed_on(chance) if at < session.planned.end else None
    return came(stage.outcome(session), shown)


def clock_ahead(stage: Stage, chance: Random) -> Acted:
    """An hour early by every clock but the device's own."""
    session = stage.next()
    at = session.planned.start - EARLY - chance.uniform(1, 3_600) * SECOND
    told = session.planned.start
    stage.brings(all_of_it(told, chance), at, sent=told, by_device=True)
    return came(stage.outcome(session))


def clock_back(stage: Stage, chance: Random) -> Acted:
    """Late, by a device that would gladly have been there on time."""
    session = stage.next()
    sent = session.planned.start
    at = sent + chance.uniform(121, 1_790) * SECOND
    stage.brings(all_of_it(sent, chance), at, sent=sent, by_device=True)
    return came(stage.outcome(session), passed_on(chance))


def number_kept(stage: Stage, chance: Random) -> Acted:
    """A number of a while ago, by a device set back to when it was shown."""
    session = stage.next()
    shown_for = chance.uniform(90, 1_700)
    appeared = session.planned.start
    number = stage.number(session, appeared)
    at = appeared + shown_for * SECOND
    brought = replace(all_of_it(appeared, chance), photo=None, code=number)
    stage.brings(brought, at, sent=appeared, by_device=True)
    return came(stage.outcome(session), shown_for)


def number_of_another(stage: Stage, chance: Random) -> Acted:
    """It is shown in the next room."""
    other, session = stage.next(), stage.next()
    at = session.planned.start + chance.uniform(0, 1_700) * SECOND
    stage.number(session, at)
    number = stage.number(other, at)
    stage.brings(replace(all_of_it(at, chance), photo=None, code=number), at)
    return came(stage.outcome(session), LONG)


def twice(stage: Stage, chance: Random) -> Acted:
    """What the second of two alike comes to: one has been counted already."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 500) * SECOND
    brought = all_of_it(at, chance)
    stage.brings(brought, at)
    again = stage.brings(brought, at + chance.uniform(0, 5) * SECOND)
    counted = again is None or again.outcome is not Answer.ALREADY
    return came(Outcome.ACCEPTED if counted else Outcome.REFUSED, passed_on(chance))


def same_photo_again(stage: Stage, chance: Random) -> Acted:
    """The file of another day, up to a week ago."""
    seen = photo_of(LENAS, chance)
    before = stage.next().planned.start
    stage.brings(all_of_it(before, chance, seen=seen), before)
    stage.day += chance.randint(0, 6)
    session = stage.next()
    at = session.planned.start
    stage.brings(all_of_it(at, chance, seen=seen), at)
    return came(stage.outcome(session), passed_on(chance))


def a_friends_photo(stage: Stage, chance: Random) -> Acted:
    """The very file that a friend sent a moment ago."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 900) * SECOND
    seen = photo_of(LEOS, chance)
    stage.brings(all_of_it(at, chance, AS_LENA, seen), at)
    stage.brings(all_of_it(at, chance, AS_LEO, seen), at + SECOND, AS_LEO)
    return came(stage.outcome(session, AS_LEO), passed_on(chance))


def parts_of_two_days(stage: Stage, chance: Random) -> Acted:
    """A place sent while there; the selfie from home, when it is long gone."""
    session = stage.next()
    at = session.planned.start - EARLY
    stage.brings(replace(all_of_it(at, chance), photo=None), at)
    later = at + chance.uniform(601, 2_690) * SECOND
    stage.brings(Brought(PhotoSent(photo_of(LENAS, chance))), later)
    return came(stage.outcome(session), passed_on(chance))


TIMES = (
    Scripted("future session", Label.DETECTABLE, future),
    Scripted("after close", Label.DETECTABLE, closed),
    Scripted("clock set ahead", Label.DETECTABLE, clock_ahead),
    Scripted("clock set back", Label.DETECTABLE, clock_back),
    Scripted("old number, clock set back", Label.DETECTABLE, number_kept),
    Scripted("number of another session", Label.DETECTABLE, number_of_another),
    Scripted("double submit, the second", Label.DETECTABLE, twice),
    Scripted("photo of another day", Label.DETECTABLE, same_photo_again),
    Scripted("a friend's photo", Label.DETECTABLE, a_friends_photo),
    Scripted("place first, selfie from home", Label.DETECTABLE, parts_of_two_days),
)
