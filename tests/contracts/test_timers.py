"""A timer that runs is kept alike on every database, and outlives a restart."""

from datetime import UTC, datetime, timedelta

from core.marking.model import Target, Timer
from core.marking.ports import Timers
from storage.door import Runner
from tests.marking import MONDAY
from tests.people import ELSEWHERE, HERE, LENA, LEO, MAYA, TOM

NINE = datetime(2026, 3, 9, 9, 0, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)
TWO = (Target(LENA.id, item="essay"), Target(LEO.id, item="essay"))
MAYAS = Timer(MAYA.id, MONDAY, NINE, TWO)
TOMS = Timer(TOM.id, MONDAY, NINE - HOUR, (Target(item="quiz"),))


async def test_a_timer_comes_back_as_it_was_kept(storage: Runner):
    def start(ports):
        for each in (MAYAS, TOMS):
            ports[Timers].start(HERE.id, each)

    def look(ports):
        timers = ports[Timers]
        assert timers.find(HERE.id, MAYA.id) == MAYAS
        assert timers.find(ELSEWHERE.id, MAYA.id) is None
        assert timers.every(HERE.id) == [TOMS, MAYAS]
        assert timers.every(ELSEWHERE.id) == []
        assert timers.with_some_since(NINE - HOUR) == [HERE.id]
        assert timers.with_some_since(NINE - 2 * HOUR) == []
        timers.stop(HERE.id, MAYA.id)
        assert timers.every(HERE.id) == [TOMS]

    await storage.run(start)
    await storage.run(look)
