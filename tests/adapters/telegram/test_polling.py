"""Asking for updates: nothing confirmed before it is kept, one process at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from adapters.telegram.client import open_client
from adapters.telegram.hearing import Ears
from adapters.telegram.polling import Poller, polling
from core.application import Door, Origin, Request
from core.messaging.delivery.receive import Receive
from tests.adapters.telegram.desk import telegram_desk
from tests.emulators.telegram import Fault, Limits, Telegram, telegram_running
from tests.fakes.clock import FrozenClock


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


class StubbornDoor(Door):
    """Lets nothing in while it is shut; keeps what it was told while open."""

    def __init__(self) -> None:
        self.is_shut = True
        self.refused = asyncio.Event()
        self.kept: list[str] = []

    async def run(self, request: Request[Any], origin: Origin | None = None) -> Any:
        del origin
        assert isinstance(request, Receive)
        if self.is_shut:
            self.refused.set()
            raise OSError("the database is away")
        self.kept += [event.key for event in request.events]

    async def change(self, unit, origin=None):
        raise NotImplementedError

    async def read(self, unit, origin=None):
        raise NotImplementedError


async def test_what_could_not_be_kept_is_not_confirmed(telegram: Telegram):
    door = StubbornDoor()
    async with open_client(telegram.token, telegram.url) as client:
        clock = FrozenClock("2026-03-09T12:00")
        ears = Ears(client, door, clock, lambda: None)
        async with polling(Poller(client, ears)):
            telegram.person("Ann").says("hello")
            await door.refused.wait()
            assert len(telegram.pending()) == 1

            door.is_shut = False
            await telegram.until(lambda: not telegram.pending())

    assert len(door.kept) == 1


async def test_what_is_told_again_after_a_restart_is_answered_once(
    telegram: Telegram, new_address: Callable[[str], str]
):
    address = new_address("sqlite")
    async with telegram_desk(address, telegram) as desk:
        desk.maya.says("/mark P12 40m")
        await desk.hears(desk.maya)
        people = (desk.maya, desk.leo)

    telegram.tell_again(telegram.told[-1])
    async with telegram_desk(address, telegram, people=people) as desk:
        await telegram.until(lambda: not telegram.pending())
        desk.leo.says("/help")
        await desk.hears(desk.leo)

    assert len(people[0].sees) == 1


async def test_a_webhook_set_before_is_taken_back(
    telegram: Telegram, new_address: Callable[[str], str]
):
    async with open_client(telegram.token, telegram.url) as client:
        await client.set_webhook("http://127.0.0.1:9/old", "x" * 16)

    async with telegram_desk(new_address("sqlite"), telegram) as desk:
        desk.maya.says("/help")
        assert len(await desk.hears(desk.maya)) == 1

    assert telegram.there.webhook.set_to.url == ""


async def test_another_poller_is_outlasted(
    telegram: Telegram, new_address: Callable[[str], str]
):
    stranger = Fault.refused(409, "Conflict: terminated by other getUpdates request")
    telegram.faults.order("getUpdates", stranger, times=2)

    async with telegram_desk(new_address("sqlite"), telegram) as desk:
        desk.maya.says("/help")
        assert len(await desk.hears(desk.maya)) == 1


async def test_a_server_that_knows_no_webhooks_and_no_menus_is_answered_all_the_same(
    telegram: Telegram, new_address: Callable[[str], str]
):
    unknown = Fault.refused(404, "Not Found: method not found")
    for method in ("deleteWebhook", "setMyCommands"):
        telegram.faults.order(method, unknown, times=100)

    async with telegram_desk(new_address("sqlite"), telegram) as desk:
        desk.maya.says("/help")
        assert len(await desk.hears(desk.maya)) == 1


async def test_of_two_processes_one_asks_and_every_message_is_answered_once(
    telegram: Telegram, new_address: Callable[[str], str]
):
    address = new_address("postgres")
    async with (
        telegram_desk(address, telegram) as one,
        telegram_desk(address, telegram, people=(one.maya, one.leo)),
    ):
        for _ in range(5):
            one.maya.says("/help")
            one.leo.says("/help")
        await one.hears(one.maya, 5)
        await one.hears(one.leo, 5)

        asked = {call.status for call in telegram.calls("getUpdates")}
        assert asked <= {200}
        assert [len(one.maya.sees), len(one.leo.sees)] == [5, 5]
