"""python -m tests.bench.understanding [FOLDER]: how well sentences and times are read.

FOLDER holds dev.jsonl, time_expressions.jsonl, roster.json and score.py; where
there is none, only the expressions and speeds of this repository are measured.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from bot.understand.explain import explained, roster_of, scene_of
from bot.understand.understanding import warm_up
from tests.bench.families import fold_of
from tests.bench.one_typo import one_typo
from tests.bench.reading_speed import speeds
from tests.bench.time_expressions import rows_of, scored, shown
from tests.bot.understand.expressions import EXPRESSIONS, answer
from tests.bot.understand.sentences import lines, understood

Row = Mapping[str, Any]
FOLDER = Path(__file__).parents[3] / "shared" / "understanding"
HELD_OUT = Path(__file__).with_name("held_out.txt")
SEED = 20260325
FOLDS = 5
FIGURES = (
    ("intent", "intent_acc"),
    ("whole frame", "frame_acc"),
    ("slots F1", "slot_f1"),
    ("out of domain declined", "ood_ok"),
    ("false actions", "ood_false_actions"),
    ("wrong but done", "wrong_but_executed"),
)


def main() -> None:
    folder = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    warm_up()
    right = sum(answer(text, tense) == meant for tense, text, meant in EXPRESSIONS)
    print(f"own expressions of time: {right} of {len(EXPRESSIONS)}")
    kept = list(lines(HELD_OUT))
    met = sum(line.is_met_by(understood(line)) for line in kept)
    print(f"sentences never tuned on: {met} of {len(kept)}")
    if not (folder / "dev.jsonl").exists():
        print(f"no {folder}: its sentences and times are not measured; name a folder")
        speeds([text for _, text, _ in EXPRESSIONS])
        return
    bench(folder)


def bench(folder: Path) -> None:
    roster = json.loads((folder / "roster.json").read_text("utf-8"))
    dev = rows_of((folder / "dev.jsonl").read_text("utf-8"))
    slips = Random(SEED)  # noqa: S311 -- typos, no secret
    worse = [{**row, "utterance": one_typo(row["utterance"], slips)} for row in dev]
    print(f"sentences: {told(folder, dev, predicted(dev, roster))}")
    print(f"with one typo each: {told(folder, dev, predicted(worse, roster))}")
    folds(folder, dev, roster)
    times(folder, roster["sites"]["lon"]["terms"])
    people = roster_of(roster)
    scenes = [scene_of(row, roster, people) for row in dev]
    speeds([row["utterance"] for row in dev], scenes)


def predicted(rows: Iterable[Row], data: Row) -> list[Row]:
    people = roster_of(data)
    return [explained(row, data, people) for row in rows]


def told(folder: Path, gold: Iterable[Row], found: Iterable[Row]) -> str:
    """What the folder's own scorer says of them."""
    with TemporaryDirectory() as place:
        files = [Path(place) / name for name in ("gold.jsonl", "found.jsonl")]
        for file, rows in zip(files, (gold, found), strict=True):
            file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
        command = [sys.executable, str(folder / "score.py"), *map(str, files)]
        run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 -- the folder's own scorer
    figures = json.loads(run.stdout)
    return ", ".join(f"{name} {_shown(figures[key])}" for name, key in FIGURES)


def _shown(figure: object) -> str:
    return f"{figure:.1%}" if isinstance(figure, float) else str(figure)


def folds(folder: Path, dev: list[Row], roster: Row) -> None:
    """Sentences of one make stay together; what fits a few makes shows as a gap."""
    for fold in range(FOLDS):
        held = [row for row in dev if fold_of(row["utterance"], FOLDS) == fold]
        if held:
            figures = told(folder, held, predicted(held, roster))
            print(f"fold {fold + 1} of {FOLDS}, {len(held)} sentences: {figures}")


def times(folder: Path, terms: list[Row]) -> None:
    rows = rows_of((folder / "time_expressions.jsonl").read_text("utf-8"))
    print(f"times: {shown(scored(rows, terms))}")
    slips = Random(SEED)  # noqa: S311 -- typos, no secret
    worse = [{**row, "text": one_typo(row["text"], slips)} for row in rows]
    print(f"times with one typo each: {shown(scored(worse, terms))}")


if __name__ == "__main__":
    main()
