"""A file goes up once, to nobody: each message that names it shows it to its readers.

What Slack has not looked at yet it takes for no picture, so that is waited for. A file
that was deleted there since is sent up again.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from adapters.slack.calls import Calls
from adapters.slack.client import Json, SlackSaidNo
from adapters.slack.errors import Verdict
from adapters.uploads import UploadedOnce
from core.messaging.conversation import File
from core.messaging.model import Notice
from core.messaging.uploads import Upload

SHOWN = {"image/png", "image/jpeg", "image/gif"}
"""The pictures that Slack shows within a message."""
PAUSES = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Seconds between looks at a picture that Slack has not looked at."""
TRUSTED = 60.0
"""Seconds for which a file that stood there is taken to stand there still."""
MOST_REMEMBERED = 5_000
GONE = {"file_not_found", "file_deleted"}
TOMBSTONE = "tombstone"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shared:
    """A file as Slack has it; `link` shows it to whoever is sent it by the desk."""

    id: str
    name: str
    alt: str
    link: str
    is_shown: bool
    """As a picture within a message."""


@dataclass(frozen=True, slots=True)
class Standing:
    link: str
    kind: str
    seen: float


class SharedFiles:
    def __init__(
        self, calls: Calls, uploads: UploadedOnce, now: Callable[[], float]
    ) -> None:
        self._calls = calls
        self._uploads = uploads
        self._now = now
        self._standing: OrderedDict[str, Standing] = OrderedDict()
        self._deleted: OrderedDict[str, None] = OrderedDict()
        self._looking = asyncio.Lock()

    async def of(self, notice: Notice) -> list[Shared]:
        """Those of its files whose bytes are still kept."""
        found = [await self._shared(notice, file) for file in notice.message.files]
        return [each for each in found if each is not None]

    def doubt(self, shared: Shared) -> None:
        """Slack would not take it: it is looked at again before it is named again."""
        self._standing.pop(shared.id, None)

    async def delete(self, notice: Notice, file: str) -> None:
        """For everybody it was shared with."""
        self._standing.pop(file, None)
        if file in self._deleted:
            return
        try:
            await self._calls.change(notice, "files.delete", {"file": file})
        except SlackSaidNo as no:
            if no.error not in GONE:
                raise
        _remember(self._deleted, file, None)

    async def _shared(self, notice: Notice, file: File) -> Shared | None:
        to = notice.to
        upload = Upload(to.platform, to.workspace, file.id, "file")
        for _ in range(2):
            name = await self._name(notice, file, upload)
            if not name:
                return None
            stands = await self._stands(notice, name)
            if stands is not None:
                shows = stands.kind in SHOWN
                return Shared(name, file.name, file.alt, stands.link, shows)
            self._uploads.forget(upload, name)
        raise SlackSaidNo("file_deleted", Verdict.LATER)

    async def _name(self, notice: Notice, file: File, upload: Upload) -> str:
        """Slack's number for it; empty where there is nothing to send up."""
        try:
            async with self._uploads.turn(upload) as known:
                known.name = known.name or await self._sent_up(notice, file)
        except TimeoutError as lost:
            raise SlackSaidNo("upload under way", Verdict.LATER) from lost
        return known.name

    async def _sent_up(self, notice: Notice, file: File) -> str:
        data = await self._uploads.open(notice, file)
        if data is None:
            return ""
        asked: dict[str, object] = {"filename": file.name, "length": len(data)}
        if file.alt:
            asked["alt_txt"] = file.alt
        ask, change = self._calls.look, self._calls.change
        promised = await ask(notice, "files.getUploadURLExternal", asked)
        await self._calls.client.put(promised["upload_url"], data)
        name = str(promised["file_id"])
        held = {"files": [{"id": name, "title": file.name}]}
        made = await change(notice, "files.completeUploadExternal", held)
        told: Json = next(iter(made.get("files") or ()), {})
        for pause in PAUSES if file.mime in SHOWN else ():
            if told.get("mimetype"):
                break
            await asyncio.sleep(pause)
            told = await self._told(notice, name)
        self._note(name, told)
        return name

    async def _stands(self, notice: Notice, name: str) -> Standing | None:
        """None when it is no more. Whoever comes while it is looked at waits."""
        async with self._looking:
            known = self._standing.get(name)
            if known is None or self._now() - known.seen > TRUSTED:
                try:
                    told = await self._told(notice, name)
                except SlackSaidNo as no:
                    if no.error not in GONE:
                        raise
                    told = {"mode": TOMBSTONE}
                if told.get("mode") == TOMBSTONE:
                    self._standing.pop(name, None)
                    return None
                known = self._note(name, told)
            return known

    async def _told(self, notice: Notice, name: str) -> Json:
        told = await self._calls.look(notice, "files.info", {"file": name})
        return dict(told.get("file") or {})

    def _note(self, name: str, told: Json) -> Standing:
        link = str(told.get("permalink") or told.get("url_private") or "")
        stands = Standing(link, str(told.get("mimetype") or ""), self._now())
        _remember(self._standing, name, stands)
        return stands


def _remember(held: OrderedDict[str, T], name: str, value: T) -> None:
    held[name] = value
    held.move_to_end(name)
    while len(held) > MOST_REMEMBERED:
        held.popitem(last=False)
