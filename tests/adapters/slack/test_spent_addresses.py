"""An interaction's address answers five times in half an hour: then another way."""

from dataclasses import replace
from datetime import timedelta
from math import inf

from adapters.slack.handle import Interaction
from core.messaging.model import Address, Carried, ChatKind, Outcome
from tests.adapters.slack.desk import SlackDesk
from tests.adapters.slack.notices import notice
from tests.emulators.slack.faults import Fault
from tests.emulators.slack.model import Channel
from tests.emulators.slack.workspace import TEAM

PAGE = "x" * 11_000


def asked(desk: SlackDesk, room: Channel) -> str:
    """A slash command of Maya's there, as it is remembered with its answer."""
    url = desk.emulator.workspace.response_url("UMAYA", room.id, None)
    at = desk.clock.now().timestamp()
    return Interaction("UMAYA", at, respond=url, channel=room.id).written()


async def answer(
    desk: SlackDesk, room: Channel, handle: str, text: str, key: str = "k"
) -> Carried:
    to = Address("slack", room.id, TEAM, kind=ChatKind.GROUP)
    told = replace(notice(room.id, text, handle=handle, key=key), to=to)
    return await desk.slack.platform.send(told)


def shown(desk: SlackDesk, room: Channel | None = None) -> str:
    """All that stands there before Maya, without the gaps between its parts."""
    heard = desk.maya.hears(room) if room else desk.maya.hears()
    blocks = [block for each in heard for block in each.blocks]
    return "".join(block["text"]["text"] for block in blocks)


async def test_what_takes_more_posts_goes_on_as_a_whisper(http_desk: SlackDesk):
    room = await http_desk.emulator.channel("staff", http_desk.maya, http_desk.leo)

    carried = await answer(http_desk, room, asked(http_desk, room), PAGE * 7)

    assert carried.outcome is Outcome.DELIVERED
    assert shown(http_desk, room) == PAGE * 7
    assert http_desk.leo.hears(room) == []
    assert len(http_desk.emulator.calls("response_url")) == 6
    assert http_desk.emulator.calls("chat.postEphemeral")


async def test_where_the_desk_is_no_member_it_goes_on_in_private(http_desk: SlackDesk):
    room = await http_desk.emulator.channel("away", http_desk.maya, with_desk=False)

    carried = await answer(http_desk, room, asked(http_desk, room), PAGE * 7)

    assert carried.outcome is Outcome.DELIVERED
    assert shown(http_desk, room) + shown(http_desk) == PAGE * 7
    assert shown(http_desk)


async def test_several_answers_to_one_command_share_its_five(http_desk: SlackDesk):
    room = await http_desk.emulator.channel("staff", http_desk.maya, http_desk.leo)
    handle = asked(http_desk, room)
    for number in range(7):
        done = await answer(http_desk, room, handle, f"No. {number}", f"k{number}")
        assert done.outcome is Outcome.DELIVERED
    assert [each.text for each in http_desk.maya.hears(room)] == [
        f"No. {number}" for number in range(7)
    ]


async def test_an_address_that_ran_out_sooner_than_said_loses_nothing(
    http_desk: SlackDesk,
):
    room = await http_desk.emulator.channel("staff", http_desk.maya, http_desk.leo)
    handle = asked(http_desk, room)
    for address in http_desk.emulator.workspace.responses.values():
        address.made = -inf
    carried = await answer(http_desk, room, handle, "Here it is.")
    assert carried.outcome is Outcome.DELIVERED
    assert [each.text for each in http_desk.maya.hears(room)] == ["Here it is."]


async def test_what_arrived_by_it_is_not_said_again_after_a_flood(
    http_desk: SlackDesk,
):
    room = await http_desk.emulator.channel("staff", http_desk.maya, http_desk.leo)
    handle = asked(http_desk, room)
    faults = http_desk.emulator.faults
    faults.plan("response_url", Fault())
    faults.plan("response_url", Fault(429, 7))

    first = await answer(http_desk, room, handle, PAGE * 3)
    again = await answer(http_desk, room, handle, PAGE * 3)

    assert (first.outcome, again.outcome) == (Outcome.TRY_AGAIN, Outcome.DELIVERED)
    assert first.again_after == timedelta(seconds=7)
    assert shown(http_desk, room) == PAGE * 3
