"""A session that nobody started: held after all, or its tutor is asked."""

from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Facts, Request, changes, keeps, on, reads
from core.kernel.actor import Actor, Role
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.due import Due, Dues
from core.sessions.access import changed_by, in_reach, moved
from core.sessions.clashing.diary import Diary
from core.sessions.facts import SessionCompleted, SessionMoved, SessionNotStarted
from core.sessions.held.asking import Asking
from core.sessions.model import Flag, Session, SessionId, State
from core.sessions.ports import TurnedUp

RULE = "never started"
A_DAY = timedelta(days=1)
A_TIME = 100


@dataclass(frozen=True, slots=True)
class WhoNeverStarted(Request[list[OrganisationId]]):
    """Organisations with sessions whose time passed before anybody started them."""


@dataclass(frozen=True, slots=True)
class SettleNeverStarted(Request[list[Session]]):
    """For the desk itself, in each of those organisations."""


@dataclass(frozen=True, slots=True)
class TellHeads(Request[int]):
    """Of those whose tutors did not answer for a day; how many were looked at."""


@reads
def who_never_started(request: WhoNeverStarted, diary: Diary) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return diary.sessions.with_some_never_started(diary.clock.now())


@changes
def settle_never_started(
    request: SettleNeverStarted,
    diary: Diary,
    turned_up: TurnedUp,
    asking: Asking,
    facts: Facts,
) -> list[Session]:
    """Where somebody checked in and was believed, it took place."""
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.CANCEL_ANY_SESSION)
    here, policies = actor.organisation, diary.policies(actor.organisation)
    settled: list[Session] = []
    for session in diary.sessions.never_started(here, now):
        if session.ends_within(policies).end > now:
            continue
        if turned_up.anybody(here, session.id):
            after = _held(actor, session, diary)
            facts.tell(SessionCompleted(actor, after))
        else:
            flags = session.flags | {Flag.NOT_STARTED}
            after = changed_by(replace(session, flags=flags), actor, now)
            diary.sessions.change(here, after, session)
            asking.dues.plan(Due(here, RULE, session.id, now + A_DAY))
            asking.tutors(here, after)
            facts.tell(SessionNotStarted(actor, after))
        settled.append(after)
    return settled


@keeps
def tell_heads(request: TellHeads, diary: Diary, dues: Dues, asking: Asking) -> int:
    """Once, of what is still open; where there is no head, whoever administers."""
    permitted(request.actor, Permission.OPERATE)
    now = diary.clock.now()
    taken = dues.take(RULE, now, A_TIME)
    for due in taken:
        session = diary.sessions.find(due.organisation, SessionId(due.subject))
        if session is not None and session.state is State.SCHEDULED:
            heads = _heads(due.organisation, session, diary)
            asking.heads(due.organisation, session, heads)
    return len(taken)


@on(SessionMoved)
def forget_the_heads(fact: SessionMoved, dues: Dues) -> None:
    """It is still to come after all."""
    dues.drop(fact.actor.organisation, RULE, fact.session.id)


def _held(actor: Actor, session: Session, diary: Diary) -> Session:
    """As it was planned: nobody knows better times."""
    held = moved(
        session,
        State.COMPLETED,
        actor,
        diary.clock.now(),
        started=session.planned.start,
        ended=session.planned.end,
        flags=session.flags | {Flag.NOT_STARTED, Flag.CLOSED_BY_ITSELF},
    )
    diary.sessions.change(actor.organisation, held, session)
    return held


def _heads(
    organisation: OrganisationId, session: Session, diary: Diary
) -> list[PersonId]:
    now = diary.clock.now()
    cancels = Permission.CANCEL_ANY_SESSION
    actors = [p.actor(organisation, now) for p in diary.people.every(organisation)]
    able = [each for each in actors if in_reach(each, cancels, session)]
    heads = [each.person for each in able if Role.HEAD in each.roles]
    return heads or [each.person for each in able if Role.ADMIN in each.roles]
