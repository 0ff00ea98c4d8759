"""Call several sessions off at once, as of a day on which somebody is ill."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.sessions.changing.cancel import off_by_the_desk, refuse_others_to_cancel
from core.sessions.changing.rearranged import held_in_order
from core.sessions.changing.take_back_many import refuse_too_many
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NotToCome
from core.sessions.facts import SessionCancelled, TimetableChanged
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class CancelSessions(Request[Sequence[Session]]):
    sessions: tuple[SessionId, ...]
    reason: str = ""


@changes
def cancel_sessions(
    request: CancelSessions, diary: Diary, facts: Facts
) -> Sequence[Session]:
    """All or none; whoever is in several of them hears of it once."""
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.BOOK_SESSIONS)
    refuse_too_many(request.sessions)
    held = held_in_order(actor, tuple(dict.fromkeys(request.sessions)), diary)
    pairs = []
    for was in held.values():
        if was.state is not State.SCHEDULED:
            raise NotToCome(was.state)
        refuse_others_to_cancel(actor, was, request.reason, diary)
        pairs.append((off_by_the_desk(was, actor, now, request.reason), was))
    diary.sessions.change_all(actor.organisation, pairs)
    for off, was in pairs:
        facts.tell(SessionCancelled(actor, off, was, quiet=True))
    news = tuple((was, off) for off, was in pairs)
    facts.tell(TimetableChanged(actor, news, "sessions-cancelled", request.reason))
    return [off for off, _ in pairs]
