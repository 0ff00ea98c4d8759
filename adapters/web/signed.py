"""Who opened a page within Telegram, by what Telegram signed; good once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from msgspec import Meta, Struct

from adapters.web.problem import Problem
from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.delivery.once import UseOnce
from core.messaging.errors import AlreadyAnswered
from core.people.look_up import WhoSpeaks
from core.people.model import Account, Speaker

LONGEST = 8_000

Reads = Callable[[str], Awaitable[Account | None]]
"""Who opened the app, by what Telegram signed; None if that will not do."""


class AppOpened(Struct):
    """`choice` counts from 0 among what was offered before."""

    data: Annotated[str, Meta(max_length=LONGEST)]
    choice: int | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """What Telegram signed is good once, whichever process it is shown to."""

    door: Door
    reads: Reads

    async def speakers(self, data: str) -> list[Speaker]:
        """A family's account may speak for several."""
        account = await self.reads(data)
        if account is None:
            raise Problem(403, "app-unsigned")
        behind = await self.door.run(WhoSpeaks(THE_DESK, account))
        speakers = [behind.chosen] if behind.chosen else list(behind.speakers)
        if not speakers:
            raise Problem(403, "app-unknown")
        return speakers

    async def use(self, data: str) -> None:
        mark = sha256(data.encode()).hexdigest()
        try:
            await self.door.run(UseOnce(THE_DESK, mark))
        except AlreadyAnswered as before:
            raise Problem(403, "app-unsigned") from before
