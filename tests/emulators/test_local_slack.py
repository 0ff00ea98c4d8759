"""The same app made with slack-bolt, against a Slack that nobody here wrote."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.emulators.bolt_app import BoltApp, by_socket
from tests.emulators.local_slack import Peer, local_slack
from tests.patience import PATIENCE


@pytest.fixture
async def peer(tmp_path: Path) -> AsyncIterator[Peer]:
    async with local_slack(tmp_path) as running:
        yield running


@pytest.fixture
async def bolt(peer: Peer) -> AsyncIterator[BoltApp]:
    async with by_socket(f"{peer.base}/api/") as app:
        yield app


async def heard(bolt: BoltApp, kind: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while kind not in [each for each, _ in bolt.heard]:
            bolt.more.clear()
            await bolt.more.wait()


async def said(peer: Peer, holds: Callable[[list[str]], bool]) -> list[str]:
    async with asyncio.timeout(PATIENCE):
        while True:
            texts = [message["text"] for message in await peer.messages()]
            if holds(texts):
                return texts
            await asyncio.sleep(0.02)  # it is asked over HTTP; nothing to wait on


async def test_words_and_a_press_make_the_same_round(peer: Peer, bolt: BoltApp):
    await peer.act("message", channel=peer.room, user=peer.maya, text="button")
    await heard(bolt, "message")
    await said(peer, lambda texts: "Press" in texts)

    posted = next(m for m in await peer.messages() if m["text"] == "Press")
    press = {"type": "button", "action_id": "go", "block_id": "b0", "value": "1"}
    await peer.act(
        "interact",
        channel=peer.room,
        messageTs=posted["ts"],
        user=peer.maya,
        action=press,
    )
    await heard(bolt, "pressed")
    await said(peer, lambda texts: "Pressed" in texts)
