"""The nightly copy: written, read again, verified; the old ones are let go."""

import asyncio

import structlog

from bot.settings import Settings
from core.application import Door
from core.kernel.clock import Clock
from jobs.duty import Duty
from storage.backups.backup import back_up_if_due

log = structlog.get_logger()
LOOK = 600
"""Seconds between looks at how old the last copy is."""


def nightly(settings: Settings, clock: Clock) -> Duty:
    """A thread does it, on connections of its own: nobody waits for it."""

    async def back_up_nightly(door: Door) -> None:
        del door
        made = await asyncio.to_thread(
            back_up_if_due,
            settings.database_url,
            settings.backups,
            clock.now(),
            erasures=settings.erasures,
        )
        if made is not None:
            log.info("backup.made", file=made.file.name, rows=made.manifest.rows)

    return Duty("back_up_nightly", LOOK, back_up_nightly)
