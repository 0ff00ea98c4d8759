"""python -m tests.bench.face_replay [FOLDER]: which copies of a photo are known again.

And how often another photo of the same person is taken for a copy, which it is not.
Drawn selfies, and portraits named `<occasion>_<person>.jpg` if a folder has some.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from itertools import combinations
from pathlib import Path

from PIL import Image

from adapters.browser.drawn_samples import LEARNT_FROM
from adapters.faces.dlib_child import Dlib
from adapters.faces.dlib_engine import faces_told
from adapters.faces.drawn import CAST, draw_selfie
from adapters.faces.models import FOLDER, fetch
from adapters.faces.sface import SFace
from core.attendance.photos.photo import PhotoTrace
from core.attendance.photos.replay import replay_of
from tests.faces.copies import HARDER, PLAIN, Copy, Picture, jpeg
from tests.faces.reading import ReadNow, look

LATER, LARGEST = 12, (900, 900)

Shot = tuple[str, Picture]


def drawn() -> Iterator[Shot]:
    """Three that a face is learnt from, and selfies as the demo offers them."""
    for person in CAST:
        for shot in (*range(3), *range(LEARNT_FROM, LEARNT_FROM + LATER)):
            aside = 5 + shot % 4 if shot >= LEARNT_FROM else 0
            photo = draw_selfie(person, shot, yaw=aside)
            yield str(person), Image.open(BytesIO(photo))


def portraits(folder: Path) -> Iterator[Shot]:
    for file in sorted(folder.glob("*_*.jpg")):
        picture = Image.open(file).convert("RGB")
        picture.thumbnail(LARGEST)
        yield file.stem.rpartition("_")[2], picture


def report(shots: list[Shot], read: ReadNow, every: int) -> None:
    seen = [(who, look(jpeg(picture), read).trace) for who, picture in shots]
    pairs = [(a, b) for (one, a), (two, b) in combinations(seen, 2) if one == two]
    wrong = Counter(replay_of(b, a) for a, b in pairs)
    taken = {kind.value: count for kind, count in wrong.items() if kind}
    print(f"  two photos of one person, {len(pairs)} pairs: taken for copies {taken}")
    for name, copies in (("plain", PLAIN), ("harder", HARDER)):
        known = {c: _known(copies[c], shots, seen, read, every) for c in copies}
        share = sum(known.values()) / len(known)
        parts = ", ".join(f"{copy} {part:.2f}" for copy, part in known.items())
        print(f"  {name} copies known again: {share:.3f} ({parts})")


def _known(
    copy: Copy,
    shots: list[Shot],
    seen: list[tuple[str, PhotoTrace]],
    read: ReadNow,
    every: int,
) -> float:
    chosen = range(0, len(shots), every)
    again = [look(copy(shots[n][1]), read).trace for n in chosen]
    known = [bool(replay_of(b, seen[n][1])) for b, n in zip(again, chosen, strict=True)]
    return sum(known) / len(known)


def main() -> None:
    fetch()
    own = Dlib()
    sets = {"drawn": list(drawn())}
    if len(sys.argv) > 1:
        sets["portraits"] = list(portraits(Path(sys.argv[1])))
    with ThreadPoolExecutor(1) as threads:
        readers: dict[str, ReadNow] = {
            "sface": SFace(FOLDER, threads).read_now,
            "dlib": lambda pixels: faces_told(own.read(pixels)),
        }
        for engine, read in readers.items():
            for name, shots in sets.items():
                print(engine, name)
                report(shots, read, every=3)


if __name__ == "__main__":
    main()
