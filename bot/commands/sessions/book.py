"""/book: one session to come, or what repeats."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.book_series import as_series, no_time
from bot.commands.sessions.rhythms import odd_at, odd_ones
from bot.commands.sessions.shown import facts_of, undo_of
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.kind import Duration, YesNo
from bot.kinds.people import Somebody
from bot.kinds.rhythm import Rhythm, Rhythms, WhenOrEvery
from bot.kinds.times import When, settled
from bot.kinds.whom import ACOURSE, AROOM, Students, Subject, Whom
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.book import BookSession
from core.sessions.series.book import BookSeries


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom, Students()]
    when: Annotated[When | Rhythm, WhenOrEvery(Tense.FUTURE)]
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    subject: Annotated[str | None, Subject()] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    room: Annotated[RoomId | None, AROOM] = if_said()
    day: Annotated[date | None, ADay(Tense.FUTURE)] = if_said()
    every: Annotated[Rhythm | None, Rhythms()] = if_said()
    around: Annotated[str | None, YesNo()] = if_said()


@command(
    name="book",
    args=Args,
    intent="book_session",
    allow=Permission.BOOK_SESSIONS,
    slots={"room": "location"},
)
def book(args: Args, call: Call) -> Reply:
    if args.tutor is None and not call.actor.roles & {Role.TUTOR, Role.HEAD}:
        return _whose(call)
    if isinstance(args.when, Rhythm):
        return _repeated(args, args.when, args.when.at, call)
    when = args.when.on(args.day, call.speaker.zone) if args.day else args.when
    if args.every is not None and when.start is not None:
        at = when.start.astimezone(call.speaker.zone).time()
        return _repeated(args, replace(args.every, length=when.length), at, call)
    if when.start is None:
        return _what_time(when, call)
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
    lines = [call.say("session-booked", **facts_of(session, call))]
    lines += odd_ones((odd_at(when.start, end, call),), call)
    return Reply("\n".join(lines), (undo_of(session, call),))


def _repeated(args: Args, rhythm: Rhythm, at: time | None, call: Call) -> Reply:
    if at is None:
        return no_time(call)
    usual = call.speaker.organisation.policies.session_length
    request = BookSeries(
        call.actor,
        rhythm.rule,
        at,
        args.lasting or rhythm.length or usual,
        args.who.students,
        args.who.group,
        (args.tutor,) if args.tutor else (),
        rhythm.first,
        rhythm.last,
        rhythm.times,
        rhythm.skips,
        args.subject or "",
        course=args.course or args.who.course,
        room=args.room,
        around=args.around == "yes",
    )
    return as_series(request, call)


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
