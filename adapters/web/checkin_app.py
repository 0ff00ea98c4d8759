"""The check-in page within Telegram: who opened it, and for which session."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from secrets import token_urlsafe
from typing import Annotated, Any

from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.web.problem import Problem
from adapters.web.reading import read_json
from bot.words import refused
from core.application import Door
from core.attendance.hand_in import LinksWanted, MakeLink
from core.kernel.actor import THE_DESK, Actor
from core.kernel.refusal import Refusal
from core.messaging.errors import AlreadyAnswered
from core.messaging.once import UseOnce
from core.people.look_up import WhoSpeaks
from core.people.model import Account, Speaker
from core.sessions.model import Session

LONGEST = 8_000

Reads = Callable[[str], Awaitable[Account | None]]
"""Who opened the app, by what Telegram signed; None if that will not do."""


class AppOpened(Struct):
    """`choice` counts from 0 among what was offered before."""

    data: Annotated[str, Meta(max_length=LONGEST)]
    choice: int | None = None


@dataclass(frozen=True, slots=True)
class CheckInApp:
    """Makes a link for whoever Telegram says it is; the page goes on with that.

    What Telegram signed is good once, whichever process it is shown to and however
    often it is started anew in between.
    """

    door: Door
    reads: Reads

    async def open(self, request: Request) -> JSONResponse:
        said = await read_json(request, AppOpened)
        account = await self.reads(said.data)
        if account is None:
            raise Problem(403, "app-unsigned")
        ways = await self._ways(account)
        if said.choice is not None and 0 <= said.choice < len(ways):
            ways = [ways[said.choice]]
        if len(ways) > 1:
            return JSONResponse({"choose": [_offered(*way) for way in ways]})
        await self._use(said.data)
        speaker, session = ways[0]
        link = await self.door.run(MakeLink(speaker.actor, session.id))
        return JSONResponse({"token": link.token, "phone": token_urlsafe(24)})

    async def _ways(self, account: Account) -> list[tuple[Speaker, Session]]:
        """A family's account may speak for several; each may have several."""
        behind = await self.door.run(WhoSpeaks(THE_DESK, account))
        speakers = [behind.chosen] if behind.chosen else list(behind.speakers)
        if not speakers:
            raise Problem(403, "app-unknown")
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
            raise Problem(403, said=refused(why)) from why
        return found

    async def _wanted(self, actor: Actor) -> list[Session]:
        return await self.door.run(LinksWanted(actor))

    async def _use(self, data: str) -> None:
        mark = sha256(data.encode()).hexdigest()
        try:
            await self.door.run(UseOnce(THE_DESK, mark))
        except AlreadyAnswered as before:
            raise Problem(403, "app-unsigned") from before


def _offered(speaker: Speaker, session: Session) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "subject": session.subject,
        "starts": session.planned.start.isoformat(),
        "ends": session.planned.end.isoformat(),
    }
