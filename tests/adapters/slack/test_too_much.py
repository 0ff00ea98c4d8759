"""Somebody who sends more than a person can is answered all the same, in turn."""

from datetime import timedelta

from bot.guard import Guard
from core.people.model import Account
from tests.adapters.slack.desk import SlackDesk
from tests.fakes.clock import FrozenClock

A_LOT = 205
IN_TURN = "That was a lot at once. I answer all of it, in its order; give me a moment."


async def test_too_much_at_once_is_said_once_and_answered_in_the_end(
    socket_desk: SlackDesk,
):
    desk = socket_desk
    for number in range(A_LOT):
        await desk.maya.writes(f"/help {number}")
    await desk.emulator.until(lambda: IN_TURN in texts(desk))

    await desk.in_time(lambda: len(texts(desk)) == A_LOT + 1)

    assert texts(desk).count(IN_TURN) == 1


def texts(desk: SlackDesk) -> list[str]:
    return [message.text for message in desk.maya.hears()]


def test_it_is_news_again_once_the_flood_is_over():
    guard, clock = Guard(burst=2, a_second=1), FrozenClock("2026-03-09T12:00")
    maya = Account("console", "maya")

    def told() -> bool:
        return not guard.allows(maya, clock.now()) and guard.is_news(maya)

    assert [told() for _ in range(5)] == [False, False, True, False, False]
    clock.forward(timedelta(seconds=1))
    assert [told() for _ in range(3)] == [False, False, False]
    clock.forward(timedelta(seconds=60))
    assert [told() for _ in range(4)] == [False, False, True, False]
