"""What an organisation decides for itself."""

from dataclasses import dataclass, fields, replace
from datetime import time, timedelta
from enum import StrEnum
from typing import Any

from core.application import Fact, Facts, Request, changes, reads
from core.kernel.permissions import Permission, permitted
from core.kernel.wall_clock import on_the_clock
from core.organisation.access import home_of
from core.organisation.errors import NoSuchSetting, SettingUnreadable
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
SETTINGS = tuple(field.name for field in fields(Policies))
LONGEST = 7 * 24 * 60
KEPT_AT_MOST = 3650
MOST = 100_000
WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
YES, NO = frozenset({"yes", "on", "true", "1"}), frozenset({"no", "off", "false", "0"})

Value = bool | int | time | timedelta | StrEnum


@dataclass(frozen=True, slots=True)
class PoliciesChanged(Fact):
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class Changed:
    """What a setting was before and is now."""

    setting: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class ChangePolicy(Request[Changed]):
    """`value` is as `written` writes one."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class EveryPolicy(Request[list[tuple[str, Value]]]):
    """Each setting and its value."""


@changes
def change_policy(
    request: ChangePolicy, organisations: Organisations, facts: Facts
) -> Changed:
    permitted(request.actor, Permission.SET_UP)
    home = home_of(request.actor, organisations)
    name = request.setting.strip().lower().replace(" ", "_")
    if name not in SETTINGS:
        raise NoSuchSetting(request.setting)
    before: Value = getattr(home.policies, name)
    after = _read(name, request.value.strip().lower(), before)
    new: dict[str, Any] = {name: after}
    policies = replace(home.policies, **new)
    changed = replace(home, policies=policies)
    organisations.change(changed)
    facts.tell(PoliciesChanged(request.actor, changed))
    return Changed(name, before, after)


@reads
def every_policy(
    request: EveryPolicy, organisations: Organisations
) -> list[tuple[str, Value]]:
    permitted(request.actor, Permission.SET_UP)
    policies = home_of(request.actor, organisations).policies
    return [(name, getattr(policies, name)) for name in SETTINGS]


def is_in_days(name: str) -> bool:
    """How long something is kept, or may be put right; the rest is in minutes."""
    return name.endswith("_kept") or name == "correct_within"


def written(name: str, value: Value) -> str:
    """As it may be said again: minutes or days, `21:00`, `yes`, `monday`."""
    if name.endswith("weekday") and isinstance(value, int):
        return WEEKDAYS[value]
    match value:
        case bool():
            return "yes" if value else "no"
        case timedelta():
            return str(value // (DAY if is_in_days(name) else MINUTE))
        case time():
            return value.isoformat("minutes")
        case StrEnum():
            return value.value
        case int():
            return str(value)


def _read(name: str, said: str, like: Value) -> Value:
    try:
        return _of_a_kind(name, said, like)
    except (ValueError, OverflowError):
        raise SettingUnreadable(name, written(name, like), _kind(name, like)) from None


def _kind(name: str, like: Value) -> str:
    if name.endswith("weekday"):
        return "weekday"
    match like:
        case bool():
            return "yes-or-no"
        case timedelta():
            return "days" if is_in_days(name) else "minutes"
        case time():
            return "clock"
        case StrEnum():
            return type(like).__name__.lower()
        case _:
            return "number"


def _of_a_kind(name: str, said: str, like: Value) -> Value:
    if name.endswith("weekday"):
        return WEEKDAYS.index(said)
    match like:
        case bool():
            if said not in YES | NO:
                raise ValueError(said)
            return said in YES
        case timedelta():
            return _length(name, int(said))
        case time():
            return on_the_clock(said)
        case StrEnum():
            return type(like)(said)
        case int():
            number = int(said)
            if not 0 <= number <= MOST:
                raise ValueError(said)
            return number


def _length(name: str, said: int) -> timedelta:
    unit, most = (DAY, KEPT_AT_MOST) if is_in_days(name) else (MINUTE, LONGEST)
    if not 0 <= said <= most:
        raise ValueError(said)
    return said * unit
