"""Some sessions, as those of an afternoon, all so much later or earlier."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.changing.move import refuse_to_move
from core.sessions.changing.rearranged import held_in_order, rearranged
from core.sessions.changing.take_back_many import refuse_too_many
from core.sessions.clashing.diary import Diary, sensible
from core.sessions.model import Session, SessionId


@dataclass(frozen=True, slots=True)
class ShiftSessions(Request[Sequence[Session]]):
    sessions: tuple[SessionId, ...]
    by: timedelta
    """Earlier if it is negative."""


@changes
def shift_sessions(
    request: ShiftSessions, diary: Diary, facts: Facts
) -> Sequence[Session]:
    """All or none; none of them is in another's way."""
    actor, now = request.actor, diary.clock.now()
    permitted(actor, Permission.BOOK_SESSIONS)
    refuse_too_many(request.sessions)
    held = held_in_order(actor, tuple(dict.fromkeys(request.sessions)), diary)
    pairs = []
    for was in held.values():
        refuse_to_move(actor, was, diary)
        span = Span(was.planned.start + request.by, was.planned.end + request.by)
        pairs.append((replace(was, planned=sensible(span.start, span.end, now)), was))
    return rearranged(actor, pairs, "sessions-shifted", diary, facts)
