"""Short films of drawn faces, written by the encoder that OpenCV brings."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from adapters.faces.drawn import draw_selfie
from adapters.faces.quality import Pixels

ACROSS = 384
A_SECOND = 10
"""Frames."""

CODES = {"mp4": "mp4v", "webm": "VP80"}


@cache
def note(person: int, yaws: tuple[float, ...], ending: str = "mp4") -> bytes:
    """Half a second for each way that the head is held."""
    stills = [draw_selfie(person, 20 + n, yaw=yaw) for n, yaw in enumerate(yaws)]
    squares = [_square(each) for each in stills]
    held = A_SECOND // 2
    return film([each for each in squares for _ in range(held)], ending)


def film(frames: Sequence[Pixels], ending: str = "mp4") -> bytes:
    import cv2

    high, wide = frames[0].shape[:2]
    with TemporaryDirectory() as folder:
        there = Path(folder, f"film.{ending}")
        code = cv2.VideoWriter.fourcc(*CODES[ending])
        writer = cv2.VideoWriter(str(there), code, A_SECOND, (wide, high))
        for each in frames:
            writer.write(each)
        writer.release()
        return there.read_bytes()


def blank(wide: int, high: int) -> Pixels:
    return np.full((high, wide, 3), 90, np.uint8)


def _square(photo: bytes) -> Pixels:
    image = Image.open(BytesIO(photo)).convert("RGB").resize((ACROSS, ACROSS))
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])
