"""python -m tests.bench.money: every figure about money, one after the other."""

import subprocess
import sys

PARTS = ("money.desk", "money.books", "money.numbers", "money.totals", "rest")
"""Each is a program too, and takes how much of it there shall be."""


def main() -> None:
    for part in PARTS:
        print(f"  {part}", flush=True)
        command = [sys.executable, "-m", f"tests.bench.{part}"]
        subprocess.run(command, check=False)  # noqa: S603 -- our own programs


if __name__ == "__main__":
    main()
