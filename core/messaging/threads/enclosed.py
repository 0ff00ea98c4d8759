"""Opening again what came with a letter, for those who may read the letter."""

from dataclasses import dataclass

from core.application import Looked, Request, looks
from core.kernel.permissions import Permission, may, permitted
from core.messaging.conversation import File
from core.messaging.errors import NoSuchEnclosure
from core.messaging.threads.direct_message import DirectMessage, DirectMessageId
from core.messaging.threads.ports import Letters, Threads


@dataclass(frozen=True, slots=True)
class Enclosed:
    letter: DirectMessage
    file: File


@dataclass(frozen=True, slots=True)
class OpenEnclosed(Request[Enclosed]):
    letter: DirectMessageId
    file: str


@looks
def open_enclosed(
    request: OpenEnclosed, letters: Letters, threads: Threads, looked: Looked
) -> Enclosed:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_SELF)
    letter = letters.find(here, request.letter)
    thread = threads.find(here, letter.thread) if letter else None
    if letter is None or thread is None:
        raise NoSuchEnclosure
    if not thread.is_anonymous:
        looked.at(thread.person)
    office = thread.is_the_offices and may(actor, Permission.SEE_MESSAGES)
    if not office and actor.person not in {thread.person, thread.other}:
        raise NoSuchEnclosure
    for each in letter.files:
        if each.file.id == request.file:
            return Enclosed(letter, each.file)
    raise NoSuchEnclosure
