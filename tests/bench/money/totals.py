"""python -m tests.bench.money.totals [STEPS]: logged time, changed at random.

Entries are logged, changed, taken back and put back through the desk; then what was
added up on the way is counted again. Nothing may have drifted.
"""

import sys
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from core.application import Desk
from core.kernel.refusal import Refusal
from core.marking.change_marking import ChangeMarking
from core.marking.log_marking import LogMarking
from core.marking.model import Activity, EntryId, Target
from core.marking.take_back_marking import RestoreMarking, TakeBackMarking
from core.marking.totals.ports import TimeTotals
from storage.migrations import migrate
from tests.people import AS_MAYA, AS_TOM, HERE, LENA, LEO
from tests.world import World

STEPS = 10_000
AT_ONCE = 100
MINUTE = timedelta(minutes=1)
TODAY = date(2026, 3, 9)
TARGETS = (Target(LEO.id), Target(LENA.id), Target(item="essays"))


class Office:
    """Two tutors who log as they please."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self.standing: list[EntryId] = []
        self._gone: list[EntryId] = []
        self.refused = 0

    def steps(self, count: int, desk: Desk) -> None:
        for _ in range(count):
            self.step(desk)

    def step(self, desk: Desk) -> None:
        what = self._dice.random()
        try:
            if what < 0.5 or not self.standing:
                self._log(desk)
            elif what < 0.75:
                self._change(desk)
            elif what < 0.9:
                entry = self._dice.choice(self.standing)
                desk.run(TakeBackMarking(AS_MAYA, entry))
                self.standing.remove(entry)
                self._gone.append(entry)
            elif self._gone:
                entry = self._dice.choice(self._gone)
                desk.run(RestoreMarking(AS_MAYA, entry))
                self._gone.remove(entry)
                self.standing.append(entry)
        except Refusal:
            self.refused += 1

    def _log(self, desk: Desk) -> None:
        some = tuple(self._dice.sample(TARGETS, self._dice.randint(1, 3)))
        desk.run(LogMarking(AS_TOM, "", self._spent(), self._day(), TODAY, some))
        made = LogMarking(AS_MAYA, "", self._spent(), self._day(), TODAY, some)
        self.standing.append(desk.run(made).entry.id)

    def _change(self, desk: Desk) -> None:
        entry = self._dice.choice(self.standing)
        activity = self._dice.choice(list(Activity))
        change = ChangeMarking(
            AS_MAYA,
            entry,
            TODAY,
            self._spent(),
            self._day(),
            targets=tuple(self._dice.sample(TARGETS, 2)),
            activity=activity,
        )
        desk.run(change)

    def _spent(self) -> timedelta:
        return self._dice.randint(1, 40) * MINUTE

    def _day(self) -> date:
        return TODAY - timedelta(days=self._dice.randint(0, 300))


def main() -> None:
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else STEPS
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.sqlite"
        migrate(f"sqlite:///{template}")
        world = World(template)
        office = Office(Random(7))  # noqa: S311 -- the same steps each time
        began, cpu = perf_counter(), process_time()
        for first in range(0, steps, AT_ONCE):
            count = min(AT_ONCE, steps - first)
            world.change(partial(office.steps, count))
        took, worked = perf_counter() - began, process_time() - cpu
        began = perf_counter()
        drift = world.work(lambda ports: ports[TimeTotals].drift(HERE.id))
        counted = perf_counter() - began
        world.close()
    print(f"  {steps} adds, edits and deletes, {office.refused} refused: ", end="")
    print(f"{took:.1f} s, {worked / steps * 1000:.2f} ms of CPU each; ", end="")
    print(f"{len(drift)} sums drifted; a recount takes {counted * 1000:.0f} ms")


if __name__ == "__main__":
    main()
