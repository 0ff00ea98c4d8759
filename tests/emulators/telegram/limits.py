"""Flood control: when the platform says 429, and for how long."""

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from tests.emulators.telegram.wire import Refused

SECOND = 1.0
MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second in all and to one chat, and a minute to one group."""

    overall: int = 30
    per_chat: int = 1
    per_group: int = 20

    @classmethod
    def none(cls) -> "Limits":
        """For tests about something else, which would otherwise wait."""
        return cls(overall=10**9, per_chat=10**9, per_group=10**9)


class FloodControl:
    """Sliding windows over what was accepted; `now` is in seconds, of any origin."""

    def __init__(self, limits: Limits, now: Callable[[], float]) -> None:
        self.limits = limits
        self._now = now
        self._accepted: dict[object, deque[float]] = defaultdict(deque)

    def count(self, chat: int, *, group: bool, messages: int = 1) -> None:
        """Accept so many messages to `chat`, or say how long to wait.

        An album counts as its pictures overall and in a group's minute, but as
        one message for the second of its chat.
        """
        now = self._now()
        windows = [
            ("all", SECOND, self.limits.overall, messages),
            (("second", chat), SECOND, self.limits.per_chat, 1),
        ]
        if group:
            windows.append((("minute", chat), MINUTE, self.limits.per_group, messages))
        waits = [self._wait(now, *window) for window in windows]
        if max(waits) > 0:
            seconds = max(1, math.ceil(max(waits)))
            raise Refused(
                429,
                f"Too Many Requests: retry after {seconds}",
                retry_after=seconds,
            )
        for key, _, _, weight in windows:
            self._accepted[key].extend([now] * weight)

    def _wait(
        self, now: float, key: object, window: float, most: int, weight: int
    ) -> float:
        accepted = self._accepted[key]
        while accepted and accepted[0] <= now - window:
            accepted.popleft()
        surplus = len(accepted) + weight - most
        if surplus <= 0 or not accepted:
            return 0
        return accepted[min(surplus, len(accepted)) - 1] + window - now
