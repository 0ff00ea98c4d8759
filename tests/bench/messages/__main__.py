"""python -m tests.bench.messages [RECIPIENTS [REMINDERS]]: all figures of messages."""

import subprocess
import sys

PARTS = ("cron", "due", "delivery")


def main() -> None:
    recipients, reminders = (*sys.argv[1:3], *("10000", "100000")[len(sys.argv) - 1 :])
    sizes = {"cron": [], "due": [reminders], "delivery": [recipients]}
    for part in PARTS:
        print(f"  {part}", flush=True)
        command = [sys.executable, "-m", f"tests.bench.messages.{part}", *sizes[part]]
        subprocess.run(command, check=False)  # noqa: S603 -- our own programs


if __name__ == "__main__":
    main()
