"""The check-in page: for chats that know no places, and for phones without one.

Looking at the page spends nothing: previews and scanners open links by
themselves. The page then says that it is open, which binds the phone; what it
hands in is an event like any other, answered in the chat that the link came from.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from adapters.web.answers import Awaited
from adapters.web.asked import language_asked
from adapters.web.checkin_app import CheckInApp
from adapters.web.handed_in import OpenedPage, event_of, read_handed_in
from adapters.web.pages import Page, Parts
from adapters.web.problem import Problem
from adapters.web.reading import ip_of, read_json
from adapters.web.tries import Tries
from bot.words import UTC, say
from bot.words.letters import worded
from bot.words.refusals import refused
from core.application import Door
from core.attendance.checking_in.hand_in import MakeLink, Opened, OpenLink
from core.attendance.links import Purpose
from core.kernel.actor import THE_DESK, desk_of
from core.kernel.clock import Clock
from core.kernel.refusal import Refusal
from core.kernel.web import WebAddress
from core.messaging.delivery.receive import Receive
from core.messaging.model import Button, Notice
from core.people.look_up import Find
from core.people.model import on_page
from core.people.reading import LanguageOf

PAGE = Path(__file__).with_name("checkin_page")
PHONE = "desk-phone"
TWO_DAYS = 2 * 24 * 3600
"""Seconds: longer than a link is good for, its day afterwards included."""


@dataclass(frozen=True, slots=True)
class CheckInPage:
    door: Door
    clock: Clock
    arrived: Callable[[], None]
    awaited: Awaited
    address: WebAddress
    app: CheckInApp | None = None
    tries: Tries = field(default_factory=Tries)

    def routes(self) -> list[BaseRoute]:
        page = Page(
            PAGE / "checkin.html",
            title="page-checkin-title",
            no_script="page-checkin-no-script",
        )
        app = "/checkin/api/app"
        within = [Route(app, self.app.open, methods=["POST"])] if self.app else []
        return [
            *within,
            Route("/checkin/", page.show),
            Mount("/checkin/assets", Parts(directory=PAGE)),
            Route("/checkin/worker.js", _worker),
            Route("/checkin/api/open", self._open, methods=["POST"]),
            Route("/checkin/api/send", self._send, methods=["POST"]),
            Route("/checkin/{token}", page.show),
        ]

    async def _open(self, request: Request) -> JSONResponse:
        """The first phone that asks is the only one from then on."""
        said = await read_json(request, OpenedPage)
        self.tries.count(ip_of(request), self.clock.now())
        phone = said.phone or request.cookies.get(PHONE) or token_urlsafe(24)
        language = language_asked(request)
        opened = await self._opened(said.token, phone, language)
        answer = JSONResponse(
            {
                "language": await self._language(opened),
                "subject": opened.session.subject,
                "starts": opened.session.planned.start.isoformat(),
                "ends": opened.session.planned.end.isoformat(),
                "closes": opened.closes.isoformat(),
                "photo": opened.wants_photo,
                "code": opened.wants_code,
                "words": opened.code_words,
                "place": opened.wants_place,
                "turn": opened.wants_turn,
                "purpose": opened.purpose,
                "over": opened.out_of_tries,
            }
        )
        answer.set_cookie(
            PHONE,
            phone,
            max_age=TWO_DAYS,
            path="/checkin",
            secure=self.address.is_https,
            httponly=True,
            samesite="strict",
        )
        return answer

    async def _send(self, request: Request) -> JSONResponse:
        handed = await read_handed_in(request)
        phone = handed.phone or request.cookies.get(PHONE, "")
        language = language_asked(request)
        opened = await self._opened(handed.token, phone, language)
        by = opened.account or on_page(opened.organisation, opened.person.id)
        now = self.clock.now()
        event = event_of(handed, by, opened, now, ip_of(request))
        await self.door.run(Receive(THE_DESK, (event,)))
        self.arrived()
        answers = await self.awaited.answers(event, by)
        told = [worded(each.notice.message) for each in answers.sent]
        wants = sorted({want for message in told for want in message.wants})
        now_is = await self._opened(handed.token, phone, language)
        checks_in = now_is.purpose is Purpose.CHECK_IN
        open_still = checks_in and not now_is.settled
        again = (bool(wants) or open_still) and not now_is.out_of_tries
        said = "\n\n".join(each.text or each.title for each in told)
        found = {"said": said, "wants": wants, "again": bool(told) and again}
        return JSONResponse(found, 200 if told else 202)

    async def link_for(self, notice: Notice) -> Button | None:
        """Where a place is wanted: a button that leads to the page."""
        if notice.person is None:
            return None
        home = desk_of(notice.organisation)
        try:
            person = await self.door.run(Find(home, notice.person))
            actor = person.actor(notice.organisation, self.clock.now())
            link = await self.door.run(MakeLink(actor))
        except Refusal:  # nothing is open any more, several are, or they are no student
            return None
        label = say("page-checkin-button", UTC, notice.message.language)
        return Button(label, link.page)

    async def _opened(self, token: str, phone: str, language: str) -> Opened:
        try:
            return await self.door.run(OpenLink(THE_DESK, token, phone))
        except Refusal as refusal:
            said = refused(refusal, UTC, language)
            raise Problem(403, said=said) from refusal

    async def _language(self, opened: Opened) -> str:
        """Of whoever the link was made for; the page goes on in it."""
        itself = desk_of(opened.organisation)
        return await self.door.run(LanguageOf(itself, opened.person.id))


async def _worker(request: Request) -> Response:
    del request
    headers = {"cache-control": "no-cache"}
    return FileResponse(PAGE / "worker.js", headers=headers)
