"""Slack opens with the desk itself, from its settings."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from pydantic import SecretStr

from bot.bootstrap import open_desk
from bot.settings import Settings
from tests.adapters.slack.desk import serving
from tests.emulators.slack import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    slack_emulator,
)
from tests.keys import KEY

REQUEST_PATH = """
import sys
import adapters.slack.http, adapters.slack.platform
heavy = {"slack_bolt", "slack_sdk"} & set(sys.modules)
sys.exit(str(heavy) if heavy else 0)
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
@pytest.mark.parametrize("by", ["http", "socket"])
async def test_a_stranger_is_answered_by_a_desk_opened_from_its_settings(
    new_address: Callable[[str], str], by: str, kind: str
):
    async with slack_emulator(pace=0) as slack:
        settings = Settings(
            database_url=new_address(kind),
            key=SecretStr(KEY),
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_app_token=SecretStr(APP_TOKEN) if by == "socket" else None,
            slack_signing_secret=SecretStr(SIGNING_SECRET),
            slack_api_url=slack.api,
        )
        async with open_desk(settings) as desk, serving(desk.app) as where:
            if by == "http":
                slack.delivery.address = where
            else:
                await slack.until(lambda: slack.sockets.open)
            sam = slack.person("Sam")

            await sam.writes("hello")

            (answer,) = await slack.until(sam.hears)
            assert answer.text.startswith("I do not know you yet")
            await slack.delivery.settled()


def test_the_request_path_loads_no_slack_library():
    command = [sys.executable, "-c", REQUEST_PATH]
    asked = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603 -- our own interpreter

    assert (asked.returncode, asked.stderr) == (0, "")
