"""Is it alive, is it ready, how is it doing: for machines that watch."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from hmac import compare_digest

import structlog
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from adapters.web.gauges import Gauges
from adapters.web.guard import LOOPBACK
from adapters.web.problem import Problem
from core.messaging.watch.model import Figures

log = structlog.get_logger()

PATIENCE = 2
"""Seconds the database has to answer before this process counts as not ready."""


class Health:
    def __init__(
        self,
        figures: Callable[[], Awaitable[Figures]],
        registry: CollectorRegistry,
        *,
        sends: Callable[[], Awaitable[bool]],
        bearer: str = "",
        is_draining: Callable[[], bool] = lambda: False,
    ) -> None:
        """`figures` asks the database how the desk does; raises if it is away.

        `sends` tries the writer, and says whether anybody sends what is promised.
        """
        self._figures = figures
        self._sends = sends
        self._gauges = Gauges(registry)
        self._registry = registry
        self._bearer = bearer
        self._is_draining = is_draining

    def routes(self) -> list[Route]:
        return [
            Route("/healthz", self._alive),
            Route("/readyz", self._ready),
            Route("/metrics", self._metrics),
        ]

    async def _alive(self, request: Request) -> Response:
        del request
        return PlainTextResponse("alive\n")

    async def _ready(self, request: Request) -> Response:
        """Ready means: what came now would be kept, and its answer sent."""
        del request
        if self._is_draining():
            raise Problem(503, "draining")
        try:
            sends = await asyncio.wait_for(self._sends(), PATIENCE)
        except Exception as fault:
            log.warning("database.away", reason=type(fault).__name__)
            raise Problem(503, "database") from fault
        if not sends:
            raise Problem(503, "sender")
        return PlainTextResponse("ready\n")

    async def _metrics(self, request: Request) -> Response:
        if not self._may_measure(request):
            raise Problem(403, "metrics")
        with suppress(Exception):  # the other figures are worth having without it
            await self._look()
        said = await asyncio.to_thread(generate_latest, self._registry)
        return Response(said, headers={"content-type": CONTENT_TYPE_LATEST})

    async def _look(self) -> None:
        self._gauges.show(await asyncio.wait_for(self._figures(), PATIENCE))

    def _may_measure(self, request: Request) -> bool:
        """Loopback or the bearer; behind a proxy everybody looks like loopback."""
        said = request.headers.get("authorization", "")
        if self._bearer and compare_digest(
            said.encode(), f"Bearer {self._bearer}".encode()
        ):
            return True
        direct = not {"forwarded", "x-forwarded-for"} & {*request.headers}
        return direct and request.client is not None and request.client.host in LOOPBACK
