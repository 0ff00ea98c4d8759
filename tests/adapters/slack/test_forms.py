"""What is missing is asked for in a modal, or in words where none can be opened."""

from tests.adapters.slack.desk import SlackDesk
from tests.emulators.slack.faults import Fault
from tests.emulators.slack.model import View
from tests.emulators.slack.player import Player

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def modal_of(desk: SlackDesk, player: Player) -> View:
    view = await desk.emulator.until(lambda: player.modal)
    assert view is not None
    return view


async def test_a_slash_command_opens_a_modal_with_an_input_for_each_gap(
    desk: SlackDesk,
):
    await desk.maya.commands("/mark")

    view = await modal_of(desk, desk.maya)
    labels = [block["label"]["text"] for block in view.body["blocks"]]
    assert labels == ["What did you mark?", "How long did it take?"]
    assert desk.maya.hears() == []


async def test_a_modal_filled_in_is_carried_out(desk: SlackDesk):
    await desk.maya.commands("/mark")
    await modal_of(desk, desk.maya)

    faults = await desk.maya.fills_in(
        {"What did you mark?": "P12", "How long did it take?": "45 min"}
    )

    assert faults == {}
    assert desk.maya.modal is None
    assert await desk.hears(desk.maya) == [LOGGED]


async def test_a_fault_is_shown_under_its_input_and_nothing_is_stored(desk: SlackDesk):
    await desk.maya.commands("/mark")
    await modal_of(desk, desk.maya)
    question = "How long did it take?"

    faults = await desk.maya.fills_in({"What did you mark?": "P12", question: "soon"})

    assert list(faults) == [question]
    assert faults[question].startswith("I could not read the time “soon”")
    await desk.maya.fills_in({"What did you mark?": "P12", question: "45"})
    assert await desk.hears(desk.maya) == [LOGGED]


async def test_a_trigger_that_ran_out_leaves_the_questions(desk: SlackDesk):
    desk.emulator.faults.plan("views.open", Fault(error="expired_trigger_id"))
    await desk.maya.commands("/mark")

    assert await desk.hears(desk.maya) == ["What did you mark?"]
    await desk.maya.writes("P12")
    assert (await desk.hears(desk.maya, 2))[1] == "How long did it take?"
    await desk.maya.writes("45")
    assert (await desk.hears(desk.maya, 3))[2] == LOGGED


async def test_words_with_gaps_offer_the_form_behind_a_button(desk: SlackDesk):
    await desk.maya.writes("/mark")
    assert await desk.hears(desk.maya) == ["What did you mark?"]

    await desk.maya.presses("Fill in a form")

    await modal_of(desk, desk.maya)
    await desk.maya.fills_in(
        {"What did you mark?": "P12", "How long did it take?": "45 min"}
    )
    assert (await desk.hears(desk.maya, 2))[1] == LOGGED


async def test_a_modal_closed_unsent_changes_nothing(desk: SlackDesk):
    await desk.maya.commands("/mark")
    await modal_of(desk, desk.maya)

    await desk.maya.closes()

    await desk.quiet()
    assert desk.maya.hears() == []
