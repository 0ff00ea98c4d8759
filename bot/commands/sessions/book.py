"""/book: one session to come."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import facts_of, undo_of
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration
from bot.kinds.people import Somebody
from bot.kinds.times import Moments, When, settled
from bot.kinds.whom import ACOURSE, AROOM, Students, Subject, Whom
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.book import BookSession


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom, Students()]
    when: Annotated[When, Moments(Tense.FUTURE)]
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    subject: Annotated[str | None, Subject()] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    room: Annotated[RoomId | None, AROOM] = if_said()
    day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()


@command(
    name="book",
    args=Args,
    intent="book_session",
    allow=Permission.BOOK_SESSIONS,
    slots={"room": "location"},
)
def book(args: Args, call: Call) -> Reply:
    when = args.when.on(args.day, call.speaker.zone) if args.day else args.when
    if when.start is None:
        return _what_time(when, call)
    if args.tutor is None and not call.actor.roles & {Role.TUTOR, Role.HEAD}:
        return _whose(call)
    usual = call.speaker.organisation.policies.session_length
    end = when.start + (args.lasting or when.length or usual)
    session = call.run(
        BookSession(
            call.actor,
            Span(when.start, end),
            args.who.students,
            args.who.group,
            (args.tutor,) if args.tutor else (),
            args.subject or "",
            args.course or args.who.course,
            args.room,
        )
    )
    call = settled(call, when.start, args.lasting or when.length)
    facts = facts_of(session, call)
    return Reply(call.say("session-booked", **facts), (undo_of(session, call),))


def _what_time(when: When, call: Call) -> Reply:
    given = {name: said for name, said in call.draft.given.items() if name != "when"}
    day = when.day or call.today
    asking = Draft(call.draft.command, {**given, "day": day.isoformat()})
    return Reply(call.say("ask-book-when"), asking=asking)


def _whose(call: Call) -> Reply:
    """Who books for others says for whom."""
    options = Somebody(Role.TUTOR).offer(call)
    choices = tuple(
        Choice(each.label, call.draft.with_answer("tutor", each.words))
        for each in options
    )
    return Reply(call.say("session-whose"), choices)
