"""On which days something comes round, and when that is where it takes place."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from core.kernel.period import Period
from core.kernel.refusal import Refusal

MOST_EACH = 52
"""Every 52 weeks at the rarest; what is rarer is no rhythm, and 0 never ends."""
LONGEST = 200
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH = 5
_MONTHS, _MONTH_DAYS = 12, 31


class Frequency(StrEnum):
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


_POSITIONED = frozenset({Frequency.WEEKLY, Frequency.MONTHLY})


@dataclass(eq=False)
class NoRhythm(Refusal):
    """Not a rule of days: by the hour, every 0 weeks, or not one at all."""

    said: str


@dataclass(frozen=True, slots=True, order=True)
class Weekday:
    """Monday is 0; with `nth` the so-manieth of its month, -1 the last."""

    day: int
    nth: int = 0

    def __str__(self) -> str:
        return f"{self.nth or ''}{WEEKDAYS[self.day]}"


@dataclass(frozen=True, slots=True)
class Rule:
    """RFC 5545's recurrence of whole days, without its start and its end.

    Without days of its own it comes round as its first day did.
    """

    frequency: Frequency
    interval: int = 1
    days: tuple[Weekday, ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    position: int = 0
    """Only the so-manieth of its days in each week or month, -1 the last."""

    @classmethod
    def read(cls, text: str) -> "Rule":
        """Strictly: what a library would search for without end never gets there."""
        said = _parts(text)
        try:
            frequency = Frequency(said.pop("FREQ"))
            rule = cls(
                frequency,
                _number(said.pop("INTERVAL", "1"), 1, MOST_EACH),
                _weekdays(said.pop("BYDAY", "")),
                _numbers(said.pop("BYMONTHDAY", ""), _MONTH_DAYS, from_the_end=True),
                _numbers(said.pop("BYMONTH", ""), _MONTHS),
                _position(said.pop("BYSETPOS", "")),
            )
        except (KeyError, ValueError):
            raise NoRhythm(text[:LONGEST]) from None
        if said or not _goes_together(rule):
            raise NoRhythm(text[:LONGEST])
        return rule

    def __str__(self) -> str:
        parts = {
            "FREQ": self.frequency.value,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYDAY": ",".join(map(str, self.days)),
            "BYMONTHDAY": ",".join(map(str, self.month_days)),
            "BYMONTH": ",".join(map(str, self.months)),
            "BYSETPOS": str(self.position or ""),
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)


class Recurring(Protocol):
    def days(
        self, rule: Rule, first: date, within: Period, closed: Collection[date] = ()
    ) -> Sequence[date]:
        """Those of a rule that began on `first`, in order; months without are left out.

        On a `closed` day it does not come round, nor does that day count.

        Whether `first` is one of them is the rule's to say; from it weeks are counted.
        """
        ...


class Odd(StrEnum):
    """What clocks that change make of a time of day."""

    GAP = "gap"  # it does not exist on that day; taken as if they had not changed
    FOLD = "fold"  # it exists twice; the first is taken


def instant(day: date, at: time, zone: ZoneInfo) -> tuple[datetime, Odd | None]:
    """That time of day there, as UTC, and what was odd about it."""
    local = datetime.combine(day, at, zone)
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
        return moment, Odd.GAP
    twice = local.utcoffset() != local.replace(fold=1).utcoffset()
    return moment, Odd.FOLD if twice else None


def _parts(text: str) -> dict[str, str]:
    pairs = [each.partition("=") for each in text.strip().rstrip(";").split(";")]
    said = {name.upper(): value.upper() for name, _, value in pairs}
    if len(text) > LONGEST or len(said) < len(pairs):
        raise NoRhythm(text[:LONGEST])
    return said


def _number(said: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,3}", said, re.ASCII):
        raise ValueError(said)
    number = int(said)
    if not least <= number <= most or number == 0:
        raise ValueError(said)
    return number


def _numbers(said: str, most: int, *, from_the_end: bool = False) -> tuple[int, ...]:
    least = -most if from_the_end else 1
    return tuple(sorted({_number(p, least, most) for p in said.split(",") if said}))


def _position(said: str) -> int:
    return _number(said, -_NTH, _NTH) if said else 0


def _weekdays(said: str) -> tuple[Weekday, ...]:
    each: set[Weekday] = set()
    for part in said.split(",") if said else ():
        nth, name = part[:-2], part[-2:]
        day = WEEKDAYS.index(name)
        each.add(Weekday(day, _number(nth, -_NTH, _NTH) if nth else 0))
    return tuple(sorted(each))


def _goes_together(rule: Rule) -> bool:
    counted = any(each.nth for each in rule.days)
    in_months = rule.frequency is Frequency.MONTHLY or (
        rule.frequency is Frequency.YEARLY and bool(rule.months)
    )
    if counted and not in_months:
        return False
    if rule.position and (
        not rule.days or counted or rule.frequency not in _POSITIONED
    ):
        return False
    return not (rule.month_days and rule.frequency is Frequency.WEEKLY)
