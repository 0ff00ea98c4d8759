"""/mytimes: where the hours went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import named
from bot.fields import if_said, unless_said
from bot.kinds.kind import OneOf
from bot.kinds.people import Somebody
from bot.kinds.times import Days
from bot.kinds.whom import ACOURSE
from bot.understand.times.moment import Tense
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.marking.adding_up import ACTIVITIES, By, Hours, Key, Row
from core.marking.hours import MOST_ROWS, HoursOf
from core.messaging.conversation import Choice, Field, Reply

MOST_SUMS = 20


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days(Tense.PAST)] = unless_said("this week")
    group_by: Annotated[str | None, OneOf(tuple(By))] = if_said()
    activity: Annotated[str | None, OneOf(ACTIVITIES)] = if_said()
    course: Annotated[CourseId | None, ACOURSE] = if_said()
    tutor: Annotated[PersonId | None, Somebody()] = if_said()
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@command(
    name="mytimes",
    args=Args,
    intent="hours_report",
    allow=Permission.SEE_TIME,
    only_reads=True,
    aliases=("times", "hours"),
)
def my_times(args: Args, call: Call) -> Reply:
    """One's own; who answers for others may ask for theirs, or for everybody's."""
    everybody = args.tutor is None and not call.may(Permission.LOG_OWN_TIME)
    by = By(args.group_by) if args.group_by else By.ACTIVITY
    if by is By.TUTOR:
        everybody = args.tutor is None
    if args.student is not None and call.may(Permission.SEE_OTHERS_TIME):
        everybody = args.tutor is None  # whoever it was that worked for them
    if everybody and args.group_by is None:
        by = By.TUTOR
    whose = None if everybody else args.tutor or call.actor.person
    hours = call.run(
        HoursOf(
            call.actor,
            whose,
            args.period,
            call.speaker.zone,
            by,
            args.activity or "",
            args.course,
            args.student,
            call.speaker.organisation.policies.first_weekday,
        )
    )
    return _shown(hours, by, args, whose, call)


def _shown(
    hours: Hours, by: By, args: Args, whose: PersonId | None, call: Call
) -> Reply:
    names = named(call)
    title = call.say(
        "hours-title",
        name=names.get(whose, "") if whose else call.say("hours-everybody"),
        period=args.period,
    )
    partly = f" {call.say('hours-partly')}" if hours.partly else ""
    if not hours.rows:
        none = f"{call.say('hours-none')}{partly}"
        return Reply(none, title=title, why=(f"{title}: {none}",))
    sums = tuple(
        Field(_label(by, key, names, call), call.show(spent))
        for key, spent in hours.sums[:MOST_SUMS]
    )
    return Reply(
        f"{call.say('hours-total', total=hours.total)}{partly}",
        _others(by, call),
        title=title,
        fields=sums,
        why=tuple(_why(row, names, call) for row in hours.rows[:MOST_ROWS]),
        private=True,
    )


def _others(by: By, call: Call) -> tuple[Choice, ...]:
    """The same, seen from another side; and the single entries."""
    others = [
        each for each in (By.TASK, By.STUDENT, By.COURSE, By.WEEK, By.DAY) if each != by
    ]
    looks = tuple(
        Choice(
            call.say(f"hours-by-{each}"),
            call.draft.with_answer("group_by", each),
            again=True,
        )
        for each in others
    )
    return (*looks, call.choice("hours-entries", "entries"))


def _label(by: By, key: Key, names: Mapping[UUID, str], call: Call) -> str:
    match key:
        case UUID():
            return names.get(key, "?")
        case date() if by is By.DAY:
            return call.show(key)
        case date():
            return call.say("hours-week-of", on=key)
        case None:
            return call.say("hours-nothing-named")
        case _ if key in ACTIVITIES:
            return call.say(f"activity-{key}")
        case _:
            return key


def _why(row: Row, names: Mapping[UUID, str], call: Call) -> str:
    things = [row.item, *(names.get(i, "") for i in (row.task, row.course) if i)]
    if row.student:
        things.append(names.get(row.student, "?"))
    said = ", ".join(dict.fromkeys(thing for thing in things if thing))
    activity = call.say(f"activity-{row.activity}")
    sentence = "hours-row-of" if said else "hours-row"
    return call.say(sentence, on=row.on, spent=row.spent, activity=activity, said=said)
