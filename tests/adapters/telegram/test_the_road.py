"""A message in, an answer out, over Telegram's own HTTP, by both ways of hearing."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.adapters.telegram.desk import TelegramDesk, telegram_desk
from tests.emulators.telegram import Limits, Telegram, telegram_running


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


@pytest.fixture(params=["polling", "webhook"])
async def desk(
    request: pytest.FixtureRequest,
    telegram: Telegram,
    new_address: Callable[[str], str],
) -> AsyncIterator[TelegramDesk]:
    address = new_address("sqlite")
    async with telegram_desk(address, telegram, by=request.param) as opened:
        yield opened


async def test_a_tutor_logs_marking_and_takes_it_back(desk: TelegramDesk):
    maya = desk.maya
    maya.says("/mark P12 40m")
    await desk.hears(maya)
    (logged,) = maya.sees

    press = maya.presses(logged, "Undo")
    await desk.hears(maya, 2)
    await desk.telegram.until(lambda: press.answer)

    assert "40 min" in logged.text
    assert "40 min" in maya.sees[1].text
