"""The HTTP side: tokens, dispatch, faults, latency, and a record of every call."""

import asyncio
import inspect
import random
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.emulators.telegram import editing, sending, setting_up
from tests.emulators.telegram.backstage import Backstage
from tests.emulators.telegram.faults import Accident, Fault, Faults
from tests.emulators.telegram.files import MOST_UP
from tests.emulators.telegram.wire import Parameters, Refused, read_parameters

METHODS: dict[str, Any] = {
    name.lower(): (name, run)
    for part in (sending, editing, setting_up)
    for name, run in part.METHODS.items()
}
ENVELOPE = 2**20
"""What the rest of a request may weigh beside the file in it."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a client asked, and what became of it: 200, an error, or 0 for a break."""

    method: str
    said: Parameters
    at: float
    status: int


class Server:
    def __init__(self, there: Backstage, token: str) -> None:
        self.token = token
        self.faults = Faults()
        self.calls: list[Call] = []
        self.latency = (0.0, 0.0)
        """Seconds a round trip takes, at least and at most."""
        self._there = there
        self._random = random.Random(30)  # noqa: S311 -- delays, not secrets
        self._closing = asyncio.Event()

    def app(self) -> web.Application:
        app = web.Application(client_max_size=MOST_UP + ENVELOPE)
        app.router.add_route("*", "/bot{token}/{method}", self._method)
        app.router.add_get("/file/bot{token}/{path:.*}", self._file)
        return app

    def close(self) -> None:
        """Let go of every request that is being kept waiting."""
        self._closing.set()
        self._there.updates.interrupt_polls()

    async def _file(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return _answer(Refused(401, "Unauthorized"))
        file = self._there.world.files.by_path(request.match_info["path"])
        fault = self.faults.take("download", "")
        if fault is not None and fault.accident is Accident.GATEWAY:
            return _gateway(fault)
        if file is None:
            return _answer(Refused(404, "Not Found"))
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _method(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _answer(Refused(401, "Unauthorized"))
        name, run = METHODS.get(request.match_info["method"].lower(), ("", None))
        if run is None:
            return _answer(Refused(404, "Not Found"))
        try:
            said = await read_parameters(request)
        except web.HTTPRequestEntityTooLarge:
            return _answer(Refused(413, "Request Entity Too Large"))
        except Refused as refused:
            return _answer(refused)
        quick = name == "getUpdates"
        delay = 0.0 if quick else self._random.uniform(*self.latency)
        await self._pass(delay / 2)
        answer = await self._see_to(request, name, run, said)
        await self._pass(delay / 2)
        return answer

    async def _see_to(
        self, request: web.Request, name: str, run: Any, said: Parameters
    ) -> web.StreamResponse:
        fault = self.faults.take(name, said.text("chat_id"))
        done: Any
        try:
            if fault is not None:
                _strike_before(fault)
            done = run(self._there, said)
            if inspect.isawaitable(done):
                done = await done
        except Refused as refused:
            self._record(name, said, refused.code)
            return _answer(refused)
        except _GatewayError:
            self._record(name, said, 502)
            return _gateway(fault or Fault.gateway())
        except _BrokenError:
            self._record(name, said, 0)
            return _break(request)
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            self._record(name, said, 400)
            return _answer(Refused(400, f"Bad Request: can't parse: {wrong!r}"))
        if fault is not None:
            self._record(name, said, 0)
            if fault.accident is Accident.SILENCE_AFTER:
                await self._closing.wait()
            return _break(request)
        self._record(name, said, 200)
        return web.json_response({"ok": True, "result": done})

    async def _pass(self, seconds: float) -> None:
        if seconds:
            await asyncio.sleep(seconds)

    def _record(self, name: str, said: Parameters, status: int) -> None:
        self.calls.append(Call(name, said, self._there.world.now(), status))
        self._there.changed.ring()


class _GatewayError(Exception):
    pass


class _BrokenError(Exception):
    pass


def _strike_before(fault: Fault) -> None:
    if fault.accident is Accident.REFUSED and fault.refusal is not None:
        raise fault.refusal
    if fault.accident is Accident.GATEWAY:
        raise _GatewayError
    if fault.accident is Accident.RESET_BEFORE:
        raise _BrokenError


def _answer(refused: Refused) -> web.Response:
    return web.json_response(refused.as_json(), status=refused.code)


def _gateway(fault: Fault) -> web.Response:
    page = "<html><head><title>502 Bad Gateway</title></head></html>"
    return web.Response(text=page, content_type="text/html", status=fault.status)


def _break(request: web.Request) -> web.Response:
    """Cut the connection; what is returned is never seen."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
