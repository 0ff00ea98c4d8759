"""/free: which tutors, or which rooms, are free at some time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.by_name import (
    Count,
    CourseCalled,
    Lasting,
    OfWhom,
    SubjectCalled,
    ThingCalled,
    Words,
    YesOrNo,
)
from bot.kinds.stretch import Then
from core.kernel.ids import CourseId, PersonId, RoomId
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Reply
from core.timetable.finding.free_then import Free, WhichRooms, WhoIsFree

MOST, MOST_BUTTONS, MOST_SPANS = 20, 6, 4
MINUTE, LONGEST = timedelta(minutes=1), timedelta(hours=20)
AT_ONCE = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Args:
    when: Annotated[Span, Then()]
    rooms: Annotated[str, YesOrNo()] = unless_said("no")
    lasting: Annotated[timedelta | None, Lasting()] = if_said()
    subject: Annotated[str | None, SubjectCalled()] = if_said()
    course: Annotated[CourseId | None, CourseCalled()] = if_said()
    tutor: Annotated[PersonId | None, OfWhom()] = if_said()
    room: Annotated[RoomId | None, ThingCalled("room")] = if_said()
    seats: Annotated[int | None, Count()] = if_said()
    has: Annotated[tuple[str, ...] | None, Words()] = if_said()


@command(
    name="free",
    args=Args,
    intent="who_is_free",
    slots={"room": "location"},
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
)
def free(args: Args, call: Call) -> Reply:
    span = args.when
    if args.lasting is not None:
        span = Span(span.start, span.start + args.lasting)
    is_rooms = bool(args.rooms == "yes" or args.room or args.seats or args.has)
    if is_rooms:
        found = call.run(
            WhichRooms(call.actor, span, args.seats or 0, args.has or (), args.room)
        )
    else:
        about = (args.subject or "", args.course, args.tutor)
        found = call.run(WhoIsFree(call.actor, span, *about))
    what = "room" if is_rooms else "tutor"
    facts = _then(span, call)
    if not found:
        return Reply(call.say(f"free-no-{what}", **facts))
    lines = [call.say("free-title", **facts)]
    lines += [_line(each, call) for each in found[:MOST]]
    if len(found) > MOST:
        lines.append(call.say("free-more", count=len(found) - MOST))
    return Reply("\n".join(lines), tuple(_books(found, span, what, args, call)))


def _then(span: Span, call: Call) -> dict[str, object]:
    zone = call.speaker.zone
    first = span.start.astimezone(zone)
    last = (span.end - MINUTE).astimezone(zone).date()
    one, whole = first.date() == last, span.length > LONGEST
    return {
        "days": ("one" if one else "some") if whole else "none",
        "first": first.date(),
        "last": last,
        "since": call.when(span.start),
        "until": call.show(span.end) if one else call.when(span.end),
    }


def _line(found: Free, call: Call) -> str:
    if found.whole:
        return call.say("free-all", name=found.name)
    several = len({e.start.astimezone(call.speaker.zone).date() for e in found.spans})
    spans = [
        call.say(
            "free-span",
            dated="yes" if several > 1 else "no",
            on=each.start.astimezone(call.speaker.zone).date(),
            start=each.start,
            end=each.end,
        )
        for each in found.spans[:MOST_SPANS]
    ]
    more = len(found.spans) - MOST_SPANS
    if more > 0:
        spans.append(call.say("free-more-spans", count=more))
    return call.say("free-some", name=found.name, spans=call.show(spans))


def _books(
    found: Sequence[Free], span: Span, what: str, args: Args, call: Call
) -> Iterator[Choice]:
    """Of a few hours at most: nobody books a whole day with one tap."""
    other = Permission.BOOK_SESSIONS if what == "room" else Permission.BOOK_FOR_OTHERS
    if not call.may(other) or span.length > AT_ONCE:
        return
    given = {
        "when": span.start.isoformat(),
        "lasting": f"PT{span.length // MINUTE}M",
        **({"subject": args.subject} if args.subject else {}),
        **({"course": f"id:{args.course}"} if args.course else {}),
    }
    for each in [e for e in found if e.whole][:MOST_BUTTONS]:
        draft = Draft("book", {**given, what: f"id:{each.who}"})
        yield Choice(call.say("free-book", name=each.name), draft)
