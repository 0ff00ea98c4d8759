"""Pictures out of a film, by a process that lives no longer than it takes."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from pathlib import Path
from struct import Struct

LENGTH = Struct(">I")
LONGEST = 25.0
"""Seconds for one film, on a busy machine; one is usual."""

AT_ONCE = 2
HOME = Path(__file__).parents[2]
FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm"
ONLY = f"format_whitelist;{FORMATS}|protocol_whitelist;none"
"""Nothing that names other files or addresses, as a playlist does, is followed."""

ENVIRONMENT = {"OPENCV_FFMPEG_CAPTURE_OPTIONS": ONLY}
"""And nothing else: no secret of the desk's is where a stranger's file is read."""

EBML = b"\x1a\x45\xdf\xa3"


def is_film(data: bytes) -> bool:
    """MP4 or WEBM by its first bytes; what a sender calls it does not matter."""
    return data[4:8] == b"ftyp" or data[:4] == EBML


class Projector:
    def __init__(self, longest: float = LONGEST) -> None:
        self.longest = longest
        self._free = asyncio.Semaphore(AT_ONCE)

    async def pictures(self, film: bytes) -> list[bytes]:
        """None of what is no film, is broken, or takes too long."""
        if not is_film(film):
            return []
        async with self._free:
            return _read(await self._told(film))

    async def _told(self, film: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters.faces.film_child"),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            cwd=HOME,
            env=ENVIRONMENT,
        )
        try:
            async with asyncio.timeout(self.longest):
                told, _ = await process.communicate(film)
        except TimeoutError:
            return b""
        else:
            return told if process.returncode == 0 else b""
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def _read(told: bytes) -> list[bytes]:
    found: list[bytes] = []
    at = 0
    while at + LENGTH.size <= len(told):
        (length,) = LENGTH.unpack_from(told, at)
        at += LENGTH.size
        found.append(told[at : at + length])
        at += length
    return found
