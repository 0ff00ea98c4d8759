"""Many knocks at once are stored together, and each hears how it ended."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from adapters.intake import Intake
from core.application import Origin, Request
from core.kernel.later import Busy, Full
from core.messaging.delivery.receive import Receive
from core.messaging.model import Event


class Slot:
    """A door that takes its time, and refuses what it is told to."""

    def __init__(self, refuses: Callable[[tuple[str, ...]], Exception | None]) -> None:
        self._refuses = refuses
        self.opened = asyncio.Event()
        self.knocked = asyncio.Event()
        self.asked: list[tuple[str, ...]] = []

    async def run(self, request: Request[Any], origin: Origin | None = None) -> Any:
        del origin
        assert isinstance(request, Receive)
        keys = tuple(event.key for event in request.events)
        self.asked.append(keys)
        self.knocked.set()
        await self.opened.wait()
        fault = self._refuses(keys)
        if fault is not None:
            raise fault

    async def change(self, unit, origin=None):
        raise NotImplementedError

    async def read(self, unit, origin=None):
        raise NotImplementedError


def nothing(keys: tuple[str, ...]) -> None:
    del keys


def event(key: str) -> Event:
    return Event("telegram", key, "chat", b"{}")


async def knocking(slot: Slot, keys: str, most: int = 9) -> list[object]:
    """How each key fared that knocked while the first was being stored."""
    intake = Intake(slot, lambda: None, most)
    first = asyncio.create_task(intake.keep([event(keys[0])]))
    await slot.knocked.wait()
    rest = [asyncio.create_task(intake.keep([event(key)])) for key in keys[1:]]
    await asyncio.sleep(0)
    slot.opened.set()
    return list(await asyncio.gather(first, *rest, return_exceptions=True))


async def test_what_comes_while_others_are_stored_is_stored_with_the_next():
    slot = Slot(nothing)

    assert await knocking(slot, "abcd") == [None] * 4
    assert slot.asked == [("a",), ("b", "c", "d")]


async def test_one_that_cannot_be_stored_does_not_spoil_the_rest():
    slot = Slot(lambda keys: ValueError() if "c" in keys else None)

    heard = await knocking(slot, "abcd")

    assert [type(each) for each in heard] == [type(None)] * 2 + [ValueError] + [
        type(None)
    ]


async def test_a_full_disk_is_told_to_everybody_and_not_tried_one_by_one():
    slot = Slot(lambda keys: Full() if keys != ("a",) else None)

    heard = await knocking(slot, "abcd")

    assert [type(each) for each in heard[1:]] == [Full] * 3
    assert len(slot.asked) == 2


async def test_where_too_many_wait_the_next_is_turned_away():
    slot = Slot(nothing)

    heard = await knocking(slot, "abcd", most=2)

    assert [type(each) for each in heard] == [type(None)] * 3 + [Busy]


async def test_whoever_hangs_up_takes_nothing_along():
    slot = Slot(nothing)
    intake = Intake(slot, lambda: None)
    gone = asyncio.create_task(intake.keep([event("a")]))
    stays = asyncio.create_task(intake.keep([event("b")]))
    await slot.knocked.wait()
    gone.cancel()
    slot.opened.set()

    await stays
    with pytest.raises(asyncio.CancelledError):
        await gone
    assert slot.asked == [("a", "b")]
