"""The desk in processes of its own, killed -9 in turn and started again."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO

from sqlalchemy import Connection, text

from storage.database import owners_engine
from tests.forks import Around, Fork, forked
from tests.keys import KEY

LAST_WORDS = 3000


@dataclass
class Parts:
    """`running` are the processes that may be killed, each with what it does."""

    address: str
    settings: dict[str, str]
    said: IO[bytes]
    running: list[tuple[str, Fork]] = field(default_factory=list)
    kills: int = 0

    def start(self, only: str) -> Fork:
        known = {"DESK_DATABASE_URL": self.address, "DESK_KEY": KEY}
        known |= {"DESK_PORT": "0", "DESK_LOG_LEVEL": "error", **self.settings}
        around = Around(self.said, settings=known)
        return forked(around, "bot", "start", "--only", only)

    async def kill_in_turn(self, times: int, every: float) -> None:
        """The longest at work is killed, and another started in its place."""
        for _ in range(times):
            await asyncio.sleep(every)
            only, oldest = self.running.pop(0)
            assert oldest.returncode is None, self.last_words()
            oldest.kill()
            self.kills += 1
            self.running.append((only, self.start(only)))
            await oldest.wait()

    def last_words(self) -> str:
        self.said.seek(0, 2)
        self.said.seek(max(0, self.said.tell() - LAST_WORDS))
        return self.said.read().decode(errors="replace")


@asynccontextmanager
async def parts(
    address: str, settings: dict[str, str], killed: list[str], kept: list[str]
) -> AsyncGenerator[Parts]:
    with TemporaryFile() as said:
        made = Parts(address, settings, said)
        stays = [made.start(only) for only in kept]
        made.running = [(only, made.start(only)) for only in killed]
        try:
            yield made
        finally:
            all_ = [*stays, *(fork for _, fork in made.running)]
            for each in all_:
                each.terminate()
            await asyncio.gather(*(each.wait() for each in all_))


def asked(address: str, question: str) -> list[tuple[object, ...]]:
    """The database itself, whoever is at work on it."""
    engine = owners_engine(address)

    def answer(connection: Connection) -> list[tuple[object, ...]]:
        return [tuple(row) for row in connection.execute(text(question))]

    try:
        with engine.begin() as connection:
            return answer(connection)
    finally:
        engine.dispose()


async def until(is_so: Callable[[], Awaitable[bool]], patience: float) -> None:
    async with asyncio.timeout(patience):
        while not await is_so():  # noqa: ASYNC110 -- other processes ring no bell of ours
            await asyncio.sleep(0.2)
