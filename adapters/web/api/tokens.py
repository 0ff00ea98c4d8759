"""Whom a token speaks for, and a new one for its refresh."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct, json
from starlette.requests import Request
from starlette.responses import Response

from adapters.web.api.endpoint import Asked, Endpoint, Given
from adapters.web.api.serving import JSON, Serving
from adapters.web.problem import Problem
from adapters.web.reading import ip_of, read_json
from core.application import Desk
from core.kernel.actor import THE_DESK
from core.people.look_up import Find
from core.people.tokens.use import RefreshToken

REFRESH = "/api/token/refresh"


class Me(Struct):
    """The person a token speaks for."""

    id: UUID
    name: str
    organisation_id: UUID
    roles: list[str]
    scopes: list[str]
    time_zone: str
    until: datetime


class Refresh(Struct, forbid_unknown_fields=True):
    """The latest refresh token; it is good once."""

    refresh_token: Annotated[str, Meta(min_length=1, max_length=200)]


class NewTokens(Struct):
    """Both take the place of those before."""

    access_token: str
    refresh_token: str
    expires_at: datetime
    token_type: str = "Bearer"  # noqa: S105 -- the name of a scheme, no secret


def me(asked: Asked, desk: Desk) -> Given:
    caller, actor = asked.caller, asked.actor
    person = desk.run(Find(actor, actor.person))
    return Given(
        Me(
            person.id,
            person.name,
            actor.organisation,
            sorted(actor.roles),
            sorted(caller.token.scopes),
            caller.zone.key,
            caller.token.until,
        )
    )


ENDPOINTS = (Endpoint("who-am-i", "GET", "/api/me", None, me, Me),)


@dataclass(frozen=True, slots=True)
class Refreshing:
    """Asked without an access token, which has run out by then."""

    serving: Serving

    async def refresh(self, request: Request) -> Response:
        said = await read_json(request, Refresh)
        self.serving.counted(self.serving.wrong, ip_of(request))
        asked = RefreshToken(THE_DESK, said.refresh_token)
        secrets = await self.serving.door.run(asked)
        if secrets is None:
            raise Problem(401, "api-refresh", type="/api/docs#refresh")
        new = NewTokens(secrets.access, secrets.refresh, secrets.access_until)
        return Response(json.encode(new), media_type=JSON)
