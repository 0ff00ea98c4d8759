"""Work that only one process may do at a time, by lease."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from uuid import uuid4

import structlog

from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.later import Later
from core.messaging.delivery.lease import Hold, LetGo

log = structlog.get_logger()

GLANCE = 0.5
"""Seconds between two looks: what a killed process did is taken up after so long."""

Work = Callable[[], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def alone(
    door: Door, lease: str, work: Work, *, glance: float = GLANCE
) -> AsyncGenerator[None]:
    """While the block runs, `work` is under way here or in another process."""
    holder = uuid4().hex

    async def take_turns() -> None:
        while True:
            try:
                if await door.run(Hold(THE_DESK, lease, holder)):
                    await _while_held(door, Hold(THE_DESK, lease, holder), work, glance)
            except Later as later:
                log.warning("lease.later", lease=lease, why=type(later).__name__)
            except Exception:
                log.exception("lease.work_failed", lease=lease)
            await asyncio.sleep(glance)

    running = asyncio.create_task(take_turns())
    try:
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        try:
            await door.run(LetGo(THE_DESK, lease, holder))
        except Exception:
            log.exception("lease.not_let_go", lease=lease)  # it runs out by itself


async def _while_held(door: Door, hold: Hold, work: Work, glance: float) -> None:
    """Ends with the lease, and with the work: then it is taken up again."""
    log.info("lease.held", lease=hold.lease)
    working = asyncio.create_task(_for_ever(work))
    try:
        while await door.run(hold):
            done, _ = await asyncio.wait({working}, timeout=glance)
            if done:
                break
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
    log.warning("lease.ended", lease=hold.lease)


async def _for_ever(work: Work) -> None:
    async with work():
        await asyncio.Event().wait()
