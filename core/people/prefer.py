"""What people choose for themselves: zone, reminders, quiet hours, language."""

from dataclasses import dataclass, replace
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.application import Fact, Facts, Request, changes, reads
from core.kernel.languages import LANGUAGES
from core.kernel.permissions import Permission, permitted
from core.kernel.wall_clock import on_the_clock
from core.people.errors import NoSuchField, PreferenceUnreadable, UnknownZone
from core.people.model import Preferences
from core.people.ports import PersonPreferences

FIELDS = (
    "zone",
    "remind_before",
    "quiet_from",
    "quiet_until",
    "language",
    "by_email",
    "learn_from_misses",
    "told_of_start",
    "digest_at",
    "weekly_cap",
)
THE_ORGANISATIONS = frozenset({"default", "off", "none", "reset"})
CHOSEN = frozenset({"by_email", "learn_from_misses", "told_of_start"})
YES_NO = {"yes": True, "on": True, "no": False, "off": False}
MINUTE = timedelta(minutes=1)
A_WEEK = 7 * 24 * 60
MOST_A_WEEK = 500


@dataclass(frozen=True, slots=True)
class PreferencesChanged(Fact):
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Prefer(Request[tuple[Preferences, Preferences]]):
    """Answers what was preferred before and is now; `default` is no wish of one's own.

    `value` is as `written` writes one.
    """

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class MyPreferences(Request[Preferences]):
    """What the actor chose for themselves."""


@changes
def prefer(
    request: Prefer, preferences: PersonPreferences, facts: Facts
) -> tuple[Preferences, Preferences]:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    field = request.field.strip().lower().replace(" ", "_")
    if field not in FIELDS:
        raise NoSuchField(request.field, FIELDS)
    before = preferences.of(actor.organisation, actor.person)
    new: dict[str, Any] = {field: _read(field, request.value.strip())}
    after = replace(before, **new)
    preferences.keep(actor.organisation, actor.person, after)
    facts.tell(PreferencesChanged(actor, after))
    return before, after


@reads
def my_preferences(
    request: MyPreferences, preferences: PersonPreferences
) -> Preferences:
    permitted(request.actor, Permission.SEE_SELF)
    return preferences.of(request.actor.organisation, request.actor.person)


def written(preferences: Preferences, field: str) -> str:
    """As it may be said again."""
    match getattr(preferences, field):
        case None:
            return "default"
        case bool() as wanted:
            return "yes" if wanted else "no"
        case timedelta() as lead:
            return str(lead // MINUTE)
        case time() as at:
            return at.isoformat("minutes")
        case ZoneInfo() as zone:
            return zone.key
        case other:
            return str(other)


def _read(field: str, said: str) -> Any:
    if field in CHOSEN and said.lower() in YES_NO:
        return YES_NO[said.lower()]
    if said.lower() in THE_ORGANISATIONS:
        return None
    try:
        match field:
            case "zone":
                return ZoneInfo(said)
            case "remind_before" | "weekly_cap":
                return _minutes(said) if field == "remind_before" else _cap(said)
            case "language":
                return LANGUAGES[LANGUAGES.index(said.lower())]
            case _:
                return on_the_clock(said)
    except (ZoneInfoNotFoundError, IsADirectoryError):
        raise UnknownZone(said) from None
    except ValueError:
        raise PreferenceUnreadable(field, said) from None


def _minutes(said: str) -> timedelta:
    minutes = int(said.lower().removesuffix("minutes").removesuffix("min").strip())
    if not 0 <= minutes <= A_WEEK:
        raise ValueError(said)
    return minutes * MINUTE


def _cap(said: str) -> int:
    if not 0 <= int(said) <= MOST_A_WEEK:
        raise ValueError(said)
    return int(said)
