"""/income: what was earned, in words, as a picture and as a file. Never in a group."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.fields import if_said, unless_said
from bot.kinds.kind import OneOf
from bot.kinds.people import Somebody
from bot.kinds.period import Days
from core.kernel.actor import Role
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, may
from core.messaging.conversation import Chart, Choice, Enclosure, Field, Reply, Sheet
from core.people.model import Speaker
from core.reporting.income import AskIncome, Grouping, Income

SHOWN = 12
READ_OUT = 12
"""So many bars are told to those who cannot see the picture."""
WHY = 60


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days()]
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    grouping: Annotated[str, OneOf(("student", "week", "month", "day"))] = unless_said(
        "student"
    )
    form: Annotated[str, OneOf(("text", "picture", "xlsx", "csv"))] = unless_said(
        "text"
    )


def _sees(speaker: Speaker) -> bool:
    lets = speaker.organisation.policies.moderators_see_totals
    return lets or may(speaker.actor, Permission.SEE_MONEY)


@command(
    name="income",
    args=Args,
    intent="income_report",
    allow=Permission.SEE_TOTALS,
    shown_to=_sees,
    only_reads=True,
    slots={"grouping": "group_by", "student": "students"},
)
def income(args: Args, call: Call) -> Reply:
    found = call.run(
        AskIncome(call.actor, args.period, Grouping(args.grouping), args.student)
    )
    if not found.rows and not found.received:
        none = call.say("income-none", period=args.period)
        return Reply(none, why=(none,), private=True)
    made = _enclosed(args, found, call)
    if made is not None:
        text = call.say("income-file", period=args.period)
        return Reply(text, attachments=(made,), private=True)
    return Reply(
        call.say(
            "income",
            period=args.period,
            earned=list(found.earned) or call.say("nothing"),
            received=list(found.received) or call.say("nothing"),
        ),
        _other_forms(call) if call.may(Permission.SEE_MONEY) else (),
        fields=tuple(
            Field(label, call.show(amount)) for label, amount in found.groups[:SHOWN]
        ),
        why=_why(found, call),
        private=True,
    )


def _other_forms(call: Call) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            call.say(f"option-{form}"), call.draft.with_answer("form", form), again=True
        )
        for form in ("picture", "xlsx", "csv")
    )


def _enclosed(args: Args, found: Income, call: Call) -> Enclosure | None:
    name = f"income {args.period.first} {args.period.last}"
    title = call.say("income-title", period=args.period)
    if args.form == "picture":
        bars = tuple(
            (label, amount.minor, call.show(amount)) for label, amount in found.groups
        )
        told = [f"{label} {amount}" for label, _, amount in bars[:READ_OUT]]
        alt = call.say("income-alt", period=args.period, bars=told)
        return Chart(name, title, bars, alt)
    if args.form in {"xlsx", "csv"}:
        header = tuple(
            call.say(f"column-{each}") for each in ("day", "student", "amount", "kind")
        )
        rows = tuple(
            (
                row.on,
                row.student,
                row.amount,
                call.say("kind-correction" if row.is_correction else "kind-session"),
            )
            for row in found.rows
        )
        return Sheet(name, header, rows, args.form)
    return None


def _why(found: Income, call: Call) -> tuple[str, ...]:
    rows = tuple(
        call.say(
            "income-correction" if row.is_correction else "income-row",
            day=row.on,
            student=row.student,
            amount=row.amount,
        )
        for row in found.rows[:WHY]
    )
    more = len(found.rows) - len(rows)
    return (*rows, call.say("income-more", count=more)) if more else rows
