"""/makeup: another time for a session that was missed or called off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import around, sessions_then
from bot.commands.sessions.shown import facts_of, names_here, which
from bot.commands.timetable.find import later
from bot.commands.timetable.poll import OFFERED
from bot.commands.timetable.slots import (
    asking,
    booking,
    first_of,
    in_the_way,
    reasons,
    when,
)
from bot.fields import if_said
from bot.kinds.kind import Identifier
from bot.kinds.period import Days
from bot.kinds.times import Moments, When
from bot.kinds.whom import Students, Whom
from bot.kinds.within import AtHour, NotOn, PartOfDay, hours_within
from bot.understand.times.moment import Tense
from core.attendance.model import Status
from core.attendance.register.show import ShowRegister
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.sessions.model import Session, SessionId, State
from core.sessions.schedule import ShowSession
from core.timetable.finding.find_makeup import FindMakeup, ForWhom
from core.timetable.finding.wanted import Hours

LATELY, NONE = timedelta(days=28), timedelta()
AT_MOST = 8
GONE = frozenset({Status.ABSENT, Status.EXCUSED})


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom | None, Students()] = if_said()
    when: Annotated[When | None, Moments(Tense.PAST)] = if_said()
    days: Annotated[Period | None, Days(Tense.FUTURE)] = if_said()
    session: Annotated[SessionId | None, Identifier()] = if_said()
    students: Annotated[Whom | None, Students()] = if_said()
    after: Annotated[time | None, AtHour()] = if_said()
    before: Annotated[time | None, AtHour()] = if_said()
    part: Annotated[str | None, PartOfDay()] = if_said()
    without: Annotated[frozenset[int] | None, NotOn()] = if_said()

    @property
    def hours(self) -> Hours:
        return hours_within(self.after, self.before, self.part, self.without)


@command(
    name="makeup",
    args=Args,
    intent="make_up",
    slots={"days": "days", "after": "earliest", "before": "latest"},
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
)
def makeup(args: Args, call: Call) -> Reply:
    if args.session is not None:
        return _times(call.run(ShowSession(call.actor, args.session)), args, call)
    within = args.when.span(call) if args.when else around(call, LATELY, LATELY)
    everybody = call.may(Permission.BOOK_FOR_OTHERS)
    then = sessions_then(call, within, args.who, everybody=everybody)
    match [each for each in then if _missed(each, args, call)]:
        case []:
            return Reply(call.say("makeup-none"))
        case [session]:
            return _times(session, args, call)
        case several:
            choices = (which(each, call, "makeup") for each in several[-AT_MOST:])
            return Reply(call.say("makeup-which"), tuple(choices))


def _missed(session: Session, args: Args, call: Call) -> bool:
    if session.state is State.CANCELLED:
        return True
    over = session.state is State.COMPLETED
    return over and bool(absent(session, call) or (args.who and args.when))


def absent(session: Session, call: Call) -> tuple[PersonId, ...]:
    """Of whom the register says so, to whoever keeps it."""
    if call.actor.person not in session.tutors and not call.may(
        Permission.KEEP_EVERY_REGISTER
    ):
        return ()
    lines = call.run(ShowRegister(call.actor, session.id)).lines
    return tuple(each.student.id for each in lines if each.entry.status in GONE)


def _times(session: Session, args: Args, call: Call) -> Reply:
    said = args.students or args.who
    students = said.students if said else ()
    if not students and session.state is State.COMPLETED:
        students = absent(session, call)
    found = call.run(
        FindMakeup(call.actor, session.id, students, args.days, args.hours)
    )
    facts = facts_of(session, call) | {"students": _names(found, call)}
    if not found.found.slots:
        lines = in_the_way(found.found.in_the_way, names_here(call), call)
        text = "\n".join((call.say("makeup-no-time", **facts), *lines))
        return Reply(text, (later(found.found, call),))
    books = call.may(Permission.BOOK_SESSIONS)
    text = call.say("makeup-found", books="yes" if books else "no", **facts)
    return Reply(
        text,
        (
            *_slots(found, call),
            *_polled(found, call),
            call.choice("find-why", "why"),
            later(found.found, call),
        ),
        why=reasons(found.found.slots, call),
    )


def _given(found: ForWhom) -> dict[str, str]:
    missed = found.missed
    whole = found.students == missed.participants and missed.group
    who = f"id:{missed.group}" if whole else ",".join(f"id:{e}" for e in found.students)
    given = {"who": who, "makes": f"id:{missed.id}", **first_of(missed.tutors)}
    given |= {"subject": missed.subject} if missed.subject else {}
    given |= {"course": f"id:{missed.course}"} if missed.course else {}
    return given


def _slots(found: ForWhom, call: Call) -> Iterator[Choice]:
    names = names_here(call)
    tutors = call.show([names.get(each, "?") for each in found.missed.tutors])
    for slot in found.found.slots:
        if call.may(Permission.BOOK_SESSIONS):
            yield booking(slot, _given(found), call)
        else:
            yield asking(slot, _names(found, call), tutors, call)


def _polled(found: ForWhom, call: Call) -> Iterator[Choice]:
    """Several may be asked which of the best suits them."""
    several = len(found.students) > 1 and len(found.found.slots) > 1
    if not several or not call.may(Permission.BOOK_SESSIONS):
        return
    best = found.found.slots[:OFFERED]
    room = best[0].room if len({each.room for each in best}) == 1 else None
    given = _given(found) | {
        "times": "; ".join(each.span.start.isoformat() for each in best),
        "lasting": when(best[0])["lasting"],
        **({"room": f"id:{room.id}"} if room else {}),
    }
    yield Choice(call.say("poll-ask-button"), Draft("poll", given))


def _names(found: ForWhom, call: Call) -> str:
    names = names_here(call)
    return call.show([names.get(each, "?") for each in found.students])
