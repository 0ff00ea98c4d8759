"""Pass a message on to one person, and their answer back."""

from dataclasses import dataclass, field
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.direct_message import DirectMessage, DirectMessageId
from core.messaging.errors import NobodyToTell, NoSuchLetter
from core.messaging.model import Address
from core.messaging.ports import Letters
from core.messaging.post import Letter, Post
from core.people.access import person_known_to
from core.people.model import Person
from core.people.ports import People

KEY = "message:"


@dataclass(frozen=True, slots=True)
class SendMessage(Request[Person]):
    """Answers who gets it."""

    to: PersonId
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AnswerMessage(Request[Person]):
    """Whoever got a message may answer it, whatever their roles."""

    message: DirectMessageId
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class MessageBehind(Request[DirectMessageId | None]):
    """The message that somebody replied to on their platform, if it is one of these."""

    there: Address
    message: str


@changes
def send_message(
    request: SendMessage, people: People, letters: Letters, post: Post
) -> Person:
    permitted(request.actor, Permission.MESSAGE)
    to = person_known_to(request.actor, request.to, people)
    _pass_on(request.actor, to, request.text, None, (people, letters, post))
    return to


@changes
def answer_message(
    request: AnswerMessage, people: People, letters: Letters, post: Post
) -> Person:
    before = letters.find(request.actor.organisation, request.message)
    if before is None or before.to != request.actor.person:
        raise NoSuchLetter
    to = person_known_to(request.actor, before.by, people)
    _pass_on(request.actor, to, request.text, before.id, (people, letters, post))
    return to


@reads
def message_behind(request: MessageBehind, letters: Letters) -> DirectMessageId | None:
    return letters.behind(request.there, request.message)


def _pass_on(
    actor: Actor,
    to: Person,
    text: str,
    answers: DirectMessageId | None,
    ports: tuple[People, Letters, Post],
) -> None:
    """It goes at once: a person wrote it, and a person decides when to read it."""
    people, letters, post = ports
    by = person_known_to(actor, actor.person, people)
    sent = DirectMessage(
        DirectMessageId(uuid4()), by.id, to.id, text, post.clock.now(), answers
    )
    letters.add(actor.organisation, sent)
    answer = Choice("answer-button", Draft("answer", {"message": f"id:{sent.id}"}))
    letter = Letter(
        f"{KEY}{sent.id.hex}",
        "message-from" if answers is None else "message-answered",
        {"name": by.name},
        (answer,),
        may_wait=False,
        text=text,
        by_email=True,
    )
    if post.write(actor.organisation, [to.id], letter):
        raise NobodyToTell
