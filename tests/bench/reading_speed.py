"""Processor time per sentence, beside dateparser alone, and what starting costs."""

import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

from dateparser.search import search_dates

from bot.understand.explain import empty_scene
from bot.understand.patterns import stretches_in
from bot.understand.scene import Scene
from bot.understand.times.resolve import resolved
from bot.understand.understanding import understand

NOW = datetime(2026, 3, 25, 14, 10, tzinfo=UTC)
ROUNDS = 3
COLUMNS = 3
PARAPHRASES = Path(__file__).parents[1] / "bot/understand/paraphrases.txt"
START = "from time import process_time as p; a = p(); {}; print(p() - a)"
OURS = "from bot.understand import understanding as u; u.warm_up()"
THEIRS = "import dateparser; dateparser.parse('tomorrow at 4pm', languages=['en'])"


def speeds(asked: list[str], scenes: Iterable[Scene] | None = None) -> None:
    """Each sentence in its own scene, or all with nobody there."""
    nobody = empty_scene(NOW, ZoneInfo("Europe/London"), "tutor")
    within = dict(zip(asked, scenes or [nobody] * len(asked), strict=True))
    ours = _milliseconds(asked, lambda text: understand(text, within[text]))
    theirs = _milliseconds(asked, lambda text: search_dates(text, languages=["en"]))
    print(f"understanding a sentence: {_quantiles(ours)} of processor time")
    print(f"dateparser alone on it: {_quantiles(theirs)}")
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"understanding beside dateparser: {ratio:.2f} times")
    print(f"starting: {_started(OURS):.2f} s; dateparser: {_started(THEIRS):.2f} s")


def _milliseconds(texts: list[str], read: Callable[[str], object]) -> list[float]:
    """The best of several rounds for each, after one that warms up."""
    for text in texts:
        read(text)
    return [min(_once(text, read) for _ in range(ROUNDS)) for text in texts]


def _once(text: str, read: Callable[[str], object]) -> float:
    resolved.cache_clear()  # nobody says the same sentence twice in a row
    stretches_in.cache_clear()
    began = process_time()
    read(text)
    return (process_time() - began) * 1000


def _quantiles(times: list[float]) -> str:
    cuts = statistics.quantiles(times * 2, n=20)  # of a single one there are none
    return f"p50 {cuts[9]:.2f} ms, p95 {cuts[18]:.2f} ms, most {max(times):.1f} ms"


def _started(what: str) -> float:
    command = [sys.executable, "-c", START.format(what)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 -- our own interpreter
    return float(run.stdout)


def paraphrases() -> list[str]:
    """What the tests of the understanding say, each once."""
    lines = PARAPHRASES.read_text().splitlines()
    told = (line.split("|") for line in lines if line.count("|") >= COLUMNS - 1)
    return [*dict.fromkeys(said.strip() for who, said, *_ in told if who[0] != "#")]


if __name__ == "__main__":
    speeds(sys.argv[1:] or paraphrases())
