"""What tests of the emulators start from."""

from collections.abc import AsyncIterator

import pytest
import telegram as ptb

from tests.emulators.telegram import Limits, Telegram, telegram_running
from tests.emulators.telegram_clients import by_ptb


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[ptb.Bot]:
    async with by_ptb(telegram) as client:
        yield client
