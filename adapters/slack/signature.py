"""Whether a request really comes from Slack, and lately."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import timedelta

from core.kernel.clock import Clock

FRESH = timedelta(minutes=5)
"""Slack's own advice: an older request may be somebody playing it back."""


_SECONDS = re.compile(r"[0-9]{1,12}")


class Signature:
    def __init__(self, secret: str, clock: Clock) -> None:
        self._secret = secret.encode()
        self._clock = clock

    def holds(self, headers: Mapping[str, str], body: bytes) -> bool:
        stamp = headers.get("x-slack-request-timestamp", "")
        if not _SECONDS.fullmatch(stamp):
            return False
        age = self._clock.now().timestamp() - int(stamp)
        if abs(age) > FRESH.total_seconds():
            return False
        signed = b"v0:%s:%s" % (stamp.encode(), body)
        digest = hmac.new(self._secret, signed, hashlib.sha256).hexdigest()
        given = headers.get("x-slack-signature", "").encode()
        return hmac.compare_digest(f"v0={digest}".encode(), given)
