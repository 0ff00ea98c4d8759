"""/poll: ask students which of a few times suits; what suits most is booked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.commands.timetable.meeting import Meeting, meeting_of
from bot.commands.timetable.slots import in_the_way, reasons
from bot.fields import if_said
from bot.kinds.kind import Duration, Identifier, Typed, Unreadable
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.kinds.times import Moments
from bot.kinds.whom import ACOURSE, AROOM, Students, Subject, Whom
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId, RoomId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Reply
from core.sessions.model import SessionId
from core.timetable.finding.find_time import FindTime
from core.timetable.finding.wanted import Slot
from core.timetable.polls.ask_times import AskTimes
from core.timetable.polls.model import Option, Poll

FORTNIGHT, DAY = timedelta(days=13), timedelta(days=1)
OFFERED = 3
"""More than these nobody compares; whoever asks may say up to five."""


@dataclass(frozen=True, slots=True)
class Times(Typed):
    """`2026-03-10T16:00; Wednesday 5pm`: several moments."""

    def read(self, words: str, call: Call) -> tuple[datetime, ...]:
        one = Moments(Tense.FUTURE)
        parts = [part for part in words.replace(" or ", ";").split(";") if part.strip()]
        found = [one.read(part, call).start for part in parts]
        whole = tuple(each for each in found if each is not None)
        if not whole or len(whole) < len(found):
            raise Unreadable("When")
        return whole


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom, Students(None)]
    days: Annotated[Period | None, Days(Tense.FUTURE)] = if_said()
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    times: Annotated[tuple[datetime, ...] | None, Times()] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    room: Annotated[RoomId | None, AROOM] = if_said()
    subject: Annotated[str | None, Subject()] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    makes: Annotated[SessionId | None, Identifier()] = if_said()


@command(name="poll", args=Args, intent="poll_times", allow=Permission.BOOK_SESSIONS)
def poll(args: Args, call: Call) -> Reply:
    """With its times they are asked; without, the best are shown first.

    Nobody is asked about today, unless it is said: they need time to answer.
    """
    meeting = meeting_of(args.who, args.tutor, call)
    if args.times is None:
        return _proposed(args, meeting, call)
    usual = call.speaker.organisation.policies.session_length
    length = args.lasting or usual
    asked = call.run(
        AskTimes(
            call.actor,
            tuple(Option(Span(at, at + length), args.room) for at in args.times),
            meeting.students,
            meeting.group,
            meeting.tutors,
            args.subject or "",
            args.course or args.who.course,
            args.makes,
        )
    )
    names = names_here(call)
    named = [names.get(each, "?") for each in asked.students]
    who = call.show(sorted(named) if asked.group else named)
    text = call.say("poll-sent", who=who, closes=call.when(asked.closes))
    return Reply(text, (call.undo("droppoll", poll=f"id:{asked.id}"),))


def _proposed(args: Args, meeting: Meeting, call: Call) -> Reply:
    days = args.days or Period(call.today + DAY, call.today + FORTNIGHT)
    request = FindTime(
        call.actor,
        days,
        meeting.tutors,
        meeting.students,
        meeting.group,
        args.lasting,
        args.room,
        a_day=1,
    )
    found = call.run(request)
    if len(found.slots) < 2:  # noqa: PLR2004 -- one is no choice
        why = in_the_way(found.in_the_way, names_here(call), call)
        return Reply("\n".join((call.say("poll-too-few"), *why)))
    best = found.slots[:OFFERED]
    times = "; ".join(each.span.start.isoformat() for each in best)
    draft = call.draft.with_answer("times", times)
    lines = [call.say("poll-proposed"), *_lines(best, call)]
    ask = Choice(call.say("poll-ask-button"), draft)
    return Reply("\n".join(lines), (ask,), why=reasons(best, call))


def _lines(slots: Sequence[Slot], call: Call) -> list[str]:
    return [call.when(each.span.start) for each in slots]


def said_of(found: Poll, call: Call) -> str:
    """How it stands now, for whoever pressed a button of it."""
    won = found.options[found.won].span.start if found.won is not None else None
    at = call.when(won) if won else ""
    return call.say("poll-stands", stand=found.stand, at=at)
