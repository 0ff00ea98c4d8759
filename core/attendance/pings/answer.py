"""A student answers that they are still there, by a press and, if asked, a place."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.application import Request, changes
from core.attendance.checking_in.handed import by_link
from core.attendance.errors import NoSuchLink, NotAskedNow
from core.attendance.evidence.findings import Finding, Reason
from core.attendance.evidence.signals import place_signals
from core.attendance.evidence.whereabouts import PlaceSeen
from core.attendance.judging.look import about_fix
from core.attendance.links import Purpose
from core.attendance.ping_model import Answer, Ping
from core.attendance.pings.rounds import Pinging
from core.attendance.ports import CheckInLinks
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, permitted
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class Answered:
    answer: Answer
    session: Session
    bad_place: tuple[Finding, ...] = ()
    """Why a place that came says nothing."""


@dataclass(frozen=True, slots=True)
class AnswerPing(Request[Answered]):
    """`received` is the desk's own clock: a press has no other.

    `link` is what a page hands in by, whose chat knows no places.
    """

    session: SessionId
    received: datetime
    place: PlaceSeen | None = None
    link: str = ""


@changes
def answer_ping(request: AnswerPing, pinging: Pinging, links: CheckInLinks) -> Answered:
    """The last time that they were asked; once more changes nothing."""
    actor = request.actor
    permitted(actor, Permission.CHECK_IN)
    if request.link:
        _check(request, links)
    where = actor.organisation
    session = pinging.scene.sessions.hold(where, request.session)
    asked = pinging.pings.of_session(where, request.session)
    mine = [each for each in asked if each.student == actor.person]
    if session is None or not mine or session.state is not State.ACTIVE:
        raise NotAskedNow
    ping = mine[-1]
    ping = replace(ping, answered=ping.answered or request.received)
    bad: tuple[Finding, ...] = ()
    if request.place is not None and ping.wants_place:
        ping, bad = _with_place(actor, session, ping, request.place, pinging)
    if ping != mine[-1]:
        pinging.pings.keep(where, ping)
        pinging.anew.book.cards.show(where, session)
    return Answered(_answer(ping, request.received), session, bad)


def _check(request: AnswerPing, links: CheckInLinks) -> None:
    actor, received = request.actor, request.received
    link = by_link(request.link, actor, Purpose.STILL_THERE, links, received)
    if link.session != request.session:
        raise NoSuchLink


def _with_place(
    actor: Actor, session: Session, ping: Ping, place: PlaceSeen, pinging: Pinging
) -> tuple[Ping, tuple[Finding, ...]]:
    """Only a device's own word, fresh and sharp enough, says in or out."""
    policy = pinging.scene.evidence_policy(actor)
    fix = place_signals(place, pinging.scene.where(actor, session).fence)
    found = tuple(about_fix(fix, policy)) if fix else ()
    said = {Reason.PLACE_INSIDE, Reason.PLACE_OUTSIDE}
    doubts = tuple(each for each in found if each.reason not in said)
    if doubts or not found:
        return ping, doubts
    outside = any(each.reason is Reason.PLACE_OUTSIDE for each in found)
    return replace(ping, inside=not outside), ()


def _answer(ping: Ping, now: datetime) -> Answer:
    if ping.is_late:
        return Answer.LATE
    return Answer.PLACE if ping.is_open(now) else Answer.IN_TIME
