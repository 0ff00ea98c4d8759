"""Facts of a notice, as text that remembers what they are.

A notice is worded when it is sent, in the reader's language and zone, by which
time it has been stored: so an instant must still be known for an instant.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from types import MappingProxyType

from core.kernel.money import Money
from core.kernel.span import Span
from core.messaging.conversation import Percent

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Change:
    """A value, what it was before, and whether it rose (1), fell (-1) or stayed (0)."""

    now: object
    before: object
    rose: int


def written(value: object) -> str:
    match value:
        case datetime():
            tagged = f"at:{value.isoformat()}"
        case Span():
            tagged = f"span:{value.start.isoformat()}/{value.end.isoformat()}"
        case date():
            tagged = f"on:{value.isoformat()}"
        case timedelta():
            tagged = f"minutes:{value // MINUTE}"
        case Money():
            tagged = f"money:{value.minor}:{value.currency}"
        case Change():
            now, before = written(value.now), written(value.before)
            tagged = f"change:{value.rose}:{now}|{before}"
        case Percent():
            tagged = f"percent:{value.number}"
        case Decimal():
            tagged = f"decimal:{value}"
        case int():
            tagged = f"number:{int(value)}"
        case _:
            tagged = f"text:{value}"
    return tagged


def read(text: str) -> object:
    """The value that `written` wrote down."""
    kind, _, rest = text.partition(":")
    match kind:
        case "span":
            return Span(*map(datetime.fromisoformat, rest.split("/")))
        case "money":
            minor, _, currency = rest.partition(":")
            return Money(int(minor), currency)
        case "change":
            rose, _, both = rest.partition(":")
            now, _, before = both.partition("|")
            return Change(read(now), read(before), int(rose))
        case _:  # what was never written down, such as a name in a field, is itself
            return PLAIN[kind](rest) if kind in PLAIN else text


PLAIN: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "at": datetime.fromisoformat,
        "on": date.fromisoformat,
        "minutes": lambda said: int(said) * MINUTE,
        "percent": lambda said: Percent(int(said)),
        "decimal": Decimal,
        "number": int,
        "text": str,
    }
)
