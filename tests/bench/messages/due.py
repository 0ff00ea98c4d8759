"""python -m tests.bench.messages.due [REMINDERS [KILLS]]: a tenth of them due at once.

Reminders of sessions on PostgreSQL, seen to by the clock of one process and of three
that are killed with -9 in turn meanwhile. How late one is: from its instant to when its
notice was promised. None may be left, and nobody may be reminded twice of one session.
"""

import asyncio
import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from uuid import UUID

from adapters.system_clock import SystemClock
from core.application import Ports
from core.kernel.actor import Role
from core.kernel.span import Span
from core.messaging.due import Due, Dues
from core.people.model import Account
from core.people.ports import Accounts, People
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions
from core.sessions.telling.remind import RULE
from storage import migrations
from storage.database import open_database
from storage.writer import Writer
from tests.bench.messages.parts import Parts, asked, parts, until
from tests.keys import KEY
from tests.people import HERE, LONG_AGO, MAYA, person, settle_in
from tests.postgres import new_database, server

REMINDERS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 6
AT_ONCE = REMINDERS // 10
EACH = 100
"""Students in a session, and so reminders of it."""
FIRST = 1000
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
EVERY = 0.5
PATIENCE = 300
LEFT = """
select count(*) from due where rule = 'session reminder' and next_at < '{}'
"""
AT_WORK = "select count(*) from pg_stat_activity where query like 'LISTEN%'"
SOON = """
update due set next_at = now() + interval '2 seconds'
where rule = 'session reminder' and next_at < '{}' returning next_at
"""
KEYS = "select key, due from outbox where key like 'remind:%'"


def settled(ports: Ports) -> None:
    settle_in(ports)
    for number in range(FIRST, FIRST + EACH):
        student = person(number, f"Student {number}", Role.STUDENT)
        ports[People].add(HERE.id, student)
        account = Account("telegram", str(number), "")
        ports[Accounts].link(HERE.id, student.id, account, LONG_AGO)


async def seed(writer: Writer) -> datetime:
    await writer.run(settled)
    students = [person(n, "", Role.STUDENT).id for n in range(FIRST, FIRST + EACH)]
    now = SystemClock().now()
    later = now + timedelta(days=30)

    def future(first: int, ports: Ports) -> None:
        ports[Dues].plan(
            *(
                Due(HERE.id, RULE, UUID(int=first), later, student)
                for student in students
            )
        )

    for first in range(FIRST, FIRST + (REMINDERS - AT_ONCE) // EACH):
        await writer.run(partial(future, first))
    instant = now + DAY
    span = Span(instant + HOUR, instant + 2 * HOUR)

    def soon(number: int, ports: Ports) -> None:
        id_ = SessionId(UUID(int=10**9 + number))
        session = Session(id_, (MAYA.id,), tuple(students), span, f"S{number}")
        ports[Sessions].add(HERE.id, session)
        ports[Dues].plan(
            *(Due(HERE.id, RULE, id_, instant, student) for student in students)
        )

    for number in range(AT_ONCE // EACH):
        await writer.run(partial(soon, number))
    return instant


async def measure(address: str, clocks: int) -> None:
    migrations.migrate(address)
    async with open_database(address, KEY) as database, Writer(database) as writer:
        instant = await seed(writer)
    kills = KILLS if clocks > 1 else 0
    async with parts(address, {}, ["clock"] * clocks, []) as desk:
        await until(lambda: _count(address, AT_WORK, clocks), PATIENCE)
        [(moment,), *_] = asked(address, SOON.format((instant + HOUR).isoformat()))
        left = LEFT.format((instant + HOUR).isoformat())
        instant = _instant(moment)
        await asyncio.sleep((instant - SystemClock().now()).total_seconds())
        killing = asyncio.create_task(_kill(desk, address, clocks, kills))
        await until(lambda: _count(address, left, 0), PATIENCE)
        killing.cancel()
        kills = desk.kills
    rows = asked(address, KEYS)
    late = sorted((_instant(due) - instant).total_seconds() for _, due in rows)
    whom = {str(key) for key, _ in rows}
    print(
        f"    postgres  {clocks} clock(s), {kills} kills: {len(late)} of {AT_ONCE} at "
        f"one instant of {REMINDERS}; late p50 {median(late):.1f} s, "
        f"p99 {quantiles(late, n=100)[-1]:.1f} s; lost {AT_ONCE - len(whom)}, "
        f"doubled {len(rows) - len(whom)}",
        flush=True,
    )


async def _kill(desk: Parts, address: str, clocks: int, times: int) -> None:
    """The longest at work, each time that all are at work (again)."""
    for _ in range(times):
        await until(lambda: _count(address, AT_WORK, clocks), PATIENCE)
        await desk.kill_in_turn(1, EVERY)


async def _count(address: str, question: str, count: int) -> bool:
    return await asyncio.to_thread(asked, address, question) == [(count,)]


def _instant(said: object) -> datetime:
    assert isinstance(said, datetime)
    return said


def main() -> None:
    with TemporaryDirectory() as folder, server(Path(folder) / "pg") as address:
        for clocks in (1, 3):
            asyncio.run(measure(new_database(address), clocks))


if __name__ == "__main__":
    main()
