"""The check-in page within Telegram: who opened it, and for which session."""

from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.web.problem import Problem
from adapters.web.reading import read_json
from adapters.web.signed import AppOpened, Signed
from bot.words import UTC
from bot.words.refusals import refused
from core.application import Door
from core.attendance.checking_in.hand_in import LinksWanted, MakeLink
from core.kernel.actor import Actor
from core.kernel.refusal import Refusal
from core.people.model import Speaker
from core.people.reading import read_by
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class CheckInApp:
    """Makes a link for whoever Telegram says it is; the page goes on with that."""

    door: Door
    signed: Signed

    async def open(self, request: Request) -> JSONResponse:
        said = await read_json(request, AppOpened)
        ways = await self._ways(said.data)
        if said.choice is not None and 0 <= said.choice < len(ways):
            ways = [ways[said.choice]]
        if len(ways) > 1:
            return JSONResponse({"choose": [_offered(*way) for way in ways]})
        await self.signed.use(said.data)
        speaker, session = ways[0]
        link = await self.door.run(MakeLink(speaker.actor, session.id))
        return JSONResponse({"token": link.token, "phone": token_urlsafe(24)})

    async def _ways(self, data: str) -> list[tuple[Speaker, Session]]:
        """Of each who may be meant; each may have several."""
        speakers = await self.signed.speakers(data)
        found: list[tuple[Speaker, Session]] = []
        why: Refusal | None = None
        for speaker in speakers:
            try:
                wanted = await self._wanted(speaker.actor)
            except Refusal as refusal:
                why = refusal
            else:
                found += [(speaker, session) for session in wanted]
        if not found and why is not None:
            said = refused(why, UTC, read_by(speakers))
            raise Problem(403, said=said) from why
        return found

    async def _wanted(self, actor: Actor) -> list[Session]:
        return await self.door.run(LinksWanted(actor))


def _offered(speaker: Speaker, session: Session) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "subject": session.subject,
        "starts": session.planned.start.isoformat(),
        "ends": session.planned.end.isoformat(),
    }
