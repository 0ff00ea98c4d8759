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
        self._ended: dict[tuple[str, str, int], Counter] = {}
        self._count = Counter(
            "desk_http_requests",
            "HTTP requests answered.",
            ("method", "route", "status"),
            registry=registry,
        )
        took = Histogram(
            "desk_http_seconds",
            "Seconds until the answer began.",
            ("route",),
            buckets=BUCKETS,
            registry=registry,
        )
        routes = ["other", *(f"/{each}" for each in known)]
        self._took = {route: took.labels(route) for route in routes}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = self._now()
        first = scope["path"].split("/", 2)[1] if "/" in scope["path"] else ""
        route = f"/{first}" if first in self._known else "other"

        async def measured(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._ended_as(scope["method"], route, message["status"]).inc()
                self._took[route].observe(self._now() - began)
            await send(message)

        await self._app(scope, receive, measured)

    def _ended_as(self, method: str, route: str, status: int) -> Counter:
        """Looking a label up costs more than counting: it is done once each."""
        known = self._ended.get((method, route, status))
        if known is None:
            known = self._count.labels(method, route, status)
            self._ended[method, route, status] = known
        return known
