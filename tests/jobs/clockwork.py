"""The clock's duties over a real door, and what they put into the outbox."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.bootstrap.rules import application_at
from core.application import Door, Ports
from core.kernel.actor import THE_DESK
from core.kernel.web import WebAddress
from core.messaging.delivery.deliver import ClaimDue, Settle
from core.messaging.model import Carried, Notice, Outcome
from jobs.duty import Duty
from storage.database import open_database
from storage.door import open_door
from storage.writer import Writer
from tests.fakes.clock import FrozenClock
from tests.keys import KEY
from tests.people import settle_in

DELIVERED = Carried(Outcome.DELIVERED, "1")


@dataclass(frozen=True, slots=True)
class Clockwork:
    door: Door
    clock: FrozenClock

    async def at(self, instant: datetime, duty: Duty) -> list[Notice]:
        """What goes out when the duty is looked after at `instant`, twice over."""
        self.clock.set(instant)
        for _ in range(2):
            await duty.see_to(self.door)
        return await self.goes_out()

    async def goes_out(self) -> list[Notice]:
        """All that is due now, delivered."""
        notices = await self.door.run(ClaimDue(THE_DESK, 1000))
        for notice in notices:
            await self.door.run(Settle(THE_DESK, notice, DELIVERED))
        return sorted(notices, key=lambda notice: notice.to.chat)


@asynccontextmanager
async def clockwork(
    address: str,
    at: str = "2026-03-09T12:00",
    fill: Callable[[Ports], None] = settle_in,
) -> AsyncIterator[Clockwork]:
    clock = FrozenClock(at)
    application = application_at(clock, WebAddress("https://desk.example"))
    async with (
        open_database(address, KEY) as database,
        open_door(application, database) as door,
    ):
        async with Writer(database) as writer:
            await writer.run(fill)
        yield Clockwork(door, clock)


def heard(notices: list[Notice], sentence: str) -> list[str]:
    """Who is told that, by handle."""
    return [each.to.chat for each in notices if each.message.sentence == sentence]
