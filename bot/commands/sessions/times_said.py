"""When somebody has time, or has none, said in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.avail import noted
from bot.fields import if_said
from bot.kinds.availability import NEW
from bot.kinds.kind import Duration, Line, YesNo
from bot.kinds.people import People
from bot.kinds.period import Days
from bot.kinds.rhythm import Rhythms
from bot.kinds.times import Moments, When
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.recurring import Frequency
from core.kernel.rhythm import Rhythm
from core.messaging.conversation import Choice, Draft, Reply, instead
from core.people.look_up import Wards
from core.sessions.availability.model import Availability, Having

A_DAY = timedelta(days=1)
PLANNED = frozenset({Role.TUTOR, Role.HEAD, Role.STUDENT})
"""Whose own time is meant by `I`; a guardian speaks for their students."""


@dataclass(frozen=True, slots=True)
class Args:
    available: Annotated[str, YesNo()]
    every: Annotated[Rhythm | None, Rhythms()] = if_said()
    start: Annotated[When | None, Moments(Tense.FUTURE)] = if_said()
    lasting: Annotated[timedelta | None, Duration()] = if_said()
    days: Annotated[Period | None, Days(Tense.FUTURE)] = if_said()
    who: Annotated[tuple[PersonId, ...] | None, People()] = if_said()
    reason: Annotated[str | None, Line(200)] = if_said()


@command(
    name="timesaid",
    args=Args,
    intent="set_availability",
    slots={"every": "recurrence"},
    allow=Permission.SET_AVAILABILITY,
    menu=False,
)
def times_said(args: Args, call: Call) -> Reply:
    whose = args.who or _own(call)
    if len(whose) != 1:
        return _ask(whose, call)
    said = tuple(_said(args, call))
    if not said:
        return Reply(call.say("avail-not-so"))
    reply = noted(whose[0], said, call)
    weekly = _weekly(args, said, call)
    return replace(reply, choices=(*reply.choices, *weekly))


def _own(call: Call) -> tuple[PersonId, ...]:
    wards = () if call.actor.roles & PLANNED else call.run(Wards(call.actor))
    return tuple(each.id for each in wards) or (call.actor.person,)


def _ask(whose: tuple[PersonId, ...], call: Call) -> Reply:
    wards = {each.id: each.name for each in call.run(Wards(call.actor))}
    choices = tuple(
        Choice(wards[each], call.draft.with_answer("who", f"id:{each}"))
        for each in whose
        if each in wards
    )
    return Reply(call.say("avail-whose"), choices)


def _said(args: Args, call: Call) -> Iterator[Availability]:
    kind = Having.FREE if args.available == "yes" else Having.AWAY
    blank = Availability(NEW, call.actor.person, kind, call.speaker.zone)
    blank = replace(blank, note=args.reason or "")
    if args.every is not None:
        yield from _each_week(args.every, blank, call)
    elif args.start is not None and args.start.start is not None:
        at = args.start.start.astimezone(call.speaker.zone)
        length = args.lasting or args.start.length
        day = at.date()
        since, until = _hours(at.time(), length)
        yield replace(blank, since=since, until=until, first=day, last=day)
    else:
        one = args.start.day if args.start else None
        days = args.days or (Period(one, one) if one else None)
        if days is not None:
            yield replace(blank, first=days.first, last=days.last)


def _each_week(
    every: Rhythm, blank: Availability, call: Call
) -> Iterator[Availability]:
    """Every week or every day; what is rarer is not kept, and better said so."""
    rule = every.rule
    whole = rule.frequency in {Frequency.WEEKLY, Frequency.DAILY}
    if not whole or rule.interval > 1 or rule.month_days or rule.months:
        return
    since, until = _hours(every.at, every.length) if every.at else (None, None)
    first, last = every.first, every.last
    if last is not None and first is None:
        first = call.today
    said = replace(blank, since=since, until=until, first=first, last=last)
    if not rule.days:
        yield said
    for each in rule.days:
        yield replace(said, weekday=each.day)


def _hours(at: time, length: timedelta | None) -> tuple[time | None, time | None]:
    since = at if at > time() else None
    if length is None:
        return since, None
    end = timedelta(hours=at.hour, minutes=at.minute) + length
    return since, None if end >= A_DAY else (
        datetime.combine(date.min, time()) + end
    ).time()


def _weekly(args: Args, said: tuple[Availability, ...], call: Call) -> Iterator[Choice]:
    """Who says when they are free on Monday may mean every Monday."""
    one = said[0]
    if one.kind is Having.AWAY or args.start is None or one.first is None:
        return
    names = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    at, length = one.since or time(), args.lasting or args.start.length
    rule = f"FREQ=WEEKLY;BYDAY={names[one.first.weekday()]};TIME={at:%H:%M}"
    if length is not None:
        rule += f";MINUTES={length // timedelta(minutes=1)}"
    given = {k: v for k, v in call.draft.given.items() if k in {"available", "who"}}
    draft = Draft("timesaid", {**given, "every": rule})
    yield Choice(
        call.say("avail-weekly", day=names[one.first.weekday()]), instead(draft)
    )
