"""The API's paths: what programs ask, and what describes it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from adapters.web.api import (
    announcements,
    attendance,
    curriculum,
    dashboard,
    events,
    invoices,
    notifications,
    people,
    reports,
    sessions,
    tokens,
    tutor_times,
)
from adapters.web.api.docs import CSS, page_of
from adapters.web.api.endpoint import Endpoint
from adapters.web.api.openapi import Said, described
from adapters.web.api.serving import JSON, OFTEN, Serving
from adapters.web.api.tokens import REFRESH, NewTokens, Refresh, Refreshing
from adapters.web.tries import Tries
from core.application import Door
from core.kernel.clock import Clock

ENDPOINTS: Sequence[Endpoint] = (
    *tokens.ENDPOINTS,
    *tutor_times.ENDPOINTS,
    *sessions.ENDPOINTS,
    *attendance.ENDPOINTS,
    *people.ENDPOINTS,
    *invoices.ENDPOINTS,
    *curriculum.ENDPOINTS,
    *announcements.ENDPOINTS,
    *notifications.ENDPOINTS,
    *reports.ENDPOINTS,
    *dashboard.ENDPOINTS,
    *events.ENDPOINTS,
)
A_WHILE = "public, max-age=300"


REFRESHES = Endpoint(
    "refresh-token", "POST", REFRESH, None, None, NewTokens, body=Refresh
)


@dataclass(frozen=True)
class Api:
    door: Door
    clock: Clock
    often: int = OFTEN

    def routes(self) -> list[BaseRoute]:
        serving = Serving(self.door, self.clock, right=Tries(self.often))
        refreshing = Refreshing(serving)
        return [
            Route("/api/openapi.json", self._openapi),
            Route("/api/docs", self._docs),
            Route("/api/docs.css", _css),
            Route(REFRESH, refreshing.refresh, methods=["POST"]),
            *serving.routes(ENDPOINTS),
        ]

    @cached_property
    def _described(self) -> Said:
        return described(ENDPOINTS, REFRESHES)

    @cached_property
    def _page(self) -> str:
        return page_of(self._described)

    async def _openapi(self, request: Request) -> Response:
        del request
        said = json.dumps(self._described, indent=1)
        return Response(said, media_type=JSON, headers={"cache-control": A_WHILE})

    async def _docs(self, request: Request) -> Response:
        del request
        headers = {"cache-control": A_WHILE}
        return HTMLResponse(self._page, headers=headers)


async def _css(request: Request) -> Response:
    del request
    return FileResponse(CSS, media_type="text/css")
