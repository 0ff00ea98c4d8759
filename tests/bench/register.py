"""python -m tests.bench.register [CASES [PICTURES [FOLDER]]]: who passes for present.

One table: each way to cheat that is known, and honest people, beside two simpler
registers that see the same cases. Then `register_photos`: none where PICTURES is 0.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.database import owners_engine
from storage.schema import create_schema
from tests.attacks.comings import CROWDS
from tests.attacks.every import JUDGED, SCRIPTED
from tests.attacks.model import Label, Outcome, Tally, acted
from tests.attacks.stage import Scripted, Stage
from tests.bench.register_table import head, percent, row

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
PICTURES = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
FEWER = max(CASES // 10, 1)
"""Those that go through a database."""
CROWDED = 5
Result = tuple[str, Label, Tally]


def played() -> Iterator[Result]:
    for kind in JUDGED:
        yield kind.name, kind.label, acted(kind, CASES)
    with TemporaryDirectory() as folder:
        template = Path(folder) / "template.db"
        engine = owners_engine(f"sqlite:///{template}")
        create_schema(engine)
        engine.dispose()
        for each in SCRIPTED:
            yield each.name, each.label, _on_stage(each, template, FEWER)
        for each in CROWDS:
            yield each.name, each.label, _on_stage(each, template, CROWDED)


def _on_stage(scripted: Scripted, template: Path, cases: int) -> Tally:
    stage = Stage.on(template)
    try:
        return acted(scripted.on(stage), cases)
    finally:
        stage.lesson.world.close()


def main() -> None:
    print(head(f"register {CASES}"))
    order = list(Label)
    results = sorted(played(), key=lambda result: order.index(result[1]))
    for result in results:
        print(f"| {' | '.join(row(*result))} |", flush=True)
    for words in summary(results):
        print(words)
    if PICTURES:
        told = [str(PICTURES), *sys.argv[3:4]]
        command = [sys.executable, "-m", "tests.bench.register_photos", *told]
        subprocess.run(command, check=False)  # noqa: S603 -- our own program


def summary(results: list[Result]) -> Iterator[str]:
    for label in Label:
        tallies = [tally for _, kind, tally in results if kind is label]
        cases = sum(each.cases for each in tallies)
        found = [sum(each.outcomes[outcome] for each in tallies) for outcome in Outcome]
        number = sum(each.by_number for each in tallies)
        radius = sum(each.by_radius for each in tallies)
        shares = [percent(each / cases) for each in (*found, number, radius)]
        yield f"{label}: {len(tallies)} classes, {cases} cases: {', '.join(shares)}"


if __name__ == "__main__":
    main()
