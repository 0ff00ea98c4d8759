"""REST writes and reads a CPU second, beside a bare handler that does the least.

    python -m tests.bench.rest [REQUESTS]

The bare one is Starlette and SQLAlchemy Core on the same schema: it checks no token
and no right, seals nothing, keeps no audit and holds no rule.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from uuid import UUID, uuid4

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from adapters.web.api.app import Api
from adapters.web.app import web_app
from adapters.web.guard import Manners
from adapters.web.measured import new_registry
from bot.bootstrap.calm import calm_down
from core.kernel.actor import Actor
from core.people.tokens.make import MakeToken
from core.people.tokens.model import Scope
from storage.database import open_database
from storage.door import FrontDoor
from storage.reader import Reader
from storage.schema import create_schema
from storage.tables.marking import marking_entry as entries
from storage.writer import Writer
from tests.bench.road import APPLICATION, CLOCK, hire
from tests.keys import KEY

AT_ONCE = 32
NEVER = 10**9
AT = "/api/tutor-times"
MINUTE = timedelta(minutes=1)
MONDAY = datetime(2026, 3, 9, 8, tzinfo=UTC)
Asks = Callable[[int], tuple[str, str, bytes]]
"""Method, path and body of the request with that number."""


def worked(number: int, tutors: int) -> bytes:
    """Minutes that no tutor has logged yet."""
    of_tutor = number // tutors
    start = MONDAY - timedelta(days=of_tutor // 500) + (of_tutor % 500) * MINUTE
    said = {"start_time": start.isoformat(), "end_time": (start + MINUTE).isoformat()}
    return json.dumps({**said, "item": "P12"}).encode()


async def ask(app: ASGIApp, token: str, what: tuple[str, str, bytes]) -> None:
    """As a server hands it over, without the server."""
    method, path, body = what
    headers = [
        (b"host", b"127.0.0.1"),
        (b"authorization", b"Bearer " + token.encode()),
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "client": ("127.0.0.1", 4000),
        "server": ("127.0.0.1", 80),
        "scheme": "http",
        "http_version": "1.1",
        "root_path": "",
    }

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, object]) -> None:
        status = message.get("status", 200)
        if not isinstance(status, int) or status >= 400:
            raise RuntimeError(f"{method} {path}: {status}")

    await app(scope, receive, send)  # type: ignore[arg-type]  # plain ASGI


async def a_cpu_second(app: ASGIApp, tokens: list[str], asks: Asks, many: int) -> float:
    numbers = count()

    async def keep_asking() -> None:
        while (number := next(numbers)) < many:
            await ask(app, tokens[number % len(tokens)], asks(number))

    began = process_time()
    await asyncio.gather(*(keep_asking() for _ in range(AT_ONCE)))
    return many / (process_time() - began)


def bare(engine: AsyncEngine, tutors: list[Actor]) -> Starlette:
    async def add(request: Request) -> JSONResponse:
        said, now = await request.json(), CLOCK.now()
        start = datetime.fromisoformat(said["start_time"])
        new = uuid4()
        row = {
            "organisation_id": tutors[0].organisation,
            "id": new,
            "root_id": new,
            "version": 1,
            "tutor_id": tutors[0].person,
            "on": start.date(),
            "starts_at": start,
            "ends_at": datetime.fromisoformat(said["end_time"]),
            "assumed": False,
            "activity": "marking",
            "forgotten": False,
            "source": "declared",
            "entered_at": now,
        }
        async with engine.begin() as connection:
            await connection.execute(insert(entries), row)
        return JSONResponse({"id": str(new)}, 201)

    async def show(request: Request) -> JSONResponse:
        wanted = select(entries).where(
            entries.c.tutor_id == UUID(request.path_params["tutor"])
        )
        newest = wanted.order_by(entries.c.starts_at.desc()).limit(50)
        async with engine.connect() as connection:
            rows = (await connection.execute(newest)).mappings().all()
        told = [{name: str(value) for name, value in row.items()} for row in rows]
        return JSONResponse({"items": told})

    return Starlette(
        routes=[
            Route(AT, add, methods=["POST"]),
            Route(f"{AT}/tutor/{{tutor}}", show),
        ]
    )


async def main(many: int) -> None:
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'rest.db'}"
        async with open_database(address, KEY) as database, Writer(database) as writer:
            create_schema(database.writing)
            door = FrontDoor(APPLICATION, writer, Reader(database))
            tutors = await hire(door)
            lent = [await door.run(_token(tutor)) for tutor in tutors]
            tokens = [each.secrets.access for each in lent]
            api = Api(door, CLOCK, often=NEVER)
            ours = web_app(api.routes(), Manners(), new_registry())
            calm_down()
            engine = create_async_engine(address.replace("sqlite", "sqlite+aiosqlite"))
            await _compare("ours", ours, tokens, tutors, many)
            await _compare("bare", bare(engine, tutors), tokens, tutors, many)
            await engine.dispose()


def _token(tutor: Actor) -> MakeToken:
    return MakeToken(tutor, "bench", frozenset(Scope), timedelta(days=1))


async def _compare(
    name: str, app: ASGIApp, tokens: list[str], tutors: list[Actor], many: int
) -> None:
    def writes(number: int) -> tuple[str, str, bytes]:
        return "POST", AT, worked(number, len(tutors))

    def reads(number: int) -> tuple[str, str, bytes]:
        tutor = tutors[number % len(tutors)].person
        return "GET", f"{AT}/tutor/{tutor}", b""

    wrote = await a_cpu_second(app, tokens, writes, many)
    read = await a_cpu_second(app, tokens, reads, many)
    print(f"{name}: {wrote:,.0f} writes, {read:,.0f} reads a CPU second", flush=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 4_000))
