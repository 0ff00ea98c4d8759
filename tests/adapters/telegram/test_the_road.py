"""A message in, an answer out, over Telegram's own HTTP, by both ways of hearing."""

from collections.abc import AsyncIterator, Callable

import pytest

from tests.adapters.telegram.desk import TelegramDesk, telegram_desk
from tests.emulators.telegram import Fault, Limits, Telegram, telegram_running


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


async def test_editing_the_message_corrects_the_record(desk: TelegramDesk):
    maya = desk.maya
    line = maya.says("/mark P12 40m")
    await desk.hears(maya)

    maya.edits(line, "/mark P12 50m")
    heard = await desk.hears(maya, 2)

    assert "Corrected" in heard[1]
    assert "50 min" in heard[1]


async def test_a_button_of_somebody_else_does_nothing(desk: TelegramDesk):
    group = desk.telegram.group("Staff room", desk.maya, desk.leo)
    desk.maya.says("/mark P12 40m", group)
    await desk.telegram.until(lambda: group.bot_lines)
    (logged,) = group.bot_lines

    desk.leo.presses(logged, "Undo")
    await desk.telegram.until(lambda: len(group.bot_lines) == 2)

    assert "not meant for you" in group.bot_lines[1].text


async def test_a_conversation_goes_on_where_its_group_has_moved_to(desk: TelegramDesk):
    group = desk.telegram.group("Staff room", desk.maya, desk.leo)
    desk.maya.says("/mark P12", group)
    await desk.telegram.until(lambda: group.bot_lines)
    supergroup = group.upgrade()
    await desk.telegram.until(lambda: not desk.telegram.pending())

    asked = desk.maya.says("40m", supergroup, reply_to=group.bot_lines[0])
    await desk.telegram.until(lambda: supergroup.bot_lines)

    assert asked.chat.id == supergroup.id
    assert "40 min" in supergroup.bot_lines[0].text


async def test_a_telegram_that_stumbles_loses_nothing(desk: TelegramDesk):
    faults = desk.telegram.faults
    faults.order("getUpdates", Fault.gateway())
    faults.order("getUpdates", Fault.reset())
    faults.order("sendMessage", Fault.internal())
    faults.order("answerCallbackQuery", Fault.gateway())

    desk.maya.says("/mark P12 40m")
    desk.leo.says("/help")
    await desk.telegram.until(lambda: not desk.telegram.pending())
    await desk.hears_both()

    assert [len(person.sees) for person in (desk.maya, desk.leo)] == [1, 1]


async def test_who_blocks_the_bot_and_comes_back_is_answered_again(
    desk: TelegramDesk,
):
    desk.maya.blocks()
    desk.maya.unblocks()
    desk.maya.says("/help")

    assert len(await desk.hears(desk.maya)) == 1


async def test_a_live_place_that_moves_on_is_not_answered_every_time(
    desk: TelegramDesk,
):
    live = desk.leo.sends_place(51.5, -0.1, accuracy=10, live_for=900)
    await desk.hears(desk.leo)
    for step in range(5):
        desk.leo.moves(live, 51.5 + step / 1000, -0.1, accuracy=10)
    desk.leo.stops_sharing(live)
    desk.leo.says("/help")

    assert len(await desk.hears(desk.leo, 2)) == 2


async def test_the_menu_shows_what_somebodys_roles_allow(desk: TelegramDesk):
    telegram = desk.telegram
    desk.maya.says("/help")
    desk.leo.says("/help")
    await desk.hears_both()
    await telegram.until(lambda: telegram.menu_of(desk.leo))
    await telegram.until(lambda: telegram.menu_of(desk.maya))

    assert "mark" in telegram.menu_of(desk.maya)
    assert "mark" not in telegram.menu_of(desk.leo)
    assert "help" in telegram.commands()
    assert "mark" not in telegram.commands()
