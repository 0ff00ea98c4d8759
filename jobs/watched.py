"""A duty that fails again and again is told to whoever runs the desk."""

from collections.abc import Callable

import structlog

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.watch.alerts import DutyFails, DutyWorks
from jobs.duty import DONE, FAILED, Duty

log = structlog.get_logger()

IN_A_ROW = 3
"""Failures after which it is no accident."""


class Watched:
    """Counts here; what was told is remembered for every process."""

    def __init__(self, duty: Duty, ended: Callable[[str, str], None]) -> None:
        """`ended` is told of each run, by the name of the duty."""
        self.every = duty.every
        self._duty = duty
        self._ended = ended
        self._failures = IN_A_ROW  # another process may have told before it died

    async def run(self, door: Door) -> None:
        how = await self._duty.run(door)
        self._ended(self._duty.name, how)
        if how == FAILED:
            await self._failed(door)
        elif how == DONE and self._failures:
            if self._failures >= IN_A_ROW:
                await self._tell(door, DutyWorks(THE_DESK, self._duty.name))
            self._failures = 0

    async def _failed(self, door: Door) -> None:
        self._failures += 1
        if self._failures % IN_A_ROW == 0:
            await self._tell(door, DutyFails(THE_DESK, self._duty.name))

    async def _tell(self, door: Door, news: DutyFails | DutyWorks) -> None:
        try:
            await door.run(news)
        except Exception:
            log.exception("alert.not_told", duty=self._duty.name)
