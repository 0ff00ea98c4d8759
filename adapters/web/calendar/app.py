"""The calendar page within Telegram: it says who opened it, and no link is needed.

A frame on another's page may keep no cookie, so the page shows what it was given.
"""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.web.calendar.passes import Passes
from adapters.web.reading import read_json
from adapters.web.signed import AppOpened, Signed
from bot.words import say
from core.kernel.clock import Clock
from core.people.model import Speaker
from core.people.reading import read_by


@dataclass(frozen=True, slots=True)
class CalendarApp:
    signed: Signed
    passes: Passes
    clock: Clock

    async def open(self, request: Request) -> JSONResponse:
        said = await read_json(request, AppOpened)
        speakers = await self.signed.speakers(said.data)
        if said.choice is not None and 0 <= said.choice < len(speakers):
            speakers = [speakers[said.choice]]
        if len(speakers) > 1:
            return JSONResponse(_asked(speakers))
        await self.signed.use(said.data)
        actor = speakers[0].actor
        whose = actor.organisation, actor.person
        return JSONResponse({"pass": self.passes.made(whose, self.clock.now())})


def _asked(speakers: list[Speaker]) -> dict[str, object]:
    first = speakers[0]
    ask = say("webcal-app-who", first.zone, read_by(speakers))
    names = [f"{each.name}, {each.organisation.name}" for each in speakers]
    return {"choose": names, "ask": ask}
