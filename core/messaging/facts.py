"""Facts of a notice, as text that remembers what they are.

A notice is worded when it is sent, in the reader's language and zone, by which
time it has been stored: so an instant must still be known for an instant.
"""

from datetime import date, datetime, timedelta

from core.kernel.money import Money

MINUTE = timedelta(minutes=1)


def written(value: object) -> str:
    match value:
        case datetime():
            return f"at:{value.isoformat()}"
        case date():
            return f"on:{value.isoformat()}"
        case timedelta():
            return f"minutes:{value // MINUTE}"
        case Money():
            return f"money:{value.minor}:{value.currency}"
        case bool():
            return f"text:{str(value).lower()}"
        case int():
            return f"number:{value}"
        case _:
            return f"text:{value}"


def read(text: str) -> object:
    """The value that `written` wrote down."""
    kind, _, rest = text.partition(":")
    match kind:
        case "at":
            return datetime.fromisoformat(rest)
        case "on":
            return date.fromisoformat(rest)
        case "minutes":
            return int(rest) * MINUTE
        case "money":
            minor, _, currency = rest.partition(":")
            return Money(int(minor), currency)
        case "number":
            return int(rest)
        case _:
            return rest
