"""/timetable: the week of a class, a person or a room, as a card and as a grid."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.sessions.calendar import Asked, page, sessions_of, title_of
from bot.commands.sessions.days_shown import by_day
from bot.commands.sessions.shown import Known, known_here, with_whom
from bot.fields import if_said, unless_said
from bot.kinds.kind import YesNo
from bot.kinds.times import Days
from bot.kinds.whose import AWhose, Whose
from core.kernel.period import Period, week_of
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply, Sheet
from core.sessions.model import Session, State
from core.timetable.views import View


@dataclass(frozen=True, slots=True)
class Args:
    whose: Annotated[Whose | None, AWhose()] = if_said()
    days: Annotated[Period, Days()] = unless_said("this week")
    file: Annotated[str | None, YesNo()] = if_said()


@command(
    name="timetable",
    args=Args,
    allow=Permission.SEE_OWN_SCHEDULE,
    only_reads=True,
)
def timetable(args: Args, call: Call) -> Reply:
    whose = args.whose or Whose()
    starts = call.speaker.organisation.policies.first_weekday
    days = week_of(args.days.first, starts)
    asked = Asked(View.WEEK, days, whose.whom, whose.room)
    if args.file == "yes":
        return Reply(attachments=(grid(asked, call),))
    shown = page(asked, call)
    if not shown.fields:
        return shown
    given = {
        "whose": call.draft.given.get("whose", ""),
        "days": f"{days.first}/{days.last}",
        "file": "yes",
    }
    said = {name: words for name, words in given.items() if words}
    button = Choice(call.say("timetable-file"), Draft("timetable", said), again=True)
    return Reply(
        shown.text,
        (*shown.choices, button),
        title=shown.title,
        fields=shown.fields,
        card=shown.card,
    )


def grid(asked: Asked, call: Call) -> Sheet:
    """A row for each time at which anything begins, a column for each day."""
    known = known_here(call)
    found = [s for s in sessions_of(asked, call) if s.state is not State.CANCELLED]
    days = by_day(found, call)
    zone = call.speaker.zone
    times = sorted({each.span.start.astimezone(zone).time() for each in found})

    def cell(day: date, at: object) -> str:
        here = days.get(day, [])
        return "\n".join(
            _cell(each, call, known)
            for each in here
            if each.span.start.astimezone(zone).time() == at
        )

    rows = tuple(
        (f"{at:%H:%M}", *(cell(day, at) for day in _each(asked.days))) for at in times
    )
    header = ("", *(call.show(day) for day in _each(asked.days)))
    called = call.say("file-called", what="timetable")
    name = f"{called}-{asked.days.first}"
    title = title_of(asked, call)
    return Sheet(name, header, rows, title=title, language=call.language)


def _cell(session: Session, call: Call, known: Known) -> str:
    who = with_whom(session, call, known)
    return call.say(
        "timetable-cell",
        who=who,
        subject=session.subject,
        named="yes" if session.subject else "no",
        end=session.span.end,
    )


def _each(days: Period) -> list[date]:
    return [
        date.fromordinal(n)
        for n in range(days.first.toordinal(), days.last.toordinal() + 1)
    ]
