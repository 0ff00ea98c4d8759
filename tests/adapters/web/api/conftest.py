"""Programs of several people, each with a token of theirs."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from httpx import ASGITransport, AsyncClient

from adapters.web.api.app import Api
from adapters.web.app import web_app
from adapters.web.guard import Manners
from adapters.web.measured import new_registry
from core.kernel.actor import Actor
from core.people.tokens.make import MakeToken
from core.people.tokens.model import Scope, Secrets
from tests.inside import Inside
from tests.world import World

FEW = 40
"""Requests a minute of one token: more than any test asks but one."""
MONTH = timedelta(days=30)
Program = Callable[..., AsyncClient]


def secrets_of(world: World, actor: Actor, scopes: Iterable[Scope] = Scope) -> Secrets:
    asked = MakeToken(actor, "script", frozenset(scopes), MONTH)
    return world.run(asked).secrets


@pytest.fixture
async def program(world: World) -> AsyncIterator[Program]:
    """`program(AS_MAYA)` asks with a token of Maya's, `program()` with none."""
    api = Api(Inside(world), world.clock, often=FEW)
    app = web_app(api.routes(), Manners(), new_registry())
    async with AsyncExitStack() as opened:

        def of(actor: Actor | None = None, *scopes: Scope) -> AsyncClient:
            headers = {}
            if actor is not None:
                access = secrets_of(world, actor, scopes or Scope).access
                headers["authorization"] = f"Bearer {access}"
            transport = ASGITransport(app)
            client = AsyncClient(
                transport=transport, base_url="http://127.0.0.1", headers=headers
            )
            opened.push_async_callback(client.aclose)
            return client

        yield of
