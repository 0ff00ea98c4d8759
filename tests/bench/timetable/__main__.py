"""./desk bench timetable: all figures of the timetable, on both databases.

Local times kept; a slot that a hundred want; finding time beside trying all of it; a
calendar as sessions pile up; how long each change keeps everybody else waiting.
`python -m tests.bench.timetable NAME ...` prints some.
"""

import os
import subprocess
import sys

FIGURES = ("zones", "race", "finder", "seen", "series", "publish")


def main() -> None:
    for name in sys.argv[1:] or FIGURES:
        load = os.getloadavg()[0]
        print(f"- {name} (load {load:.1f})", flush=True)
        command = [sys.executable, "-m", f"tests.bench.timetable.{name}"]
        subprocess.run(command, check=True)  # noqa: S603 -- our own programs


if __name__ == "__main__":
    main()
