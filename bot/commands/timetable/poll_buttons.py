"""The buttons of a poll: of those who are asked, and of whoever asks."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.timetable.poll import said_of
from bot.kinds.kind import Identifier, Number
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Reply
from core.timetable.polls.model import PollId, Stand
from core.timetable.polls.vote import ClosePoll, DropPoll, Vote, VotedAll


@dataclass(frozen=True, slots=True)
class One:
    poll: Annotated[PollId, Identifier()]


@dataclass(frozen=True, slots=True)
class Mine:
    poll: Annotated[PollId, Identifier()]
    student: Annotated[PersonId, Identifier()]


@dataclass(frozen=True, slots=True)
class AVote:
    poll: Annotated[PollId, Identifier()]
    student: Annotated[PersonId, Identifier()]
    number: Annotated[int, Number()]


@command(name="votepoll", args=AVote, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def vote_poll(args: AVote, call: Call) -> Reply:
    """The card itself shows what suits now."""
    call.run(Vote(call.actor, args.poll, args.student, args.number))
    return Reply()


@command(name="votedall", args=Mine, allow=Permission.SEE_OWN_SCHEDULE, menu=False)
def voted_all(args: Mine, call: Call) -> Reply:
    found = call.run(VotedAll(call.actor, args.poll, args.student))
    return Reply(call.say("poll-thanks") if found.stand is Stand.OPEN else "")


@command(name="closepoll", args=One, allow=Permission.BOOK_SESSIONS, menu=False)
def close_poll(args: One, call: Call) -> Reply:
    return Reply(said_of(call.run(ClosePoll(call.actor, args.poll)), call))


@command(name="droppoll", args=One, allow=Permission.BOOK_SESSIONS, menu=False)
def drop_poll(args: One, call: Call) -> Reply:
    return Reply(said_of(call.run(DropPoll(call.actor, args.poll)), call))
