"""/timesheet: a week as it stands, and saying that it is complete."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import named
from bot.fields import if_said, unless_said
from bot.kinds.days import ADay
from bot.kinds.kind import Identifier
from bot.kinds.people import Somebody
from bot.kinds.times import Days
from bot.understand.times.moment import Tense
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.marking.sheets.finalise import FinaliseSheet, UnfinaliseSheet, WeekOf
from core.marking.sheets.model import Correction, Line, SheetId, SheetState, together
from core.marking.sheets.week import Week
from core.messaging.conversation import Choice, Field, Reply
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days(Tense.PAST)] = unless_said("this week")
    tutor: Annotated[PersonId | None, Somebody()] = if_said()


@dataclass(frozen=True, slots=True)
class That:
    on: Annotated[date, ADay()] = unless_said("today")


@dataclass(frozen=True, slots=True)
class This:
    sheet: Annotated[SheetId, Identifier()]


@command(name="timesheet", args=Args, allow=Permission.SEE_TIME, only_reads=True)
def timesheet(args: Args, call: Call) -> Reply:
    week = call.run(WeekOf(call.actor, args.period.first, args.tutor))
    return shown(week, _own(week, call), call)


def _own(week: Week, call: Call) -> tuple[Choice, ...]:
    """Finalise it, or open it again for as long as nobody has approved it."""
    if week.tutor != call.actor.person:
        return ()
    if week.sheet is None:
        on = week.days.first.isoformat()
        return (call.choice("sheet-finalise-button", "finalise", on=on),)
    if week.sheet.state is _DONE:
        return ()
    given = f"id:{week.sheet.id}"
    return (call.choice("sheet-open-button", "unfinalise", sheet=given),)


@command(name="finalise", args=That, allow=Permission.LOG_OWN_TIME, menu=False)
def finalise(args: That, call: Call) -> Reply:
    week = call.run(FinaliseSheet(call.actor, args.on))
    spent = together(*week.lines, *week.corrections)
    text = call.say("sheet-finalised", days=week.days, spent=spent)
    if week.missing:
        text = f"{text} {call.say('sheet-missing', count=len(week.missing))}"
    if week.sheet is None:
        return Reply(text)
    return Reply(text, (call.undo("unfinalise", sheet=f"id:{week.sheet.id}"),))


@command(name="unfinalise", args=This, allow=Permission.LOG_OWN_TIME, menu=False)
def unfinalise(args: This, call: Call) -> Reply:
    sheet = call.run(UnfinaliseSheet(call.actor, args.sheet))
    return Reply(call.say("sheet-unfinalised", days=sheet.days))


def shown(week: Week, choices: tuple[Choice, ...], call: Call) -> Reply:
    """By day; what is behind each day is said when one asks why."""
    spent = together(*week.lines, *week.corrections)
    state = week.sheet.state if week.sheet else "open"
    text = call.say("sheet-in-all", spent=spent, state=state)
    if week.missing and (week.sheet is None or week.sheet.state is not _DONE):
        text = f"{text} {call.say('sheet-missing', count=len(week.missing))}"
    name = named(call).get(week.tutor, "?")
    return Reply(
        text,
        choices,
        title=call.say("sheet-title", name=name, days=week.days),
        fields=tuple(_fields(week, call)),
        why=tuple(_why(week, call)),
        private=True,
    )


_DONE = SheetState.APPROVED


def _fields(week: Week, call: Call) -> list[Field]:
    days: dict[date, timedelta] = {}
    for line in week.lines:
        days[line.on] = days.get(line.on, timedelta()) + line.spent
    fields = [Field(call.show(on), call.show(days[on])) for on in sorted(days)]
    for each in week.corrections:
        label = call.say("sheet-correction", on=each.on)
        fields.append(Field(label, more_or_less(each.spent, call)))
    return fields


def _why(week: Week, call: Call) -> list[str]:
    names = named(call)
    rows = [
        _line(line, names.get(line.course, "") if line.course else "", call)
        for line in week.lines
    ]
    rows += [_correction(each, call) for each in week.corrections]
    return rows + [_missing(session, call) for session in week.missing]


def _line(line: Line, course: str, call: Call) -> str:
    activity = call.say(f"activity-{line.activity}")
    sentence = "hours-row-of" if course else "hours-row"
    return call.say(
        sentence, on=line.on, spent=line.spent, activity=activity, said=course
    )


def _correction(each: Correction, call: Call) -> str:
    spent = more_or_less(each.spent, call)
    why = each.why or call.say("sheet-session-changed")
    return call.say("sheet-correction-row", on=each.on, spent=spent, why=why)


def _missing(session: Session, call: Call) -> str:
    when = call.when(session.span.start)
    return call.say("sheet-missing-row", when=when, subject=session.subject)


def more_or_less(spent: timedelta, call: Call) -> str:
    sentence = "sheet-more" if spent > timedelta() else "sheet-less"
    return call.say(sentence, spent=abs(spent))
