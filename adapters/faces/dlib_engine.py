"""dlib, in processes of its own: one that dies or hangs is replaced."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path
from struct import Struct
from typing import TYPE_CHECKING, Any

from adapters.faces.reading import Faces
from bot.evidence import LookFailed
from core.attendance.photos.photo import FaceSeen, FaceTemplate

if TYPE_CHECKING:
    from adapters.faces.quality import Pixels

PROCESSES = 2
LONGEST = 30.0
"""Seconds for one picture; a tenth of one is usual."""

STARTING = 60.0
"""Seconds until a new process has its models; one is usual."""

TRIES = 2
HOME = Path(__file__).parents[2]
SIZE = Struct(">II")
LENGTH = Struct(">I")
READY = LENGTH.pack(0)


class DlibEngine:
    name = "dlib"

    def __init__(self, processes: int = PROCESSES, longest: float = LONGEST) -> None:
        self._free = asyncio.Semaphore(processes)
        self._idle: list[Process] = []
        self._all: set[Process] = set()
        self.longest = longest

    @property
    def processes(self) -> list[int]:
        """Their ids, for `desk doctor` and for a test that kills one."""
        return [process.pid for process in self._all]

    async def read(self, pixels: "Pixels") -> Faces:
        """Tried once more on a new process; a picture that kills two is given up."""
        async with self._free:
            for _ in range(TRIES):
                process = self._idle.pop() if self._idle else await self._start()
                try:
                    async with asyncio.timeout(self.longest):
                        told = await _ask(process, pixels)
                except (OSError, EOFError, TimeoutError, ValueError):
                    await self._end(process)
                    continue
                except BaseException:
                    await self._end(process)  # half an answer may still be in the pipe
                    raise
                self._idle.append(process)
                return faces_told(told)
        raise LookFailed

    async def close(self) -> None:
        for process in list(self._all):
            await self._end(process)
        self._idle.clear()

    async def _start(self) -> Process:
        program = [sys.executable, "-m", "adapters.faces.dlib_child"]
        process = await asyncio.create_subprocess_exec(
            *program, stdin=PIPE, stdout=PIPE, cwd=HOME
        )
        self._all.add(process)
        try:
            async with asyncio.timeout(STARTING):
                await _heard(process, len(READY))
        except BaseException as why:
            await self._end(process)
            if isinstance(why, (EOFError, TimeoutError)):
                raise LookFailed from why
            raise
        return process

    async def _end(self, process: Process) -> None:
        self._all.discard(process)
        with suppress(ProcessLookupError):
            process.kill()
        if process.stdin:
            process.stdin.close()
        await process.wait()


async def _ask(process: Process, pixels: "Pixels") -> dict[str, Any]:
    if process.stdin is None:
        raise EOFError
    height, width = pixels.shape[:2]
    process.stdin.write(SIZE.pack(width, height))
    process.stdin.write(pixels.tobytes())
    await process.stdin.drain()
    (length,) = LENGTH.unpack(await _heard(process, LENGTH.size))
    told: dict[str, Any] = json.loads(await _heard(process, length))
    return told


async def _heard(process: Process, size: int) -> bytes:
    if process.stdout is None:
        raise EOFError
    return await process.stdout.readexactly(size)


def faces_told(told: dict[str, Any]) -> Faces:
    if "face" not in told:
        return Faces(told["count"])
    face = dict(told["face"])
    template = FaceTemplate(DlibEngine.name, tuple(face.pop("vector")))
    for name in ("marks", "mirrored"):
        face[name] = tuple((x, y, bits) for x, y, bits in face[name])
    for name in ("relief", "shade"):
        face[name] = bytes.fromhex(face[name])
    return Faces(told["count"], FaceSeen(template=template, **face))
