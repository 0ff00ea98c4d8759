"""Changes and seals until killed; says so after everything that was stored.

python -m tests.kill.recorder ADDRESS
"""

import asyncio
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from core.application import Change, Journal, Ports
from core.audit.ports import AuditSeals
from storage.database import open_database
from storage.writer import Writer
from tests.keys import KEY
from tests.people import AS_MAYA

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


def changing(number: int) -> Callable[[Ports], None]:
    change = Change(AS_MAYA, "Change", {"number": str(number)}, NOON)
    return lambda ports: ports[Journal].record(change)


async def main(address: str) -> None:
    async with open_database(address, KEY) as database, Writer(database) as writer:
        number = 0
        while True:
            number += 3
            some = [changing(each) for each in range(number, number + 3)]
            await asyncio.gather(
                *map(writer.run, some),
                writer.run(lambda ports: ports[AuditSeals].seal(100)),
            )
            sys.stdout.write("stored\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
