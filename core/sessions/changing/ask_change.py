"""A family asks for another time, or for none; its tutor accepts or declines."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.application import Facts, Request, changes, keeps
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft
from core.messaging.notices.post import Letter, Post
from core.people.families import Families
from core.sessions.access import held_session, in_reach, moved, names_of
from core.sessions.changing.cancel import held_for_family
from core.sessions.changing.cancel_policy import fee_of, notice_of
from core.sessions.clashing.diary import Diary, sensible
from core.sessions.errors import (
    ChangedSince,
    InThePast,
    NoSuchSession,
    NothingMoves,
    NotYourSession,
)
from core.sessions.facts import SessionCancelled
from core.sessions.model import Session, SessionId, Side, State

ANSWER_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class AskChange(Request[Session]):
    """Without `planned`, for the session to be off."""

    session: SessionId
    planned: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AcceptCancelling(Request[Session]):
    """`version` is what it was when it was asked; `asked` says how late that was."""

    session: SessionId
    version: int
    asked: datetime


@dataclass(frozen=True, slots=True)
class DeclineChange(Request[Session]):
    session: SessionId
    asker: PersonId


@keeps
def ask_change(
    request: AskChange, diary: Diary, families: Families, post: Post
) -> Session:
    """Each of its tutors gets a card; the newest wish of somebody replaces the last."""
    actor, here, now = request.actor, request.actor.organisation, diary.clock.now()
    session = held_for_family(actor, request.session, diary, families)
    wanted = request.planned
    if wanted is not None:
        sensible(wanted.start, wanted.end, now)
        if wanted.end <= now:
            raise InThePast(wanted.start)
        if wanted == session.planned:
            raise NothingMoves
    letter = Letter(
        f"change-asked:{session.id.hex}:{actor.person.hex}:{now.isoformat()}",
        "cancel-asked" if wanted is None else "change-asked",
        _facts(actor, session, wanted, diary),
        _choices(actor, session, wanted, now),
        card=f"change:{session.id.hex}:{actor.person.hex}",
        may_wait=False,
        text=request.reason,
    )
    post.write(here, session.tutors, letter)
    return session


@changes
def accept_cancelling(request: AcceptCancelling, diary: Diary, facts: Facts) -> Session:
    """It counts as called off by the family, at the time when they asked."""
    actor = request.actor
    session = _theirs_to_answer(actor, request.session, diary)
    if session.version != request.version or session.state is not State.SCHEDULED:
        raise ChangedSince
    policies = diary.policies(actor.organisation)
    off = moved(
        session,
        State.CANCELLED,
        actor,
        diary.clock.now(),
        cancelled_by=Side.FAMILY,
        notice=notice_of(session, request.asked),
        fee_percent=fee_of(session, Side.FAMILY, policies, request.asked),
    )
    diary.sessions.change(actor.organisation, off, session)
    facts.tell(SessionCancelled(actor, off, session))
    return off


@keeps
def decline_change(
    request: DeclineChange, diary: Diary, families: Families, post: Post
) -> Session:
    """Whoever asked hears that it stays as it is."""
    actor, here = request.actor, request.actor.organisation
    session = _theirs_to_answer(actor, request.session, diary)
    guardians = families.guardians(here, session.participants)
    family = {*session.participants, *(each.guardian for each in guardians)}
    if request.asker not in family:
        raise NoSuchSession
    letter = Letter(
        f"change-declined:{session.id.hex}:{diary.clock.now().isoformat()}",
        "change-declined",
        _facts(actor, session, None, diary),
        may_wait=False,
    )
    post.write(here, (request.asker,), letter)
    return session


def _theirs_to_answer(actor: Actor, wanted: SessionId, diary: Diary) -> Session:
    permitted(actor, Permission.BOOK_SESSIONS)
    session = held_session(actor, wanted, diary.sessions)
    others = in_reach(actor, Permission.BOOK_FOR_OTHERS, session)
    if actor.person not in session.tutors and not others:
        raise NotYourSession(names_of(actor, session.tutors, diary.people))
    return session


def _facts(
    actor: Actor, session: Session, wanted: Span | None, diary: Diary
) -> dict[str, object]:
    zone = diary.zone(actor.organisation, session.site)
    there = wanted or session.planned
    who, *_ = names_of(actor, (actor.person,), diary.people)
    return {
        "who": who,
        "students": ", ".join(names_of(actor, session.participants, diary.people)),
        "subject": session.subject,
        "named": "yes" if session.subject else "no",
        "on": session.planned.start.astimezone(zone).date(),
        "start": session.planned.start,
        "there_on": there.start.astimezone(zone).date(),
        "there": there.start,
    }


def _choices(
    actor: Actor, session: Session, wanted: Span | None, now: datetime
) -> tuple[Choice, ...]:
    which = {"session": f"id:{session.id}"}
    answer = {**which, "version": str(session.version), "asked": now.isoformat()}
    if wanted is not None:
        answer["there"] = wanted.start.isoformat()
        answer["lasting"] = f"PT{wanted.length.seconds // 60}M"
    asker = {**which, "asker": f"id:{actor.person}"}
    lasts = ANSWER_WITHIN
    other = Choice("change-other", Draft("moveto", which), lasts=lasts)
    return (
        Choice("change-accept", Draft("acceptchange", answer), lasts=lasts),
        Choice("change-decline", Draft("declinechange", asker), lasts=lasts),
        *((other,) if wanted is not None else ()),
    )
