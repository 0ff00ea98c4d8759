"""Slack's Web API, through slack_sdk: one session, a time limit, no retries of its own.

slack_sdk loads when it is first needed, beside the event loop rather than in it.
It would post again what had arrived without an answer, so its retries are off:
the outbox is what tries again.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import aiohttp

from adapters.slack.errors import Verdict, verdict

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

Json = Mapping[str, Any]

PATIENCE = aiohttp.ClientTimeout(total=20, connect=5)
"""An answer that has not come by then is taken for lost."""
WORD = 500
"""Bytes of a refusal that are read."""


@dataclass(eq=False)
class SlackSaidNo(Exception):  # noqa: N818 -- an answer to judge, not a fault
    error: str
    verdict: Verdict
    again_after: timedelta | None = None
    unsure: bool = False
    """It may have been done all the same."""


class SlackClient:
    """Whatever goes wrong is raised as `SlackSaidNo`, trouble on the way too."""

    def __init__(
        self, token: str, base_url: str, session: aiohttp.ClientSession
    ) -> None:
        self.token = token
        self.base_url = base_url
        self.session = session
        self._sdk: tuple[AsyncWebClient, ModuleType] | None = None

    async def call(self, method: str, **said: Any) -> Json:
        """A method that takes JSON: those that change something."""
        return await self._ask(method, json=said)

    async def look(self, method: str, **said: Any) -> Json:
        """A method that takes a form: most of those that only read."""
        return await self._ask(method, params=said)

    async def respond(self, url: str, **said: Any) -> None:
        """Answer by the URL that an interaction came with."""
        await self._post(url, json=said)

    async def put(self, url: str, data: bytes) -> None:
        """The bytes of a file, where Slack said it takes them."""
        await self._post(url, data=data)

    async def _ask(self, method: str, **how: Any) -> Json:
        sdk, errors = await self._loaded()
        try:
            answer = await sdk.api_call(method, **how)
        except errors.SlackApiError as refusal:
            raise _judged(refusal.response) from refusal
        except (TimeoutError, aiohttp.ClientError, errors.SlackClientError) as lost:
            raise _lost(lost) from lost
        return answer.data if isinstance(answer.data, dict) else {}

    async def _post(self, url: str, **how: Any) -> None:
        if not is_slack(url, self.base_url):
            raise SlackSaidNo("foreign host", Verdict.NEVER)
        try:
            async with self.session.post(url, timeout=PATIENCE, **how) as answer:
                status = answer.status
                told = (
                    b"" if status == HTTPStatus.OK else await answer.content.read(WORD)
                )
                wait = _wait(answer.headers)
        except (TimeoutError, aiohttp.ClientError) as lost:
            raise _lost(lost) from lost
        if status != HTTPStatus.OK:
            word = _word(told) or f"http {status}"
            raise SlackSaidNo(word, _of_status(status), wait)

    async def _loaded(self) -> "tuple[AsyncWebClient, ModuleType]":
        if self._sdk is None:
            sdk = await asyncio.to_thread(import_module, "slack_sdk.web.async_client")
            client = sdk.AsyncWebClient(
                self.token,
                base_url=self.base_url,
                session=self.session,
                retry_handlers=[],
            )
            self._sdk = (client, import_module("slack_sdk.errors"))
        return self._sdk


def is_slack(url: str, base_url: str) -> bool:
    """Nothing is fetched from, or sent to, anybody else."""
    ours, asked = urlsplit(base_url), urlsplit(url)
    if (asked.scheme, asked.netloc) == (ours.scheme, ours.netloc):
        return True
    return asked.scheme == "https" and (asked.hostname or "").endswith(".slack.com")


def _lost(lost: Exception) -> SlackSaidNo:
    """What left may have arrived, unless nobody was there to take it."""
    left = not isinstance(lost, aiohttp.ClientConnectorError)
    return SlackSaidNo(type(lost).__name__, Verdict.LATER, unsure=left)


def _judged(answer: Any) -> SlackSaidNo:
    """`answer` is slack_sdk's, or aiohttp's own where it was no JSON at all."""
    status = getattr(answer, "status_code", 0) or getattr(answer, "status", 0)
    again = _wait(answer.headers)
    if status != HTTPStatus.OK:
        return SlackSaidNo(f"http {status}", _of_status(status), again)
    told = getattr(answer, "data", {})
    error = told.get("error", "") if isinstance(told, dict) else "not json"
    return SlackSaidNo(error, verdict(error), again)


def _wait(headers: Mapping[str, str]) -> timedelta | None:
    said = str(headers.get("Retry-After", ""))
    return timedelta(seconds=int(said)) if said.isdecimal() else None


def _word(told: bytes) -> str:
    """Slack's own for it, where it gives one: as JSON, or alone."""
    try:
        said = json.loads(told)
    except ValueError:
        said = told.decode(errors="replace").strip()
    word = said.get("error") if isinstance(said, dict) else said
    return word if isinstance(word, str) and word.isidentifier() else ""


def _of_status(status: int) -> Verdict:
    slow = status == HTTPStatus.TOO_MANY_REQUESTS
    theirs = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return Verdict.LATER if slow or theirs else Verdict.NEVER
