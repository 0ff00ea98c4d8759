"""One thread, whichever platform each of those who write there is on."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.emulators.pictures import picture
from tests.journeys.on_three import Three, on_three
from tests.people import CORA, GINA


@pytest.fixture
async def three(new_address: Callable[[str], str]) -> AsyncIterator[Three]:
    async with on_three(new_address("sqlite")) as opened:
        yield opened


async def test_a_guardian_writes_on_telegram_and_is_answered_from_slack(three: Three):
    """Two pictures in one go, and all of it is there in the browser, too."""
    album = [picture(40, 30, shade) for shade in ("teal", "red")]
    three.telegram.player(GINA).sends_album(album, "/office Leo lost this book")
    await three.telegram.hears(GINA, "The office has it, with the 2 files.")
    await three.slack.hears(CORA, "Leo lost this book")
    await three.slack.sees_pictures(CORA, 2)

    await three.slack.press(CORA, "Answer")
    await three.slack.hears(CORA, "What do you want to answer?")
    await three.slack.send(CORA, "Room 5 has it")

    await three.telegram.hears(GINA, "Cora Lind answers:\n\nRoom 5 has it")
    await three.browser.says(GINA, "/messages", hears="Room 5 has it")
    await three.browser.hears(GINA, "Leo lost this book")
    await three.slack.says(CORA, "/messages Gina", hears="Room 5 has it")
