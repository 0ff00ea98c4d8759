"""A stretch of time between two instants, the first included and the last not."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Kept as UTC: on one clock that changes, times add up as nobody means."""
        object.__setattr__(self, "start", self.start.astimezone(UTC))
        object.__setattr__(self, "end", self.end.astimezone(UTC))

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """One that begins when the other ends does not."""
        return self.start < other.end and other.start < self.end
