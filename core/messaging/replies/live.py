"""Live cards: the answer to a question, given anew in place whenever it would differ.

A command's reply says what it is about; whoever changes that touches it; the question
is then asked again, as its reader, and the card they look at is edited.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from core.application import Request, keeps
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Reply
from core.messaging.model import Lane, Notice
from core.messaging.ports import Outbox
from core.messaging.replies.compose import Composer
from core.messaging.replies.live_cards import LiveCard, LiveCards, looks_of
from core.people.ports import Accounts

SHORTLY = timedelta(milliseconds=400)
"""A whole class that comes in at once is one change of the card."""

AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class ClaimTouched(Request[list[LiveCard]]):
    """For whoever keeps them up to date."""


@dataclass(frozen=True, slots=True)
class ShowAgain(Request[None]):
    """`reply` is what the card's question is answered now; None where it has no end."""

    card: LiveCard
    reply: Reply | None


@keeps
def claim_touched(
    request: ClaimTouched, live: LiveCards, clock: Clock
) -> list[LiveCard]:
    permitted(request.actor, Permission.OPERATE)
    return live.claim(clock.now() - SHORTLY, AT_ONCE)


@keeps
def show_again(
    request: ShowAgain, outbox: Outbox, composer: Composer, accounts: Accounts
) -> None:
    """Only what reads differently is sent; who is gone has no card."""
    live, now = composer.live, composer.clock.now()
    card, reply = request.card, request.reply
    behind = accounts.behind(card.account, now)
    mine = [each.actor for each in behind.speakers if _is_of(each.actor, card)]
    if reply is None or not mine or card.until <= now:
        live.drop(card)
        return
    looks = looks_of(reply)
    if looks == card.looks:
        return
    live.looks(card, looks)
    outbox.put(
        Notice(
            card.organisation,
            f"live:{card.card}:{uuid4().hex}",
            card.to,
            Lane.NOTICE,
            composer.message(mine[0], reply),
            due=now,
            person=card.person,
            card=card.card,
        )
    )


def _is_of(actor: Actor, card: LiveCard) -> bool:
    return (actor.organisation, actor.person) == (card.organisation, card.person)
