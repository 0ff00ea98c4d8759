"""Times as a clock on a wall shows them."""

from datetime import time


def on_the_clock(said: str) -> time:
    """`21:00`: whole minutes, of no zone. Raises ValueError."""
    read = time.fromisoformat(said)
    if read.tzinfo or read.second or read.microsecond:
        raise ValueError(said)
    return read
