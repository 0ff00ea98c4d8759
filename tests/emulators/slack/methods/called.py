"""One call of a method."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.emulators.slack.model import Channel, Json, Message, SlackRefusal
from tests.emulators.slack.workspace import BOT, Workspace

Echo = Callable[[Json], None]
Method = Callable[["Called"], Json | Awaitable[Json]]


@dataclass(frozen=True)
class Called:
    """`echo` tells the app of an event it caused itself, as Slack does."""

    workspace: Workspace
    given: Json
    echo: Echo

    def need(self, name: str) -> str:
        value = self.given.get(name)
        if value in (None, ""):
            raise SlackRefusal("invalid_arguments", f"missing required field: {name}")
        return str(value)

    def channel(self, name: str = "channel") -> Channel:
        """Where the app may speak; a user's id stands for the DM with them."""
        wanted = self.need(name)
        if wanted in self.workspace.members and wanted != BOT:
            return self.workspace.direct(wanted)
        channel = self.workspace.channels.get(wanted)
        if channel is None:
            raise SlackRefusal("channel_not_found")
        if BOT not in channel.members:
            raise SlackRefusal("not_in_channel")
        return channel

    def writable(self) -> Channel:
        channel = self.channel()
        if channel.archived:
            raise SlackRefusal("is_archived")
        others = [self.workspace.members[m] for m in channel.members if m != BOT]
        if channel.is_im and any(member.bot for member in others):
            raise SlackRefusal("cannot_dm_bot")
        return channel

    def own(self, channel: Channel, otherwise: str) -> Message:
        """A message of the app's own."""
        message = channel.messages.get(self.need("ts"))
        if message is None:
            raise SlackRefusal("message_not_found")
        if message.author != BOT:
            raise SlackRefusal(otherwise)
        return message
