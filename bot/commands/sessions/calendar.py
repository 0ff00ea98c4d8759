"""/calendar: a day, a week or a month on one card, with buttons to turn its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated
from uuid import UUID, uuid4

from bot.call import Call
from bot.command import command
from bot.commands.sessions.days_shown import by_day, day_fields, session_fields
from bot.commands.sessions.drawn import picture_of
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import known_here
from bot.commands.sessions.verified import verified_row, verified_there
from bot.commands.sessions.what_now import what_now
from bot.fields import if_said, unless_said
from bot.kinds.kind import Line, OneOf, YesNo
from bot.kinds.times import Days
from bot.kinds.whom import AROOM, Students, Whom
from bot.words.formats import month_name
from core.kernel.actor import Role
from core.kernel.ids import RoomId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Live, Reply
from core.people.look_up import Everybody, Wards
from core.sessions.model import Session
from core.sessions.schedule import ScheduleOf
from core.timetable.page import HasPage
from core.timetable.verifying import Verified, seen_of
from core.timetable.views import View, after, before, days_of, view_of

MOST_LINES = 40
MOST_BUTTONS = 3
TEACHES = frozenset({Role.TUTOR, Role.HEAD})
VIEWS = tuple(each.value for each in View)


@dataclass(frozen=True, slots=True)
class Args:
    days: Annotated[Period, Days()] = unless_said("this week")
    view: Annotated[str | None, OneOf(VIEWS)] = if_said()
    who: Annotated[Whom | None, Students(None)] = if_said()
    room: Annotated[UUID | None, AROOM] = if_said()
    everybody: Annotated[str | None, YesNo()] = if_said()
    picture: Annotated[str | None, YesNo()] = if_said()
    card: Annotated[str | None, Line(60)] = if_said()
    """The card whose page is turned; a new one where there is none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page shows. Without `who`, one's own, or what one looks after."""

    view: View
    days: Period
    who: Whom | None = None
    room: UUID | None = None
    everybody: bool | None = None


@command(
    name="calendar",
    args=Args,
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
    aliases=("cal",),
)
def calendar(args: Args, call: Call) -> Reply:
    asked = asked_of(args)
    if args.picture == "yes":
        return _picture(asked, call)
    return page(asked, call, args.card or "")


def asked_of(args: Args) -> Asked:
    view = View(args.view) if args.view else view_of(args.days)
    everybody = None if args.everybody is None else args.everybody == "yes"
    return Asked(view, args.days, args.who, args.room, everybody)


def page(asked: Asked, call: Call, card: str = "") -> Reply:
    """Typed anew it is a new card at the end of the chat; a button turns its own."""
    card = card or f"calendar:{uuid4().hex}"
    found = sessions_of(asked, call)
    if asked.view is View.MONTH:
        known = known_here(call)
        fields = tuple(day_fields(by_day(found, call), call, known))
        more = 0
    else:
        fields = session_fields(found[:MOST_LINES], asked.days, call)
        more = len(found) - len(fields)
    verified = None if more or asked.view is View.MONTH else verified_there(found, call)
    text = _words(asked, len(found), more, call)
    return Reply(
        text,
        (
            *_what_now(found, call),
            *_verifying(asked, found, verified, call, card),
            *_pages(asked, call, card, drawn=bool(found)),
        ),
        title=title_of(asked, call) if found else "",
        fields=(*fields, *verified_row(verified, call)),
        card=card,
        live=_live(asked, call, card),
    )


def _words(asked: Asked, count: int, more: int, call: Call) -> str:
    if not count:
        return call.say("schedule-none", days=asked.days)
    return call.say("schedule-more", count=more) if more > 0 else ""


def _verifying(
    asked: Asked,
    found: Sequence[Session],
    verified: Verified | None,
    call: Call,
    card: str,
) -> Iterator[Choice]:
    """All that is there is seen on the page: the tap says that it is right."""
    if verified is None or verified.whole:
        return
    turn = _turn("schedule-verify", asked, call, card, seen=seen_of(found))
    yield replace(turn, draft=replace(turn.draft, command="verify"), again=False)


def _live(asked: Asked, call: Call, card: str) -> Live:
    """It follows the sessions of those it shows; where it shows all, every one."""
    about: set[UUID] = {call.actor.person}
    if asked.who is not None:
        group, course = asked.who.group, asked.who.course
        about = {*asked.who.students, *(each for each in (group, course) if each)}
    elif asked.room is not None:
        about = {asked.room}
    elif _shows_all(asked, call):
        about = {call.actor.organisation}
    else:
        about |= {each.id for each in call.run(Wards(call.actor))}
    return Live(_turn("calendar-now", asked, call, card).draft, frozenset(about))


def title_of(asked: Asked, call: Call) -> str:
    if asked.view is View.MONTH:
        return month_name(asked.days.first, call.language)
    return call.say("schedule-title", days=asked.days)


def sessions_of(asked: Asked, call: Call) -> Sequence[Session]:
    within = Span(*asked.days.instants(call.speaker.zone))
    everybody = _shows_all(asked, call)
    room = RoomId(asked.room) if asked.room else None
    found = sessions_then(call, within, asked.who, room, everybody=everybody)
    if found or room is not None or asked.who is None:
        return found
    if _asks_of_students(asked.who, call):
        return call.run(ScheduleOf(call.actor, within, asked.who.students))
    return found


def shows_all(who: Whom | None, call: Call) -> bool:
    """Whoever runs the desk looks after everybody; who teaches, first at oneself."""
    return who is not None or not call.actor.roles & TEACHES


def _shows_all(asked: Asked, call: Call) -> bool:
    if asked.everybody is not None:
        return asked.everybody
    return shows_all(asked.who, call) or asked.room is not None


def _asks_of_students(who: Whom, call: Call) -> bool:
    """Then whoever may not know is told so, instead of that there is nothing."""
    people = call.run(Everybody(call.actor))
    named = [each for each in people if each.id in who.students]
    return any(Role.STUDENT in each.roles_at(call.now) for each in named)


def _what_now(found: Sequence[Session], call: Call) -> tuple[Choice, ...]:
    """One tap for what can be done now: start, end, or say that it took place."""
    offered = (what_now(each, call) for each in found)
    return tuple(each for each in offered if each is not None)[:MOST_BUTTONS]


def _pages(asked: Asked, call: Call, card: str, *, drawn: bool) -> Iterator[Choice]:
    """Earlier, today and later; the other views; and the picture of this one."""
    starts = call.speaker.organisation.policies.first_weekday
    here = days_of(asked.view, call.today, starts)
    turns = {
        "calendar-earlier": before(asked.view, asked.days, starts),
        "calendar-now": here,
        "calendar-later": after(asked.view, asked.days, starts),
    }
    for sentence, days in turns.items():
        if days != asked.days:
            yield _turn(sentence, replace(asked, days=days), call, card)
    at = call.today if call.today in asked.days else asked.days.first
    for view in View:
        if view is not asked.view:
            days = days_of(view, at, starts)
            other = replace(asked, view=view, days=days)
            yield _turn(f"calendar-{view.value}", other, call, card)
    both = call.actor.roles & TEACHES and call.may(Permission.SEE_EVERY_SCHEDULE)
    if both and asked.who is None and asked.room is None:
        everybody = not _shows_all(asked, call)
        sentence = "calendar-everybody" if everybody else "calendar-mine"
        yield _turn(sentence, replace(asked, everybody=everybody), call, card)
    if drawn:
        yield _turn("calendar-picture", asked, call, picture="yes")
    if call.run(HasPage(call.actor)):
        yield Choice(call.say("webcal-button"), Draft("webcalendar"), again=True)


def _turn(
    sentence: str, asked: Asked, call: Call, card: str = "", **more: str
) -> Choice:
    given = {
        "days": f"{asked.days.first}/{asked.days.last}",
        "view": asked.view.value,
        "who": call.draft.given.get("who", "") if asked.who else "",
        "room": f"id:{asked.room}" if asked.room else "",
        "everybody": "yes" if asked.everybody else "",
        "card": card,
        **more,
    }
    draft = Draft("calendar", {name: words for name, words in given.items() if words})
    return Choice(call.say(sentence), draft, again=True)


def _picture(asked: Asked, call: Call) -> Reply:
    found = sessions_of(asked, call)
    drawn = picture_of(asked.view, asked.days, title_of(asked, call), found, call)
    return Reply(attachments=(drawn,))
