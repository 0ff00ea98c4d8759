"""One HTTP application out of the parts that have paths."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from prometheus_client import CollectorRegistry
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route

from adapters.web.guard import Guard, Manners
from adapters.web.measured import Measured
from adapters.web.problem import Problem, on_http, on_later, on_problem
from core.kernel.later import Later

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def _no_lifespan(app: Starlette) -> AsyncGenerator[None]:
    del app
    yield


def web_app(
    routes: Sequence[BaseRoute],
    manners: Manners,
    registry: CollectorRegistry,
    lifespan: Lifespan = _no_lifespan,
) -> Starlette:
    """Everything passes the guard; every refusal is problem+json."""
    known = frozenset(
        route.path.split("/", 2)[1]
        for route in routes
        if isinstance(route, (Route, Mount)) and "/" in route.path
    )
    return Starlette(
        routes=list(routes),
        middleware=[
            Middleware(Measured, registry, known),
            Middleware(Guard, manners),
        ],
        exception_handlers={
            Problem: on_problem,
            HTTPException: on_http,
            Later: on_later,
        },
        lifespan=lifespan,
    )
