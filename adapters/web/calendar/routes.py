"""The calendar page: opened from the chat by a link good once, read-only from then on.

It works without script; looking at the link spends nothing, for previews look too.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from adapters.web.asked import language_asked
from adapters.web.calendar.app import CalendarApp
from adapters.web.calendar.drawn import rendered
from adapters.web.calendar.passes import Passes
from adapters.web.calendar.said import title
from adapters.web.markup import NOTHING, Html, el, joined
from adapters.web.pages import Parts
from adapters.web.reading import ip_of
from adapters.web.tries import Tries
from bot.words import say
from bot.words.refusals import refused
from core.application import Door
from core.kernel.actor import THE_DESK, Actor, desk_of
from core.kernel.clock import Clock
from core.kernel.refusal import Refusal
from core.people.look_up import Find
from core.timetable.feeds.model import Of
from core.timetable.page import EVERYBODY, Page, ShowPage, Whose
from core.timetable.page_link import OpenPage
from core.timetable.views import View

FOLDER = Path(__file__).with_name("parts")
FRAME = (FOLDER / "page.html").read_text("utf-8")
GAP = re.compile(r"\{([a-z]+)\}")
UTC = ZoneInfo("UTC")
HERE = "/calendar/"


@dataclass(frozen=True, slots=True)
class CalendarPage:
    door: Door
    clock: Clock
    passes: Passes
    app: CalendarApp | None = None
    tries: Tries = field(default_factory=Tries)

    def routes(self) -> list[BaseRoute]:
        app = "/calendar/api/app"
        within = [Route(app, self.app.open, methods=["POST"])] if self.app else []
        return [
            *within,
            Route("/calendar/app", _app),
            Mount("/calendar/assets", Parts(directory=FOLDER)),
            Route("/calendar/in/{secret}", self._door),
            Route("/calendar/in/{secret}", self._enter, methods=["POST"]),
            Route("/calendar/out", self._leave, methods=["POST"]),
            Route(HERE, self._show),
            Route("/calendar", _there),
        ]

    async def _door(self, request: Request) -> Response:
        language = language_asked(request)
        label = say("webcal-open", UTC, language)
        how = say("webcal-open-how", UTC, language)
        button = el("button", label, class_="main")
        form = el("form", button, id="door", method="post")
        main = joined(el("h1", label, id="title"), el("p", how), form)
        return _framed(main, label, language, kind="door")

    async def _enter(self, request: Request) -> Response:
        now = self.clock.now()
        self.tries.count(ip_of(request), now)
        secret = str(request.path_params["secret"])
        try:
            whose = await self.door.run(OpenPage(THE_DESK, secret))
        except Refusal as refusal:
            language = language_asked(request)
            return _closed(403, language, refused(refusal, UTC, language))
        answer = RedirectResponse(HERE, 303)
        self.passes.let_in(answer, whose, now)
        return answer

    async def _leave(self, request: Request) -> Response:
        answer = _closed(200, language_asked(request))
        self.passes.let_go(answer)
        return answer

    async def _show(self, request: Request) -> Response:
        actor = await self._actor(request)
        if actor is None:
            return _closed(401, language_asked(request))
        view, day = _view(request), _day(request)
        try:
            page = await self._page(ShowPage(actor, view, day, _whose(request)))
        except Refusal:  # not theirs, or gone: the page they came from
            page = await self._page(ShowPage(actor, view, day))
        button = el("button", say("webcal-leave", UTC, page.language))
        leave = el("form", button, method="post", action="/calendar/out")
        return _framed(
            rendered(page),
            title(page),
            page.language,
            house=page.organisation,
            leave=leave,
        )

    async def _page(self, asked: ShowPage) -> Page:
        """In a thread, as whatever asks the database several things."""
        return await self.door.read(lambda desk: desk.run(asked))

    async def _actor(self, request: Request) -> Actor | None:
        """With the roles that they have now, if they are still here."""
        now = self.clock.now()
        whose = self.passes.read(request, now)
        if whose is None:
            return None
        try:
            person = await self.door.run(Find(desk_of(whose[0]), whose[1]))
        except Refusal:
            return None
        return person.actor(whose[0], now)


def _framed(
    main: Html, named: str, language: str, status: int = 200, **said: str
) -> Response:
    told: dict[str, Any] = {
        "lang": language,
        "script": "calendar",
        "kind": "",
        "house": "",
        "leave": NOTHING,
        "skip": say("webcal-skip", UTC, language),
        **said,
    }
    told["title"], told["main"] = named, main
    return HTMLResponse(GAP.sub(lambda gap: joined(told[gap[1]]), FRAME), status)


def _closed(status: int, language: str, why: str = "") -> Response:
    named = say("webcal-closed", UTC, language)
    how = why or say("webcal-closed-how", UTC, language)
    main = joined(el("h1", named, id="title"), el("p", how, role="status"))
    return _framed(main, named, language, status, kind="door")


async def _app(request: Request) -> Response:
    """Before its script has asked who opened it."""
    language = language_asked(request)
    named = say("webcal-title", UTC, language)
    waits = say("webcal-app-waits", UTC, language)
    main = joined(el("h1", named, id="title"), el("p", waits))
    return _framed(main, named, language, script="app")


async def _there(request: Request) -> Response:
    del request
    return RedirectResponse(HERE, 308)


def _view(request: Request) -> View:
    said = request.query_params.get("view", "")
    return View(said) if said in set(View) else View.WEEK


def _day(request: Request) -> date | None:
    try:
        return date.fromisoformat(request.query_params.get("day", ""))
    except ValueError:
        return None


def _whose(request: Request) -> Whose | None:
    of, _, of_id = request.query_params.get("of", "").partition(":")
    if of == "all":
        return EVERYBODY
    try:
        return Whose(Of(of), UUID(of_id))
    except ValueError:
        return None
