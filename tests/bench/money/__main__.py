"""python -m tests.bench.money: every figure about money, one after the other."""

import subprocess
import sys
from importlib.util import find_spec

PARTS = ("money.desk", "money.books", "money_numbers", "money_totals", "rest")


def main() -> None:
    for part in PARTS:
        name = f"tests.bench.{part}"
        if find_spec(name) is None:
            continue
        print(f"  {part}", flush=True)
        command = [sys.executable, "-m", name, *sys.argv[1:]]
        subprocess.run(command, check=False)  # noqa: S603 -- our own programs


if __name__ == "__main__":
    main()
