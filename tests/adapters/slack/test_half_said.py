"""What was half said outlives the process, and not the hour."""

from datetime import timedelta

from tests.adapters.slack.desk import slack_desk
from tests.emulators.slack import SlackEmulator
from tests.fakes.clock import FrozenClock

ASKED = "How long did it take?"


async def test_a_question_is_answered_after_a_restart(
    database: str, emulator: SlackEmulator, clock: FrozenClock
):
    async with slack_desk(database, emulator, clock, by="http") as before:
        await before.maya.commands("/mark P12")
        assert (await before.hears(before.maya)) == [ASKED]

    async with slack_desk(database, emulator, clock, by="http") as after:
        await after.maya.writes("45 min")

        assert "45 min on P12" in (await after.hears(after.maya, 2))[1]


async def test_a_question_of_an_hour_ago_is_no_longer_meant(
    database: str, emulator: SlackEmulator, clock: FrozenClock
):
    async with slack_desk(database, emulator, clock, by="http") as desk:
        await desk.maya.commands("/mark P12")
        await desk.hears(desk.maya)
        clock.forward(timedelta(minutes=61))

        await desk.maya.writes("45 min")

        assert "P12" not in (await desk.hears(desk.maya, 2))[1]
        await desk.maya.writes("/mytimes today")
        assert "Nothing is logged" in (await desk.hears(desk.maya, 3))[2]


async def test_what_was_half_said_is_dropped_with_cancel(
    database: str, emulator: SlackEmulator, clock: FrozenClock
):
    async with slack_desk(database, emulator, clock, by="http") as desk:
        await desk.maya.commands("/mark P12")
        await desk.hears(desk.maya)
        await desk.maya.writes("/cancel")
        assert (await desk.hears(desk.maya, 2))[1] == "Dropped. What next?"
