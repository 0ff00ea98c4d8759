"""Several sessions that change places, or go elsewhere, at once: all or none."""

from collections.abc import Sequence
from itertools import combinations

from core.application import Facts
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.sessions.access import changed_by, held_session
from core.sessions.clashing.clashes import Clashes, Conflict, Hurdle
from core.sessions.clashing.diary import Diary
from core.sessions.errors import InThePast, NothingMoves
from core.sessions.facts import SessionMoved, TimetableChanged
from core.sessions.model import Session, SessionId

Pair = tuple[Session, Session]
"""As it is to be, and as it was."""


def held_in_order(
    actor: Actor, these: Sequence[SessionId], diary: Diary
) -> dict[SessionId, Session]:
    """Held by id, so that two who hold the same wait for each other and no more."""
    return {each: held_session(actor, each, diary.sessions) for each in sorted(these)}


def rearranged(
    actor: Actor, pairs: Sequence[Pair], sentence: str, diary: Diary, facts: Facts
) -> list[Session]:
    """Each is where the others are not any more; who is in them hears of it once."""
    where, now = actor.organisation, diary.clock.now()
    moving = [(there, was) for there, was in pairs if there != was]
    if not moving:
        raise NothingMoves
    for there, _ in moving:
        if there.planned.end <= now:
            raise InThePast(there.planned.start)
    refuse_each_other(where, [there for there, _ in moving], diary)
    gone = [was.id for _, was in moving]
    for there, _ in sorted(moving, key=lambda pair: pair[0].id):
        diary.refuse_clashes(where, there, gone)
    done = [(changed_by(there, actor, now), was) for there, was in moving]
    diary.sessions.change_all(where, done)
    for there, was in done:
        facts.tell(SessionMoved(actor, there, was, quiet=True))
    news = tuple((was, there) for there, was in done)
    facts.tell(TimetableChanged(actor, news, sentence))
    return [there for there, _ in done]


def refuse_each_other(
    organisation: OrganisationId, these: Sequence[Session], diary: Diary
) -> None:
    """Nobody is in two of them at once, nor are two in one room."""
    for one, other in combinations(these, 2):
        if not one.span.overlaps(other.span):
            continue
        if set(one.people) & set(other.people):
            raise diary.busy(organisation, one.people, other)
        room = diary.sites.room(organisation, one.room) if one.room else None
        if room is not None and one.room == other.room and not room.virtual:
            taken = Conflict(Hurdle.ROOM, room.id, other.span, room.name)
            raise Clashes((taken,))
