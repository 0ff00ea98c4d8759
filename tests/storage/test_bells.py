"""A ring in one process wakes the others; on SQLite there are none."""

import asyncio
from collections.abc import Callable

from storage.bells import open_bells
from tests.patience import PATIENCE


async def heard(bell: asyncio.Event) -> bool:
    async with asyncio.timeout(PATIENCE):
        return await bell.wait()


async def test_a_ring_is_heard_by_every_process(new_address: Callable[[str], str]):
    address = new_address("postgres")
    async with open_bells(address) as here, open_bells(address) as there:
        async with asyncio.timeout(PATIENCE):
            while not there.promised.is_set():  # until it listens, rings are missed
                here.promised.set()
                await asyncio.sleep(0)

        assert await heard(here.promised)
        assert not there.arrived.is_set()


async def test_what_is_only_heard_is_not_passed_on(new_address: Callable[[str], str]):
    address = new_address("postgres")
    async with open_bells(address) as here, open_bells(address) as there:
        async with asyncio.timeout(PATIENCE):
            while not there.promised.is_set():
                here.arrived.heard()
                here.promised.set()
                await asyncio.sleep(0)

        assert here.arrived.is_set()
        assert not there.arrived.is_set()


async def test_alone_one_hears_oneself():
    async with open_bells("sqlite:///nowhere.db") as bells:
        bells.arrived.set()

        assert await heard(bells.arrived)
        assert not bells.promised.is_set()
