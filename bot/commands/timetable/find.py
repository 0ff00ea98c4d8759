"""/find: when a tutor and students are all free, the best times as buttons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import Annotated, Any

from bot.call import Call
from bot.command import command
from bot.commands.sessions.shown import names_here
from bot.commands.timetable.meeting import (
    Meeting,
    Own,
    Whoever,
    left_to_say,
    meeting_of,
    tutors_to_tap,
)
from bot.commands.timetable.slots import (
    asking,
    booking,
    first_of,
    in_the_way,
    reasons,
)
from bot.fields import if_said, unless_said
from bot.kinds.kind import Duration
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from bot.kinds.whom import AROOM, Subject, Whom
from bot.kinds.within import AtHour, NotOn, PartOfDay, hours_within
from bot.understand.times.moment import Tense
from core.curriculum.keep_classes import EveryClass
from core.kernel.actor import Role
from core.kernel.ids import PersonId, RoomId
from core.kernel.period import Period, week_of
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Reply
from core.timetable.finding.find_time import FindTime, Found
from core.timetable.finding.wanted import Hours

FORTNIGHT, DAY = timedelta(days=13), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Args:
    who: Annotated[Whom, Whoever()] = unless_said("me")
    days: Annotated[Period | None, Days(Tense.FUTURE)] = if_said()
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    tutor: Annotated[PersonId | None, Somebody(Role.TUTOR)] = if_said()
    room: Annotated[RoomId | None, AROOM] = if_said()
    subject: Annotated[str | None, Subject()] = if_said()
    after: Annotated[time | None, AtHour()] = if_said()
    before: Annotated[time | None, AtHour()] = if_said()
    part: Annotated[str | None, PartOfDay()] = if_said()
    without: Annotated[frozenset[int] | None, NotOn()] = if_said()

    @property
    def hours(self) -> Hours:
        return hours_within(self.after, self.before, self.part, self.without)


@command(
    name="find",
    args=Args,
    intent="find_time",
    slots={"room": "location", "after": "earliest", "before": "latest"},
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
)
def find(args: Args, call: Call) -> Reply:
    who, mine = args.who, left_to_say(args.who, call)
    if len(mine) > 1:
        return _for_whom(mine, who, call)
    if mine:
        who = replace(who, students=(mine[0].person, *who.students))
    meeting = meeting_of(who, args.tutor, call)
    if len(meeting.tutors) != 1 and args.tutor is None and not _named(args, meeting):
        return _whose(meeting, call)
    request = FindTime(
        call.actor,
        args.days or Period(call.today, call.today + FORTNIGHT),
        meeting.tutors,
        meeting.students,
        meeting.group,
        args.lasting,
        args.room,
        hours=args.hours,
    )
    found = call.run(request)
    facts = _facts(found, meeting, call)
    given = {"who": meeting.said, **first_of(meeting.tutors)}
    given |= {"subject": args.subject} if args.subject else {}
    if not found.slots:
        return _nothing(found, facts, call)
    if call.may(Permission.BOOK_SESSIONS):
        choices = [booking(slot, given, call) for slot in found.slots]
    else:
        choices = [
            asking(slot, facts["who"], facts["tutors"], call) for slot in found.slots
        ]
    books = "yes" if call.may(Permission.BOOK_SESSIONS) else "no"
    return Reply(
        call.say("find-found", count=len(found.slots), books=books, **facts),
        (*choices, call.choice("find-why", "why"), later(found, call)),
        why=reasons(found.slots, call),
    )


def _nothing(found: Found, facts: dict[str, Any], call: Call) -> Reply:
    names = names_here(call)
    lines = [
        call.say("find-none", **facts),
        *in_the_way(found.in_the_way, names, call),
    ]
    return Reply("\n".join(lines), (later(found, call),))


def _for_whom(several: Sequence[Own], who: Whom, call: Call) -> Reply:
    choices = (
        Choice(
            each.name,
            call.draft.with_answer(
                "who", ",".join(f"id:{e}" for e in (each.person, *who.students))
            ),
        )
        for each in several
    )
    return Reply(call.say("unreadable-OneOfYours"), tuple(choices))


def _named(args: Args, meeting: Meeting) -> bool:
    """Whether several tutors were named, and are all to be there."""
    return len(set(args.who.students) & set(meeting.tutors)) == len(meeting.tutors) > 0


def _whose(meeting: Meeting, call: Call) -> Reply:
    options = tutors_to_tap(meeting, call)
    choices = tuple(
        Choice(each.label, call.draft.with_answer("tutor", each.words))
        for each in options
    )
    return Reply(call.say("find-whose" if choices else "find-no-tutor"), choices)


def later(found: Found, call: Call) -> Choice:
    """The days after those that were looked at, up to the end of a week."""
    after = week_of(found.wanted.days.last + DAY, _first_weekday(call))
    days = Period(max(after.first, found.wanted.days.last + DAY), after.last)
    draft = call.draft.with_answer("days", f"{days.first}/{days.last}")
    return Choice(call.say("find-next"), draft)


def _first_weekday(call: Call) -> int:
    return call.speaker.organisation.policies.first_weekday


def _facts(found: Found, meeting: Meeting, call: Call) -> dict[str, Any]:
    names = names_here(call)
    groups = {each.id: each.name for each in call.run(EveryClass(call.actor))}
    students = [names.get(each, "?") for each in meeting.students]
    if meeting.group is not None:
        students.append(groups.get(meeting.group, "?"))
    return {
        "length": found.wanted.length,
        "who": call.show(students),
        "tutors": call.show([names.get(each, "?") for each in meeting.tutors]),
        "first": found.wanted.days.first,
        "last": found.wanted.days.last,
        "one": "yes" if found.wanted.days.first == found.wanted.days.last else "no",
    }
