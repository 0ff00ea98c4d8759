"""Waiting for the desk's answer to an event, wherever it is given."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from core.application import Door
from core.kernel.actor import THE_DESK
from core.messaging.model import Event, Notice
from core.messaging.replies.answer import answer_key
from core.messaging.replies.history import Answers, AnswersTo
from core.people.model import Account

PATIENCE = 10
"""Seconds until an answer that has not come is left to the next look."""

GLANCE = 0.25
"""Seconds between looks for an answer that another process may have given."""

NUMBERED = re.compile(r":\d+$")


class Arrivals:
    """Tells whoever waits for an answer that some of it can be read now."""

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.Event] = {}

    def settled(self, notice: Notice) -> None:
        """Second and third parts of an answer end in their number."""
        for key in (notice.key, NUMBERED.sub("", notice.key)):
            if key in self._waiting:
                self._waiting[key].set()

    @contextmanager
    def expected(self, key: str) -> Iterator[asyncio.Event]:
        here = self._waiting.setdefault(key, asyncio.Event())
        try:
            yield here
        finally:
            self._waiting.pop(key, None)


@dataclass(frozen=True, slots=True)
class Awaited:
    door: Door
    arrivals: Arrivals

    async def answers(self, event: Event, by: Account) -> Answers:
        """As soon as they can be read; none if that takes too long."""
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._complete(event, by)
        except TimeoutError:
            return Answers()

    async def _complete(self, event: Event, by: Account) -> Answers:
        with self.arrivals.expected(answer_key(event)) as here:
            while True:
                answers = await self.door.run(AnswersTo(THE_DESK, event, by))
                if answers.complete:
                    return answers
                with suppress(TimeoutError):
                    await asyncio.wait_for(here.wait(), GLANCE)
                here.clear()
