"""The way in where `as` means nothing: a link from a chat account one has already."""

from dataclasses import dataclass

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from adapters.browser.who import SignedIn
from adapters.web.asked import language_asked
from adapters.web.problem import Problem
from adapters.web.reading import read_json
from bot.words import UTC
from bot.words.refusals import refused
from core.application import Door
from core.kernel.actor import THE_DESK
from core.kernel.refusal import Refusal
from core.people.sign_in import SignIn


class Link(Struct):
    token: str


@dataclass(frozen=True, slots=True)
class SignInPage:
    door: Door
    who: SignedIn

    def routes(self) -> list[Route]:
        """Only a POST spends a link: previews and scanners only look at pages."""
        return [
            Route("/chat/api/sign-in", self._in, methods=["POST"]),
            Route("/chat/api/sign-out", self._out, methods=["POST"]),
        ]

    async def _in(self, request: Request) -> JSONResponse:
        link = await read_json(request, Link)
        try:
            account = await self.door.run(SignIn(THE_DESK, link.token))
        except Refusal as refusal:
            said = refused(refusal, UTC, language_asked(request))
            raise Problem(403, said=said) from refusal
        answer = JSONResponse({"signed_in": True})
        self.who.let_in(answer, account.handle)
        return answer

    async def _out(self, request: Request) -> JSONResponse:
        del request
        answer = JSONResponse({"signed_in": False})
        self.who.let_go(answer)
        return answer
