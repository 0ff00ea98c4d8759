"""A conversation in Slack, over the wire, by HTTP and by Socket Mode."""

from tests.adapters.slack.desk import SlackDesk

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def test_a_slash_command_is_carried_out_and_undone_by_its_button(desk: SlackDesk):
    await desk.maya.commands("/mark P12 45m")
    assert await desk.hears(desk.maya) == [LOGGED]

    told = await desk.maya.presses("Undo")

    assert told.acknowledged
    assert (await desk.hears(desk.maya, 2))[1] == "Took back 45 min on P12."


async def test_commands_slack_keeps_for_itself_are_reached_by_desk(desk: SlackDesk):
    await desk.maya.commands("/desk mark P12 45m")

    assert await desk.hears(desk.maya) == [LOGGED]


async def test_an_edited_message_corrects_what_it_did(desk: SlackDesk):
    said = await desk.maya.writes("/mark P12 45")
    await desk.hears(desk.maya)

    await desk.maya.edits(said, "/mark P12 50")

    assert (await desk.hears(desk.maya, 2))[1].startswith("Corrected. Logged 50 min")
    asked = desk.emulator.calls("conversations.open")
    assert asked == []  # the chat is known by what was said in it
