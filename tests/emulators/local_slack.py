"""A Slack nobody here wrote: npm's local-slack, kept in a cache outside the house."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import which

import aiohttp

from tests.emulators.slack import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET
from tests.emulators.slack.model import Json
from tests.left_out import left_out
from tests.patience import PATIENCE
from tests.ports import kept_port

PACKAGE, VERSION = "local-slack-linux-x64", "0.1.8"
CACHE = Path.home() / ".cache" / "tutordesk-tests" / f"{PACKAGE}-{VERSION}"

CONFIG = f"""
workspace: {{ name: Team, domain: team, teamId: T01TEST }}
app:
  appId: A01APP
  botUserId: U0BOT
  botName: desk
  botToken: {BOT_TOKEN}
  appToken: {APP_TOKEN}
  signingSecret: {SIGNING_SECRET}
  mode: socket
users:
  - {{ id: U01MAYA, name: maya, real_name: Maya }}
channels:
  - {{ id: C01ROOM, name: room, members: [U01MAYA, U0BOT] }}
"""


class Peer:
    """Played by its control API."""

    room, maya = "C01ROOM", "U01MAYA"

    def __init__(self, base: str, http: aiohttp.ClientSession) -> None:
        self.base = base
        self._http = http

    async def act(self, what: str, **said: object) -> None:
        async with self._http.post(f"{self.base}/_control/{what}", json=said) as done:
            assert done.status == 200, await done.text()

    async def messages(self, chat: str = room) -> list[Json]:
        return list((await self._ask(f"messages/{chat}"))["messages"])

    async def direct(self) -> str:
        """Maya's own chat with the app, once there is one."""
        channels = (await self._ask("state"))["channels"]
        return next(str(each["id"]) for each in channels if each["is_im"])

    async def logged(self, words: str) -> bool:
        told = (await self._ask("log"))["log"]
        return any(words in each["summary"] for each in told)

    async def awake(self) -> bool:
        try:
            return bool(await self._ask("state"))
        except aiohttp.ClientError:
            return False

    async def _ask(self, what: str) -> Json:
        async with self._http.get(f"{self.base}/_control/{what}") as got:
            return dict(await got.json())


@asynccontextmanager
async def local_slack(folder: Path) -> AsyncGenerator[Peer]:
    program = await _installed()
    config = folder / "slack.yaml"
    config.write_text(CONFIG)
    with kept_port() as port:
        running = await asyncio.create_subprocess_exec(
            program,
            *("--config", config, "--port", str(port), "--base-host", "127.0.0.1"),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            async with aiohttp.ClientSession() as http:
                peer = Peer(f"http://127.0.0.1:{port}", http)
                await _until_awake(peer, running)
                yield peer
        finally:
            if running.returncode is None:
                running.terminate()
            await running.wait()


async def _until_awake(peer: Peer, running: asyncio.subprocess.Process) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            while running.returncode is None and not await peer.awake():  # noqa: ASYNC110 -- another program
                await asyncio.sleep(0.05)
    except TimeoutError:
        left_out(f"{PACKAGE} did not start")
    if running.returncode is not None:
        left_out(f"{PACKAGE} stopped with {running.returncode}")


async def _installed() -> Path:
    program = CACHE / "node_modules" / PACKAGE / "bin" / "local-slack"
    if program.exists():
        return program
    npm = which("npm")
    if npm is None:
        left_out(f"{PACKAGE}: there is no npm here")
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = f"{PACKAGE}@{VERSION}"
    installing = await asyncio.create_subprocess_exec(
        npm,
        *("install", "--prefix", CACHE, "--no-audit", "--no-fund", wanted),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        status = await asyncio.wait_for(installing.wait(), PATIENCE)
    except TimeoutError:
        installing.kill()
        await installing.wait()
        status = -1
    if status or not program.exists():
        left_out(f"{wanted} could not be had from npm")
    return program
