"""What watches the desk sees how it is, and what merely passes by does not."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from httpx import ASGITransport, AsyncClient

from adapters.web.app import web_app
from adapters.web.guard import Manners
from adapters.web.health import Health
from adapters.web.measured import new_registry
from core.messaging.watch.model import Figures, Waiting

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


async def there() -> Figures:
    """A database that answers: three events wait, and one notice for a minute."""
    waiting = {"telegram": Waiting(1, NOON - timedelta(minutes=1))}
    settled = {("slack", "never"): 2}
    late = NOON - timedelta(seconds=5)
    doubts = {"slack": 4}
    return Figures(NOON, 3, None, late, waiting, settled, doubts, sends=True)


async def away() -> Figures:
    raise ConnectionError


async def somebody() -> bool:
    return True


async def nobody() -> bool:
    return False


async def no_writer() -> bool:
    raise ConnectionError


def desk(
    database=there, *, sends=somebody, peer: str = "127.0.0.1", draining: bool = False
) -> AsyncClient:
    registry = new_registry()
    health = Health(
        database,
        registry,
        sends=sends,
        bearer="sesame",
        is_draining=lambda: draining,
    )
    app = web_app(health.routes(), Manners(), registry)
    transport = ASGITransport(app, client=(peer, 4000))
    return AsyncClient(transport=transport, base_url="http://127.0.0.1")


@pytest.fixture
async def watched() -> AsyncIterator[AsyncClient]:
    async with desk(there) as client:
        yield client


async def test_it_is_alive_and_ready(watched: AsyncClient):
    assert (await watched.get("/healthz")).text == "alive\n"
    assert (await watched.get("/readyz")).text == "ready\n"


async def test_with_nobody_to_send_it_is_not_ready():
    async with desk(sends=nobody) as client:
        answer = await client.get("/readyz")
        assert answer.status_code == 503
        assert "sends" in answer.json()["detail"]


async def test_without_its_writer_it_is_alive_but_not_ready():
    async with desk(away, sends=no_writer) as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503


async def test_draining_it_asks_for_no_more():
    async with desk(there, draining=True) as client:
        answer = await client.get("/readyz")
        assert answer.json()["detail"] == "The desk is closing down."


async def test_metrics_count_by_the_first_part_of_a_path_alone(watched: AsyncClient):
    await watched.get("/healthz")
    await watched.get("/checkin/a-secret-token")
    metrics = (await watched.get("/metrics")).text
    counted = 'desk_http_requests_total{method="GET",route="/healthz",status="200"} 1.0'
    assert counted in metrics
    assert 'route="other",status="404"' in metrics
    assert "a-secret-token" not in metrics


async def test_metrics_say_what_waits_and_what_became_of_the_rest(watched: AsyncClient):
    metrics = (await watched.get("/metrics")).text
    assert "desk_inbox_waiting 3.0" in metrics
    assert 'desk_outbox_waiting{platform="telegram"} 1.0' in metrics
    assert 'desk_outbox_oldest_seconds{platform="telegram"} 60.0' in metrics
    lately = 'desk_outbox_settled_lately{outcome="never",platform="slack"} 2.0'
    assert lately in metrics
    assert "desk_due_late_seconds 5.0" in metrics
    assert 'desk_outbox_doubts{platform="slack"} 4.0' in metrics


async def test_metrics_are_for_this_machine_or_a_bearer():
    async with desk(there, peer="203.0.113.9") as client:
        assert (await client.get("/metrics")).status_code == 403
        wrong = {"authorization": "Bearer wrong"}
        assert (await client.get("/metrics", headers=wrong)).status_code == 403
        right = {"authorization": "Bearer sesame"}
        assert (await client.get("/metrics", headers=right)).status_code == 200


async def test_behind_a_proxy_nobody_counts_as_this_machine(watched: AsyncClient):
    proxied = {"x-forwarded-for": "203.0.113.9"}
    assert (await watched.get("/metrics", headers=proxied)).status_code == 403
