"""/rate: what an hour costs, for whom, and from when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.rules import conditions, how_much, points, whom
from bot.fields import if_said, unless_said
from bot.kinds.by_name import Count, CourseCalled, Lasting, YesOrNo
from bot.kinds.days import ADay
from bot.kinds.kind import Identifier
from bot.kinds.priced import (
    Choose,
    ClassCalled,
    ForWhom,
    HowMuch,
    OnDays,
    Price,
    TutorCalled,
    Until,
    Why,
)
from core.billing.model import Matches, Per, RateId, What
from core.billing.rates.raise_rates import RaiseRates
from core.billing.rates.recharge import Recharge
from core.billing.rates.set_rate import RateSet, SetRate, TakeBackRate
from core.kernel.actor import Role
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply


@dataclass(frozen=True, slots=True)
class Args:
    for_whom: Annotated[Matches, ForWhom()]
    price: Annotated[HowMuch, Price()]
    since: Annotated[date, ADay()] = unless_said("today")
    per: Annotated[str, Choose(("hour", "session"))] = unless_said("hour")
    what: Annotated[str, Choose(("price", "travel"))] = unless_said("price")
    until: Annotated[date | None, Until()] = if_said()
    tutor: Annotated[PersonId | None, TutorCalled(Role.TUTOR)] = if_said()
    group: Annotated[ClassId | None, ClassCalled()] = if_said()
    course: Annotated[CourseId | None, CourseCalled()] = if_said()
    shortest: Annotated[timedelta | None, Lasting()] = if_said()
    longest: Annotated[timedelta | None, Lasting()] = if_said()
    fewest: Annotated[int | None, Count()] = if_said()
    most: Annotated[int | None, Count()] = if_said()
    on: Annotated[frozenset[int] | None, OnDays()] = if_said()
    why: Annotated[str | None, Why(100)] = if_said()
    sure: Annotated[str, YesOrNo()] = unless_said("no")


@dataclass(frozen=True, slots=True)
class Which:
    rate: Annotated[RateId, Identifier()]


@command(
    name="rate",
    args=Args,
    intent="set_rate",
    allow=Permission.KEEP_MONEY,
    slots={
        "since": "date",
        "tutor": "-",
        "group": "-",
        "course": "-",
        "on": "-",
        "until": "until",
        "what": "-",
    },
)
def rate(args: Args, call: Call) -> Reply:
    if args.for_whom.tutor is not None and args.sure == "no":
        return _which_rate(args, call)
    if args.price.percent_bp > 0:
        return _raised(args, call)
    off = args.price.percent_bp < 0
    made = call.run(
        SetRate(
            call.actor,
            args.for_whom.student,
            args.price.price,
            args.since,
            _matches(args),
            What.DISCOUNT if off else What(args.what),
            Per(args.per),
            -args.price.percent_bp,
            args.until,
            args.why or "",
        )
    )
    return _set(made, call)


def _matches(args: Args) -> Matches:
    said = args.for_whom
    return replace(
        said,
        tutor=args.tutor or said.tutor,
        group=args.group or said.group,
        course=args.course or said.course,
        shortest=args.shortest,
        longest=args.longest,
        fewest=args.fewest,
        most=args.most,
        weekdays=args.on or frozenset(),
    )


def _which_rate(args: Args, call: Call) -> Reply:
    """A tutor's rate is what they are paid, or what sessions with them cost."""
    price = call.draft.with_answer("sure", "yes")
    choices = [Choice(call.say("rate-of-sessions"), price)]
    if args.price.price is not None:
        money = args.price.price
        paid = {
            "tutor": f"id:{args.for_whom.tutor}",
            "amount": f"{money.currency} {money.minor}",
        }
        choices.append(Choice(call.say("rate-of-pay"), Draft("payrate", paid)))
    return Reply(call.say("rate-which"), tuple(choices), private=True)


def _set(made: RateSet, call: Call) -> Reply:
    rule, whose = made.rule, made.whose
    text = call.say(
        "rate-set",
        what="discount" if rule.what is What.DISCOUNT else "price",
        name=whom(whose, call),
        hourly=how_much(rule, call),
        day=rule.since,
        more=_more(made, call),
    )
    return Reply(
        _with_concerned(text, made.concerned, call),
        (*_recharge(made, call), call.undo("unrate", rate=f"id:{rule.id}")),
        private=True,
    )


def _more(made: RateSet, call: Call) -> str:
    parts = conditions(made.rule, made.whose, call)
    if made.rule.until is not None:
        parts.append(call.say("rule-until", day=made.rule.until))
    return "".join(f", {each}" for each in parts)


def _with_concerned(text: str, concerned: int, call: Call) -> str:
    if not concerned:
        return text
    return f"{text} {call.say('rate-concerns', count=concerned)}"


def _recharge(made: RateSet, call: Call) -> tuple[Choice, ...]:
    if not made.concerned:
        return ()
    label = call.say("recharge-button", count=made.concerned)
    return (Choice(label, Draft("recharge", {"rate": f"id:{made.rule.id}"})),)


def _raised(args: Args, call: Call) -> Reply:
    done = call.run(
        RaiseRates(call.actor, _matches(args), args.price.percent_bp, args.since)
    )
    text = call.say(
        "rates-raised",
        count=len(done.made),
        percent=points(args.price.percent_bp),
        day=args.since,
    )
    undo = call.undo("unraise", rates=",".join(f"id:{each.id}" for each in done.made))
    rows = tuple(
        call.say("rate-raised-row", before=before, after=each.price)
        for before, each in zip(done.before, done.made, strict=True)
    )
    return Reply(text, (undo,), why=rows, private=True)


@command(name="unrate", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    gone = call.run(TakeBackRate(call.actor, args.rate))
    text = call.say(
        "rate-taken-back", hourly=how_much(gone.rule, call), day=gone.rule.since
    )
    return Reply(
        _with_concerned(text, gone.concerned, call),
        _recharge(gone, call),
        private=True,
    )


@command(name="recharge", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def recharge(args: Which, call: Call) -> Reply:
    done = call.run(Recharge(call.actor, args.rate))
    text = call.say(
        "recharged",
        count=done.sessions,
        difference=list(done.difference) or call.say("nothing"),
    )
    if done.more:
        rest = Choice(call.say("recharge-more-button"), call.draft)
        return Reply(text, (rest,), private=True)
    final = call.final() if done.sessions else None
    return Reply(text, final=final, private=True)
