"""What Slack could not tell us is read from its own history, once."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta

import pytest

from core.messaging.model import Address, ChatKind
from tests.adapters.slack.desk import SlackDesk, slack_desk
from tests.adapters.slack.notices import notice
from tests.emulators.slack import SlackEmulator
from tests.emulators.slack.workspace import TEAM
from tests.fakes.clock import FrozenClock

LOGGED = "Logged 45 min on P12. Day so far: 45 min."


async def test_what_was_written_during_an_outage_is_read_when_the_desk_is_back(
    database: str, emulator: SlackEmulator, clock: FrozenClock
):
    async with slack_desk(database, emulator, clock, by="http") as desk:
        await desk.maya.writes("/mark P11 10")
        await desk.hears(desk.maya)
    emulator.delivery.address = ""
    maya = desk.maya
    await maya.writes("/mark P12 45")
    await maya.writes("/mark P13 5")
    clock.forward(timedelta(minutes=10))

    async with slack_desk(database, emulator, clock, by="socket") as back:
        await back.hears(maya, 2)
        await back.quiet()

    before, summed = maya.hears()
    assert before.text == "Logged 10 min on P11. Day so far: 10 min."
    assert [line.rpartition("”: ")[2] for line in summed.text.split("\n")] == [
        "While I was away you sent 2 messages:",
        "Logged 45 min on P12. Day so far: 55 min.",
        "Logged 5 min on P13. Day so far: 1 h.",
    ]


@pytest.fixture(params=["http", "socket"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Outages:
    """A desk that heard of its people, and comes back after they went on talking."""

    def __init__(self, database: str, emulator: SlackEmulator, clock: FrozenClock):
        self.database = database
        self.emulator = emulator
        self.clock = clock

    @asynccontextmanager
    async def before(self) -> AsyncIterator[SlackDesk]:
        async with self._desk("http") as desk:
            await desk.maya.writes("/help")
            await desk.hears(desk.maya)
            yield desk
        self.emulator.delivery.address = ""

    @asynccontextmanager
    async def after(self, way: str) -> AsyncIterator[SlackDesk]:
        async with self._desk(way) as desk:
            yield desk
            await desk.quiet()

    def _desk(self, way: str) -> AbstractAsyncContextManager[SlackDesk]:
        return slack_desk(self.database, self.emulator, self.clock, by=way)


@pytest.fixture
def outage(database: str, emulator: SlackEmulator, clock: FrozenClock) -> Outages:
    return Outages(database, emulator, clock)


@pytest.mark.parametrize("kind", ["channel", "group", "mpim"])
async def test_what_was_said_to_it_in_company_is_read_too_and_nothing_else(
    outage: Outages, way: str, kind: str
):
    async with outage.before() as desk:
        room = await outage.emulator.channel("staff", desk.maya, desk.leo, kind=kind)
    await desk.maya.writes("/mark P11 10", to=room)
    await desk.maya.mentions("/mark P12 45", room)

    async with outage.after(way) as back:
        await outage.emulator.until(lambda: back.maya.hears(room))

    assert [message.text for message in desk.maya.hears(room)] == [LOGGED]


async def test_an_answer_in_a_thread_and_an_edit_are_read_too(
    outage: Outages, way: str
):
    async with outage.before() as desk:
        room = await outage.emulator.channel("staff", desk.maya, desk.leo)
        to = Address("slack", room.id, TEAM, kind=ChatKind.GROUP)
        asked = await desk.slack.platform.send(notice(room.id, "What now?", to=to))
        logged = await desk.maya.writes("/mark P13 5")
        await desk.hears(desk.maya, 2)
    await desk.maya.writes("/mark P12 45", to=room, thread=asked.message)
    await desk.maya.edits(logged, "/mark P13 15")

    async with outage.after(way) as back:
        await back.hears(desk.maya, 3)
        await outage.emulator.until(lambda: len(back.maya.hears(room)) == 2)

    assert "Logged 45 min on P12." in desk.maya.hears(room)[1].text
    assert "Corrected" in desk.maya.hears()[2].text


async def test_told_again_by_http_it_looks_for_what_was_given_up(outage: Outages):
    async with outage.before():
        pass
    async with outage.after("http") as desk:
        desk.emulator.delivery.address = "http://127.0.0.1:9"
        await desk.maya.writes("/mark P12 45")
        given_up = desk.emulator.delivery.told[-1]
        await desk.maya.writes("/mark P13 5")
        told_again = desk.emulator.delivery.told[-1]
        desk.emulator.delivery.address = desk.address

        await desk.emulator.delivery.repeat(told_again)
        await desk.hears(desk.maya, 3)

    assert not given_up.acknowledged
    assert {m.text.partition(".")[0] for m in desk.maya.hears()[1:]} == {
        "Logged 45 min on P12",
        "Logged 5 min on P13",
    }
