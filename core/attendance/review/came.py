"""When somebody came, as a tutor tells it: minutes late, or by the clock."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.kernel.ids import PersonId

HALF_A_DAY = 12
A_DAY = 24
UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class ByTheClock:
    """`4:20`; whole where it was said which half of the day, or could be no other."""

    at: time
    is_whole: bool = False

    def nearest(self, start: datetime, zone: ZoneInfo) -> datetime:
        """`4:20` is in the afternoon when the session was."""
        hours = {self.at.hour}
        if not self.is_whole:
            hours.add((self.at.hour + HALF_A_DAY) % A_DAY)
        days = [(start + timedelta(days=n)).astimezone(zone) for n in (-1, 0, 1)]
        times = (self.at.replace(hour=hour) for hour in sorted(hours))
        found = [datetime.combine(d.date(), at, zone) for at in times for d in days]
        return min(found, key=lambda at: abs(at - start)).astimezone(UTC)


Came = timedelta | ByTheClock


def moments_of(
    came: Mapping[PersonId, Came], start: datetime, zone: ZoneInfo
) -> dict[PersonId, datetime]:
    return {who: _moment(when, start, zone) for who, when in came.items()}


def _moment(came: Came, start: datetime, zone: ZoneInfo) -> datetime:
    if isinstance(came, timedelta):
        return start + came
    return came.nearest(start, zone)


def all_by(late: Iterable[PersonId], by: timedelta | None) -> dict[PersonId, Came]:
    """Everybody who is late by the same."""
    return dict.fromkeys(late, by) if by else {}
