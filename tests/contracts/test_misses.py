from datetime import UTC, datetime, timedelta

from core.messaging.conversation import Missed
from core.messaging.ports import Misses
from storage.door import Runner
from tests.people import AS_LEO, AS_MAYA, AS_SAM, HERE

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
DAY = timedelta(days=1)


async def test_the_commonest_shape_of_what_was_missed_comes_first(storage: Runner):
    def miss(ports) -> None:
        ports[Misses].add(AS_MAYA, Missed("blorp Leo", "_ P"), NOON)
        ports[Misses].add(AS_LEO, Missed("frob Maya", "_ U"), NOON)
        ports[Misses].add(AS_LEO, Missed("zap Leo", "_ P"), NOON + DAY)
        ports[Misses].add(AS_SAM, Missed("elsewhere", "_"), NOON)

    await storage.run(miss)

    async def shapes(since: datetime) -> list[tuple[str, int]]:
        return await storage.run(lambda p: p[Misses].shapes(HERE.id, since, 9))

    assert await shapes(NOON) == [("_ P", 2), ("_ U", 1)]
    assert await shapes(NOON + DAY) == [("_ P", 1)]

    await storage.run(lambda p: p[Misses].purge(NOON + DAY, 9))
    assert await shapes(NOON) == [("_ P", 1)]


async def test_one_persons_misses_are_forgotten_and_nobody_elses(storage: Runner):
    def miss(ports) -> None:
        ports[Misses].add(AS_MAYA, Missed("blorp Leo", "_ P"), NOON)
        ports[Misses].add(AS_LEO, Missed("frob Maya", "_ U"), NOON)

    await storage.run(miss)
    await storage.run(lambda p: p[Misses].forget(AS_MAYA))

    left = await storage.run(lambda p: p[Misses].shapes(HERE.id, NOON, 9))
    assert left == [("_ U", 1)]
