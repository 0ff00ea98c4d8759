"""The desk's own pages: their words put in, their parts served from here alone."""

import json
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from bot.words.page import page_words

SHARED = Path(__file__).with_name("shared")


class Parts(StaticFiles):
    """Asked for anew each time, answered 304 while unchanged."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = "no-cache"
        return answer


def shared_parts() -> Mount:
    return Mount("/assets", Parts(directory=SHARED))


class Page:
    """A page is a file with `{words}` in it; the same for everybody."""

    def __init__(self, file: Path, **said: str) -> None:
        told = page_words()
        page = file.read_text(encoding="utf-8")
        for place, sentence in said.items():
            page = page.replace(f"{{{place}}}", escape(told[sentence]))
        words = json.dumps(told).replace("<", "\\u003c")
        self._said = page.replace("{words}", words)

    async def show(self, request: Request) -> Response:
        del request
        return HTMLResponse(self._said)
