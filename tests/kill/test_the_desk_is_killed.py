"""kill -9 of the whole desk while people talk to it over Telegram."""

from pathlib import Path

import pytest

from tests.emulators.telegram import telegram_running
from tests.kill.telegram_load import Tally, loaded

KILLS = 2
TUTORS = 6
EACH = 4


@pytest.mark.timeout(240)
async def test_nothing_is_lost_and_nothing_is_booked_twice(
    tmp_path: Path,
):
    async with (
        telegram_running() as telegram,
        loaded(telegram, f"sqlite:///{tmp_path}/desk.db", TUTORS) as load,
    ):
        load.log(EACH)
        for _ in range(KILLS):
            await load.kill_after(TUTORS // 2)
        await load.see_through(EACH)
        found = load.tally(EACH)

    asked = TUTORS * EACH
    assert found == Tally(asked, asked, asked, found.twice, 0)
    assert found.twice <= KILLS * TUTORS
