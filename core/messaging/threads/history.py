"""What was written to somebody, by them and to them: letters and what they were told.

Of letters between two others nobody reads anything: the office reads its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.application import Looked, Request, looks, reads
from core.kernel.actor import Actor, Role
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.errors import NoSuchThread
from core.messaging.notices.sorts import Sort
from core.messaging.notices.told import Told, ToldBook
from core.messaging.thread import (
    Mark,
    Thread,
    ThreadId,
    between,
    with_the_office,
)
from core.messaging.threads.direct_message import DirectMessage
from core.messaging.threads.ports import Letters, Threads
from core.people.access import person_known_to
from core.people.model import Person
from core.people.ports import People

PAGE = 8
AT_ONCE, LOOKS = 40, 10
"""Of what was told so much is looked through for a page, and no more."""
OF_ANYBODY = frozenset({Sort.SESSION, Sort.ACCOUNT, Sort.MESSAGE})
LEARNERS = frozenset({Role.STUDENT, Role.GUARDIAN})
FOR_MANY = frozenset(
    {
        *("announced", "announced-anew", "announced-again", "announced-withdrawn"),
        *("office-shut", "somebody-asks"),
    }
)
"""All else that passes on words is a letter: of the history, or between two others;
or the answer to whoever asked without saying who."""
FOR_ONE_PAIR_OF_EYES = frozenset({"own-number"})


@dataclass(frozen=True, slots=True)
class History:
    """The newest first."""

    page: tuple[DirectMessage | Told, ...]
    older: Mark | None
    thread: Thread | None = None
    """Of the office, where it is part of this."""


@dataclass(frozen=True, slots=True)
class OfficesThreads:
    page: tuple[tuple[Thread, datetime, DirectMessage | None], ...]
    """Each with its last letter."""
    waiting: int
    older: Mark | None


@dataclass(frozen=True, slots=True)
class SeeMessages(Request[History]):
    """For the office: all of `person`'s with it, and what the desk told them.

    Of that no more than the actor may know.
    """

    person: PersonId
    before: Mark | None = None


@dataclass(frozen=True, slots=True)
class SeeThread(Request[History]):
    """One of the office's, such as somebody began without saying who they are."""

    thread: ThreadId
    before: Mark | None = None


@dataclass(frozen=True, slots=True)
class MyMessages(Request[History]):
    """The actor's own letters: all of them, or those with one other."""

    beside: PersonId | None = None
    before: Mark | None = None


@dataclass(frozen=True, slots=True)
class SeeThreads(Request[OfficesThreads]):
    before: Mark | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bundle of ports: where what was written is kept."""

    letters: Letters
    threads: Threads
    told: ToldBook


@looks
def see_messages(request: SeeMessages, shelf: Shelf, people: People) -> History:
    actor, before = request.actor, request.before
    permitted(actor, Permission.SEE_MESSAGES)
    here, who = actor.organisation, person_known_to(actor, request.person, people)
    office = with_the_office(here, who.id)
    both = [office.id, between(here, actor.person, who.id).id]
    letters = shelf.letters.of(here, both, before=before, limit=PAGE + 1)
    thread = shelf.threads.find(here, office.id)
    sorts, known_to, seen = _sorts(actor, who), before, list[Told]()
    for _ in range(LOOKS):
        told = shelf.told.earlier(
            here, who.id, sorts=sorts, before=known_to, limit=AT_ONCE
        )
        known_to = _mark(told[-1]) if len(told) == AT_ONCE else None
        seen = [each for each in told if _is_shown(each)]
        if seen or letters or known_to is None:
            break
    return _paged([*letters, *seen], known_to, thread)


def _is_shown(told: Told) -> bool:
    sentence = told.says.sentence
    if told.sort is Sort.MESSAGE:
        return sentence in FOR_MANY
    return sentence not in FOR_ONE_PAIR_OF_EYES


def _sorts(actor: Actor, who: Person) -> frozenset[Sort]:
    """Money is for whoever may see it; what staff are told of others is theirs."""
    sorts = OF_ANYBODY
    if may(actor, Permission.SEE_MONEY):
        sorts |= {Sort.MONEY}
    if {each.role for each in who.grants} <= LEARNERS:
        sorts |= {Sort.ATTENDANCE}
    return sorts


@looks
def see_thread(
    request: SeeThread, letters: Letters, threads: Threads, looked: Looked
) -> History:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_MESSAGES)
    thread = threads.find(here, request.thread)
    if thread is None or not thread.is_the_offices:
        raise NoSuchThread
    if not thread.is_anonymous:
        looked.at(thread.person)
    found = letters.of(here, [thread.id], before=request.before, limit=PAGE + 1)
    return _paged(found, None, thread)


@reads
def my_messages(
    request: MyMessages, letters: Letters, threads: Threads, people: People
) -> History:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_SELF)
    if request.beside is None:
        mine = [each.id for each in threads.of(here, actor.person)]
    else:
        other = person_known_to(actor, request.beside, people)
        mine = [between(here, actor.person, other.id).id]
    found = letters.of(here, mine, before=request.before, limit=PAGE + 1)
    return _paged(found, None, None)


@reads
def see_threads(
    request: SeeThreads, letters: Letters, threads: Threads
) -> OfficesThreads:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_MESSAGES)
    found = threads.of_the_office(here, before=request.before, limit=PAGE + 1)
    page = tuple(
        (each, at, _last(letters, request, each.id)) for each, at in found[:PAGE]
    )
    last, when = found[PAGE - 1] if len(found) > PAGE else (None, None)
    older = Mark(when, last.id) if last and when else None
    return OfficesThreads(page, threads.waiting(here), older)


def _last(
    letters: Letters, request: SeeThreads, thread: ThreadId
) -> DirectMessage | None:
    found = letters.of(request.actor.organisation, [thread], limit=1)
    return found[0] if found else None


def _paged(
    found: Sequence[DirectMessage | Told], known_to: Mark | None, thread: Thread | None
) -> History:
    """`known_to` is how far back all is known: what is older waits for the next."""
    ordered = sorted(found, key=_mark, reverse=True)
    if known_to is not None:
        ordered = [each for each in ordered if _mark(each) >= known_to]
    page = ordered[:PAGE]
    more = known_to is not None or len(ordered) > PAGE
    older = (_mark(page[-1]) if page else known_to) if more else None
    whole = tuple(each for each in page if isinstance(each, Told) or each.begins)
    return History(whole, older, thread)


def _mark(each: DirectMessage | Told) -> Mark:
    return Mark(each.at, each.id)
