"""/finance: where the money stands, and the way to all about it; /forecast."""

from dataclasses import dataclass
from typing import Annotated

from bot.call import Call
from bot.command import Nothing, command
from bot.fields import unless_said
from bot.kinds.period import Days
from bot.understand.times.moment import Tense
from core.billing.balances import WhoOwes
from core.billing.unpriced import AskUnpriced
from core.kernel.money import sum_by_currency
from core.kernel.period import Period, month_of
from core.kernel.permissions import Permission
from core.messaging.conversation import Choice, Draft, Reply
from core.reporting.income.ask import AskIncome
from core.reporting.income.forecast import AskForecast


@dataclass(frozen=True, slots=True)
class Args:
    period: Annotated[Period, Days(Tense.FUTURE)] = unless_said("this month")


@command(name="finance", args=Nothing, allow=Permission.SEE_MONEY, only_reads=True)
def finance(args: Nothing, call: Call) -> Reply:
    del args
    month = month_of(call.today)
    earned = call.run(AskIncome(call.actor, month, most=1))
    owed = sum_by_currency(each.balance.owed for each in call.run(WhoOwes(call.actor)))
    missing = call.run(AskUnpriced(call.actor, month))
    unpriced = len({one for each in missing for one in each.sessions})
    text = call.say(
        "finance",
        period=month,
        earned=[e for e in earned.earned if e.minor] or call.say("nothing"),
        received=[e for e in earned.received if e.minor] or call.say("nothing"),
        owed=list(owed) or call.say("nothing"),
    )
    if unpriced:
        text = f"{text}\n{call.say('finance-unpriced', count=unpriced)}"
    return Reply(text, _menu(month, call), private=True)


def _menu(month: Period, call: Call) -> tuple[Choice, ...]:
    days = {"period": f"{month.first}/{month.last}"}
    every = (
        ("finance-income", Draft("income", days)),
        ("finance-forecast", Draft("forecast", days)),
        ("finance-owes", Draft("owes")),
        ("finance-invoices", Draft("invoices")),
        ("finance-rates", Draft("rates")),
        ("finance-packages", Draft("packages")),
        ("finance-books", Draft("trialbalance")),
    )
    return tuple(Choice(call.say(each), to, again=True) for each, to in every)


@command(
    name="forecast",
    args=Args,
    intent="forecast_income",
    allow=Permission.SEE_MONEY,
    only_reads=True,
)
def forecast(args: Args, call: Call) -> Reply:
    found = call.run(AskForecast(call.actor, args.period))
    text = call.say(
        "forecast",
        period=args.period,
        count=found.sessions,
        earned=[e for e in found.earned if e.minor] or call.say("nothing"),
        planned=[e for e in found.planned if e.minor] or call.say("nothing"),
        together=[e for e in found.together if e.minor] or call.say("nothing"),
    )
    if found.unpriced:
        text = f"{text} {call.say('forecast-unpriced', count=found.unpriced)}"
    return Reply(text, private=True)
