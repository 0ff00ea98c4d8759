"""/payroll: what tutors are paid for a period; /mypay: what oneself is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.marking.shown import named
from bot.fields import unless_said
from bot.kinds.kind import OneOf
from bot.kinds.times import Days
from bot.understand.times.moment import Tense
from core.kernel.ids import PersonId
from core.kernel.money import sum_by_currency
from core.kernel.period import Period
from core.kernel.permissions import Permission
from core.marking.sheets.payroll import MyPay, Paid, Payroll, PayrollOf, hours_of
from core.messaging.conversation import Choice, Field, Reply, Sheet

MINUTE = timedelta(minutes=1)
MOST = 40


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days(Tense.PAST)] = unless_said("last month")
    form: Annotated[str, OneOf(("text", "xlsx", "csv"))] = unless_said("text")


@dataclass(frozen=True, slots=True)
class Mine:
    period: Annotated[Period, Days(Tense.PAST)] = unless_said("this month")


@command(name="payroll", args=Args, allow=Permission.SEE_MONEY, only_reads=True)
def payroll(args: Args, call: Call) -> Reply:
    found = call.run(PayrollOf(call.actor, args.period))
    title = call.say("payroll-title", period=args.period)
    if not found.rows:
        none = _notes("payroll-none", found, call)
        return Reply(none, _ways_on(found, call), title=title, private=True)
    choices = tuple(
        Choice(
            call.say(f"option-{form}"), call.draft.with_answer("form", form), again=True
        )
        for form in ("xlsx", "csv")
    )
    attached: tuple[Sheet, ...] = ()
    if args.form != "text":
        attached = (_sheet(found.rows, title, args.form, call),)
    return Reply(
        _notes("payroll-in-all", found, call),
        choices,
        title=title,
        fields=tuple(_by_tutor(found.rows, call)),
        attachments=attached,
        why=tuple(_why(paid, call) for paid in found.rows[:200]),
        private=True,
    )


def _ways_on(found: Payroll, call: Call) -> tuple[Choice, ...]:
    """To other months, and to what waits to be approved."""
    months = tuple(
        Choice(
            call.say(f"option-{each.replace(' ', '-')}"),
            call.draft.with_answer("period", each),
            again=True,
        )
        for each in ("this month", "last month")
    )
    waits = (call.choice("sheets-waiting-button", "approve"),) if found.waiting else ()
    return (*waits, *months)


@command(
    name="mypay",
    intent="my_pay",
    args=Mine,
    allow=Permission.SEE_OWN_PAY,
    only_reads=True,
)
def my_pay(args: Mine, call: Call) -> Reply:
    found = call.run(MyPay(call.actor, args.period))
    sentence = "payroll-in-all" if found.rows else "payroll-none"
    return Reply(
        _notes(sentence, found, call),
        title=call.say("mypay-title", period=args.period),
        why=tuple(_why(paid, call) for paid in found.rows[:200]),
        private=True,
    )


def _notes(sentence: str, found: Payroll, call: Call) -> str:
    """In all; what no rate is for; and what is not approved."""
    text = [
        call.say(sentence, spent=hours_of(found.rows), pay=_money(found.rows, call))
    ]
    without = [paid for paid in found.rows if paid.pay is None]
    if without:
        own = "no" if call.may(Permission.KEEP_MONEY) else "yes"
        text.append(call.say("payroll-no-rate", spent=hours_of(without), own=own))
    if found.waiting:
        text.append(call.say("payroll-waiting", count=len(found.waiting)))
    return " ".join(text)


def _by_tutor(rows: Sequence[Paid], call: Call) -> Iterable[Field]:
    names = named(call)
    tutors: dict[PersonId, list[Paid]] = {}
    for paid in rows:
        tutors.setdefault(paid.work.tutor, []).append(paid)
    for tutor, theirs in list(tutors.items())[:MOST]:
        sums = call.say("payroll-sum", spent=hours_of(theirs), pay=_money(theirs, call))
        yield Field(names.get(tutor, "?"), sums)


def _money(rows: Iterable[Paid], call: Call) -> str:
    sums = sum_by_currency(paid.pay for paid in rows if paid.pay is not None)
    return ", ".join(call.show(each) for each in sums) or call.say("payroll-nothing")


def _why(paid: Paid, call: Call) -> str:
    work = paid.work
    return call.say(
        "payroll-row",
        name=named(call).get(work.tutor, "?"),
        on=work.on,
        minutes=work.spent // MINUTE,
        activity=call.say(f"activity-{work.activity}"),
        pay=call.show(paid.pay) if paid.pay else call.say("payroll-nothing"),
        corrects=str(paid.corrects),
    )


def _sheet(rows: Sequence[Paid], title: str, form: str, call: Call) -> Sheet:
    names = named(call)
    header = tuple(
        call.say(f"payroll-head-{each}")
        for each in ("tutor", "day", "activity", "course", "minutes", "pay", "note")
    )
    correction = call.say("payroll-correction")
    told = tuple(
        (
            names.get(paid.work.tutor, "?"),
            paid.work.on,
            call.say(f"activity-{paid.work.activity}"),
            names.get(paid.work.course, "") if paid.work.course else "",
            paid.work.spent // MINUTE,
            paid.pay or "",
            correction if paid.corrects else "",
        )
        for paid in rows
    )
    by, name = call.house, call.say("payroll-file")
    return Sheet(name, header, told, form, title, (), by, call.language)
