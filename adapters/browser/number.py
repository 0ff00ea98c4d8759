"""The tutor's changing number, for a page that a whole room can read."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.browser.inbound import NAME
from adapters.browser.who import Who
from adapters.web.problem import Problem
from bot.words.formats import formatted
from bot.words.refusals import refused
from core.application import Door
from core.attendance.checking_in.rotating import ShowCode
from core.kernel.actor import THE_DESK
from core.kernel.refusal import Refusal
from core.people.look_up import WhoSpeaks
from core.people.model import Account


@dataclass(frozen=True, slots=True)
class NumberShown:
    door: Door
    who: Who

    async def now(self, request: Request) -> JSONResponse:
        """Only to whoever keeps a register now; the refusal says what is missing."""
        handle = await self.who.of(request, request.query_params.get("as", ""))
        behind = await self.door.run(WhoSpeaks(THE_DESK, Account(NAME, handle)))
        speaker = behind.likely
        if speaker is None:
            raise Problem(403)
        try:
            shown = await self.door.run(ShowCode(speaker.actor))
        except Refusal as refusal:
            raise Problem(
                403, said=refused(refusal, speaker.zone, speaker.language)
            ) from refusal
        starts = formatted(shown.session.planned.start, speaker.zone)
        named = ", ".join(part for part in (shown.session.subject, starts) if part)
        return JSONResponse(
            {
                "number": shown.code,
                "words": shown.words,
                "lasts": shown.lasts,
                "session": named,
            }
        )
