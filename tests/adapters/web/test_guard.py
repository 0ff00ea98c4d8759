"""What every path has in common, over real HTTP requests to a real application."""

import json
from collections.abc import AsyncIterator

import pytest
from httpx import ASGITransport, AsyncClient
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from adapters.web.app import web_app
from adapters.web.guard import Manners, manners_for
from adapters.web.measured import new_registry
from core.kernel.later import Full

HERE = "http://127.0.0.1:8080"


async def hello(request: Request):
    body = await request.body()
    return PlainTextResponse(f"{len(body)}")


async def broken(request: Request):
    del request
    raise ZeroDivisionError("the secret 4711")


def desk(manners: Manners) -> AsyncClient:
    routes = [
        Route("/chat/api/x", hello, methods=["GET", "POST"]),
        Route("/telegram/webhook", hello, methods=["POST"]),
        Route("/broken", broken),
    ]
    app = web_app(routes, manners, new_registry())
    return AsyncClient(transport=ASGITransport(app), base_url=HERE)


@pytest.fixture
async def local() -> AsyncIterator[AsyncClient]:
    async with desk(Manners(largest=100)) as client:
        yield client


async def test_every_answer_carries_the_headers_even_a_refused_or_broken_one(
    local: AsyncClient,
):
    for path in ("/chat/api/x", "/nothing", "/broken"):
        headers = (await local.get(path)).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "strict-transport-security" not in headers


async def test_behind_https_browsers_are_told_to_stay_there():
    async with desk(manners_for("https://desk.example")) as client:
        answer = await client.get("/chat/api/x", headers={"host": "desk.example"})
        assert answer.status_code == 200
        assert answer.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::"])
async def test_another_host_name_gets_nothing(local: AsyncClient, host: str):
    answer = await local.get("/chat/api/x", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
async def test_another_sites_page_changes_nothing(local: AsyncClient, headers):
    assert (await local.post("/chat/api/x", headers=headers)).status_code == 403
    assert (await local.get("/chat/api/x", headers=headers)).status_code == 200


async def test_our_own_page_and_what_is_no_browser_may(local: AsyncClient):
    ours = {"origin": HERE, "sec-fetch-site": "same-origin"}
    assert (await local.post("/chat/api/x", headers=ours)).status_code == 200
    assert (await local.post("/chat/api/x")).status_code == 200
    platform = {"origin": "https://evil.example"}
    assert (await local.post("/telegram/webhook", headers=platform)).status_code == 200


async def test_a_body_too_large_is_refused_announced_or_not(local: AsyncClient):
    async def in_chunks() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b"x" * 40

    assert (await local.post("/chat/api/x", content=b"x" * 100)).text == "100"
    for body in (b"x" * 101, in_chunks()):
        answer = await local.post("/chat/api/x", content=body)
        assert answer.status_code == 413
        assert answer.json()["title"] == "Too large"


async def test_a_path_may_have_a_limit_of_its_own():
    manners = Manners(largest=10, largest_under=(("/chat", 50),))
    async with desk(manners) as client:
        assert (await client.post("/chat/api/x", content=b"x" * 50)).text == "50"
        refused = await client.post("/telegram/webhook", content=b"x" * 50)
        assert refused.status_code == 413


async def test_what_breaks_says_so_without_telling_anything(local: AsyncClient):
    answer = await local.get("/broken")
    assert answer.status_code == 500
    told = answer.json()
    assert told["title"] == "Something went wrong here, not with you"
    assert "4711" not in json.dumps(told)


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/none", 404), ("PUT", "/chat/api/x", 405)]
)
async def test_what_is_not_there_is_a_problem_too(
    local: AsyncClient, method, path, status
):
    answer = await local.request(method, path)
    assert answer.status_code == status
    assert answer.json()["status"] == status


async def test_what_cannot_be_kept_just_now_is_to_be_sent_again():
    async def full(request: Request):
        del request
        raise Full

    app = web_app([Route("/full", full)], Manners(), new_registry())
    async with AsyncClient(transport=ASGITransport(app), base_url=HERE) as client:
        answer = await client.get("/full")

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    assert answer.headers["content-type"] == "application/problem+json"
