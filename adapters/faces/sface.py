"""YuNet finds the face, SFace reads it: OpenCV, in threads, since it frees the GIL."""

import asyncio
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from threading import local
from typing import TYPE_CHECKING, Any

from adapters.faces.models import SFACE, YUNET
from adapters.faces.reading import Faces, counted
from core.attendance.photos.photo import FaceSeen, FaceTemplate

if TYPE_CHECKING:
    from adapters.faces.quality import Pixels

FOUND_IN = 416
"""Pixels along the longer side when looking for faces; reading uses them all.

On portraits placed at 85 and 260 pixels no face was lost and no score changed for the
worse against looking in 640, in two fifths of the time.
"""

CLOSE = 320
"""Pixels across the second look, at the face alone.

By it the shot is known again: it finds eyes, nose and mouth in the same places however
large the face was and however the picture was cropped, which the first one does not.
"""

AROUND, AROUND_BOX = 4.2, 1.8
"""Cut out for it: so many times the distance of the eyes, or the face's height."""

SURE = 0.6
"""YuNet's score from which something is a face."""

OVERLAPPING = 0.3
AT_MOST = 50


class SFace:
    """One pair of networks per thread, for they keep their last picture."""

    name = "sface"

    def __init__(self, models: Path, threads: Executor) -> None:
        self._models = models
        self._threads = threads
        self._own = local()

    async def read(self, pixels: "Pixels") -> Faces:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self.read_now, pixels)

    def read_now(self, pixels: "Pixels") -> Faces:
        if not hasattr(self._own, "networks"):
            self._own.networks = _Networks(self._models)
        networks: _Networks = self._own.networks
        return networks.read(pixels)


class _Networks:
    def __init__(self, models: Path) -> None:
        import cv2  # slow to import, like the rest: loaded with the first photo
        import numpy as np  # noqa: PLC0415 -- comes with it

        from adapters.faces import marks, quality  # noqa: PLC0415 -- need both

        cv2.setNumThreads(1)  # photos run beside each other; parts of one need not
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
        self._numpy, self._quality, self._known_by = np, quality, marks.known_by
        self._resize = partial(cv2.resize, interpolation=cv2.INTER_AREA)
        self._cut = partial(cv2.warpAffine, borderMode=cv2.BORDER_REPLICATE)
        found, read = models / YUNET.file, models / SFACE.file
        self._find = cv2.FaceDetectorYN.create(
            str(found), "", (320, 320), SURE, OVERLAPPING, AT_MOST
        )
        self._read = cv2.FaceRecognizerSF.create(str(read), "")

    def read(self, pixels: "Pixels") -> Faces:
        bgr = self._rgb(pixels)  # or back: it is the same turn
        rows = self._found(bgr)
        if rows is None:
            return Faces(0)
        sides = [int(min(row[2], row[3])) for row in rows]
        kept = counted(sides)
        if len(kept) != 1:
            return Faces(len(kept))
        (only,) = kept
        return Faces(1, self._measured(bgr, rows[only], sides[only]))

    def _found(self, bgr: "Pixels") -> Any:
        """A row per face, in the picture's own pixels; None where there is none."""
        high, wide = bgr.shape[:2]
        share = min(1.0, FOUND_IN / max(high, wide))
        size = max(1, round(wide * share)), max(1, round(high * share))
        small = self._resize(bgr, size) if share < 1 else bgr
        self._find.setInputSize(size)
        _, rows = self._find.detect(small)
        if rows is not None:
            rows[:, :14] *= [wide / size[0], high / size[1]] * 7
        return rows

    def _closer(self, bgr: Any, row: Any) -> Any:
        """The same face looked for once more, in a picture of it alone."""
        numpy, points = self._numpy, row[4:14].reshape(5, 2)
        middle, apart = points.mean(axis=0), points[1] - points[0]
        around = max(AROUND * numpy.linalg.norm(apart), AROUND_BOX * row[2:4].max())
        share = CLOSE / around
        shift = CLOSE / 2 - share * middle
        move = numpy.array([[share, 0, shift[0]], [0, share, shift[1]]], numpy.float32)
        self._find.setInputSize((CLOSE, CLOSE))
        rows: Any = self._find.detect(self._cut(bgr, move, (CLOSE, CLOSE)))[1]
        if rows is None:
            return row
        close = max(rows, key=lambda each: each[2])
        close[:14:2] -= shift[0]
        close[1:14:2] -= shift[1]
        close[:14] /= share
        return close

    def _measured(self, bgr: "Pixels", row: "Pixels", side: int) -> FaceSeen:
        aligned = self._read.alignCrop(bgr, row[None])
        vector = self._read.feature(aligned).ravel()
        vector = vector / self._numpy.linalg.norm(vector)
        quality = self._quality
        face = quality.grey(self._rgb(aligned))
        right, left, nose = row[4:6], row[6:8], row[8:10]
        close = self._closer(bgr, row)
        around = self._read.alignCrop(bgr, self._wider(close)[None])
        points = self._numpy.array(close[4:14], float).reshape(5, 2)
        return FaceSeen(
            side=side,
            brightness=quality.brightness(face),
            sharpness=quality.sharpness(face),
            turn=quality.turn_of(left, right, nose),
            template=FaceTemplate(SFace.name, tuple(vector.tolist())),
            near=quality.perceptual_hash(self._rgb(around)),
            **self._known_by(self._rgb(bgr), points),
        )

    def _rgb(self, bgr: Any) -> "Pixels":
        return self._numpy.ascontiguousarray(bgr[:, :, ::-1])

    def _wider(self, row: "Pixels") -> "Pixels":
        """With its five points further apart, more than the face is cut out."""
        points = row[4:14].reshape(5, 2)
        middle = points.mean(axis=0)
        spread = middle + (points - middle) * self._quality.WIDER
        return self._numpy.concatenate([row[:4], spread.ravel(), row[14:]])
