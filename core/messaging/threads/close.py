"""Nothing is left to do in a thread of the office, says whoever looks after it."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.messaging.errors import NoSuchThread
from core.messaging.thread import Thread, ThreadId
from core.messaging.threads.pass_on import CARD, Correspondence
from core.people.access import person_known_to
from core.people.model import Person


@dataclass(frozen=True, slots=True)
class CloseThread(Request[Person | None]):
    """Answers whose it is; nobody knows of one that was asked anonymously."""

    thread: ThreadId


@dataclass(frozen=True, slots=True)
class ReopenThread(Request[Person | None]):
    thread: ThreadId


@changes
def close_thread(request: CloseThread, mail: Correspondence) -> Person | None:
    return _turned(request, mail, closes=True)


@changes
def reopen_thread(request: ReopenThread, mail: Correspondence) -> Person | None:
    return _turned(request, mail, closes=False)


def _turned(
    request: CloseThread | ReopenThread, mail: Correspondence, *, closes: bool
) -> Person | None:
    """Said on everybody's card of it."""
    actor = request.actor
    permitted(actor, Permission.SEE_MESSAGES)
    here, now = actor.organisation, mail.post.clock.now()
    thread = mail.threads.find(here, request.thread)
    if thread is None or not thread.is_the_offices:
        raise NoSuchThread
    person = None
    if not thread.is_anonymous:
        person = person_known_to(actor, thread.person, mail.people)
    by = actor.person if closes else None
    if thread.closed_by == by or (closes and thread.closed_by is not None):
        return person
    turned: Thread = replace(thread, closed_by=by)
    mail.threads.keep(here, turned, now)
    last = mail.letters.of(here, [thread.id], limit=1)
    for each in last:
        mail.show(here, turned, f"{CARD}{each.id.hex}:{now:%Y%m%dT%H%M%S%f}")
    return person
