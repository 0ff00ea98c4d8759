"""python -m tests.bench.reports [ENTRIES [FOLDER [sqlite] [postgres]]]: three years.

Seven levels as four kinds of files; rows streamed; thousands of random edits that wait,
are read, and are folded, beside a recount. In a FOLDER databases stay filled, and are
used again as the edits left them.
"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from tests.bench.reports import edits, levels, streamed
from tests.bench.reports.filled import KINDS, filled
from tests.bench.reports.school import School

ENTRIES = 1_000_000
PARTS = (levels.measure, streamed.measure, edits.measure)


def measure(school: School, folder: Path, kinds: list[str]) -> None:
    for kind in kinds:
        print(
            f"  {kind}: {school.entries} entries, {school.students} students",
            flush=True,
        )
        with filled(kind, folder, school) as address:
            for part in PARTS:
                asyncio.run(part(address, school))


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    told = sys.argv[1:]
    school = School(int(told[0]) if told else ENTRIES)
    kinds = told[2:] or list(KINDS)
    if told[1:]:
        measure(school, Path(told[1]), kinds)
        return
    with TemporaryDirectory() as folder:
        measure(school, Path(folder), kinds)


if __name__ == "__main__":
    main()
