"""A private calendar link, as calendar programs read it: again and again.

The token is the whole of what they know, so it stands in no log and in no figure, and
a link that never was answers like one that was revoked.
"""

import asyncio
import gzip
from dataclasses import dataclass, field
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from adapters.documents.calendars import Entry, calendar_file
from adapters.web.problem import Problem
from adapters.web.reading import ip_of
from adapters.web.tries import Tries
from bot.words import say
from bot.words.sessions_seen import in_short, where
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.secret import hash_of
from core.timetable.feeds.errors import NoSuchFeed
from core.timetable.feeds.model import FeedRead
from core.timetable.feeds.read import ReadFeed

OFTEN = 30
"""Times a minute that one link is read: programs ask once an hour."""
KEPT = "private, max-age=300"


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    door: Door
    clock: Clock
    wrong: Tries = field(default_factory=Tries)
    read: Tries = field(default_factory=lambda: Tries(OFTEN))

    def routes(self) -> list[BaseRoute]:
        return [Route("/calendar/{token}.ics", self._show)]

    async def _show(self, request: Request) -> Response:
        token = str(request.path_params["token"])
        said = await self._read(token, request)
        data = await asyncio.to_thread(written, said)
        tag = f'"{sha256(data).hexdigest()[:32]}"'
        headers = {"etag": tag, "cache-control": KEPT, "vary": "accept-encoding"}
        if _has(request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            data = await asyncio.to_thread(gzip.compress, data, mtime=0)
            headers["content-encoding"] = "gzip"
        headers["content-disposition"] = 'inline; filename="tutordesk.ics"'
        return Response(data, headers=headers, media_type="text/calendar")

    async def _read(self, token: str, request: Request) -> FeedRead:
        now = self.clock.now()
        asked = ReadFeed(THE_DESK, token)
        self.read.count(hash_of(token), now)
        try:
            return await self.door.read(lambda desk: desk.run(asked))
        except NoSuchFeed as nothing:
            self.wrong.count(ip_of(request), now)
            raise Problem(404) from nothing


def written(read: FeedRead) -> bytes:
    language = read.language
    named = "feed-title-of" if read.name else "feed-title"
    title = say(named, read.zone, language, name=read.name)
    entries = [
        Entry(
            event,
            in_short(event.seen, language),
            where(event.seen),
            say("feed-off", read.zone, language) if event.seen.is_off else "",
        )
        for event in read.events
    ]
    return calendar_file(title, say("feed-about", read.zone, language), entries)


def _has(said: str, tag: str) -> bool:
    """As programs list the versions that they have; the weak mark says no less here."""
    listed = {each.strip().removeprefix("W/") for each in said.split(",")}
    return tag in listed or "*" in listed
