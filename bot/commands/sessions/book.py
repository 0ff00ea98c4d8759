"""/book: one session to come, or what repeats."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.book_series import as_series, no_time
from bot.commands.sessions.rhythms import odd_at, odd_ones
from bot.commands.sessions.shown import facts_of, undo_of
from bot.commands.sessions.taken import is_over, taken
from bot.fields import if_said
from bot.kinds.days import ADay
from bot.kinds.hurdles import Hurdles
from bot.kinds.kind import Duration, Identifier, YesNo
from bot.kinds.people import Somebody
from bot.kinds.rhythm import Rhythms, WhenOrEvery
from bot.kinds.times import When, settled
from bot.kinds.whom import ACOURSE, AROOM, Students, Subject, Whom
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.rhythm import Rhythm
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.book import BookSession
from core.sessions.clashing.clashes import Clashes, Hurdle
from core.sessions.errors import InThePast
from core.sessions.model import SessionId
from core.sessions.series.book import BookSeries
from core.timetable.finding.alternatives import AlternativesTo

LOGGED = frozenset({"who", "when", "subject", "course"})


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
    despite: Annotated[frozenset[Hurdle] | None, Hurdles()] = if_said()
    makes: Annotated[SessionId | None, Identifier()] = if_said()
    """The one that was missed, and is made up for by it."""


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
    return _booked(args, when, when.start, call)


def _booked(args: Args, when: When, start: datetime, call: Call) -> Reply:
    usual = call.speaker.organisation.policies.session_length
    end = start + (args.lasting or when.length or usual)
    request = BookSession(
        call.actor,
        Span(start, end),
        args.who.students,
        args.who.group,
        (args.tutor,) if args.tutor else (),
        args.subject or "",
        args.course or args.who.course,
        args.room,
        args.despite or frozenset(),
        args.makes,
    )
    call = settled(call, start, args.lasting or when.length)
    try:
        session = call.run(request)
    except InThePast as why:
        return _over(why, request, call)
    except Clashes as why:
        return _taken(why, request, call)
    lines = [call.say("session-booked", **facts_of(session, call))]
    lines += odd_ones((odd_at(start, end, call),), call)
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


def _taken(why: Clashes, request: BookSession, call: Call) -> Reply:
    """Every time that is free instead, for all whom it would have been."""
    tutors = request.tutors or (call.actor.person,)
    wanted = AlternativesTo(
        call.actor,
        request.planned,
        tutors,
        request.students,
        request.group,
        request.room,
    )
    return taken(why, wanted, _at(call), _asking(request.planned.start, call), call)


def _over(why: InThePast, request: BookSession, call: Call) -> Reply:
    """Whoever says when something was may want to log it."""
    kept = {k: v for k, v in call.draft.given.items() if k in LOGGED}
    minutes = request.planned.length // timedelta(minutes=1)
    given = {**kept, "lasting": f"PT{minutes}M"}
    logs = call.may(Permission.LOG_OWN_TIME) and not request.tutors
    log = (Choice(call.say("taken-log"), Draft("taught", given)),) if logs else ()
    return is_over(why, _at(call), _asking(request.planned.start, call), call, *log)


def _at(call: Call) -> Callable[[datetime], Draft]:
    return lambda start: call.draft.with_answer("when", start.isoformat())


def _asking(start: datetime, call: Call) -> Draft:
    """A time of day alone means that day."""
    given = {name: said for name, said in call.draft.given.items() if name != "when"}
    day = start.astimezone(call.speaker.zone).date()
    return Draft(call.draft.command, {**given, "day": day.isoformat()})


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
