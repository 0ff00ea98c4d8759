"""Random edits through the ports: read while they wait, folded, and counted again."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from time import perf_counter

from core.application import Ports
from core.attendance.model import Status
from core.attendance.ports import Registers
from core.kernel.actor import desk_of
from core.reporting.rollups.fold import FoldSums
from core.reporting.rollups.ports import Rollups
from core.sessions.model import SessionId
from core.sessions.ports import Sessions
from tests.bench.reports.desk import Desk, opened, report_by, timed
from tests.bench.reports.levels import LEVELS
from tests.bench.reports.school import School, session_id
from tests.people import HERE

EDITS, AT_ONCE, OF_ENTRIES = 10_000, 100, 0.8
STATUSES = (Status.PRESENT, Status.ABSENT, Status.EXCUSED)


async def measure(address: str, school: School) -> None:
    editor = Editor(school)
    async with opened(address) as desk:
        began = perf_counter()
        for _ in range(EDITS // AT_ONCE):
            await desk.writer.run(editor.edit)
        print(f"    {EDITS} edits in {perf_counter() - began:.0f} s", flush=True)
        waiting = {by: await timed(desk.door.run(report_by(by))) for by in LEVELS}
        said = ", ".join(f"{by} {took:.2f}" for by, (_, took) in waiting.items())
        print(f"    read while all of them wait, seconds by {said}", flush=True)
        await _fold(desk)
        same = [waiting[by][0] == await desk.door.run(report_by(by)) for by in LEVELS]
        drift, took = await timed(desk.writer.run(_drifted))
        print(
            f"    the same when they are folded: {all(same)}; {drift} sums differ "
            f"from a recount, which takes {took:.0f} s",
            flush=True,
        )


async def _fold(desk: Desk) -> None:
    began, folded, longest = perf_counter(), 0, 0.0
    while True:
        done, took = await timed(desk.door.run(FoldSums(desk_of(HERE.id))))
        folded, longest = folded + done, max(longest, took)
        if not done:
            break
    took = perf_counter() - began
    print(
        f"    {folded} sums folded in {took:.0f} s, {longest:.2f} s at a time at most",
        flush=True,
    )


def _drifted(ports: Ports) -> int:
    rollups: Rollups = ports[Rollups]
    found = rollups.drift(HERE.id, rollups.months(HERE.id))
    return sum(each.sessions + each.students for each in found)


class Editor:
    """Mostly of somebody's attendance; else a session moves by up to twenty days."""

    def __init__(self, school: School) -> None:
        self._school = school
        self._dice = Random(7)  # noqa: S311 -- the same edits each time

    def edit(self, ports: Ports) -> None:
        for _ in range(AT_ONCE):
            key = SessionId(session_id(self._dice.randrange(self._school.sessions)))
            if self._dice.random() < OF_ENTRIES:
                self._enter(ports, key)
            else:
                self._move(ports, key)

    def _enter(self, ports: Ports, key: SessionId) -> None:
        entry = self._dice.choice(ports[Registers].of_session(HERE.id, key))
        status = self._dice.choice(STATUSES)
        now = replace(entry, status=status, version=entry.version + 1)
        ports[Registers].change(HERE.id, [now])

    def _move(self, ports: Ports, key: SessionId) -> None:
        was = ports[Sessions].find(HERE.id, key)
        off = timedelta(days=self._dice.randint(-20, 20))
        now = replace(
            was,
            started=was.span.start + off,
            ended=was.span.end + off,
            participants=was.participants[self._dice.randrange(3) :],
            version=was.version + 1,
            sequence=was.sequence + 1,
        )
        ports[Sessions].change(HERE.id, now, was)
