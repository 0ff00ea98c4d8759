"""The desk's own pages: their words put in, their parts served from here alone."""

import json
from collections.abc import Awaitable, Callable
from functools import cache
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from adapters.web.asked import language_asked
from adapters.web.problem import Problem
from bot.words.ftl import languages
from bot.words.page import page_words

SHARED = Path(__file__).with_name("shared")

Reads = Callable[[Request], Awaitable[str]]
"""Which language whoever asks for a page reads."""


class Parts(StaticFiles):
    """Asked for anew each time, answered 304 while unchanged."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = "no-cache"
        return answer


def shared_parts() -> list[BaseRoute]:
    return [
        Route("/assets/words/{language}", _words),
        Mount("/assets", Parts(directory=SHARED)),
    ]


async def _words(request: Request) -> Response:
    """For a page that learns, once it is open, what its reader reads."""
    language = str(request.path_params["language"])
    if language not in languages():
        raise Problem(404)
    return JSONResponse(page_words(language), headers={"cache-control": "no-cache"})


class Page:
    """A page is a file with `{words}` in it; the same for all who read a language."""

    def __init__(self, file: Path, reads: Reads | None = None, **said: str) -> None:
        self._page = file.read_text(encoding="utf-8")
        self._reads = reads
        self._gaps = said
        self._in = cache(self._worded)

    async def show(self, request: Request) -> Response:
        reads = self._reads
        language = await reads(request) if reads else language_asked(request)
        headers = {"content-language": language, "vary": "Accept-Language, Cookie"}
        return HTMLResponse(self._in(language), headers=headers)

    def _worded(self, language: str) -> str:
        told, page = page_words(language), self._page
        for place, sentence in self._gaps.items():
            page = page.replace(f"{{{place}}}", escape(told[sentence]))
        words = json.dumps(told).replace("<", "\\u003c")
        return page.replace("{language}", language).replace("{words}", words)
