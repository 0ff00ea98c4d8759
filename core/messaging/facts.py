"""Facts of a notice, as text that remembers what they are.

A notice is worded when it is sent, in the reader's language and zone, by which
time it has been stored: so an instant must still be known for an instant.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.kernel.money import Money
from core.kernel.span import Span

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
            both = f"{written(value.now)}|{written(value.before)}"
            tagged = f"change:{value.rose}:{both}"
        case int():
            tagged = f"number:{int(value)}"
        case _:
            tagged = f"text:{value}"
    return tagged


def read(text: str) -> object:
    """The value that `written` wrote down."""
    kind, _, rest = text.partition(":")
    value: object = rest
    match kind:
        case "at":
            value = datetime.fromisoformat(rest)
        case "span":
            start, _, end = rest.partition("/")
            value = Span(datetime.fromisoformat(start), datetime.fromisoformat(end))
        case "on":
            value = date.fromisoformat(rest)
        case "minutes":
            value = int(rest) * MINUTE
        case "money":
            minor, _, currency = rest.partition(":")
            value = Money(int(minor), currency)
        case "change":
            rose, _, both = rest.partition(":")
            now, _, before = both.partition("|")
            value = Change(read(now), read(before), int(rose))
        case "number":
            value = int(rest)
        case "text":
            value = rest
        case _:  # never written down, such as a name in a field
            value = text
    return value
