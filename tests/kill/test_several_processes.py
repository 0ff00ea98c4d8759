"""The desk spread over processes on one PostgreSQL: nothing is done twice."""

import pytest

from tests.emulators.telegram import telegram_running
from tests.kill.telegram_load import Tally, loaded
from tests.postgres import new_database

PARTS = ("web", "web", "worker", "worker", "clock")
TUTORS = 6
EACH = 4


@pytest.mark.timeout(240)
async def test_two_of_each_part_answer_everybody_once(
    postgres: str,
):
    async with (
        telegram_running() as telegram,
        loaded(telegram, new_database(postgres), TUTORS) as load,
    ):
        load.log(EACH)
        await load.see_through(EACH, PARTS)
        found = load.tally(EACH)
        conflicts = [c for c in telegram.calls("getUpdates") if c.status == 409]

    asked = TUTORS * EACH
    assert found == Tally(asked, asked, asked, twice=0, refused=0)
    assert conflicts == []
