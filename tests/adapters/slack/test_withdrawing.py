"""Slack tells when a message is deleted: what it did goes with it."""

from datetime import timedelta

from tests.adapters.slack.desk import SlackDesk


async def test_a_log_whose_message_is_deleted_is_taken_back(desk: SlackDesk):
    logged = await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya)

    await desk.maya.deletes(logged)

    heard = await desk.hears(desk.maya, 2)
    assert heard[1] == "You deleted that message. Took back 45 min on P12."


async def test_what_did_nothing_or_was_undone_before_is_deleted_in_silence(
    desk: SlackDesk,
):
    asked = await desk.maya.writes("/help")
    logged = await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya, 2)
    await desk.maya.writes("undo")
    await desk.hears(desk.maya, 3)

    await desk.maya.deletes(asked)
    await desk.maya.deletes(logged)
    await desk.maya.writes("/mark P13 5")

    heard = await desk.hears(desk.maya, 4)
    assert heard[3] == "Logged 5 min on P13. Day so far: 5 min."


async def test_too_late_it_is_said_that_the_record_stands(desk: SlackDesk):
    logged = await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya)
    desk.clock.forward(timedelta(minutes=11))

    await desk.maya.deletes(logged)

    heard = await desk.hears(desk.maya, 2)
    assert "too" in heard[1].lower() or "later" in heard[1].lower()


async def test_who_deletes_a_mention_in_company_takes_it_back_there(desk: SlackDesk):
    room = await desk.emulator.channel("staff", desk.maya, desk.leo)
    logged = await desk.maya.mentions("/mark P12 45", room)
    await desk.emulator.until(lambda: desk.maya.hears(room))

    await desk.maya.deletes(logged)

    await desk.emulator.until(lambda: len(desk.maya.hears(room)) == 2)
    assert "Took back 45 min" in desk.maya.hears(room)[1].text
