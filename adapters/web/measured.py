"""How many requests, how they ended and how long they took."""

from collections.abc import Callable
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.gc_collector import GCCollector
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


def new_registry() -> CollectorRegistry:
    """Its own, so that two desks in one process never share their figures."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    GCCollector(registry=registry)
    return registry


class Measured:
    """Counts by the first part of a path: the rest may be a secret."""

    def __init__(
        self,
        app: ASGIApp,
        registry: CollectorRegistry,
        known: frozenset[str],
        now: Callable[[], float] = perf_counter,
    ) -> None:
        self._app = app
        self._known = known
        self._now = now
        self._count = Counter(
            "desk_http_requests",
            "HTTP requests answered.",
            ("method", "route", "status"),
            registry=registry,
        )
        self._took = Histogram(
            "desk_http_seconds",
            "Seconds until the answer began.",
            ("route",),
            buckets=BUCKETS,
            registry=registry,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = self._now()
        first = scope["path"].split("/", 2)[1] if "/" in scope["path"] else ""
        route = f"/{first}" if first in self._known else "other"

        async def measured(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._count.labels(scope["method"], route, message["status"]).inc()
                self._took.labels(route).observe(self._now() - began)
            await send(message)

        await self._app(scope, receive, measured)
