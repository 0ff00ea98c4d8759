"""Cron's five fields, by cronsim: once on days on which clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

from core.kernel.cron import NoSuchTime


class CronSimCron:
    """The core's `Cron`."""

    def following(self, expression: str, zone: ZoneInfo, after: datetime) -> datetime:
        try:
            return next(CronSim(expression, after.astimezone(zone))).astimezone(UTC)
        except (CronSimError, StopIteration) as why:
            raise NoSuchTime(expression) from why
