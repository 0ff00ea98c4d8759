"""Numbers that tell a good photo from a poor one, and a repeated one from a new one."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
"""Height x width x 3, red first; or height x width, grey."""

ALIGNED = 112
"""Pixels across an aligned face: what SFace reads, and where sharpness is measured."""

WIDER = 1.4
"""How much more than the aligned face is hashed to know the shot again: its hair, its
neck and what is behind it, which differ from shot to shot as the face does not."""

MIDDLING = 128.0
HASHED = 32
KEPT = 8
_angle = np.arange(HASHED) + 0.5
_waves = np.cos(np.pi / HASHED * np.outer(np.arange(KEPT), _angle))
"""The lowest eight waves of a cosine transform over 32 pixels."""


def grey(pixels: Pixels) -> Pixels:
    return np.asarray(Image.fromarray(pixels).convert("L"))


def brightness(picture: Pixels) -> float:
    return float(picture.mean())


def sharpness(picture: Pixels) -> float:
    """Variance of the Laplacian: edges are strong where the picture is in focus.

    As if the picture were of middling brightness, for a dark one is not a blurred one.
    """
    p = picture.astype(np.float32)
    edges = p[:-2, 1:-1] + p[2:, 1:-1] + p[1:-1, :-2] + p[1:-1, 2:] - 4 * p[1:-1, 1:-1]
    lift = MIDDLING / max(1.0, float(p.mean()))
    return float(edges.var()) * lift**2


def perceptual_hash(pixels: Pixels) -> int:
    """63 bits: which of the picture's broadest waves begin bright.

    A mirror turns round those of every second column, and no others.
    """
    lightness = Image.fromarray(pixels).convert("L")
    small = lightness.resize((HASHED, HASHED), Image.Resampling.BOX)
    strength = (_waves @ np.asarray(small, np.float64) @ _waves.T).ravel()
    strength[0] = 0.0  # the mean: a lighter copy is the same picture
    return int.from_bytes(np.packbits(strength > 0).tobytes(), "big")


def turn_of(left: Pixels, right: Pixels, nose: Pixels) -> float:
    """How far the nose has left the middle of the eyes, in distances between them."""
    across = np.asarray(right, np.float64) - left
    apart = float(across @ across)
    if not apart:
        return 0.0
    off = np.asarray(nose, np.float64) - (np.asarray(left, np.float64) + right) / 2
    return abs(float(off @ across)) / apart
