"""The desk in a Slack that nobody here wrote."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from pydantic import SecretStr

from bot.bootstrap import open_desk
from bot.settings import Settings
from tests.emulators.local_slack import Peer, local_slack
from tests.emulators.slack import APP_TOKEN, BOT_TOKEN
from tests.keys import KEY
from tests.patience import PATIENCE

UNKNOWN = "I do not know you yet"


async def soon(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110 -- it is asked over HTTP
            await asyncio.sleep(0.05)


async def test_home_words_and_a_slash_command_are_answered(
    tmp_path: Path, new_address: Callable[[str], str]
):
    async with local_slack(tmp_path) as peer:
        settings = Settings(
            database_url=new_address("sqlite"),
            key=SecretStr(KEY),
            slack_bot_token=SecretStr(BOT_TOKEN),
            slack_app_token=SecretStr(APP_TOKEN),
            slack_api_url=f"{peer.base}/api/",
        )
        async with open_desk(settings):
            await soon(lambda: peer.logged("socket connected"))

            await peer.act("open-home", user=peer.maya)
            await soon(lambda: peer.logged("views.publish"))
            chat = await peer.direct()
            await peer.act("message", channel=chat, user=peer.maya, text="hi")
            await soon(lambda: answered(peer, chat, 1))
            where = {"channel": chat, "user": peer.maya}
            await peer.act("command", **where, command="/desk", text="hi")
            await soon(lambda: answered(peer, chat, 2))


async def answered(peer: Peer, chat: str, times: int) -> bool:
    said = [str(message["text"]) for message in await peer.messages(chat)]
    return len([text for text in said if text.startswith(UNKNOWN)]) == times
