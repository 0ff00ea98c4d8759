"""A card that somebody waits for: edited while it is in sight, else said anew.

An edit rings nobody's phone and moves nothing to the foot of the chat. So a card is
edited only while its reader still has it before them: too many messages below it, or
too long since it last changed, and the news comes as a new message, while the old one
says that it is not the last word any more and loses its buttons. Likewise when the same
would be said again: an edit that changes nothing would look like silence.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from core.messaging.mailbox import EMAIL
from core.messaging.model import Lane, Message, Notice
from core.messaging.ports import Outbox, Standing

FAR = 3
"""So many messages below it, a photo and a map among them, fill a small phone."""

LOOKED_AWAY = timedelta(minutes=30)
"""Whoever has seen nothing new for so long has put the phone away."""


@dataclass(frozen=True, slots=True)
class Foot:
    """A bundle of ports; see `Composer`."""

    outbox: Outbox

    def put(self, notice: Notice, *, anew: bool = False) -> None:
        """Promise `notice`, retiring the message with its card where that is no use.

        With `anew` always, and the one before goes where its platform lets it, with
        what was sent beside it. A letter by e-mail stays as it is.
        """
        here, card = notice.organisation, notice.card
        edited = card and notice.to.platform != EMAIL
        stands = self.outbox.stands(here, notice.to, card) if edited else None
        if stands is not None and (anew or not _will_do(stands, notice)):
            former = f"former:{uuid4().hex}"
            self.outbox.hand_over(here, notice.to, card, former)
            self.outbox.put(self._farewell(notice, former, gone=anew))
        self.outbox.put(notice)

    def _farewell(self, notice: Notice, card: str, *, gone: bool) -> Notice:
        reads = notice.message.language
        told = Message(sentence="card-former", language=reads, withdrawn=gone)
        return replace(
            notice, key=card, message=told, card=card, handle="", announcement=""
        )


def _will_do(stands: Standing, notice: Notice) -> bool:
    said = stands.says
    same = said is not None and _words(said) == _words(notice.message)
    looked_away = notice.due - stands.changed > LOOKED_AWAY
    below = stands.below + (notice.lane is Lane.ANSWER)  # what it answers
    return not (same or looked_away or below >= FAR)


def _words(message: Message) -> tuple[object, ...]:
    facts = tuple(sorted(message.facts.items()))
    return message.title, message.text, message.sentence, facts
