"""Several processes on one PostgreSQL: nothing lost, and nothing done twice."""

from datetime import UTC, datetime, timedelta

import pytest

from core.marking.ports import MarkingEntries
from storage import migrations
from storage.database import open_database
from storage.writer import Writer
from tests.emulators.slack import Player, SlackEmulator, slack_emulator
from tests.journeys.several import ON_SLACK, move_in, running
from tests.keys import KEY
from tests.people import HERE
from tests.postgres import new_database

EACH = 5
PATIENCE = 90.0


@pytest.mark.timeout(240)
async def test_what_both_were_told_is_done_and_said_once(postgres: str):
    address = new_database(postgres)
    migrations.migrate(address)
    await move_in(address)
    async with slack_emulator() as slack:
        names = [each.name.split()[0] for each in ON_SLACK]
        cora, lena, leo, maya, tom = map(slack.person, names)
        async with running(address, slack) as webs:
            await both_are_told(slack, webs, maya, tom)
            await it_is_announced(slack, cora)
            for each, count in ((maya, EACH), (tom, EACH), (leo, 1), (lena, 1)):
                await heard(slack, each, count)
            await slack.until(lambda: ended(cora), within=PATIENCE)
            await slack.delivery.settled()

    for tutor in (maya, tom):
        assert [text.count("Logged 1 min") for text in texts(tutor)] == [1] * EACH
    announced = "Cora Lind announces:\n\nexam moved to Monday"
    assert [texts(leo), texts(lena)] == [[announced], [announced]]
    assert await booked(address) == 2 * EACH


async def both_are_told(slack: SlackEmulator, webs: list[str], *tutors: Player) -> None:
    """Each message goes to one process, and once more to the other."""
    one, other = webs
    for number in range(EACH):
        for tutor in tutors:
            slack.delivery.address = one
            told = await tutor.commands(f"/mark paper{number} 1m")
            slack.delivery.address = other
            await slack.delivery.repeat(told)
            assert [attempt.status for attempt in told.attempts] == [200, 200]
        one, other = other, one


async def it_is_announced(slack: SlackEmulator, cora: Player) -> None:
    await cora.writes("announce to students: exam moved to Monday")
    await heard(slack, cora, 1)
    await cora.presses("Send it to 2 people")


async def heard(slack: SlackEmulator, player: Player, count: int) -> None:
    await slack.until(lambda: len(player.hears()) >= count, within=PATIENCE)


def texts(player: Player) -> list[str]:
    return [message.text for message in player.hears()]


def ended(cora: Player) -> bool:
    return any("All 2 have got it." in text for text in texts(cora))


async def booked(address: str) -> int:
    today = datetime.now(UTC).date()  # noqa: TID251 -- the processes' own day
    days = {"since": today - timedelta(days=1), "until": today + timedelta(days=2)}
    async with open_database(address, KEY) as database, Writer(database) as writer:
        entries = await writer.run(
            lambda ports: ports[MarkingEntries].between(HERE.id, **days)
        )
    return len(entries)
