"""Pictures sent together come one by one: they are one message all the same."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.adapters.telegram.desk import TelegramDesk, telegram_desk
from tests.emulators.pictures import picture
from tests.emulators.telegram import Limits, Telegram, telegram_running


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


def pictures(desk: TelegramDesk) -> list[bytes]:
    return [line.photo for line in desk.leo.sees if line.photo]


async def test_an_album_is_one_letter_though_the_desk_stops_in_the_middle(
    telegram: Telegram, new_address: Callable[[str], str]
):
    address = new_address("sqlite")
    album = [picture(40, 30, shade) for shade in ("teal", "red", "gold")]
    async with telegram_desk(address, telegram) as desk:
        desk.maya.sends_album(album, "/msg Leo the three pages")
        await telegram.until(lambda: not telegram.pending())
        people = (desk.maya, desk.leo)
    async with telegram_desk(address, telegram, people=people) as desk:
        heard = await desk.hears(desk.maya)
        await telegram.until(lambda: len(pictures(desk)) == 3)
    assert heard == ["Leo Hart has it, with the 3 files. Their answer comes back here."]
