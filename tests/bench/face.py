"""python -m tests.bench.face [PHOTOS]: what our look costs over the bare engine.

Both start from the JPEG, end with the comparison and use as many threads (dlib:
processes) as there are cores. Rates are per core: photos by seconds of CPU time.
"""

import asyncio
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from os import cpu_count, times
from threading import local
from time import perf_counter, process_time
from typing import Any

import cv2  # noqa: TID253 -- the baseline is OpenCV itself
import numpy as np

from adapters.faces.dlib_child import NETWORK, POINTS, weights
from adapters.faces.drawn import CAST, draw_selfie
from adapters.faces.looker import open_looker
from adapters.faces.models import FOLDER, SFACE, YUNET, fetch
from adapters.faces.sface import SURE
from core.attendance.photos.faces import compare
from core.attendance.photos.photo import FaceTemplate

PHOTOS = int(sys.argv[1]) if len(sys.argv) > 1 else 120
ROUNDS = 3
CORES = cpu_count() or 1
own = local()


@dataclass(frozen=True, slots=True)
class Rate:
    wall: float
    per_core: float


def decoded(photo: bytes) -> Any:
    return cv2.imdecode(np.frombuffer(photo, np.uint8), cv2.IMREAD_COLOR)


def bare_sface(photo: bytes) -> float:
    if not hasattr(own, "find"):
        cv2.setNumThreads(1)
        find = str(FOLDER / YUNET.file)
        own.find = cv2.FaceDetectorYN.create(find, "", (640, 640), SURE)
        own.read = cv2.FaceRecognizerSF.create(str(FOLDER / SFACE.file), "")
    picture = decoded(photo)
    own.find.setInputSize(picture.shape[1::-1])
    _, faces = own.find.detect(picture)
    vector = own.read.feature(own.read.alignCrop(picture, faces[:1]))
    return float(own.read.match(vector, vector, cv2.FaceRecognizerSF_FR_COSINE))


def bare_dlib(photo: bytes) -> float:
    import dlib  # noqa: PLC0415 -- only in its own processes

    if not hasattr(own, "find"):
        own.find = dlib.get_frontal_face_detector()
        own.points = dlib.shape_predictor(str(weights() / POINTS))
        own.read = dlib.face_recognition_model_v1(str(weights() / NETWORK))
    picture = decoded(photo)[:, :, ::-1].copy()
    shape = own.points(picture, own.find(picture, 0)[0])
    vector = np.array(own.read.compute_face_descriptor(picture, shape, 1))
    return float(np.linalg.norm(vector - vector))


def measured(work: Callable[[], None], photos: int) -> Rate:
    """CPU time of this process and, once they ended, of those it started."""
    before, started = times(), perf_counter()
    work()
    after, ended = times(), perf_counter()
    spent = sum(after[:4]) - sum(before[:4])
    return Rate(photos / (ended - started), photos / spent)


def bare(engine: str, photos: Sequence[bytes]) -> None:
    if engine == "sface":
        with ThreadPoolExecutor(CORES) as threads:
            list(threads.map(bare_sface, photos))
    else:
        with ProcessPoolExecutor(CORES, get_context("spawn")) as processes:
            list(processes.map(bare_dlib, photos))


async def ours(engine: str, photos: Sequence[bytes]) -> None:
    async with open_looker(engine=engine) as looker:
        several = asyncio.Semaphore(CORES * 2)

        async def verify(photo: bytes) -> None:
            async with several:
                seen = await looker.look(photo)
            if seen.face is None:
                raise RuntimeError(seen.problem)
            compare(seen.face.template, [seen.face.template] * 3)

        await asyncio.gather(*map(verify, photos))


def look_at(engine: str, photos: Sequence[bytes]) -> None:
    asyncio.run(ours(engine, photos))


def comparisons_a_second() -> float:
    some = FaceTemplate("sface", tuple(float(n) for n in range(1, 129)))
    started = process_time()
    for _ in range(2_000):
        compare(some, [some] * 3)
    return 2_000 / (process_time() - started)


def main() -> None:
    fetch()
    drawn = [draw_selfie(person) for person in CAST]
    photos = [drawn[n % len(drawn)] for n in range(PHOTOS)]
    print(f"{PHOTOS} photos of 640 x 640, {CORES} cores; the best of {ROUNDS} rounds")
    for engine in ("sface", "dlib"):
        plain: list[Rate] = []
        whole: list[Rate] = []
        for _ in range(ROUNDS):  # in turn, so that a busy moment spoils both alike
            plain.append(measured(partial(bare, engine, photos), PHOTOS))
            whole.append(measured(partial(look_at, engine, photos), PHOTOS))
        best = max(each.per_core for each in plain)
        mine = max(each.per_core for each in whole)
        print(
            f"{engine:6} bare {best:5.1f}/s per core  looker {mine:5.1f}/s per core  "
            f"ratio {mine / best:.2f}  (wall {max(r.wall for r in plain):.1f}/s and "
            f"{max(r.wall for r in whole):.1f}/s)"
        )
    print(
        f"compare {1e6 / comparisons_a_second():.0f} us of CPU, three photos enrolled"
    )


if __name__ == "__main__":
    main()
