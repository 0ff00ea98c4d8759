"""python -m tests.bench.turns [UPDATES [sqlite|postgres]]: how fast the road is.

Wall-clock rates on both databases; the ratios travel better than the numbers.
"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from bot.worker import AT_ONCE
from tests.bench.road import Rate, measure, the_whole_road, the_writer_alone
from tests.postgres import new_database, server

UPDATES = int(sys.argv[1]) if len(sys.argv) > 1 else 4096
KINDS = sys.argv[2:] or ["sqlite", "postgres"]
ONE_BY_ONE = min(UPDATES, 512)


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    with TemporaryDirectory() as folder, server(Path(folder) / "postgres") as postgres:
        print(f"{UPDATES} updates, {AT_ONCE} at once")
        for work in (the_writer_alone, the_whole_road):
            for kind in KINDS:

                def address(name: str, kind: str = kind) -> str:
                    if kind == "sqlite":
                        return f"sqlite:///{folder}/{name}.db"
                    return new_database(postgres)

                name = work.__name__
                single, shared = address(f"{name}-1"), address(f"{name}-n")
                one = asyncio.run(measure(single, work, ONE_BY_ONE, batched=False))
                many = asyncio.run(measure(shared, work, UPDATES, batched=True))
                print(_line(name, kind, one, many))


def _line(name: str, kind: str, one: Rate, many: Rate) -> str:
    return (
        f"{name:16} {kind:8} one each {one.a_second:6.0f}/s  "
        f"batched {many.a_second:6.0f}/s  x{many.a_second / one.a_second:4.1f}  "
        f"per core of this process {many.a_cpu_second:6.0f}/s"
    )


if __name__ == "__main__":
    main()
