"""Sessions that trade places: each is held when and where the next one was to be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.application import Facts, Request, changes
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.changing.move import refuse_to_move
from core.sessions.changing.rearranged import Pair, held_in_order, rearranged
from core.sessions.clashing.diary import Diary
from core.sessions.errors import TradesWithItself
from core.sessions.model import Session, SessionId

MOST = 12


@dataclass(frozen=True, slots=True)
class SwapSessions(Request[Sequence[Session]]):
    """Two, or round a circle: the first to the second's, the last to the first's."""

    sessions: tuple[SessionId, ...]


@changes
def swap_sessions(
    request: SwapSessions, diary: Diary, facts: Facts
) -> Sequence[Session]:
    """All or none; each as long as before, in the room that goes with the time."""
    actor, these = request.actor, request.sessions
    permitted(actor, Permission.BOOK_SESSIONS)
    if not 1 < len(set(these)) == len(these) <= MOST:
        raise TradesWithItself
    held = held_in_order(actor, these, diary)
    for each in held.values():
        refuse_to_move(actor, each, diary)
    around = [held[each] for each in these]
    return rearranged(actor, [*_traded(around)], "sessions-swapped", diary, facts)


def _traded(around: Sequence[Session]) -> Iterator[Pair]:
    for was, place in zip(around, [*around[1:], around[0]], strict=True):
        start = place.planned.start
        span = Span(start, start + was.planned.length)
        yield replace(was, planned=span, room=place.room, site=place.site), was
