"""/today and /week: what is on, for oneself or for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.found import sessions_then
from bot.commands.sessions.shown import Known, facts_of, known_here, named, which
from bot.fields import if_said, unless_said
from bot.kinds.kind import YesNo
from bot.kinds.times import Days
from bot.kinds.whom import Students, Whom
from core.kernel.actor import Role
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.kernel.span import Span
from core.messaging.conversation import Choice, Field, Reply
from core.people.look_up import Everybody
from core.sessions.model import Session, State
from core.sessions.planned_then import OPEN
from core.sessions.schedule import ScheduleOf

MOST_LINES = 40
MOST_BUTTONS = 3
AHEAD = timedelta(days=60)
TEACHES = frozenset({Role.TUTOR, Role.HEAD})


@dataclass(frozen=True, slots=True)
class Today:
    days: Annotated[Period, Days()] = unless_said("today")
    who: Annotated[Whom | None, Students(None)] = if_said()
    next: Annotated[str | None, YesNo()] = if_said()


@dataclass(frozen=True, slots=True)
class Week:
    days: Annotated[Period, Days()] = unless_said("this week")
    who: Annotated[Whom | None, Students(None)] = if_said()


@command(
    name="today",
    args=Today,
    intent="show_schedule",
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
    slots={"days": "period"},
    aliases=("schedule",),
)
def today(args: Today, call: Call) -> Reply:
    if args.next == "yes":
        return _next(args.who, call)
    return _shown(args.days, args.who, call)


@command(name="week", args=Week, allow=Permission.SEE_OWN_SCHEDULE, only_reads=True)
def week(args: Week, call: Call) -> Reply:
    return _shown(args.days, args.who, call)


def _shown(days: Period, who: Whom | None, call: Call) -> Reply:
    within = Span(*days.instants(call.speaker.zone))
    found = sessions_then(call, within, who, everybody=_all(who, call))
    if not found and who is not None and _asks_of_students(who, call):
        found = call.run(ScheduleOf(call.actor, within, who.students))
    if not found:
        return Reply(call.say("schedule-none", days=days))
    known = known_here(call)
    lines = tuple(
        Field(_heading(each, days, call), _line(each, call, known))
        for each in found[:MOST_LINES]
    )
    more = len(found) - len(lines)
    text = call.say("schedule-more", count=more) if more > 0 else ""
    return Reply(
        text,
        _buttons(found, call),
        title=call.say("schedule-title", days=days),
        fields=lines,
    )


def _asks_of_students(who: Whom, call: Call) -> bool:
    """Then whoever may not know is told so, instead of that there is nothing."""
    people = call.run(Everybody(call.actor))
    named = [each for each in people if each.id in who.students]
    return any(Role.STUDENT in each.roles_at(call.now) for each in named)


def _all(who: Whom | None, call: Call) -> bool:
    """Whoever runs the desk looks after everybody; who teaches, first at oneself."""
    return who is not None or not call.actor.roles & TEACHES


def _heading(session: Session, days: Period, call: Call) -> str:
    then = session.span
    if days.first == days.last:
        return call.say("schedule-time", start=then.start, end=then.end)
    on = then.start.astimezone(call.speaker.zone).date()
    return call.say("schedule-day-time", on=on, start=then.start, end=then.end)


def _line(session: Session, call: Call, known: Known) -> str:
    facts = facts_of(session, call, known) | named(session, call)
    if session.state is State.SCHEDULED:
        return call.say("schedule-line", **facts)
    return call.say("schedule-line-state", **facts)


def _buttons(found: Sequence[Session], call: Call) -> tuple[Choice, ...]:
    """One tap for what can be done now: start, end, or say that it took place."""
    offered = (what_now(each, call) for each in found)
    return tuple(each for each in offered if each is not None)[:MOST_BUTTONS]


def what_now(session: Session, call: Call) -> Choice | None:
    choice = which(session, call, "happened")
    is_over = session.state in OPEN and session.planned.end <= call.now
    if call.actor.person not in session.tutors:
        may_say = call.may(Permission.SAY_IT_HAPPENED) and is_over
        return _took_place(session, choice, call) if may_say else None
    policies = call.speaker.organisation.policies
    starts = session.starts_within(policies)
    at = session.planned.start
    if session.state is State.SCHEDULED and starts.start <= call.now <= starts.end:
        draft = which(session, call, "begin").draft
        return Choice(call.say("begin-button", start=at), draft)
    if session.state is State.ACTIVE:
        draft = which(session, call, "end").draft
        return Choice(call.say("end-this-button", start=at), draft)
    if is_over:
        return _took_place(session, choice, call)
    return None


def _took_place(session: Session, choice: Choice, call: Call) -> Choice:
    words = call.say("happened-this-button", start=session.planned.start)
    return Choice(words, choice.draft)


def _next(who: Whom | None, call: Call) -> Reply:
    within = Span(call.now, call.now + AHEAD)
    found = [
        each
        for each in sessions_then(call, within, who, everybody=_all(who, call))
        if each.state in OPEN
    ]
    if not found:
        return Reply(call.say("schedule-no-next"))
    own = call.actor.person in {*found[0].tutors, *found[0].participants}
    sentence = "schedule-next" if own else "schedule-next-of"
    return Reply(call.say(sentence, **facts_of(found[0], call)))
