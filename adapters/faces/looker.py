"""The desk's eye: opens a photo and has the engine read the face on it."""

import asyncio
from collections.abc import AsyncGenerator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from hashlib import sha256
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.faces.choice import Choice, choose
from adapters.faces.dlib_engine import DlibEngine
from adapters.faces.film import Projector
from adapters.faces.models import FOLDER
from adapters.faces.reading import FaceEngine
from adapters.faces.sface import SFace
from core.attendance.photos.film import MOST_BYTES_OF_A_FILM, best_of
from core.attendance.photos.photo import PhotoProblem, PhotoSeen

if TYPE_CHECKING:
    from adapters.faces.photo import Photo

MOST_THREADS = 8
"""Each keeps networks of its own, some 60 MB, once it has read a face."""


class Looker:
    """A `PhotoLooker`; nothing heavy is loaded before its first photo."""

    def __init__(self, engine: FaceEngine, threads: Executor, notice: str = "") -> None:
        self.engine, self.notice = engine, notice
        self._threads = threads
        self._projector = Projector()

    async def look(self, data: bytes, *, faces: bool = True) -> PhotoSeen:
        loop = asyncio.get_running_loop()
        opened = await loop.run_in_executor(self._threads, _open, data)
        if isinstance(opened, PhotoSeen):
            return opened
        if not faces:
            return replace(opened.seen, looked_at=False)
        found = await self.engine.read(opened.pixels)
        return replace(opened.seen, faces=found.count, face=found.face)

    async def watch(self, data: bytes, *, faces: bool = True) -> tuple[PhotoSeen, ...]:
        digest = sha256(data).hexdigest()
        if len(data) > MOST_BYTES_OF_A_FILM:
            return (PhotoSeen(digest, unreadable=PhotoProblem.TOO_BIG),)
        if not faces:
            return (PhotoSeen(digest, looked_at=False),)
        shots = await self._projector.pictures(data)
        return best_of([await self.look(each) for each in shots])


def _open(data: bytes) -> "Photo | PhotoSeen":
    from adapters.faces.photo import read_photo  # noqa: PLC0415 -- brings in Pillow, numpy and libheif

    return read_photo(data)


@asynccontextmanager
async def open_looker(
    folder: Path = FOLDER, *, engine: str | None = None
) -> AsyncGenerator[Looker]:
    """By the engine named, else the best one that this installation can run."""
    choice = choose(folder) if engine is None else Choice(engine, "asked for")
    cores = min(MOST_THREADS, cpu_count() or 1)
    with ThreadPoolExecutor(cores, thread_name_prefix="photo") as threads:
        if choice.engine == SFace.name:
            yield Looker(SFace(folder, threads), threads)
            return
        dlib = DlibEngine()
        try:
            yield Looker(dlib, threads, choice.notice)
        finally:
            await dlib.close()
