"""PostgreSQL goes away under a desk at work and comes back: nothing lost, or twice."""

from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.kernel.actor import THE_DESK
from core.messaging.delivery.recover import RecoverFromOthers
from storage.database import owners_engine
from storage.schema import create_schema
from tests.adapters.telegram.desk import TelegramDesk, telegram_desk
from tests.emulators.telegram import Limits, Telegram, telegram_running
from tests.left_out import left_out
from tests.postgres import new_database, quick_folder, server

MESSAGES = 12


@pytest.fixture
def folder() -> Iterator[Path]:
    with quick_folder() as made:
        yield Path(made)


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


def logs(desk: TelegramDesk, *numbers: int) -> None:
    for number in numbers:
        desk.maya.says(f"/mark P{number} 1m")


def all_answered(desk: TelegramDesk) -> bool:
    """The clock's bells ring all the while."""
    desk.arrived.set()
    desk.promised.set()
    return len(desk.maya.sees) >= MESSAGES


@pytest.mark.timeout(240)
async def test_what_was_said_meanwhile_is_answered_once(
    folder: Path, telegram: Telegram
):
    with ExitStack() as up:
        try:
            address = new_database(up.enter_context(server(folder)))
        except (ImportError, OSError, RuntimeError) as why:
            left_out(f"PostgreSQL did not start: {why}")
        owner = owners_engine(address)
        create_schema(owner)
        owner.dispose()
        async with telegram_desk(address, telegram, by="webhook") as desk:
            statuses = telegram.there.webhook.set_to.attempts
            logs(desk, *range(4))
            await telegram.until(lambda: desk.maya.sees)
            up.close()
            logs(desk, *range(4, MESSAGES))
            await telegram.until(lambda: 503 in {status for _, status in statuses})
            up.enter_context(server(folder))
            await desk.door.run(RecoverFromOthers(THE_DESK))  # as the clock does
            await telegram.until(lambda: all_answered(desk))
            answered = sorted(line.text.split()[4] for line in desk.maya.sees)

    assert {status for _, status in statuses} == {200, 503}
    assert answered == sorted(f"P{number}." for number in range(MESSAGES))
