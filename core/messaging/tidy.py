"""What the desk forgets by itself, a week after it is done."""

from dataclasses import dataclass
from datetime import timedelta

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
    del request
    now = clock.now()
    before = now - KEPT
    shelves.memory.purge(before)
    shelves.live.forget_ended(now)
    shelves.answers.forget(now - ANSWERS_KEPT)
    shelves.attachments.purge(now)
    shelves.misses.purge(now - LEARNT_FROM)
    return shelves.inbox.purge(before) + shelves.outbox.purge(before)
