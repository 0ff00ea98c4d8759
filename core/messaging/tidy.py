"""What the desk forgets by itself, a week after it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.application import Request, keeps
from core.kernel.clock import Clock
from core.messaging.ports import Attachments, Inbox, Memory, Misses, Outbox
from core.messaging.replies.live_cards import LiveCards
from core.people.tokens.once import KEPT as ANSWERS_KEPT
from core.people.tokens.ports import ApiAnswers

KEPT = timedelta(days=7)
"""Raw events, bodies of notices and quarantine. Longer than any platform redelivers."""
LEARNT_FROM = timedelta(days=35)
"""What was not understood: long enough for a month's look back."""


A_TIME = 500
"""Rows that go in one unit of work: longer ones hold up everybody's answers."""


@dataclass(frozen=True, slots=True)
class Tidy(Request[int]):
    """Answers how many rows went."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """A bundle of ports: all that is kept for a while only."""

    inbox: Inbox
    outbox: Outbox
    memory: Memory
    misses: Misses
    live: LiveCards
    answers: ApiAnswers
    attachments: Attachments


@keeps
def tidy(request: Tidy, shelves: Shelves, clock: Clock) -> int:
    """A few hundred rows in one unit of work; none are left where it answers 0."""
    del request
    now = clock.now()
    before = now - KEPT
    in_turn: tuple[tuple[Callable[[datetime, int], int], datetime], ...] = (
        (shelves.inbox.purge, before),
        (shelves.outbox.purge, before),
        (shelves.memory.purge, before),
        (shelves.live.forget_ended, now),
        (shelves.answers.forget, now - ANSWERS_KEPT),
        (shelves.attachments.purge, now),
        (shelves.misses.purge, now - LEARNT_FROM),
    )
    left = A_TIME
    for purge, until in in_turn:
        if left > 0:
            left -= purge(until, left)
    return A_TIME - left
