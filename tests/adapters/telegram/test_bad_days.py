"""A full disk, a database that may not be written, a lock that stays: by webhook."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs

from tests.adapters.telegram.desk import TelegramDesk, telegram_desk
from tests.emulators.telegram import Limits, Telegram, telegram_running

BAD = {
    "Full": ("max_page_count = 1", "max_page_count = 1000000"),
    "Away": ("query_only = ON", "query_only = OFF"),
}
"""What keeps a database from writing, as our words for it, and how it ends."""

MESSAGES = 30


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none(), retry=0.05) as running:
        yield running


@pytest.fixture
async def desk(
    telegram: Telegram, new_address: Callable[[str], str]
) -> AsyncIterator[TelegramDesk]:
    async with telegram_desk(new_address("sqlite"), telegram, by="webhook") as opened:
        yield opened


@contextmanager
def befallen(desk: TelegramDesk, why: str) -> Iterator[None]:
    """From the next unit of work on, until the block has ended and one more came."""
    begins, ends = BAD[why]
    now = [begins]

    @event.listens_for(desk.database.writing, "checkout")
    def taken(raw: Any, *_: object) -> None:
        raw.execute(f"PRAGMA {now[0]}")

    yield
    now[0] = ends


@pytest.mark.parametrize("why", BAD)
async def test_what_could_not_be_stored_is_answered_once_when_it_can(
    desk: TelegramDesk, telegram: Telegram, why: str
):
    statuses = telegram.there.webhook.set_to.attempts
    with capture_logs([merge_contextvars]) as logs, befallen(desk, why):
        for number in range(MESSAGES):
            desk.maya.says(f"/mark P{number} 1m")
        await telegram.until(lambda: 503 in {status for _, status in statuses})
    heard = await desk.hears(desk.maya, MESSAGES)

    assert {status for _, status in statuses} == {200, 503}
    assert {text.split()[4] for text in heard} == {f"P{n}." for n in range(MESSAGES)}
    assert len(heard) == MESSAGES
    assert why in {each["why"] for each in logs if each["event"] == "http.later"}
