"""Files that people sent, and what can keep them from us; nothing of it is logged."""

from collections.abc import AsyncIterator, Callable

import pytest
from structlog.testing import capture_logs

from adapters.telegram.platform import TelegramChat
from bot.incoming import Handle
from bot.platform import FileOutOfReach
from core.people.model import Account
from tests.adapters.telegram.desk import BOT, TelegramDesk, telegram_desk
from tests.emulators.pictures import picture
from tests.emulators.telegram import Fault, Limits, Telegram, telegram_running

ANN = Account("telegram", "1", BOT)
BIG = 20 * 2**20 + 1


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with telegram_running(limits=Limits.none()) as running:
        yield running


@pytest.fixture
async def desk(
    telegram: Telegram, new_address: Callable[[str], str]
) -> AsyncIterator[TelegramDesk]:
    async with telegram_desk(new_address("sqlite"), telegram) as opened:
        yield opened


@pytest.fixture
def chat(desk: TelegramDesk) -> TelegramChat:
    assert desk.opened.chat is not None
    return desk.opened.chat


async def test_a_photo_is_fetched_as_telegram_keeps_it(
    desk: TelegramDesk, chat: TelegramChat
):
    shown = desk.maya.sends_photo(picture())

    fetched = await chat.fetch(Handle(shown.said["photo"][-1]["file_id"]), ANN)

    assert fetched == shown.photo


async def test_what_is_too_big_is_not_even_asked_for(
    telegram: Telegram, chat: TelegramChat
):
    with pytest.raises(FileOutOfReach) as lost:
        await chat.fetch(Handle("some-file", size=BIG), ANN)

    assert (lost.value.why, lost.value.later) == ("too big", False)
    assert telegram.calls("getFile") == []


async def test_what_turns_out_too_big_or_gone_is_out_of_reach_for_good(
    desk: TelegramDesk, chat: TelegramChat
):
    big = desk.maya.sends_document(b"x", "a.zip", "application/zip", pretended_size=BIG)

    for ref, why in ((big.said["document"]["file_id"], "too big"), ("no-such", "gone")):
        with pytest.raises(FileOutOfReach) as lost:
            await chat.fetch(Handle(ref), ANN)
        assert (lost.value.why, lost.value.later) == (why, False)


@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_a_telegram_that_is_away_is_asked_again_later(
    desk: TelegramDesk, chat: TelegramChat, method: str
):
    sent = desk.maya.sends_document(b"x")
    handle = Handle(sent.said["document"]["file_id"])
    desk.telegram.faults.order(method, Fault.gateway())

    with pytest.raises(FileOutOfReach) as lost:
        await chat.fetch(handle, ANN)

    assert lost.value.later
    assert await chat.fetch(handle, ANN) == b"x"


async def test_no_log_line_holds_the_token_or_what_was_said(
    telegram: Telegram, new_address: Callable[[str], str]
):
    telegram.faults.order("getMe", Fault.internal())
    telegram.faults.order("getUpdates", Fault.reset())
    telegram.faults.order("sendMessage", Fault.gateway())
    telegram.faults.order("sendMessage", Fault.reset())
    with capture_logs() as logs:
        async with telegram_desk(new_address("sqlite"), telegram) as desk:
            desk.maya.says("/mark secretpaper 40m")
            desk.leo.says("is anybody there?")
            await desk.hears_both()

    assert logs
    told = repr(logs)
    assert telegram.token not in told
    assert "secretpaper" not in told
    assert "anybody" not in told
