"""Make files of many rows beside everything else, so many at a time."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Protocol
from uuid import uuid4

import structlog

from core.application import Door
from core.kernel.actor import THE_DESK, Actor, desk_of
from core.kernel.permissions import NotPermitted
from core.messaging.conversation import File
from core.reporting.files.make import (
    EndRun,
    KeepPart,
    ReadOut,
    Taken,
    TakeRun,
    TellRun,
)
from core.reporting.files.model import FileRun
from jobs.duty import Duty

log = structlog.get_logger()
AT_ONCE = 2
"""Files in hand of one process."""
TOLD_EACH = 2.0
"""Seconds between two edits of the card."""
PART = 1 << 20
LARGEST = 45_000_000
"""Bytes; platforms take 50 MB."""


class RowFile(Protocol):
    """See `adapters.documents.streams`."""

    name: str
    mime: str

    def begin(self, columns: tuple[str, ...], expected: int) -> None: ...

    def add(self, rows: Sequence[tuple[object, ...]]) -> None: ...

    def end(self) -> int: ...

    def pieces(self, size: int) -> Iterator[bytes]: ...

    def close(self) -> None: ...


Opened = Callable[[str, str], RowFile]
"""A new file of this form and name."""


def making(opened: Opened) -> list[Duty]:
    """Each makes one at a time."""

    async def make_files(door: Door) -> None:
        while taken := await door.run(TakeRun(THE_DESK)):
            await make(door, taken, opened)

    return [Duty(f"make_files_{n + 1}", 1, make_files) for n in range(AT_ONCE)]


@dataclass(slots=True)
class _Rows:
    """What a reading thread fills, and what is asked of it meanwhile."""

    file: RowFile
    unwanted: Event = field(default_factory=Event)
    done: int = 0
    of: int = 0

    def is_wanted(self) -> bool:
        return not self.unwanted.is_set()

    def begin(self, columns: tuple[str, ...], expected: int) -> None:
        self.of = expected
        self.file.begin(columns, expected)

    def add(self, rows: Sequence[tuple[object, ...]]) -> bool:
        self.file.add(rows)
        self.done += len(rows)
        return self.is_wanted()


async def make(door: Door, taken: Taken, opened: Opened) -> None:
    """A file that cannot be made is said so; one whose process is killed is retried."""
    desk, run = desk_of(taken.organisation), taken.run
    with closing(opened(run.form, run.name)) as file:
        rows = _Rows(file)
        try:
            if await _read_out(door, desk, run, rows):
                await _hand_over(door, desk, run, rows)
        except NotPermitted:
            await door.run(EndRun(desk, run.id, why="file-right-lost"))
        except Exception:
            log.exception("file.failed", what=run.what)
            await door.run(EndRun(desk, run.id, why="file-failed"))


async def _read_out(door: Door, desk: Actor, run: FileRun, rows: _Rows) -> bool:
    """Whether it was wanted to the end; a thread reads, here it is told how far."""
    reading = asyncio.ensure_future(door.run(ReadOut(desk, run, rows)))
    try:
        while not (await asyncio.wait({reading}, timeout=TOLD_EACH))[0]:
            if not await door.run(TellRun(desk, run.id, rows.done, rows.of)):
                rows.unwanted.set()
        return await reading
    finally:
        rows.unwanted.set()
        await asyncio.wait({reading})


async def _hand_over(door: Door, desk: Actor, run: FileRun, rows: _Rows) -> None:
    size = await asyncio.to_thread(rows.file.end)
    if size > LARGEST:
        await door.run(EndRun(desk, run.id, why="file-too-large"))
        return
    kept = File(uuid4().hex, rows.file.name, rows.file.mime)
    pieces = rows.file.pieces(PART)
    number = 0
    while piece := await asyncio.to_thread(partial(next, pieces, b"")):
        await door.run(KeepPart(desk, kept.id, number, piece))
        number += 1
    await door.run(EndRun(desk, run.id, rows.done, kept))
