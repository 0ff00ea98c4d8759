"""Close an event: its answer goes to the outbox, what it asked is remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.application import Request, keeps
from core.kernel.actor import NOBODY
from core.messaging.conversation import (
    DONE,
    DRAFT_LASTS,
    WHY_LASTS,
    Draft,
    Reply,
    Target,
    done,
)
from core.messaging.delivery.albums import finish
from core.messaging.model import Address, Event, Lane, Notice
from core.messaging.ports import Inbox, Memory
from core.messaging.replies.catch_up import CatchUp, Heard, Late, stands_in_a_list
from core.messaging.replies.compose import Composer, Origin
from core.messaging.replies.foot import Foot
from core.messaging.replies.live_cards import watched
from core.people.model import Account
from core.people.ports import Accounts


@dataclass(frozen=True, slots=True)
class Said:
    """A reply and where it is said."""

    to: Address
    reply: Reply
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Answer(Request[None]):
    """`conversation` is where the event came from; `origin` names its message.

    `aside` is where else the conversation goes on, when part of it was said there.
    `back` is the account of somebody who used another one before this event.
    """

    event: Event
    said: tuple[Said, ...]
    conversation: Address
    origin: str = ""
    handle: str = ""
    aside: tuple[Address, ...] = ()
    back: Account | None = None
    sender: Account | None = None
    """Whose account it was said from: what follows it is said to the same person."""
    quarantined: str = ""
    """Why the event was set aside instead of being dealt with."""
    words: str = ""
    """What was said there, where it may be kept to learn from."""
    heard: Heard | None = None
    """What it answers: if that was long ago, several are answered together."""


@keeps
def answer(
    request: Answer,
    inbox: Inbox,
    foot: Foot,
    accounts: Accounts,
    catching: CatchUp,
) -> None:
    """The last act of a turn.

    Closing an event twice is refused, and the refusal takes everything else in
    the same unit of work with it: that is what makes a turn happen once.
    """
    composer = catching.composer
    now = composer.clock.now()
    finish(inbox, request.event, now, quarantined=request.quarantined)
    for number, said in enumerate(_said_now(request, catching)):
        notice = _notice(request, number, said, composer, now)
        if said.reply.in_sight:
            foot.put(notice)
        else:
            foot.outbox.put(notice)
        _watch(request, said, composer, now)
    _remember(request, composer.memory, now)
    missed = next((s.reply.missed for s in request.said if s.reply.missed), None)
    if missed is not None and request.actor.person != NOBODY:
        composer.misses.add(request.actor, missed, now)
    if request.back is not None:
        accounts.spoke(request.back, now)


def _said_now(request: Answer, catching: CatchUp) -> Sequence[Said]:
    """Of what came while we were away, only what has a place of its own."""
    heard, there = request.heard, request.conversation
    if heard is None or not catching.is_late(request.actor, heard):
        return request.said
    summed = [
        said
        for said in request.said
        if heard.sums and said.to == there and stands_in_a_list(said.reply)
    ]
    origin = Origin(request.origin, request.words)
    late = Late(request.actor, request.event, there, heard, origin)
    if not catching.took(late, [said.reply for said in summed]):
        return request.said
    return [said for said in request.said if said not in summed]


def _watch(request: Answer, said: Said, composer: Composer, now: datetime) -> None:
    if request.sender is not None:
        kept = watched(request.actor, request.sender, said.to, said.reply, now)
        if kept is not None:
            composer.live.keep(kept)


def _notice(
    request: Answer, number: int, said: Said, composer: Composer, now: datetime
) -> Notice:
    actor, event, reply = request.actor, request.event, said.reply
    nth = f":{number}" if number else ""
    return Notice(
        actor.organisation,
        answer_key(event) + nth,
        said.to,
        Lane.ANSWER,
        composer.message(actor, reply, Origin(request.origin, request.words)),
        due=now,
        person=None if actor.person == NOBODY else actor.person,
        card=reply.card,
        reply_to=said.reply_to,
        handle=request.handle,
    )


def answer_key(event: Event) -> str:
    """Under which the answer to `event` is promised; its further parts add `:n`."""
    return f"answer:{event.platform}:{event.workspace}:{event.key}"


def _remember(request: Answer, memory: Memory, now: datetime) -> None:
    """One draft a conversation: an answer that asks nothing ends the one before.

    Silence ends nothing, and neither does a look at one's own page; what is said
    beside leaves what was done last where it was.
    """
    actor = request.actor
    if actor.person == NOBODY or all(_at_home(said) for said in request.said):
        return
    if all(said.reply.beside for said in request.said) and _is_done(
        memory.open_draft(actor, request.conversation, now)
    ):
        return
    asking = next((s.reply.asking for s in request.said if s.reply.asking), None)
    did = next((s.reply.did for s in request.said if s.reply.did), None)
    why = [line for said in request.said for line in said.reply.why]
    for there in (request.conversation, *request.aside):
        kept = asking or (done(did) if did else None)
        if kept is None:
            memory.forget(actor, there)
        else:
            memory.keep(actor, there, kept, now + DRAFT_LASTS)
        if why:
            memory.remember_why(actor, there, why, now + WHY_LASTS)


def _is_done(kept: Draft | None) -> bool:
    return kept is not None and kept.command.startswith(DONE)


def _at_home(said: Said) -> bool:
    return said.reply.target is Target.HOME
