"""Take back what was done to several sessions at once, as one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.application import Facts, Request, changes
from core.kernel.actor import Actor
from core.sessions.changing.rearranged import held_in_order, refuse_each_other
from core.sessions.clashing.diary import Diary
from core.sessions.errors import ChangedSince, TooManyAtOnce
from core.sessions.facts import SessionMoved, SessionRestored, TimetableChanged
from core.sessions.model import Session, SessionId, State

MOST = 60
"""Sessions that are changed together, so that nobody else waits for long."""


@dataclass(frozen=True, slots=True)
class TakeBackSessions(Request[Sequence[Session]]):
    """Each with the version that the change made of it."""

    sessions: tuple[tuple[SessionId, int], ...]


@changes
def take_back_sessions(
    request: TakeBackSessions, diary: Diary, facts: Facts
) -> Sequence[Session]:
    """All or none: where one was changed since, or is taken by now, nothing."""
    actor, where = request.actor, request.actor.organisation
    versions = dict(request.sessions)
    refuse_too_many(tuple(versions))
    held = held_in_order(actor, tuple(versions), diary)
    pairs = [
        (_before(actor, each, versions[each.id], diary), each) for each in held.values()
    ]
    on = [again for again, _ in pairs if again.state is State.SCHEDULED]
    refuse_each_other(where, on, diary)
    for again in on:
        diary.refuse_clashes(where, again, tuple(held))
    for again, was in pairs:
        diary.sessions.put_back(where, again, was)
        fact = SessionRestored if was.state is State.CANCELLED else SessionMoved
        facts.tell(fact(actor, again, was, quiet=True))
    news = tuple((was, again) for again, was in pairs)
    facts.tell(TimetableChanged(actor, news, "sessions-back"))
    return [again for again, _ in pairs]


def refuse_too_many(these: Sequence[SessionId]) -> None:
    if len(these) > MOST:
        raise TooManyAtOnce(MOST)


def _before(actor: Actor, session: Session, version: int, diary: Diary) -> Session:
    fresh = diary.policies(actor.organisation).undo_within
    now, changed = diary.clock.now(), session.changed_at
    mine = session.version == version and session.changed_by == actor.person
    if not mine or changed is None or now - changed > fresh:
        raise ChangedSince
    before = diary.sessions.before(actor.organisation, session.id, version)
    if before is None:
        raise ChangedSince
    return replace(before, sequence=session.sequence + 1)
