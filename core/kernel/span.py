"""A stretch of time between two instants, the first included and the last not."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """One that begins when the other ends does not."""
        return self.start < other.end and other.start < self.end
