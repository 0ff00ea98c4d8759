"""Answer a poll, close it, or let go of it."""

from dataclasses import dataclass, replace

from core.application import Request, changes, keeps
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.people.families import Families
from core.sessions.access import own_students
from core.timetable.polls.errors import NoSuchPoll, TimesDecided
from core.timetable.polls.model import Answer, Poll, PollId, Stand
from core.timetable.polls.settle import CLOSE, Polling

A_TIME = 50


@dataclass(frozen=True, slots=True)
class Vote(Request[Poll]):
    """Whether that time suits: said again, it does not."""

    poll: PollId
    student: PersonId
    number: int


@dataclass(frozen=True, slots=True)
class VotedAll(Request[Poll]):
    """Nothing more suits; the last to say so closes it."""

    poll: PollId
    student: PersonId


@dataclass(frozen=True, slots=True)
class ClosePoll(Request[Poll]):
    """Now, by what was answered so far; by whoever asked."""

    poll: PollId


@dataclass(frozen=True, slots=True)
class DropPoll(Request[Poll]):
    """Nothing is booked; by whoever asked."""

    poll: PollId


@dataclass(frozen=True, slots=True)
class CloseDuePolls(Request[int]):
    """For the desk itself: answers how many were looked at."""


@changes
def vote(request: Vote, polling: Polling, families: Families) -> Poll:
    poll, mine = _asked(request.actor, request.poll, request.student, polling, families)
    if not 0 <= request.number < len(poll.options):
        raise NoSuchPoll
    suits = mine.suits ^ {request.number}
    return _answered(
        request.actor, poll, replace(mine, suits=suits, done=None), polling
    )


@changes
def voted_all(request: VotedAll, polling: Polling, families: Families) -> Poll:
    poll, mine = _asked(request.actor, request.poll, request.student, polling, families)
    done = replace(mine, done=polling.diary.clock.now())
    answered = _answered(request.actor, poll, done, polling)
    if not answered.all_answered:
        return answered
    return polling.settle(request.actor.organisation, answered)


@changes
def close_poll(request: ClosePoll, polling: Polling) -> Poll:
    poll = _own(request.actor, request.poll, polling)
    return polling.settle(request.actor.organisation, poll)


@changes
def drop_poll(request: DropPoll, polling: Polling) -> Poll:
    poll = _own(request.actor, request.poll, polling)
    dropped = replace(poll, stand=Stand.DROPPED)
    return polling.end(request.actor.organisation, dropped)


@keeps
def close_due_polls(request: CloseDuePolls, polling: Polling) -> int:
    permitted(request.actor, Permission.OPERATE)
    due = polling.dues.take(CLOSE, polling.diary.clock.now(), A_TIME)
    for each in due:
        poll = polling.polls.hold(each.organisation, PollId(each.subject))
        if poll is not None and poll.stand is Stand.OPEN:
            polling.settle(each.organisation, poll)
    return len(due)


def _held(actor: Actor, poll: PollId, polling: Polling) -> Poll:
    found = polling.polls.hold(actor.organisation, poll)
    if found is None:
        raise NoSuchPoll
    return found


def _asked(
    actor: Actor,
    poll: PollId,
    student: PersonId,
    polling: Polling,
    families: Families,
) -> tuple[Poll, Answer]:
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    found = _held(actor, poll, polling)
    if student not in own_students(actor, families) or student not in found.students:
        raise NoSuchPoll
    if found.stand is not Stand.OPEN:
        raise TimesDecided
    return found, found.of(student)


def _own(actor: Actor, poll: PollId, polling: Polling) -> Poll:
    permitted(actor, Permission.BOOK_SESSIONS)
    found = _held(actor, poll, polling)
    if found.by != actor.person:
        raise NoSuchPoll
    if found.stand is not Stand.OPEN:
        raise TimesDecided
    return found


def _answered(actor: Actor, poll: Poll, mine: Answer, polling: Polling) -> Poll:
    mine = replace(mine, by=actor.person)
    polling.polls.answer(actor.organisation, poll.id, mine)
    changed = poll.with_answer(mine)
    polling.cards.show(actor.organisation, changed, mine)
    polling.cards.tally(actor.organisation, changed)
    return changed
