"""What was given up is looked at by whoever runs the desk, and tried anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.errors import AlreadyRetried, NoSuchDeadLetter
from core.messaging.watch.model import DeadLetter
from core.messaging.watch.ports import DeadLetters
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Unclaimed:
    latest: Sequence[DeadLetter]
    count: int


@dataclass(frozen=True, slots=True)
class AskDeadLetters(Request[Unclaimed]):
    limit: int = 8


@dataclass(frozen=True, slots=True)
class RetryLetter(Request[DeadLetter]):
    letter: str


@reads
def ask_dead_letters(request: AskDeadLetters, letters: DeadLetters) -> Unclaimed:
    permitted(request.actor, Permission.OPERATE)
    here = request.actor.organisation
    return Unclaimed(letters.latest(here, request.limit), letters.count(here))


@changes
def retry_letter(
    request: RetryLetter, letters: DeadLetters, people: People, clock: Clock
) -> DeadLetter:
    """Of two operators the second hears who was quicker."""
    permitted(request.actor, Permission.OPERATE)
    here, me = request.actor.organisation, request.actor.person
    letter = letters.hold(here, request.letter)
    if letter is None:
        raise NoSuchDeadLetter
    if letter.retried_by is not None:
        by = people.find(here, letter.retried_by)
        raise AlreadyRetried(by.name if by else "none")
    letters.retry(here, request.letter, me, clock.now())
    return letter
