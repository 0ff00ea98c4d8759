"""/income: what was earned, in words, as a picture and as a file. Never in a group."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.explained import how
from bot.commands.billing.income_files import enclosed, label_of
from bot.fields import if_said, unless_said
from bot.kinds.by_name import CourseCalled
from bot.kinds.kind import OneOf
from bot.kinds.people import Somebody
from bot.kinds.period import ComparedWith, Days
from bot.kinds.priced import ClassCalled, TutorCalled
from core.billing.model import Kind
from core.kernel.actor import Role
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, may
from core.messaging.conversation import Choice, Draft, Field, Reply
from core.people.model import Speaker
from core.reporting.income.ask import ROWS, AskIncome
from core.reporting.income.model import BY_TIME, Grouping, Income, IncomeRow
from core.reporting.income.times import before

SHOWN = 12
OPENED = 6
"""So many figures, or sessions behind one, can be tapped."""
FILES = ("picture", "xlsx", "csv", "json")


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days()]
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()
    grouping: Annotated[str, OneOf(tuple(Grouping))] = unless_said("student")
    form: Annotated[str, OneOf(("text", *FILES))] = unless_said("text")
    tutor: Annotated[PersonId | None, TutorCalled(Role.TUTOR)] = if_said()
    group: Annotated[ClassId | None, ClassCalled()] = if_said()
    course: Annotated[CourseId | None, CourseCalled()] = if_said()
    compare: Annotated[Period | None, ComparedWith()] = if_said()


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
    slots={
        "grouping": "group_by",
        "student": "students",
        "group": "class",
        "compare": "compare_period",
    },
)
def income(args: Args, call: Call) -> Reply:
    found = call.run(
        AskIncome(
            call.actor,
            args.period,
            Grouping(args.grouping),
            args.student,
            args.tutor,
            args.group,
            args.course,
            args.compare,
            ROWS if args.form in {"text", "picture"} else None,
        )
    )
    if not (found.rows or found.received or found.earned):
        none = call.say("income-none", period=args.period)
        return Reply(none, why=(none,), private=True)
    sees_all = call.may(Permission.SEE_MONEY)
    by = Grouping(args.grouping)
    made = enclosed(args.form, by, found, call) if sees_all else None
    if made is not None:
        text = call.say("income-file", period=args.period)
        return Reply(text, attachments=(made,), private=True)
    return Reply(
        _text(args, found, call),
        _choices(args, found, call) if sees_all else (),
        fields=tuple(
            Field(label_of(each, by, call), call.show(each.amount))
            for each in found.groups[:SHOWN]
        ),
        why=_why(found, call),
        private=True,
    )


def _text(args: Args, found: Income, call: Call) -> str:
    counts = args.tutor is None and args.group is None and args.course is None
    text = call.say(
        "income" if counts else "income-earned",
        period=args.period,
        earned=_sums(found.earned, call),
        received=_sums(found.received, call),
    )
    if found.before is None:
        return text
    return f"{text} {_compared(found, call)}"


def _sums(sums: tuple[Money, ...], call: Call) -> object:
    return [each for each in sums if each.minor] or call.say("nothing")


def _compared(found: Income, call: Call) -> str:
    """By how many per cent, where there is one currency and there was anything."""
    other = found.before
    if other is None:
        return ""
    was = {each.currency: each.minor for each in other.earned}
    now = {each.currency: each.minor for each in found.earned}
    percent = 0
    if len({*was, *now}) == 1 and sum(was.values()) > 0:
        percent = round(100 * (sum(now.values()) / sum(was.values()) - 1))
    return call.say(
        "income-compared",
        period=other.period,
        earned=_sums(other.earned, call),
        way="more" if percent > 0 else "less" if percent < 0 else "same",
        percent=abs(percent),
    )


def _choices(args: Args, found: Income, call: Call) -> tuple[Choice, ...]:
    draft = call.draft
    forms = [
        Choice(call.say(f"option-{each}"), draft.with_answer("form", each), again=True)
        for each in FILES
    ]
    if args.compare is None:
        days = before(args.period)
        other = draft.with_answer("compare", f"{days.first}/{days.last}")
        forms.append(Choice(call.say("income-compare-button"), other, again=True))
    opened = _sessions(found, call) or _narrower(args, found, call)
    return (*forms, *opened)


def _narrower(args: Args, found: Income, call: Call) -> list[Choice]:
    """Each figure, by what is behind it."""
    choices: list[Choice] = []
    for each in found.groups[:OPENED]:
        given = dict(call.draft.given)
        if each.days is not None and args.grouping in BY_TIME:
            first = max(each.days.first, args.period.first)
            last = min(each.days.last, args.period.last)
            given |= {"period": f"{first}/{last}", "grouping": "student"}
        elif each.key is not None:
            name = "group" if args.grouping == Grouping.CLASS else args.grouping
            given |= {str(name): f"id:{each.key}", "grouping": "day"}
        else:
            continue
        given.pop("compare", None)
        label = label_of(each, Grouping(args.grouping), call)
        choices.append(Choice(label, Draft("income", given), again=True))
    return choices


def _sessions(found: Income, call: Call) -> list[Choice]:
    """Where few are behind it, each can be opened."""
    those = {each.session: each for each in found.rows if each.session is not None}
    if not 0 < len(those) <= OPENED or found.count > len(found.rows):
        return []
    if len({each.student for each in found.rows}) > 1:
        return []
    return [
        Choice(
            call.say("income-session-button", day=each.on, amount=each.amount),
            Draft("session", {"session": f"id:{session}"}),
            again=True,
        )
        for session, each in those.items()
    ]


def _how(row: IncomeRow, call: Call) -> str:
    found = how(row.explained, row.amount.currency, call)
    return f" ({found})" if found else ""


def _why(found: Income, call: Call) -> tuple[str, ...]:
    rows = tuple(
        call.say(
            "income-correction" if row.is_correction else "income-row",
            day=row.on,
            student=row.student,
            amount=row.amount,
            sort="session" if row.kind is Kind.SESSION else "other",
            kind=call.say(f"kind-{row.kind.value.replace(' ', '-')}"),
            how=_how(row, call),
        )
        for row in found.rows
    )
    more = found.count - len(rows)
    return (*rows, call.say("income-more", count=more)) if more > 0 else rows
