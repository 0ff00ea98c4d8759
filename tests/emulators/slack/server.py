"""The Web API over HTTP."""

import asyncio
import inspect
import json
from mimetypes import guess_type

from aiohttp import web

from tests.emulators.slack.faults import Faults
from tests.emulators.slack.methods import METHODS, Called
from tests.emulators.slack.methods.called import Echo
from tests.emulators.slack.model import File, Json, SlackRefusal
from tests.emulators.slack.rates import Rates
from tests.emulators.slack.sockets import Sockets
from tests.emulators.slack.tokens import check_token
from tests.emulators.slack.whisper import respond
from tests.emulators.slack.workspace import BOT, Workspace

LARGEST = 60 << 20
FORMS_ONLY = {
    "bots.info",
    "chat.getPermalink",
    "conversations.history",
    "conversations.info",
    "conversations.list",
    "conversations.members",
    "conversations.replies",
    "files.getUploadURLExternal",
    "files.info",
    "users.conversations",
    "users.info",
}
STRUCTURED = {"blocks", "view", "files", "attachments", "metadata"}


class WebApi:
    """`calls` lists every call that came in, those refused too."""

    def __init__(
        self,
        workspace: Workspace,
        rates: Rates,
        faults: Faults,
        sockets: Sockets,
        echo: Echo,
    ) -> None:
        self.calls: list[tuple[str, Json]] = []
        self._workspace = workspace
        self._rates = rates
        self._faults = faults
        self._sockets = sockets
        self._echo = echo

    def app(self) -> web.Application:
        app = web.Application(client_max_size=LARGEST)
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_post("/upload/{file}", self._upload)
        app.router.add_get("/files-pri/{file}/{tail:.*}", self._download)
        app.router.add_post("/response/{name}", self._respond)
        app.router.add_get("/link", self._sockets.connect)
        return app

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method, given = request.match_info["method"], await _given(request)
        self.calls.append((method, given))
        self._workspace.changed()
        fault = self._faults.strike(method)
        await asyncio.sleep(fault.after)
        if fault.status == web.HTTPTooManyRequests.status_code:
            return _slow_down(fault.retry_after)
        if fault.status:
            return web.Response(status=fault.status, text="upstream trouble")
        wait, refusal = 0, None
        answer: Json = {}
        try:
            check_token(method, request, given, installed=self._workspace.installed)
            wait = self._rates.wait(method, str(given.get("channel", "")))
            if not wait:
                answer = await self._do(method, given, fault.error)
        except SlackRefusal as said_no:
            refusal = said_no
        if wait:
            return _slow_down(wait)
        if fault.lost:
            assert request.transport is not None
            request.transport.abort()
        return (
            _refused(refusal) if refusal else web.json_response({"ok": True, **answer})
        )

    async def _do(self, method: str, given: Json, error: str) -> Json:
        if error:
            raise SlackRefusal(error)
        if method == "apps.connections.open":
            return {"url": self._sockets.ticket()}
        if method not in METHODS:
            raise SlackRefusal("unknown_method")
        done = METHODS[method](Called(self._workspace, given, self._echo))
        return await done if inspect.isawaitable(done) else done

    async def _upload(self, request: web.Request) -> web.Response:
        file_id = request.match_info["file"]
        name, length = self._workspace.promised.get(file_id, ("", -1))
        data = await _uploaded(request)
        if len(data) != length:
            return web.Response(status=400, text="length differs from what was said")
        kind = guess_type(name)[0] or "application/octet-stream"
        file = File(file_id, name, kind, data, BOT, self._workspace.base)
        file.looks = self._workspace.looks_first
        self._workspace.files[file_id] = file
        return web.Response(text=f"OK - {length}")

    async def _download(self, request: web.Request) -> web.Response:
        """Without the token Slack shows its sign-in page, and says 200."""
        file = self._workspace.files.get(request.match_info["file"])
        fault = self._faults.strike("download")
        await asyncio.sleep(fault.after)
        if fault.status:
            return web.Response(status=fault.status)
        try:
            check_token("files.info", request, {}, installed=True)
        except SlackRefusal:
            return web.Response(text="<html>Sign in</html>", content_type="text/html")
        if file is None:
            return web.Response(status=404)
        return web.Response(body=file.data, content_type=file.kind)

    async def _respond(self, request: web.Request) -> web.Response:
        name, body = request.match_info["name"], await request.json()
        self.calls.append(("response_url", body))
        fault = self._faults.strike("response_url")
        if fault.status == web.HTTPTooManyRequests.status_code:
            return _slow_down(fault.retry_after)
        if fault.status:
            return web.Response(status=fault.status)
        try:
            respond(self._workspace, name, body)
        except SlackRefusal as refusal:
            return web.json_response({"ok": False, "error": refusal.error}, status=404)
        return web.json_response({"ok": True})


async def _given(request: web.Request) -> Json:
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        if request.match_info["method"] in FORMS_ONLY:
            return given  # Slack does not look into JSON there
        try:
            given.update(await request.json())
        except ValueError:
            given["malformed"] = True
    else:
        given.update(await request.post())
    for name in STRUCTURED & given.keys():
        if isinstance(given[name], str):
            given[name] = json.loads(given[name] or "[]")
    return {name: value for name, value in given.items() if value is not None}


async def _uploaded(request: web.Request) -> bytes:
    if request.content_type != "multipart/form-data":
        return await request.read()
    for value in (await request.post()).values():
        if isinstance(value, web.FileField):
            return value.file.read()
    return b""


def _slow_down(seconds: int) -> web.Response:
    return web.json_response(
        {"ok": False, "error": "ratelimited"},
        status=429,
        headers={"Retry-After": str(seconds)},
    )


def _refused(refusal: SlackRefusal) -> web.Response:
    body: Json = {"ok": False, "error": refusal.error}
    if refusal.reasons:
        told = [f"[ERROR] {reason}" for reason in refusal.reasons]
        body |= {"errors": list(refusal.reasons)}
        body |= {"response_metadata": {"messages": told}}
    return web.json_response(body)
