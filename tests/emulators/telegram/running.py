"""Start it, play the people, order accidents, read what was said."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

from aiohttp import web

from tests.emulators.telegram.backstage import Backstage
from tests.emulators.telegram.faults import Faults
from tests.emulators.telegram.limits import FloodControl, Limits
from tests.emulators.telegram.people import Group, Person
from tests.emulators.telegram.server import Call, Server
from tests.emulators.telegram.updates import Bell, Updates
from tests.emulators.telegram.webhook import WebhookDelivery
from tests.emulators.telegram.wire import Json
from tests.emulators.telegram.world import World
from tests.patience import PATIENCE

TOKEN = "7000000042:AAEmulatedTokenForTestsOnly_0123456789"  # noqa: S105 -- ours
Found = TypeVar("Found")


class Telegram:
    """The whole platform, as a test holds it."""

    def __init__(self, there: Backstage, server: Server, url: str) -> None:
        self.there = there
        self.server = server
        self.url = url
        self.token = server.token

    @property
    def faults(self) -> Faults:
        return self.server.faults

    @property
    def bot_name(self) -> str:
        return self.there.world.bot.username

    def person(self, name: str, *, language: str = "en", username: str = "") -> Person:
        """Somebody with the app; the bot may write to them once they `starts()`."""
        user = self.there.world.add_user(name, username or name.lower(), language)
        return Person(self.there, user)

    def group(
        self, title: str, *members: Person, supergroup: bool = False, bot: bool = True
    ) -> Group:
        """A group of these people; the first of them adds the bot."""
        chat = self.there.world.add_group(title, supergroup=supergroup)
        chat.members = {each.id: each.user for each in members}
        group = Group(self.there, chat)
        if bot:
            members[0].adds_bot(group)
        return group

    def calls(self, method: str = "") -> list[Call]:
        """What clients asked so far, oldest first."""
        return [c for c in self.server.calls if method in {"", c.method}]

    def tell_again(self, update: Json) -> None:
        self.there.updates.again(update)

    @property
    def told(self) -> list[Json]:
        """Every update there ever was, confirmed or not."""
        return self.there.updates.told

    def pending(self) -> list[Json]:
        """Updates that nobody has confirmed yet."""
        return self.there.updates.pending()

    def commands(self, scope: str = "default", language: str = "") -> dict[str, str]:
        """The menu under that scope: command and description."""
        found = self.there.commands.get((scope, 0, 0, language), [])
        return {each["command"]: each["description"] for each in found}

    def menu_of(self, person: Person) -> dict[str, str]:
        """The menu set for the private chat with one person."""
        found = self.there.commands.get(("chat", person.id, 0, ""), [])
        return {each["command"]: each["description"] for each in found}

    async def until(
        self, condition: Callable[[], Found], *, patience: float = PATIENCE
    ) -> Found:
        """Wait until `condition` holds, looking whenever something has changed."""
        ends = asyncio.get_running_loop().time() + patience
        while not (found := condition()):
            left = ends - asyncio.get_running_loop().time()
            if left <= 0:
                raise TimeoutError("it did not come to pass")
            await self.there.changed.heard(min(left, 0.05))
        return found


@asynccontextmanager
async def telegram_running(
    *,
    now: Callable[[], float] = time.time,
    limits: Limits | None = None,
    retry: float = 0.05,
    port: int = 0,
) -> AsyncGenerator[Telegram]:
    """Serve the Bot API on loopback. `now` gives Unix seconds for dates and limits;
    `retry` is how long a webhook that failed is left alone.
    """
    updates = Updates(now)
    webhook = WebhookDelivery(updates, now, retry=retry)
    flood = FloodControl(limits or Limits(), now)
    there = Backstage(World(now), updates, webhook, flood, Bell())
    server = Server(there, TOKEN)
    runner = web.AppRunner(server.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    delivering = asyncio.create_task(webhook.run())
    addresses: Any = runner.addresses
    try:
        yield Telegram(there, server, f"http://127.0.0.1:{addresses[0][1]}")
    finally:
        server.close()
        delivering.cancel()
        with suppress(asyncio.CancelledError):
            await delivering
        await runner.cleanup()
