"""Cron's five fields, by cronsim: once on days on which clocks change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cronsim import CronSim


class CronSimCron:
    """The core's `Cron`."""

    def following(self, expression: str, zone: ZoneInfo, after: datetime) -> datetime:
        return next(CronSim(expression, after.astimezone(zone))).astimezone(UTC)
