"""With what was given to somebody else: links, pages that waited, buttons."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from bot.incoming import Kind as Came
from core.attendance.checking_in.hand_in import MakeLink, OpenLink
from core.attendance.here_model import Brought
from core.kernel.actor import THE_DESK, Actor
from core.kernel.refusal import Refusal
from core.people.model import Person
from core.sessions.model import Session
from tests.attacks.drawing import passed_on
from tests.attacks.model import Acted, Label, Outcome
from tests.attacks.stage import Scripted, Stage, all_of_it, came, photo_of
from tests.core.attendance.lesson import STRANGERS
from tests.people import AS_LENA, AS_LEO, LEO, MAYA, account_of

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def handed_in(
    stage: Stage,
    chance: Random,
    at: datetime,
    who: Actor = AS_LENA,
    phone: str = "",
) -> Brought:
    """By the page, through a link of their own that this phone opened first."""
    stage.lesson.at(at)
    link = stage.lesson.world.run(MakeLink(who))
    phone = phone or f"phone {who.person}"
    opened = stage.lesson.world.run(OpenLink(THE_DESK, link.token, phone))
    return replace(all_of_it(at, chance, who), link=opened.nonce)


def anothers_link(stage: Stage, chance: Random) -> Acted:
    """Leo hands in with what the desk gave Lena."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 1_700) * SECOND
    lenas = handed_in(stage, chance, at)
    leos = replace(all_of_it(at, chance, AS_LEO), link=lenas.link)
    stage.brings(leos, at, AS_LEO, by_device=True)
    return came(best(stage, session), passed_on(chance))


def on_another_phone(stage: Stage, chance: Random) -> Acted:
    """Lena passes on a link that her own phone has opened."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 1_700) * SECOND
    stage.lesson.at(at)
    link = stage.lesson.world.run(MakeLink(AS_LENA))
    stage.lesson.world.run(OpenLink(THE_DESK, link.token, "hers"))
    try:
        opened = stage.lesson.world.run(OpenLink(THE_DESK, link.token, "a friend's"))
    except Refusal:
        return came(stage.outcome(session), passed_on(chance))
    stage.brings(replace(all_of_it(at, chance), link=opened.nonce), at, by_device=True)
    return came(stage.outcome(session), passed_on(chance))


def yesterdays_link(stage: Stage, chance: Random) -> Acted:
    """What a page handed in yesterday, handed in again with times of today."""
    before = stage.next()
    brought = handed_in(stage, chance, before.planned.start)
    stage.brings(brought, before.planned.start, by_device=True)
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 1_700) * SECOND
    again = replace(all_of_it(at, chance), link=brought.link)
    stage.brings(again, at, by_device=True)
    return came(stage.outcome(session), passed_on(chance))


def offline(stage: Stage, chance: Random) -> Acted:
    """A page without a connection for minutes to a day: or one that says so."""
    session = stage.next()
    sent = session.planned.start + chance.uniform(0, 1_700) * SECOND
    brought = handed_in(stage, chance, sent)
    at = sent + 10 ** chance.uniform(2.1, 5) * SECOND
    stage.brings(brought, at, sent=sent, by_device=True)
    return came(stage.outcome(session), passed_on(chance))


def anothers_button(stage: Stage, chance: Random) -> Acted:
    """Leo has the name of Maya's button, *Lena Brandt: present*, and presses it."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 900) * SECOND
    brought = all_of_it(at, chance)
    doubtful = replace(brought.photo, as_file=True) if brought.photo else None
    stage.brings(replace(brought, photo=doubtful), at)
    stage.lesson.heard(MAYA)
    token = newest_button(stage, MAYA, "Lena Brandt: present")
    stage.lesson.talk.sends(LEO, pressed=token, kind=Came.PRESS)
    found = stage.outcome(session)
    return came(found, passed_on(chance))


def newest_button(stage: Stage, who: Person, label: str) -> str:
    for message in reversed(stage.lesson.talk.heard[account_of(who)]):
        for button in message.buttons:
            if button.label == label:
                return button.token
    raise LookupError(label)


def anothers_face(stage: Stage, chance: Random) -> Acted:
    """Somebody comes instead, with Lena's phone and the number on the wall."""
    session = stage.next()
    at = session.planned.start + chance.uniform(0, 1_700) * SECOND
    number = stage.number(session, at)
    seen = photo_of(STRANGERS, chance)
    stage.brings(replace(all_of_it(at, chance, seen=seen), code=number), at)
    return came(stage.outcome(session), passed_on(chance))


def best(stage: Stage, session: Session) -> Outcome:
    """The better of what became of the two."""
    order = (Outcome.ACCEPTED, Outcome.PENDING, Outcome.REFUSED)
    came_of_it = [stage.outcome(session, who) for who in (AS_LENA, AS_LEO)]
    return min(came_of_it, key=order.index)


OTHERS = (
    Scripted("another's link", Label.DETECTABLE, anothers_link),
    Scripted("link on another phone", Label.DETECTABLE, on_another_phone),
    Scripted("yesterday's link", Label.DETECTABLE, yesterdays_link),
    Scripted("offline replay", Label.DETECTABLE, offline),
    Scripted("the tutor's button", Label.DETECTABLE, anothers_button),
    Scripted("someone else, the number too", Label.DETECTABLE, anothers_face),
)
