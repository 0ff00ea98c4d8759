"""Which process runs which tests, where there are several.

What is dear to begin with is begun once: a browser, the engines that read faces, the
libraries of a platform, a PostgreSQL. So the tests that need one of them go to the same
process, and come first there, for they also take longest; all others fill up, and are
what a process that is done takes from one that is not.
"""

from collections.abc import Sequence
from itertools import islice

import pytest

TOGETHER = (
    (
        "tests/journeys/",
        "tests/kill/",
        "tests/adapters/telegram/",
        "tests/emulators/",
        "tests/bot/test_cli.py",
    ),
    ("tests/adapters/browser/", "tests/faces/", "tests/adapters/slack/"),
    (
        "tests/bot/test_moving_house.py",
        "tests/jobs/",
        "tests/storage/",
        "tests/contracts/",
    ),
)
"""Telegram's library and forks; a browser and eyes; PostgreSQL."""


def dealt(items: Sequence[pytest.Item], processes: int) -> list[pytest.Item]:
    """In as many parts as there are processes, alike in number: each is one's own."""
    hands = _hands(items, processes)
    others = iter([each for each in items if _group(each) is None])
    left = len(items)
    for number, hand in enumerate(hands):
        share = left // (processes - number)
        hand.extend(islice(others, max(0, share - len(hand))))
        left -= share
    return [*(each for hand in hands for each in hand), *others]


def _hands(items: Sequence[pytest.Item], processes: int) -> list[list[pytest.Item]]:
    hands: list[list[pytest.Item]] = [[] for _ in range(processes)]
    for number, folders in enumerate(TOGETHER):
        for folder in folders:
            those = (each for each in items if each.nodeid.startswith(folder))
            hands[number % processes] += those
    return hands


def _group(item: pytest.Item) -> int | None:
    """The number of those it belongs with."""
    found = (n for n, those in enumerate(TOGETHER) if item.nodeid.startswith(those))
    return next(found, None)
