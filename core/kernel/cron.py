"""When something that repeats is next due."""

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Cron(Protocol):
    def following(self, expression: str, zone: ZoneInfo, after: datetime) -> datetime:
        """The first instant after `after` that the five fields name, there, as UTC.

        On the day clocks go forward, a time that does not exist is the next that
        does; on the day they go back, one that exists twice is due once.
        """
        ...
