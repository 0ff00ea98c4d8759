"""Tutors who log marking over Telegram while the desk is killed, and what is left."""

import asyncio
import os
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

from sqlalchemy import func, select

from core.application import Ports
from core.kernel.actor import Role
from core.people.model import Account
from core.people.ports import Accounts, People
from storage import migrations
from storage.database import open_database, owners_engine
from storage.tables.marking import marking_entry
from storage.writer import Writer
from tests.emulators.telegram import Person, Telegram
from tests.emulators.telegram.world import BOT_ID
from tests.forks import Around, Fork, forked
from tests.keys import KEY
from tests.people import HERE, LONG_AGO, person, settle_in

FIRST = 500
PATIENCE = 120.0
LAST_WORDS = 5000
PAPER = re.compile(r"paper\d+")


@dataclass(frozen=True, slots=True)
class Tally:
    """Of so many messages: how many were answered, booked, and answered twice."""

    asked: int
    answered: int
    booked: int
    twice: int
    refused: int
    """How often Telegram had to say 429."""


@dataclass(frozen=True, slots=True)
class Load:
    telegram: Telegram
    address: str
    tutors: tuple[Person, ...]
    said: IO[bytes]
    """Everything that the desks print: read when one ends that should not."""

    def log(self, each: int) -> None:
        for number in range(each):
            for tutor in self.tutors:
                tutor.says(f"/mark paper{number} 1m")

    def answers(self) -> int:
        return sum(len(tutor.sees) for tutor in self.tutors)

    def answered(self) -> int:
        """Messages that were answered at all: each names a paper of its own."""
        return sum(
            len({paper for line in tutor.sees for paper in PAPER.findall(line.text)})
            for tutor in self.tutors
        )

    def desk(self, only: str = "") -> Fork:
        """`desk start` in a process of its own, with nothing but its settings."""
        settings = {
            "DESK_DATABASE_URL": self.address,
            "DESK_KEY": KEY,
            "DESK_PORT": "0",
            "DESK_TELEGRAM_TOKEN": self.telegram.token,
            "DESK_TELEGRAM_API_URL": self.telegram.url,
            "DESK_LOG_LEVEL": "error",
        }
        some = ("--only", only) if only else ()
        around = Around(self.said, settings=settings)
        return forked(around, "bot", "start", *some)

    def last_words(self, desk: Fork) -> str:
        self.said.seek(0, os.SEEK_END)
        self.said.seek(max(0, self.said.tell() - LAST_WORDS))
        words = self.said.read().decode(errors="replace")
        return f"the desk ended by itself, with {desk.returncode}:\n{words}"

    async def kill_after(self, answers: int) -> None:
        """Let one desk work until it has given so many answers, then kill -9."""
        until = self.answers() + answers
        desk = self.desk()
        try:
            await self.telegram.until(
                lambda: self.answers() >= until or desk.returncode is not None,
                patience=PATIENCE,
            )
            assert desk.returncode is None, self.last_words(desk)
        finally:
            if desk.returncode is None:
                desk.kill()
            await desk.wait()

    async def see_through(self, each: int, parts: tuple[str, ...] = ("",)) -> None:
        """One last desk, of one process or several, answers what is left.

        They are stopped politely.
        """
        desks = [self.desk(only) for only in parts]
        try:
            await self.telegram.until(
                lambda: self.answered() == each * len(self.tutors), patience=PATIENCE
            )
        finally:
            for desk in desks:
                desk.terminate()
            await asyncio.gather(*(desk.wait() for desk in desks))

    def tally(self, each: int) -> Tally:
        engine = owners_engine(self.address)
        with engine.connect() as connection:
            rows = connection.execute(select(func.count()).select_from(marking_entry))
            booked: int = rows.scalar_one()
        engine.dispose()
        calls = self.telegram.calls("sendMessage")
        return Tally(
            asked=each * len(self.tutors),
            answered=self.answered(),
            booked=booked,
            twice=self.answers() - self.answered(),
            refused=sum(call.status == 429 for call in calls),
        )


@asynccontextmanager
async def loaded(telegram: Telegram, address: str, tutors: int) -> AsyncGenerator[Load]:
    """On a database that is still empty: `desk start` wants one of this release."""
    migrations.migrate(address)
    players = tuple(telegram.person(f"T{number}") for number in range(tutors))
    for player in players:
        player.chat.started = True

    def settled(ports: Ports) -> None:
        settle_in(ports)
        for number, player in enumerate(players):
            tutor = person(FIRST + number, f"Tutor {number}", Role.TUTOR)
            ports[People].add(HERE.id, tutor)
            account = Account("telegram", str(player.id), str(BOT_ID))
            ports[Accounts].link(HERE.id, tutor.id, account, LONG_AGO)

    async with open_database(address, KEY) as database, Writer(database) as writer:
        await writer.run(settled)
    with TemporaryFile() as said:
        yield Load(telegram, address, players, said)
