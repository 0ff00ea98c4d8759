"""One team: its people, channels, messages, files and views."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from tests.emulators.slack.model import (
    Channel,
    File,
    Member,
    Message,
    SlackRefusal,
    View,
)

TEAM, APP, BOT, BOT_ID = "T1", "A1", "UDESK", "BDESK"
TRIGGER_LASTS = 3.0
RESPONSE_LASTS = 30 * 60.0
RESPONSE_USES = 5


@dataclass
class Trigger:
    user: str
    made: float
    view: str = ""
    used: bool = False


@dataclass
class ResponseUrl:
    user: str
    channel: str
    message: Message | None
    made: float
    uses: int = 0


@dataclass
class Workspace:
    """`wall` dates messages; `ticks` measures waits. Tests may give either."""

    wall: Callable[[], float]
    ticks: Callable[[], float]
    base: str = ""
    installed: bool = True
    members: dict[str, Member] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    promised: dict[str, tuple[str, int]] = field(default_factory=dict)
    looks_first: int = 0
    """So often a new file is asked about before Slack has seen what it is."""
    whispers: list[Message] = field(default_factory=list)
    homes: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    responses: dict[str, ResponseUrl] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbers = count(1)
        self._last = 0
        self._waiting: list[asyncio.Future[None]] = []
        self.members[BOT] = Member(BOT, "Desk", bot=True)

    def number(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):04d}"

    def ts(self) -> str:
        """Slack's name for a message: a time that is never given twice."""
        self._last = max(int(self.wall() * 1_000_000), self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def changed(self) -> None:
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    async def change(self) -> None:
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.append(waiting)
        await waiting

    def direct(self, user: str) -> Channel:
        """The conversation between the app and `user`, made when first needed."""
        for channel in self.channels.values():
            if channel.is_im and {user, BOT} <= channel.members:
                return channel
        channel = Channel(self.number("D"), "", "im", {user, BOT})
        self.channels[channel.id] = channel
        return channel

    def post(self, message: Message) -> Message:
        for number, block in enumerate(message.blocks):
            block.setdefault("block_id", f"b{number}")
        if message.only_for:
            self.whispers.append(message)
        else:
            self.channels[message.channel].messages[message.ts] = message
        self.changed()
        return message

    def trigger(self, user: str, view: str = "") -> str:
        name = f"{self.number('')}.{self.number('')}.{secrets.token_hex(8)}"
        self.triggers[name] = Trigger(user, self.ticks(), view)
        return name

    def exchange(self, name: str) -> Trigger:
        trigger = self.triggers.get(name)
        if trigger is None:
            raise SlackRefusal("invalid_trigger_id")
        if trigger.used:
            raise SlackRefusal("exchanged_trigger_id")
        if self.ticks() - trigger.made > TRIGGER_LASTS:
            raise SlackRefusal("expired_trigger_id")
        trigger.used = True
        return trigger

    def response_url(self, user: str, channel: str, message: Message | None) -> str:
        name = secrets.token_hex(8)
        about = ResponseUrl(user, channel, message, self.ticks())
        self.responses[name] = about
        return f"{self.base}/response/{name}"

    def view(self, view_id: str) -> View:
        shown = [*self.homes.values(), *(v for s in self.modals.values() for v in s)]
        for view in shown:
            if view.id == view_id or view.body.get("external_id") == view_id != "":
                return view
        raise SlackRefusal("not_found")
