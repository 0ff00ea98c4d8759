"""Which language the chat is in: that of whoever is signed in, else the browser's."""

from dataclasses import dataclass

from starlette.requests import Request

from adapters.browser.inbound import NAME
from adapters.browser.who import Who
from adapters.web.asked import language_asked
from adapters.web.problem import Problem
from core.application import Door
from core.kernel.actor import THE_DESK
from core.people.look_up import WhoSpeaks
from core.people.model import Account


@dataclass(frozen=True, slots=True)
class Reads:
    door: Door
    who: Who

    async def of(self, request: Request) -> str:
        try:
            handle = await self.who.of(request, request.query_params.get("as", ""))
        except Problem:  # nobody yet
            return language_asked(request)
        behind = await self.door.run(WhoSpeaks(THE_DESK, Account(NAME, handle)))
        speaker = behind.likely
        return speaker.language if speaker else language_asked(request)
