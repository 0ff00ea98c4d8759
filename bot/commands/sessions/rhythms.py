"""Series in words: how often, and which days are odd or left out."""

from collections.abc import Iterator
from datetime import datetime

from bot.call import Call
from bot.words.formats import weekday
from core.kernel.recurring import Frequency, Rule, Weekday, instant
from core.kernel.span import Span
from core.sessions.series.model import Occurrence, Series, Skip, Why

AT_MOST = 6


def rhythm_in_words(series: Series, call: Call) -> str:
    """`every Tuesday`, `every 2 weeks on Monday and Wednesday`."""
    rule = series.rule
    days = rule.days or (Weekday(series.first.weekday()),)
    match rule.frequency:
        case Frequency.DAILY if not rule.days and not rule.month_days:
            return call.say("rhythm-daily", every=rule.interval)
        case Frequency.WEEKLY:
            names = [weekday(each.day, call.language) for each in days]
            return call.say("rhythm-weekly", every=rule.interval, days=names)
        case Frequency.MONTHLY | Frequency.YEARLY if any(d.nth for d in rule.days):
            each_of = [_nth(each, call) for each in rule.days]
            return call.say(_name(rule), every=rule.interval, days=each_of)
        case Frequency.MONTHLY | Frequency.YEARLY if not rule.days:
            numbers = rule.month_days or (series.first.day,)
            each_of = [call.say("rhythm-month-day", day=each) for each in numbers]
            return call.say(_name(rule), every=rule.interval, days=each_of)
        case _:
            return str(rule)


def _name(rule: Rule) -> str:
    yearly = rule.frequency is Frequency.YEARLY
    return "rhythm-yearly" if yearly else "rhythm-monthly"


def _nth(day: Weekday, call: Call) -> str:
    name = weekday(day.day, call.language)
    return call.say("rhythm-nth", nth=day.nth, day=name)


def left_out(skips: tuple[Skip, ...], call: Call) -> Iterator[str]:
    """One line for each reason."""
    for why in Why:
        days = [each.day for each in skips if each.why is why]
        if days:
            shown, more = days[:AT_MOST], len(days) - AT_MOST
            yield call.say(
                "series-skips",
                why=why.name.lower().replace("_", "-"),
                days=shown,
                more=max(more, 0),
            )


def odd_ones(odd: tuple[Occurrence, ...], call: Call) -> Iterator[str]:
    for each in odd:
        if each.odd is not None:
            sentence = f"series-odd-{each.odd.value}"
            yield call.say(sentence, on=each.day, start=each.span.start)


def odd_at(start: datetime, end: datetime, call: Call) -> Occurrence:
    """One session, and whether clocks that change there make its time odd."""
    local = start.astimezone(call.speaker.zone)
    _, odd = instant(local.date(), local.time(), call.speaker.zone)
    return Occurrence(local.date(), Span(start, end), odd)
