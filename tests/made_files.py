"""Files and reports that the clock makes, in a `World`: the duties' own code."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from adapters.documents.streams import RowFile
from core.application import Desk, Origin, Ports, Request
from core.kernel.actor import THE_DESK
from core.messaging.conversation import File
from core.messaging.model import Notice
from core.messaging.ports.outbox import Files
from core.reporting.files.make import TakeRun
from jobs.make_files import make
from jobs.send_reports import send_planned_reports
from tests.people import HERE
from tests.world import Talk, World

R = TypeVar("R")


class WorldDoor:
    """Everything at once: nobody waits in a `World`."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def run(self, request: Request[R], origin: Origin | None = None) -> R:
        del origin
        return self.world.run(request)

    async def read(self, unit: Callable[[Desk], R]) -> R:
        return self.world.read(unit)


def sends(talk: Talk) -> list[Notice]:
    """What goes out of the reports that are due."""
    door: Any = WorldDoor(talk.world)
    asyncio.run(send_planned_reports.run(door))
    return talk.deliver()


def makes(talk: Talk) -> int:
    """Makes all that wait; answers how many."""
    door: Any = WorldDoor(talk.world)
    count = 0
    while taken := talk.world.run(TakeRun(THE_DESK)):
        asyncio.run(make(door, taken, RowFile))
        count += 1
    talk.deliver()
    return count


def opened(talk: Talk, file: File) -> bytes:
    def read(ports: Ports) -> bytes | None:
        files: Files = ports[Files]
        return files.open(HERE.id, file.id)

    return talk.world.work(read) or b""
