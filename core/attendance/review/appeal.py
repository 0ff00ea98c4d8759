"""Whoever was refused, or marked as not there, may have a person look at it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Request, changes, reads
from core.attendance.access import register_of
from core.attendance.errors import NothingToAppeal
from core.attendance.model import Status
from core.attendance.open_appeal import AGAINST, Appeals, OpenAppeal
from core.attendance.ports import CheckIns, Registers
from core.attendance.register.card import Cards
from core.kernel.actor import Actor
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions

APPEAL_WITHIN = timedelta(days=7)
OLD = timedelta(days=1)
"""After this a head sees it too."""


@dataclass(frozen=True, slots=True)
class Appeal(Request[OpenAppeal]):
    """By the student; made again, its words are added."""

    session: SessionId
    words: str = ""


@dataclass(frozen=True, slots=True)
class AppealsOpen(Request[list[OpenAppeal]]):
    session: SessionId


@dataclass(frozen=True, slots=True)
class AppealBooks:
    """A bundle of ports; see `Composer`."""

    appeals: Appeals
    sessions: Sessions
    registers: Registers
    check_ins: CheckIns
    cards: Cards


@changes
def appeal(request: Appeal, books: AppealBooks) -> OpenAppeal:
    """It decides nothing: whoever keeps the register does, by one tap."""
    actor, now = request.actor, books.cards.post.clock.now()
    permitted(actor, Permission.CHECK_IN)
    session = books.sessions.find(actor.organisation, request.session)
    if session is None or actor.person not in session.participants:
        raise NoSuchSession
    if now > session.planned.end + APPEAL_WITHIN or not _has_cause(
        actor, session, books
    ):
        raise NothingToAppeal
    before = books.appeals.find(actor.organisation, session.id, actor.person)
    made = before or OpenAppeal(session.id, actor.person, now)
    made = replace(made, words=request.words or made.words)
    books.appeals.keep(actor.organisation, made)
    books.cards.show(actor.organisation, session)
    _tell_tutors(actor, session, made, books)
    return made


def _has_cause(actor: Actor, session: Session, books: AppealBooks) -> bool:
    """Refused and nothing better since, or marked as not there or late."""
    entry = books.registers.find(actor.organisation, session.id, actor.person)
    if entry is not None and entry.status in AGAINST:
        return True
    if entry is not None and entry.status is not Status.EXPECTED:
        return False
    return bool(books.check_ins.of(actor.organisation, session.id, actor.person))


def _tell_tutors(
    actor: Actor, session: Session, made: OpenAppeal, books: AppealBooks
) -> None:
    [student] = books.cards.people.some(actor.organisation, [actor.person])
    facts = books.cards.about(actor.organisation, session)
    letter = appeal_letter(session, made, {**facts, "name": student.name})
    books.cards.post.write(actor.organisation, session.tutors, letter)


def appeal_letter(
    session: Session, made: OpenAppeal, facts: dict[str, object]
) -> Letter:
    """The button opens the evidence, with what decides it below."""
    which = {"session": f"id:{session.id}", "student": f"id:{made.student}"}
    return Letter(
        f"appeal:{session.id.hex}:{made.student.hex}:{made.at.isoformat()}:{made.words}",
        "appeal-made",
        facts,
        (Choice("appeal-look", Draft("evidence", which), again=True),),
        card=f"appeal:{session.id.hex}:{made.student.hex}",
        text=made.words,
    )


@reads
def appeals_open(
    request: AppealsOpen, sessions: Sessions, appeals: Appeals
) -> list[OpenAppeal]:
    actor = request.actor
    session = register_of(actor, sessions.find(actor.organisation, request.session))
    return appeals.of_session(actor.organisation, session.id)
