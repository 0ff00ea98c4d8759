"""When something that repeats is next due."""

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class NoSuchTime(Exception):  # noqa: N818 -- an answer: it is never due
    """The five fields cannot be read, or name no time that comes."""


class Cron(Protocol):
    def following(self, expression: str, zone: ZoneInfo, after: datetime) -> datetime:
        """The first instant after `after` that the five fields name, there, as UTC.

        On the day clocks go forward, a time that does not exist is the next that
        does; on the day they go back, one that exists twice is due once. Raises
        `NoSuchTime`.
        """
        ...
