"""The program of one dlib process: pictures in, faces out, until the input ends.

dlib holds the interpreter's lock while it works, so it has a process of its own, which
can also be killed. Only two models are loaded, both free for any use: the package's
68-point model is not, and importing `face_recognition` would load it.

In: width and height (two unsigned 32-bit numbers), then the pixels, red first.
Out: a length of nothing once it is ready; then, for each, a length (32 bits) and JSON.
"""

import json
import signal
import sys
from importlib.util import find_spec
from pathlib import Path
from struct import Struct
from typing import Any

import dlib
import numpy as np

from adapters.faces import quality
from adapters.faces.marks import known_by
from adapters.faces.reading import counted

SIZE = Struct(">II")
LENGTH = Struct(">I")
POINTS = "shape_predictor_5_face_landmarks.dat"
NETWORK = "dlib_face_recognition_resnet_model_v1.dat"
PADDING = 0.25
"""Room around an aligned face, as the network was trained with."""

FOOT = 0.67
"""The foot of the nose swings less than its tip, by which a turn is told.

On 108 portraits it swung by this share, give or take a sixth of what counts as turned.
"""

IN_BYTES = ("relief", "shade")
"""Of what a face is known by: told as digits."""

AROUND = 0.45
"""Room around it by which the shot is known again."""


def weights() -> Path:
    """Found without importing the package, which would import pkg_resources."""
    package = find_spec("face_recognition_models")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("face_recognition_models")
    return Path(package.submodule_search_locations[0]) / "models"


class Dlib:
    def __init__(self) -> None:
        folder = weights()
        self._find = dlib.get_frontal_face_detector()
        self._points = dlib.shape_predictor(str(folder / POINTS))
        self._read = dlib.face_recognition_model_v1(str(folder / NETWORK))

    def read(self, pixels: quality.Pixels) -> dict[str, Any]:
        boxes = list(self._find(pixels, 0)) or list(self._find(pixels, 1))
        sides = [min(box.width(), box.height()) for box in boxes]
        kept = counted(sides)
        if len(kept) != 1:
            return {"count": len(kept)}
        (only,) = kept
        return {"count": 1, "face": self._measured(pixels, boxes[only], sides[only])}

    def _measured(self, pixels: quality.Pixels, box: Any, side: int) -> dict[str, Any]:
        shape = self._points(pixels, box)
        vector = self._read.compute_face_descriptor(pixels, shape, 1)
        chip = dlib.get_face_chip(pixels, shape, quality.ALIGNED, PADDING)
        face = quality.grey(chip)
        around = dlib.get_face_chip(pixels, shape, quality.ALIGNED, AROUND)
        known = known_by(pixels, self._three(shape))
        return {
            "side": side,
            "brightness": quality.brightness(face),
            "sharpness": quality.sharpness(face),
            "turn": self._turn(shape),
            "vector": list(vector),
            "near": quality.perceptual_hash(around),
            **known,
            **{name: known[name].hex() for name in IN_BYTES},
        }

    def _turn(self, shape: Any) -> float:
        left, right, foot = self._three(shape)
        return quality.turn_of(left, right, foot) / FOOT

    def _three(self, shape: Any) -> Any:
        """The middles of both eyes, the one on the left first, and the nose's foot."""
        points = np.array([(point.x, point.y) for point in shape.parts()], float)
        one, other = points[:2].mean(axis=0), points[2:4].mean(axis=0)
        first, second = sorted((one, other), key=lambda eye: float(eye[0]))
        return np.array([first, second, points[4]])


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us, by closing
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    engine = Dlib()
    answers.write(LENGTH.pack(0))
    answers.flush()
    while head := asked.read(SIZE.size):
        width, height = SIZE.unpack(head)
        raw = asked.read(width * height * 3)
        pixels = np.frombuffer(raw, np.uint8).reshape(height, width, 3)
        answer = json.dumps(engine.read(pixels)).encode()
        answers.write(LENGTH.pack(len(answer)) + answer)
        answers.flush()


if __name__ == "__main__":
    main()
