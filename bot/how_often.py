"""How often, in words: `every Tuesday`, `every 2 weeks on Monday and Wednesday`."""

import re
from collections.abc import Sequence
from datetime import date

from bot.call import Call
from bot.words.formats import weekday
from core.kernel.recurring import Frequency, Rule, Weekday
from core.kernel.rhythm import MARK, Rhythm

WORKDAYS = tuple(Weekday(day) for day in range(5))
PLAIN = re.compile(
    r"(?P<minute>\d+) (?P<hour>\d+) (?P<day>\*|\d+) \*"
    r" (?P<weekdays>\*|1-5|[0-6](?:,[0-6])*)"
)
A_WEEK = 7


def every_in_words(every: str, first: date, call: Call) -> str:
    """A rhythm or cron's five fields; fields that say more stay as they are."""
    if MARK in every:
        rhythm = Rhythm.read(every)
        begins = rhythm.first or first
        return rule_in_words(rhythm.rule, begins, call, open_only=rhythm.open_only)
    found = PLAIN.fullmatch(every)
    return rule_in_words(_rule(found), first, call) if found else every


def _rule(found: re.Match[str]) -> Rule:
    day, said = found["day"], found["weekdays"]
    if day != "*":
        return Rule(Frequency.MONTHLY, month_days=(int(day),))
    if said == "*":
        return Rule(Frequency.DAILY)
    if said == "1-5":
        return Rule(Frequency.WEEKLY, days=WORKDAYS)
    days = sorted((int(each) - 1) % A_WEEK for each in said.split(","))
    return Rule(Frequency.WEEKLY, days=tuple(map(Weekday, days)))


def rule_in_words(
    rule: Rule, first: date, call: Call, *, open_only: bool = False
) -> str:
    """Without days of its own it comes round as its first day did."""
    days = rule.days or (Weekday(first.weekday()),)
    if rule.position or (days == WORKDAYS and rule == Rule(Frequency.WEEKLY, 1, days)):
        return _of_open_days(rule, call, open_only=open_only)
    match rule.frequency:
        case Frequency.DAILY if not rule.days and not rule.month_days:
            return call.say("rhythm-daily", every=rule.interval)
        case Frequency.WEEKLY:
            names = _names(days, call)
            return call.say("rhythm-weekly", every=rule.interval, days=names)
        case Frequency.MONTHLY | Frequency.YEARLY if any(d.nth for d in rule.days):
            each_of = [_nth(each, call) for each in rule.days]
            return call.say(_name(rule), every=rule.interval, days=each_of)
        case Frequency.MONTHLY | Frequency.YEARLY if not rule.days:
            numbers = rule.month_days or (first.day,)
            each_of = [call.say("rhythm-month-day", day=each) for each in numbers]
            return call.say(_name(rule), every=rule.interval, days=each_of)
        case _:
            return str(rule)


def _of_open_days(rule: Rule, call: Call, *, open_only: bool) -> str:
    """Each of them, or the so-manieth of a week or month."""
    kind = "school" if open_only else "work" if rule.days == WORKDAYS else "other"
    if not rule.position:
        return call.say("rhythm-workdays", kind=kind)
    facts = {"nth": rule.position, "days": _names(rule.days, call)}
    each = rule.frequency.lower()
    return call.say("rhythm-placed", kind=kind, each=each, every=rule.interval, **facts)


def _names(days: Sequence[Weekday], call: Call) -> list[str]:
    return [weekday(each.day, call.language) for each in days]


def _name(rule: Rule) -> str:
    yearly = rule.frequency is Frequency.YEARLY
    return "rhythm-yearly" if yearly else "rhythm-monthly"


def _nth(day: Weekday, call: Call) -> str:
    name = weekday(day.day, call.language)
    return call.say("rhythm-nth", nth=day.nth, day=name)
