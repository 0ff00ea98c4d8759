"""Nobody may keep the desk busy alone: a bucket of messages for each account."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

from core.people.model import Account

MOST_ACCOUNTS = 10_000


@dataclass(slots=True)
class _Bucket:
    left: float
    at: datetime
    told: bool = False


@dataclass(slots=True)
class Guard:
    """`burst` messages at once, then `a_second` of them.

    What is too much is kept for later, never dropped: a phone back from a tunnel
    sends what it has queued, and a desk back from an outage hears it all at once.
    """

    burst: float = 200
    a_second: float = 20
    _buckets: "OrderedDict[Account, _Bucket]" = field(default_factory=OrderedDict)

    def allows(self, account: Account, now: datetime) -> bool:
        bucket = self._buckets.setdefault(account, _Bucket(self.burst, now))
        self._buckets.move_to_end(account)
        if len(self._buckets) > MOST_ACCOUNTS:
            self._buckets.popitem(last=False)
        passed = max((now - bucket.at).total_seconds(), 0)
        bucket.left = min(bucket.left + passed * self.a_second, self.burst)
        bucket.at = now
        bucket.told = bucket.told and bucket.left < self.burst
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True

    def is_news(self, account: Account) -> bool:
        """Whether they are to be told that it is too much: once, until it is over."""
        bucket = self._buckets.get(account)
        if bucket is None or bucket.told:
            return False
        bucket.told = True
        return True


def for_strangers() -> Guard:
    """Enough to mistype a code; whoever wants more is not answered any more."""
    return Guard(burst=6, a_second=1 / 60)
