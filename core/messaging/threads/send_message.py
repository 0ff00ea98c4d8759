"""Pass a message on to one person or to the office, and their answer back."""

from dataclasses import dataclass, field
from enum import Enum

from core.application import Request, changes, reads
from core.kernel.actor import NOBODY
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.conversation import File
from core.messaging.errors import AskerIsGone, NoSuchLetter
from core.messaging.model import Address
from core.messaging.thread import between, with_the_office
from core.messaging.threads.anonymous import Unnamed
from core.messaging.threads.direct_message import DirectMessageId, Words
from core.messaging.threads.office import is_of_the_office
from core.messaging.threads.pass_on import CARD, Correspondence
from core.messaging.threads.ports import Letters
from core.people.access import person_known_to
from core.people.model import Person


class Instead(Enum):
    """Who has an answer where it is no one person, or nobody knows who."""

    THE_OFFICE = "office"
    WHO_ASKED = "asker"


@dataclass(frozen=True, slots=True)
class SendMessage(Request[Person]):
    """Answers who gets it."""

    to: PersonId
    text: str = field(repr=False)
    files: tuple[File, ...] = field(default=(), repr=False)
    """Kept already, and sent by the actor: see `attachments`."""


@dataclass(frozen=True, slots=True)
class TellOffice(Request[None]):
    """To whoever of the office reads it first."""

    text: str = field(repr=False)
    files: tuple[File, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class AnswerMessage(Request[Person | Instead]):
    """Whoever got a message may answer it, whatever their roles. Answers who has it."""

    message: DirectMessageId
    text: str = field(repr=False)
    files: tuple[File, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class MessageBehind(Request[DirectMessageId | None]):
    """The message that somebody replied to on their platform, if it is one of these."""

    there: Address
    message: str


@changes
def send_message(request: SendMessage, mail: Correspondence) -> Person:
    """What the office writes to others is the office's, whoever of it writes."""
    actor = request.actor
    permitted(actor, Permission.MESSAGE)
    to = person_known_to(actor, request.to, mail.people)
    here, now = actor.organisation, mail.post.clock.now()
    as_office = may(actor, Permission.SEE_MESSAGES)
    if as_office and not is_of_the_office(to, here, now):
        thread = with_the_office(here, to.id)
    else:
        thread = between(here, actor.person, to.id)
    mail.to_person(actor, thread, to.id, Words(request.text, request.files))
    return to


@changes
def tell_office(request: TellOffice, mail: Correspondence) -> None:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    thread = with_the_office(actor.organisation, actor.person)
    mail.to_office(actor, thread, Words(request.text, request.files))


@changes
def answer_message(request: AnswerMessage, unnamed: Unnamed) -> Person | Instead:
    actor, mail = request.actor, unnamed.mail
    here, me = actor.organisation, actor.person
    before = mail.letters.find(here, request.message)
    thread = mail.threads.find(here, before.thread) if before else None
    if before is None or thread is None:
        raise NoSuchLetter
    if thread.is_the_offices and thread.person != me:
        to: PersonId | None = thread.person
        if not may(actor, Permission.SEE_MESSAGES):
            raise NoSuchLetter
    elif before.to != me:
        raise NoSuchLetter
    else:
        to = None if thread.is_the_offices else before.by
    words = Words(request.text, request.files, before.id)
    if thread.is_anonymous:
        sent = mail.write_down(actor, thread, NOBODY, words)
        if not unnamed.bring(here, thread.id, words):
            raise AskerIsGone
        mail.show(here, thread, f"{CARD}{sent.id.hex}")
        return Instead.WHO_ASKED
    if to is None:
        mail.to_office(actor, thread, words)
        return Instead.THE_OFFICE
    found = person_known_to(actor, to, mail.people)
    mail.to_person(actor, thread, to, words)
    return found


@reads
def message_behind(request: MessageBehind, letters: Letters) -> DirectMessageId | None:
    return letters.behind(request.there, request.message)
