"""python -m tests.bench.register [CASES]: what passes for presence, and what must not.

One table: each way to cheat that is known, and honest people, beside two simpler
registers that see the same cases. Then faces, and copies of photos.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.system_clock import SystemClock
from storage.database import owners_engine
from storage.schema import create_schema
from tests.attacks.comings import CROWDS
from tests.attacks.every import JUDGED, SCRIPTED
from tests.attacks.model import Label, Outcome, Tally, acted
from tests.attacks.stage import Scripted, Stage

CASES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
FEWER = max(CASES // 10, 1)
"""Those that go through a database."""
CROWDED = 5
AIMS = {
    Label.DETECTABLE: "0",
    Label.STATISTICAL: "≤ 1%",
    Label.UNDETECTABLE: "0 by itself",
    Label.STATED: "none",
    Label.HONEST: "refused ≤ 1%",
}
HEAD = ("class", "label, aim", "cases", *Outcome, "a number only", "a circle only")

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


def row(name: str, label: Label, tally: Tally) -> tuple[str, ...]:
    missed = "" if tally.keeps(label) else " MISSED"
    shares = [tally.share(outcome) for outcome in Outcome]
    rivals = [each / tally.cases for each in (tally.by_number, tally.by_radius)]
    figures = [percent(each) for each in (*shares, *rivals)]
    return (name, f"{label}, {AIMS[label]}{missed}", str(tally.cases), *figures)


def percent(share: float) -> str:
    if share in {0, 1}:
        return f"{share * 100:.0f}"
    return f"{share:.1%}".removesuffix("%")


def main() -> None:
    print(f"{SystemClock().now():%Y-%m-%d}, python -m tests.bench.register {CASES}; %")
    print(f"| {' | '.join(HEAD)} |")
    print("|---" * len(HEAD) + "|")
    order = list(Label)
    results = sorted(played(), key=lambda result: order.index(result[1]))
    for result in results:
        print(f"| {' | '.join(row(*result))} |", flush=True)
    for words in summary(results):
        print(words)


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
