"""What cannot be had on a machine is left out, named, and in CI not allowed."""

import os
from typing import NoReturn

import pytest

MARK = "left out: "


def left_out(reason: str, *, in_ci: bool = False) -> NoReturn:
    """Leave this test out; the run's last words name it and say why.

    Only what would take CI minutes to fetch may be left out there too, `in_ci`.
    """
    if not in_ci and os.environ.get("CI") == "true":  # noqa: TID251 -- said by the machine, no setting of the desk's
        pytest.fail(f"CI leaves nothing out: {reason}")
    pytest.skip(f"{MARK}{reason}")


def last_words(reporter: pytest.TerminalReporter) -> list[str]:
    words = []
    for report in reporter.stats.get("skipped", []):
        where = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        _, found, reason = where.partition(MARK)
        if found:
            words.append(f"{report.nodeid}: {reason}")
    return sorted(words)
