"""Slack's tiers: so many calls of a method a minute, and answers never wait long."""

from adapters.slack.pace import KEPT, TIER_3, Pace, Tier
from tests.emulators.slack.rates import Rates

ROUND_TRIP = 0.1
LONG = 200.0


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_thousand_edits_never_ask_too_often_and_leave_room_for_answers():
    time = Time()
    rates, tier = Rates(time, 0), Tier(time, TIER_3)
    edits = answers = 0
    while time.now < LONG:
        answer = tier.window.ready_at(KEPT) > time.now
        if answer and answers < (time.now // 20 + 1):  # somebody presses now and then
            assert tier.window.is_free(time.now)
            answers += 1
        elif answer:
            time.now = tier.window.ready_at(KEPT)
            continue
        else:
            edits += 1
        tier.window.take()
        assert rates.wait("chat.update", "C1") == 0
        time.now += ROUND_TRIP
        tier.window.answered(time.now)

    assert edits >= (LONG // 60) * (TIER_3 - KEPT)


async def test_what_slack_says_of_one_method_holds_for_that_one_alone():
    time = Time()
    pace = Pace(time, 1.0)
    pace.pause("chat.update", 30)

    async with (
        pace.turn("chat.postMessage", "C1"),
        pace.turn("chat.delete"),
        pace.turn("views.publish"),
    ):
        time.now = 30.0
    async with pace.turn("chat.update"):
        pass
