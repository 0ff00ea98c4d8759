"""Light and shadow on a face, without which no engine takes it for one."""

from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from adapters.faces.drawn.brush import SIZE, Brush, Point, mask, tone
from adapters.faces.drawn.head import Head

HALF = SIZE // 2
"""Shade is smooth, so half the size is plenty, and four times as quick."""

Field = NDArray[np.float32]
_down, _across = (axis.astype(np.float32) * 2 for axis in np.mgrid[0:HALF, 0:HALF])


def shaded(painted: Image.Image, head: Head, shot: int) -> Brush:
    """The painted head with its relief; light comes from a side of the shot's own."""
    edge = mask()
    edge.polygon(head.outline, 255)
    inside = edge.image.resize((HALF, HALF)).filter(ImageFilter.GaussianBlur(2))
    share = np.asarray(inside, np.float32) / 255
    relief = 1 + (_relief(head, Random(f"light {shot}")) - 1) * share
    fine = Image.fromarray(relief.astype(np.float32)).resize(
        painted.size, Image.Resampling.BILINEAR
    )
    lit = np.asarray(painted, np.float32) * np.asarray(fine)[..., None]
    brush = Brush(Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)))
    _freckle(brush, head)
    return brush


def _spot(at: Point, spread: Point) -> Field:
    (x, y), (wide, high) = at, spread
    spot: Field = np.exp(-(((_across - x) / wide) ** 2 + ((_down - y) / high) ** 2))
    return spot


def _relief(head: Head, chance: Random) -> Field:
    across = (_across - head.cx - head.turned * 0.3) / head.wide
    down = (_down - head.cy) / head.high
    shade: Field = 1.05 - 0.30 * across**2 - 0.14 * down**2
    light = head.pose.mood.light + chance.uniform(-0.06, 0.06)
    shade += light * across - chance.uniform(-0.05, 0.08) * down
    for side in (-1, 1):
        shade += _half(head, side)
    return shade + _middle(head)


def _half(head: Head, side: int) -> Field:
    """Eye socket, cheek, fold, bag, nostril and temple of one side."""
    k, (eye_wide, eye_high) = head.looks, head.eye
    across = side * k.eye_apart
    x, narrow = head.x(across), head.squeeze(across)
    fold = head.x(side * (k.nose_wide + k.mouth_wide) * 0.62)
    between = (head.nose[1] + head.mouth[1]) / 2 + head.high * 0.05
    wing = head.x(side * k.nose_wide * 0.85, out=1.12), head.nose[1] + head.high * 0.03
    socket = (x, head.eye_y - eye_high * 0.7), (eye_wide * 1.6 * narrow, eye_high * 2.4)
    cheek = (head.x(across * 1.2), head.y(0.16)), (head.wide * 0.26, head.high * 0.14)
    bag = (x, head.eye_y + eye_high * 2.1), (eye_wide * narrow, head.high * 0.03)
    hollow = (head.x(side * 0.78), head.y(0.38)), (head.wide * 0.2, head.high * 0.28)
    half: Field = k.cheeks * _spot(*cheek) - (0.2 + 0.1 * k.lid) * _spot(*socket)
    half -= (0.04 + 0.2 * k.lines) * _spot(
        (fold, between), (head.wide * 0.05, head.high * 0.13)
    )
    half -= 0.2 * k.bags * _spot(*bag)
    half -= 0.22 * _spot(wing, (head.nose_wide * 0.3, head.high * 0.035))
    half -= 0.16 * (1 - k.cheeks * 4) * _spot(*hollow)
    return half


def _middle(head: Head) -> Field:
    """Bridge and tip of the nose, what is under it, lip, chin, brow and lines."""
    k, wide, high = head.looks, head.wide, head.high
    (nose_x, nose_y), (mouth_x, mouth_y) = head.nose, head.mouth
    bridge = (head.x(0) + nose_x) / 2, (head.eye_y + nose_y) / 2
    under_lip = mouth_y + high * (k.lip_lower + 0.075)
    tip = head.nose_wide * (0.35 + 0.3 * k.nose_bulb), high * 0.05
    relief: Field = 0.17 * _spot(
        bridge, (head.nose_wide * 0.38, k.nose_long * high * 0.55)
    )
    relief += (0.08 + 0.14 * k.nose_bulb) * _spot(head.nose, tip)
    relief -= 0.26 * _spot(
        (nose_x, nose_y + high * 0.085), (head.nose_wide * 0.9, high * 0.028)
    )
    relief -= 0.16 * _spot((mouth_x, under_lip), (head.mouth_wide * 0.6, high * 0.03))
    relief += (
        0.08
        * k.chin
        * _spot((mouth_x, mouth_y + high * 0.2), (wide * 0.2, high * 0.08))
    )
    relief += 0.06 * _spot((head.cx, head.y(-0.6)), (wide * 0.5, high * 0.2))
    for row in range(3):
        at = head.cx + head.turned * 0.3, head.y(-0.52 - 0.09 * row)
        relief -= 0.10 * k.lines * _spot(at, (wide * 0.5, high * 0.014))
    return relief


def _freckle(brush: Brush, head: Head) -> None:
    chance = Random(f"freckles {head.looks.seed}")
    for _ in range(head.looks.freckles):
        x, y = head.x(chance.uniform(-0.6, 0.6)), head.y(chance.uniform(-0.02, 0.3))
        size = chance.uniform(0.8, 2.0)
        brush.ellipse((x, y), (size, size), tone(head.looks.skin, 0.68))
