"""How often one may ask: a message a second to a channel, and Slack's tiers."""

from collections import defaultdict, deque
from collections.abc import Callable
from math import ceil

POSTING = {"chat.postMessage", "chat.postEphemeral"}
A_MINUTE = {
    "conversations.list": 20,
    "users.conversations": 50,
    "conversations.history": 50,
    "conversations.replies": 50,
    "conversations.open": 50,
    "conversations.info": 50,
    "chat.update": 50,
    "chat.delete": 50,
    "pins.add": 20,
    "apps.connections.open": 10,
}
OTHERWISE = 100


class Rates:
    """Answers how many seconds to wait; nothing, if the call may go ahead."""

    def __init__(self, ticks: Callable[[], float], pace: float) -> None:
        self.pace = pace
        self._ticks = ticks
        self._posted: dict[str, float] = {}
        self._called: dict[str, deque[float]] = defaultdict(deque)

    def wait(self, method: str, channel: str) -> int:
        now = self._ticks()
        if method in POSTING:
            return self._in_channel(channel, now)
        recent = self._called[method]
        while recent and recent[0] <= now - 60:
            recent.popleft()
        if len(recent) >= A_MINUTE.get(method, OTHERWISE):
            return max(1, ceil(recent[0] + 60 - now))
        recent.append(now)
        return 0

    def _in_channel(self, channel: str, now: float) -> int:
        free = self._posted.get(channel, -self.pace) + self.pace
        if now < free:
            return max(1, ceil(free - now))
        self._posted[channel] = now
        return 0
