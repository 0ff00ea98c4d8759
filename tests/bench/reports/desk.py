"""The rules over a database that is filled: for reading, and for writing past them."""

from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import TypeVar

from bot.bootstrap.rules import application_at, system_clock
from core.kernel.web import WebAddress
from core.reporting.figures.ask import AskReport
from core.reporting.measures import Asked, By
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.writer import Writer
from tests.bench.reports.school import WHOLE
from tests.keys import KEY
from tests.people import AS_ADA

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    door: FrontDoor
    writer: Writer


@asynccontextmanager
async def opened(address: str) -> AsyncGenerator[Desk]:
    application = application_at(system_clock(), WebAddress("https://desk.example"))
    async with open_database(address, KEY) as database, Writer(database) as writer:
        yield Desk(FrontDoor(application, writer, Reader(database)), writer)


def report_by(by: By) -> AskReport:
    """Everything of all three years, as an admin asks for it."""
    return AskReport(AS_ADA, Asked("overview", f"{WHOLE.first}/{WHOLE.last}", by))


async def timed(doing: Awaitable[T]) -> tuple[T, float]:
    """What came of it, and after how many seconds."""
    began = perf_counter()
    return await doing, perf_counter() - began
