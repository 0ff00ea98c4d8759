"""The pictures of `tests.bench.register_photos`, a hundred at a time.

As many processes as there are cores take parts in turn. What is done is written down
in a file, if one is named, so that a run which was broken off goes on where it was.
"""

import json
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from adapters.faces.dlib_child import Dlib
from adapters.faces.dlib_engine import faces_told
from adapters.faces.models import FOLDER
from adapters.faces.sface import SFace
from tests.attacks.model import SEED, Kind, Outcome, Tally, acted
from tests.attacks.pictures import Album, pictured
from tests.faces.reading import ReadNow

ENGINES = ("sface", "dlib")
SHOTS = 60
EACH = 100


@dataclass(frozen=True, slots=True)
class Part:
    engine: str
    kind: str
    number: int
    cases: int


Done = dict[Part, Tally]


def reader(engine: str) -> ReadNow:
    """In this process and thread."""
    if engine == "sface":
        return SFace(FOLDER, ThreadPoolExecutor(1)).read_now
    own = Dlib()
    return lambda pixels: faces_told(own.read(pixels))


@cache
def kinds(engine: str) -> dict[str, Kind]:
    """Each process draws its own album, the same as any other's."""
    return {kind.name: kind for kind in pictured(Album(reader(engine), SHOTS))}


def played(part: Part) -> tuple[Part, Tally]:
    kind = kinds(part.engine)[part.kind]
    return part, acted(kind, part.cases, SEED + part.number)


def parts(engine: str, names: list[str], pictures: int) -> Iterator[Part]:
    for name in names:
        for number, start in enumerate(range(0, pictures, EACH)):
            yield Part(engine, name, number, min(EACH, pictures - start))


def all_played(names: list[str], pictures: int, kept: Path | None) -> Done:
    wanted = [each for engine in ENGINES for each in parts(engine, names, pictures)]
    done = {part: tally for part, tally in _read(kept) if part in wanted}
    left = [part for part in wanted if part not in done]
    with ProcessPoolExecutor(cpu_count(), get_context("spawn")) as processes:
        for part, tally in processes.map(played, left):
            done[part] = tally
            _write(kept, part, tally)
    return done


def summed(done: Done, engine: str, kind: str) -> Tally:
    found = [t for p, t in done.items() if (p.engine, p.kind) == (engine, kind)]
    outcomes: Counter[Outcome] = Counter()
    for each in found:
        outcomes += each.outcomes
    return Tally(
        sum(each.cases for each in found),
        outcomes,
        sum(each.by_number for each in found),
        sum(each.by_radius for each in found),
    )


def _write(kept: Path | None, part: Part, tally: Tally) -> None:
    if kept is not None:
        with kept.open("a") as lines:
            told = {
                "cases": tally.cases,
                "outcomes": dict(tally.outcomes),
                "by_number": tally.by_number,
                "by_radius": tally.by_radius,
            }
            print(json.dumps([asdict(part), told]), file=lines)


def _read(kept: Path | None) -> Iterator[tuple[Part, Tally]]:
    if kept is None or not kept.exists():
        return
    for line in kept.read_text().splitlines():
        part, told = json.loads(line)
        found = {Outcome(name): count for name, count in told["outcomes"].items()}
        yield Part(**part), Tally(**told | {"outcomes": Counter(found)})
