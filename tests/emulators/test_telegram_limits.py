"""How much at once, and what goes wrong when ordered to."""

import asyncio

import pytest
import telegram as ptb

from tests.emulators.asking import ask
from tests.emulators.telegram import Fault, Telegram, telegram_running
from tests.emulators.telegram_clients import by_aiogram

HELLO = "hello"


async def test_flood_control_counts_to_the_chat_the_group_and_in_all():
    now = [1000.0]
    async with telegram_running(now=lambda: now[0]) as telegram:
        people = [telegram.person(f"P{n}") for n in range(31)]
        group = telegram.group("Maths", *people)
        for person in people:
            person.starts()

        async def send(chat: int) -> int:
            said = await ask(telegram, "sendMessage", chat_id=chat, text=HELLO)
            return int(said.get("parameters", {}).get("retry_after", 0))

        assert [await send(person.id) for person in people] == [0] * 30 + [1]
        now[0] += 1
        assert [await send(people[0].id) for _ in range(2)] == [0, 1]
        now[0] += 1
        assert await send(people[0].id) == 0
        waits = []
        for _ in range(21):
            waits.append(await send(group.id))
            now[0] += 1
        assert waits == [0] * 20 + [40]


async def test_faults_strike_as_often_as_ordered_and_say_whether_it_was_done(
    telegram: Telegram, bot: ptb.Bot
):
    from aiogram.exceptions import TelegramRetryAfter

    ann = telegram.person("Ann")
    ann.starts()
    faults = telegram.faults

    faults.order("sendMessage", Fault.too_many(7), chat=ann.id)
    async with by_aiogram(telegram) as other:
        with pytest.raises(TelegramRetryAfter) as wait:
            await other.send_message(ann.id, "1")
    faults.order("sendMessage", Fault.gateway())
    with pytest.raises(ptb.error.NetworkError):
        await bot.send_message(ann.id, "2")
    faults.order("sendMessage", Fault.reset())
    with pytest.raises(ptb.error.NetworkError):
        await bot.send_message(ann.id, "3")
    faults.order("sendMessage", Fault.reset_after_delivery())
    with pytest.raises(ptb.error.NetworkError):
        await bot.send_message(ann.id, "4")
    faults.order("sendMessage", Fault.silence_after_delivery())
    with pytest.raises(ptb.error.TimedOut):
        await bot.send_message(ann.id, "5", read_timeout=0.2)
    await bot.send_message(ann.id, "6")

    assert wait.value.retry_after == 7
    assert [line.text for line in ann.sees] == ["4", "5", "6"]
    statuses = [call.status for call in telegram.calls("sendMessage")]
    assert statuses == [429, 502, 0, 0, 0, 200]


async def test_an_answer_takes_as_long_as_the_latency_says(telegram: Telegram):
    ann = telegram.person("Ann")
    ann.starts()
    telegram.server.latency = (0.03, 0.03)
    clock = asyncio.get_running_loop().time
    started = clock()

    await ask(telegram, "sendMessage", chat_id=ann.id, text=HELLO)

    assert clock() - started >= 0.03
