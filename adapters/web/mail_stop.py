"""The link in each letter that stops them: it proves itself, and nothing is kept."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass
from hmac import compare_digest, digest
from html import escape
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.web.asked import language_wanted
from adapters.web.problem import Problem
from bot.words import UTC, say
from core.application import Door
from core.kernel.actor import desk_of
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.web import WebAddress
from core.messaging.notices.stop_mail import StopMail
from core.people.reading import LanguageOf

NAMES = 32
"""Bytes that say who; those after them prove that the desk wrote it."""
PROOF = 16


@dataclass(frozen=True, slots=True)
class StopLinks:
    key: bytes
    web: WebAddress

    @classmethod
    def of(cls, secret: str, web: WebAddress) -> "StopLinks":
        """`secret` is the installation's; the key of these is made from it."""
        derive = HKDF(SHA256(), length=32, salt=None, info=b"mail stop")
        return cls(derive.derive(secret.encode()), web)

    def link(self, organisation: OrganisationId, person: PersonId) -> str:
        """Empty where nobody's mail program would get there."""
        who = organisation.bytes + person.bytes
        token = urlsafe_b64encode(who + self._proof(who)).decode()
        return self.web.mail_stop(token) if self.web.is_https else ""

    def read(self, token: str) -> tuple[OrganisationId, PersonId] | None:
        try:
            told = urlsafe_b64decode(token)
        except (Error, ValueError):
            return None
        who, proof = told[:NAMES], told[NAMES:]
        if len(who) < NAMES or not compare_digest(proof, self._proof(who)):
            return None
        return (
            OrganisationId(UUID(bytes=who[: NAMES // 2])),
            PersonId(UUID(bytes=who[NAMES // 2 :])),
        )

    def _proof(self, who: bytes) -> bytes:
        return digest(self.key, who, "sha256")[:PROOF]


@dataclass(frozen=True, slots=True)
class MailStop:
    """A mail program posts without asking; whoever opens it is asked first."""

    door: Door
    links: StopLinks

    def routes(self) -> list[BaseRoute]:
        path = "/mail/stop/{token}"
        return [
            Route(path, self._ask, methods=["GET"]),
            Route(path, self._stop, methods=["POST"]),
        ]

    async def _ask(self, request: Request) -> Response:
        language = await self._language(request, *self._whose(request))
        button = escape(say("mail-stop-button", UTC, language))
        form = f'<form method="post"><button class="main">{button}</button></form>'
        return _page("mail-stop-ask", language, form)

    async def _stop(self, request: Request) -> Response:
        organisation, person = self._whose(request)
        await self.door.run(StopMail(desk_of(organisation), person))
        language = await self._language(request, organisation, person)
        return _page("mail-stopped", language)

    async def _language(
        self, request: Request, organisation: OrganisationId, person: PersonId
    ) -> str:
        """Who chose none may ask for another than the letter's by their browser."""
        wants, itself = language_wanted(request), desk_of(organisation)
        return await self.door.run(LanguageOf(itself, person, wants))

    def _whose(self, request: Request) -> tuple[OrganisationId, PersonId]:
        """What we never wrote is told like what is not there."""
        whose = self.links.read(str(request.path_params["token"]))
        if whose is None:
            raise Problem(404)
        return whose


def _page(sentence: str, language: str, form: str = "") -> Response:
    title = escape(say("mail-stop-title", UTC, language))
    return HTMLResponse(
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">'
        '<link rel="stylesheet" href="/assets/base.css">'
        f'<title>{title}</title><main class="alone"><h1>{title}</h1>'
        f"<p>{escape(say(sentence, UTC, language))}</p>{form}</main></html>"
    )
