"""python -m tests.bench.register_photos [PICTURES [FOLDER [KEPT]]]: by each engine.

Copies of drawn selfies sent again, in the table of `tests.bench.register`; then who is
taken for whom on portraits named `<occasion>_<person>.jpg`, if a folder has some.
KEPT is a file in which what is done is noted, so that a run broken off goes on there.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from statistics import NormalDist

from PIL import Image, ImageOps

from adapters.faces.models import fetch
from core.attendance.photos.faces import SCALES, Band, compare
from core.attendance.photos.photo import FaceTemplate
from tests.attacks.pictures import LABELS
from tests.bench.photo_parts import ENGINES, all_played, reader, summed
from tests.bench.register_table import head, row
from tests.faces.copies import jpeg
from tests.faces.reading import ReadNow, look

NUMBERS = [int(word) for word in sys.argv[1:] if word.isdecimal()]
PICTURES = NUMBERS[0] if NUMBERS else 1_000
PORTRAITS = Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/faces")
KEPT = Path(sys.argv[3]) if len(sys.argv) > 3 else None
RARE = 1e-4

Portrait = tuple[Path, FaceTemplate]


def portraits(read: ReadNow) -> Iterator[Portrait]:
    """Each of them, and its mirror: twice the faces, four times the pairs."""
    for file in sorted(PORTRAITS.glob("*_*.jpg")):
        picture = Image.open(file).convert("RGB")
        for shown in (picture, ImageOps.mirror(picture)):
            seen = look(jpeg(shown), read)
            if seen.face is not None:
                yield file, seen.face.template


def person_on(file: Path) -> str:
    return file.stem.rpartition("_")[2]


def accuracy(engine: str, found: list[Portrait]) -> Iterator[str]:
    """One photo enrolled. Nearer is more, whichever way the engine counts."""
    bands: dict[bool, Counter[Band]] = {True: Counter(), False: Counter()}
    near: dict[bool, list[float]] = {True: [], False: []}
    sign = -1 if SCALES[engine].by_distance else 1
    for (one, seen), (other, enrolled) in combinations(found, 2):
        match = compare(seen, [enrolled])
        if match is None:
            raise TypeError(engine)
        if one == other:  # its own mirror
            continue
        same = person_on(one) == person_on(other)
        bands[same][match.band] += 1
        near[same].append(sign * match.score)
    for same, name in ((True, "right"), (False, "wrong")):
        total = bands[same].total()
        shares = ", ".join(f"{b} {bands[same][b] / total:.3%}" for b in Band)
        yield f"{engine}: {name} person, {total} pairs: {shares}"
    strangers = sorted(near[False], reverse=True)
    counted = strangers[int(len(strangers) * RARE)]
    fitted = NormalDist.from_samples(strangers).inv_cdf(1 - RARE)
    for how, bound in (("counted", counted), ("by a normal fitted", fitted)):
        taken = sum(each > bound for each in near[True]) / len(near[True])
        yield f"{engine}: true accept at {RARE:g} {how}: {taken:.1%} ({abs(bound):.3f})"


def copied() -> Iterator[str]:
    """A row for each class of pictures and each engine."""
    done = all_played([*LABELS], PICTURES, KEPT)
    for engine in ENGINES:
        for name, label in LABELS.items():
            cells = row(f"{name}, {engine}", label, summed(done, engine, name))
            yield f"| {' | '.join(cells)} |"


def main() -> None:
    fetch()
    print(head(f"register_photos {PICTURES}"), flush=True)
    for line in copied() if PICTURES else ():
        print(line)
    for engine in ENGINES:
        if found := list(portraits(reader(engine))):
            for line in accuracy(engine, found):
                print(line, flush=True)


if __name__ == "__main__":
    main()
