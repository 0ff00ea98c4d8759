"""What one server may have of the places that a platform of many servers has."""

from collections import Counter
from collections.abc import Iterable, Mapping

from core.messaging.model import Notice

SHARE = 4
"""Notices for one server in our hands at once: one is told, the rest wait their turn.
However slowly it answers, the others' places stay theirs."""

SERVERS = frozenset({"webhook"})
"""Platforms that stand for many servers, each of them a chat of its own."""


def crowded(in_hand: Mapping[str, int]) -> frozenset[str]:
    """Servers that have their share; `in_hand` counts notices by server."""
    return frozenset(chat for chat, count in in_hand.items() if count >= SHARE)


def over_share(claimed: Iterable[Notice], in_hand: Mapping[str, int]) -> list[Notice]:
    """Those of `claimed`, the first of them first, that must wait in the outbox."""
    counts, over = Counter(in_hand), list[Notice]()
    for notice in claimed:
        if notice.to.platform in SERVERS:
            counts[notice.to.chat] += 1
            if counts[notice.to.chat] > SHARE:
                over.append(notice)
    return over
