from datetime import UTC, datetime, timedelta

from core.messaging.ports import Leases
from storage.door import Runner

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
A_WHILE = timedelta(seconds=30)


async def hold(storage: Runner, holder: str, at: datetime = NOON) -> bool:
    return await storage.run(
        lambda ports: ports[Leases].hold("polling", holder, at, until=at + A_WHILE)
    )


async def test_one_holds_a_lease_and_may_keep_it(storage: Runner):
    assert await hold(storage, "one")
    assert not await hold(storage, "two")
    assert await hold(storage, "one", NOON + A_WHILE / 2)
    assert not await hold(storage, "two", NOON + A_WHILE)


async def test_a_lease_of_somebody_dead_is_taken_over(storage: Runner):
    await hold(storage, "one")

    assert not await hold(storage, "two", NOON + A_WHILE - timedelta(seconds=1))
    assert await hold(storage, "two", NOON + A_WHILE)
    assert not await hold(storage, "one", NOON + A_WHILE)


async def test_a_lease_let_go_is_free_at_once(storage: Runner):
    await hold(storage, "one")
    await storage.run(lambda ports: ports[Leases].let_go("polling", "two"))
    assert not await hold(storage, "two")

    await storage.run(lambda ports: ports[Leases].let_go("polling", "one"))
    assert await hold(storage, "two")


async def test_after_a_crash_nobody_holds_anything(storage: Runner):
    await hold(storage, "one")

    await storage.run(lambda ports: ports[Leases].forget())

    assert await hold(storage, "two")
