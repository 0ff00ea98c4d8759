"""How often one address may ask for what only a secret opens."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.web.problem import Problem

MINUTE = timedelta(minutes=1)
MOST = 240
"""A minute, of one address: a whole school may share it, a guesser wants millions."""

MOST_ADDRESSES = 10_000


@dataclass(slots=True)
class Tries:
    most: int = MOST
    _since: OrderedDict[str, tuple[datetime, int]] = field(
        default_factory=OrderedDict[str, tuple[datetime, int]]
    )

    def count(self, address: str, now: datetime) -> None:
        """Raises a problem once there were too many within a minute."""
        since, tries = self._since.pop(address, (now, 0))
        if now - since >= MINUTE:
            since, tries = now, 0
        self._since[address] = (since, tries + 1)
        if len(self._since) > MOST_ADDRESSES:
            self._since.popitem(last=False)
        if tries >= self.most:
            raise Problem(429, "often")
