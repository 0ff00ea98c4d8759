"""What somebody was sent, as it stands now: for a chat that keeps no history itself."""

from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.actor import INSTALLATION
from core.kernel.clock import Clock
from core.messaging.model import Address, Event
from core.messaging.ports import Files, Inbox, Outbox, Sent
from core.messaging.replies.answer import answer_key
from core.people.model import Account
from core.people.ports import Accounts


@dataclass(frozen=True, slots=True)
class SentTo(Request[list[Sent]]):
    """Messages sent or edited there after the cursor `after`, oldest change first."""

    to: Address
    after: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True)
class OpenFile(Request[bytes | None]):
    """For the platform that shows it; who may see it is its address's matter."""

    file: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What stands of the answers to an event; `waiting` are still on their way.

    Once it is closed all of them are promised: an answer that is neither here nor there
    gave way to a newer state of its card, or is said together with others.
    """

    sent: tuple[Sent, ...] = ()
    waiting: int = 0
    closed: bool = False

    @property
    def complete(self) -> bool:
        return self.closed and not self.waiting


@dataclass(frozen=True, slots=True)
class AnswersTo(Request[Answers]):
    """The answers to what `by` said, in whichever organisation it was meant."""

    event: Event
    by: Account


@dataclass(frozen=True, slots=True)
class SaidIn(Request[list[tuple[int, Event]]]):
    """What was said in a conversation of our own chat, while the inbox has it."""

    conversation: str
    after: int = 0
    limit: int = 200


@reads
def sent_to(request: SentTo, outbox: Outbox) -> list[Sent]:
    return outbox.sent_to(request.to, after=request.after, limit=request.limit)


@reads
def open_file(request: OpenFile, files: Files) -> bytes | None:
    return files.open(request.actor.organisation, request.file)


@reads
def answers_to(
    request: AnswersTo, outbox: Outbox, inbox: Inbox, accounts: Accounts, clock: Clock
) -> Answers:
    closed = inbox.is_closed(request.event)
    behind = accounts.behind(request.by, clock.now())
    homes = {speaker.actor.organisation for speaker in behind.speakers}
    key = answer_key(request.event)
    found = [outbox.answers(home, key) for home in (*sorted(homes), INSTALLATION)]
    sent = sorted((s for each, _ in found for s in each), key=lambda s: s.number)
    return Answers(tuple(sent), sum(waiting for _, waiting in found), closed)


@reads
def said_in(request: SaidIn, inbox: Inbox) -> list[tuple[int, Event]]:
    return inbox.said_in(request.conversation, after=request.after, limit=request.limit)
