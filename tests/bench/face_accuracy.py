"""python -m tests.bench.face_accuracy FOLDER: who is taken for whom, on portraits.

The folder holds photos named `<occasion>_<person>.jpg`, several occasions to a person.
Prints, per engine, how many right pairs and how many wrong ones each band takes.
"""

import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations
from pathlib import Path

from adapters.faces.dlib_child import Dlib
from adapters.faces.dlib_engine import faces_told
from adapters.faces.models import FOLDER, fetch
from adapters.faces.photo import Photo, read_photo
from adapters.faces.quality import Pixels
from adapters.faces.reading import Faces
from adapters.faces.sface import SFace
from core.attendance.photos.faces import SCALES, Band, compare
from core.attendance.photos.photo import FaceTemplate
from tests.faces.reading import ReadNow

Portrait = tuple[str, FaceTemplate]
RARE = 1_000
"""The share of wrong pairs let through at which right pairs are counted: one in."""


def portraits(folder: Path, read: ReadNow) -> list[Portrait]:
    found: list[Portrait] = []
    problems: Counter[str] = Counter()
    for file in sorted(folder.glob("*_*.jpg")):
        opened = read_photo(file.read_bytes())
        faces = read(opened.pixels) if isinstance(opened, Photo) else Faces(0)
        if faces.face is None:
            problems[f"{faces.count} faces"] += 1
            continue
        found.append((file.stem.rpartition("_")[2], faces.face.template))
    print(f"  {len(found)} read; not read: {dict(problems)}")
    return found


def report(engine: str, found: list[Portrait]) -> None:
    bands: dict[bool, Counter[Band]] = {True: Counter(), False: Counter()}
    nearness: dict[bool, list[float]] = {True: [], False: []}
    sign = -1 if SCALES[engine].by_distance else 1
    for (one, seen), (other, enrolled) in combinations(found, 2):
        match = compare(seen, [enrolled])
        if match is None:
            raise TypeError(engine)
        bands[one == other][match.band] += 1
        nearness[one == other].append(sign * match.score)
    for same, name in ((True, "right"), (False, "wrong")):
        counted, total = bands[same], bands[same].total()
        shares = ", ".join(f"{band} {counted[band] / total:.4f}" for band in Band)
        print(f"  {name} person, {total} pairs: {shares}")
    strangers = sorted(nearness[False], reverse=True)
    bound = strangers[len(strangers) // RARE]
    right = nearness[True]
    taken = sum(score > bound for score in right) / len(right)
    print(f"  true accept {taken:.3f} at false accept 1/{RARE} ({sign * bound:.3f})")


def main() -> None:
    folder = Path(sys.argv[1])
    fetch()
    own = Dlib()

    def by_dlib(pixels: Pixels) -> Faces:
        return faces_told(own.read(pixels))

    with ThreadPoolExecutor(1) as threads:
        readers: dict[str, ReadNow] = {
            "sface": SFace(FOLDER, threads).read_now,
            "dlib": by_dlib,
        }
        for engine, read in readers.items():
            print(engine)
            report(engine, portraits(folder, read))


if __name__ == "__main__":
    main()
