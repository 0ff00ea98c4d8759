"""A file goes up once: whoever comes while it does waits, and is given its name."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import structlog

from core.application import Door
from core.kernel.actor import THE_DESK, desk_of
from core.messaging.conversation import File
from core.messaging.model import Notice
from core.messaging.replies.history import OpenFile
from core.messaging.uploads import FindUpload, KeepUpload, Upload

log = structlog.get_logger()
MOST_REMEMBERED = 5_000
OpenBytes = Callable[[Notice, File], Awaitable[bytes | None]]
LONGEST_WAIT = 60.0
"""Seconds to wait for another's upload; then the notice goes back."""


def opener(door: Door) -> OpenBytes:
    """From where the desk keeps them; None where they are kept no longer."""

    async def opened(notice: Notice, file: File) -> bytes | None:
        return await door.run(OpenFile(desk_of(notice.organisation), file.id))

    return opened


@dataclass(slots=True)
class Known:
    """What the platform calls it; empty while it has to be sent. Set it then."""

    name: str = ""


class UploadedOnce:
    """Remembered here, and in the database for other processes and the next start."""

    def __init__(self, door: Door, open_bytes: OpenBytes) -> None:
        self.open = open_bytes
        self._door = door
        self._names: OrderedDict[Upload, str] = OrderedDict()
        self._lines: dict[Upload, asyncio.Lock] = {}

    @asynccontextmanager
    async def turn(self, upload: Upload) -> AsyncGenerator[Known]:
        """Only one at a time is inside without a name; if it fails the next tries."""
        async with AsyncExitStack() as held:
            name = self._names.get(upload, "")
            if not name:
                line = self._lines.setdefault(upload, asyncio.Lock())
                async with asyncio.timeout(LONGEST_WAIT):
                    await held.enter_async_context(line)
                name = await self._found(upload)
            if name:
                self._remember(upload, name)
                await held.aclose()
            known = Known(name)
            yield known
            if not name and known.name:
                self._remember(upload, known.name)
                await self._keep(upload, known.name)

    def forget(self, upload: Upload, name: str) -> None:
        """The platform does not know it by that name; it may by a newer one."""
        if self._names.get(upload, name) == name:
            self._names[upload] = ""

    async def _found(self, upload: Upload) -> str:
        if upload in self._names:
            return self._names[upload]
        try:
            return await self._door.run(FindUpload(THE_DESK, upload))
        except Exception as lost:  # noqa: BLE001 -- then it is sent once more
            log.warning("upload.not_found", why=type(lost).__name__)
            return ""

    async def _keep(self, upload: Upload, name: str) -> None:
        try:
            await self._door.run(KeepUpload(THE_DESK, upload, name))
        except Exception as lost:  # noqa: BLE001 -- as above
            log.warning("upload.not_kept", why=type(lost).__name__)

    def _remember(self, upload: Upload, name: str) -> None:
        self._names[upload] = name
        self._lines.pop(upload, None)
        while len(self._names) > MOST_REMEMBERED:
            self._names.popitem(last=False)
