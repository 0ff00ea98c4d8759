"""What happens to whole series; each carries the series as it is now."""

from dataclasses import dataclass
from datetime import date

from core.application import Fact
from core.sessions.series.model import Series


@dataclass(frozen=True, slots=True)
class SeriesBooked(Fact):
    series: Series


@dataclass(frozen=True, slots=True)
class SeriesChanged(Fact):
    """From `since` on; where it was cut in two, `series` is what goes on from there."""

    series: Series
    was: Series
    since: date


@dataclass(frozen=True, slots=True)
class SeriesEnded(Fact):
    """No more of its days from `since` on."""

    series: Series
    since: date
