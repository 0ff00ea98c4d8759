"""The desk was away for most of a day, and people went on writing to it."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tests.adapters.telegram.desk import telegram_desk
from tests.emulators.telegram import Limits, telegram_running
from tests.people import LONDON

AWAY = timedelta(hours=23)
WRITTEN = 240
SENT = re.compile(r"While I was away you sent (\d+) messages:")
ONE = re.compile(r"^Logged 1 min on P\d+\.")
FEW = 6
"""Answers that sum up: Telegram hands over a hundred messages at a time."""


async def test_each_is_carried_out_once_on_the_day_it_was_written(
    new_address: Callable[[str], str],
):
    stopped: list[float] = []
    now = lambda: stopped[0] if stopped else time.time()  # noqa: E731 -- their clock
    address = new_address("sqlite")
    async with telegram_running(now=now, limits=Limits.none()) as telegram:
        async with telegram_desk(address, telegram) as before:
            people = (before.maya, before.leo)
        maya = people[0]
        then = time.time() - AWAY.total_seconds()
        stopped.append(then)
        for number in range(WRITTEN):
            maya.says(f"/mark P{number} 1m")
        stopped.clear()

        async with telegram_desk(address, telegram, people=people):
            await telegram.until(lambda: answered(maya.sees) >= WRITTEN)
            seen = len(maya.sees)
            day = datetime.fromtimestamp(then, UTC).astimezone(LONDON)
            maya.says(f"/mytimes {day:%Y-%m-%d}")
            await telegram.until(lambda: len(maya.sees) > seen)

    assert answered(maya.sees) == WRITTEN
    assert sum(bool(SENT.match(line.text)) for line in maya.sees) <= FEW
    assert f"Together {WRITTEN // 60} h" in maya.sees[-1].text
    told_to_wait = [line for line in maya.sees if "a lot at once" in line.text]
    assert len(told_to_wait) <= 1


def answered(lines) -> int:
    """However many were said together, each is counted."""
    summed = (SENT.match(line.text) for line in lines)
    alone = (ONE.match(line.text) for line in lines)
    return sum(int(each[1]) for each in summed if each) + sum(map(bool, alone))
