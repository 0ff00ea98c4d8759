"""What a room and a phone's camera make of a drawn head: background, light, noise."""

from math import cos, radians, sin
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from adapters.faces.drawn.brush import FINE, SIZE
from adapters.faces.drawn.looks import RGB

ROUGH = 4


def room(shot: int) -> Image.Image:
    """Every shot has a place of its own, out of focus: so drawn small and enlarged."""
    chance = Random(f"room {shot}")

    def colour(low: int, high: int) -> RGB:
        red, green, blue = (chance.randint(low, high) for _ in range(3))
        return red, green, blue

    small = SIZE // ROUGH
    wall = Image.new("RGB", (small, small), colour(90, 215))
    draw = ImageDraw.Draw(wall)
    for _ in range(chance.randint(4, 8)):
        x, y = chance.randint(-25, small), chance.randint(-25, small)
        opposite = x + chance.randint(15, 80), y + chance.randint(15, 100)
        draw.rectangle([(x, y), opposite], fill=colour(50, 240))
    soft = wall.filter(ImageFilter.GaussianBlur(chance.uniform(0.8, 2.2)))
    return soft.resize((SIZE * FINE, SIZE * FINE), Image.Resampling.BICUBIC)


def tilted(painted: Image.Image, roll: float) -> Image.Image:
    """The camera is never held quite straight; what that uncovers is more of the same.

    Enlarged just enough that the corners stay filled.
    """
    across = painted.width
    grown = abs(sin(radians(roll))) + cos(radians(roll))
    turned = painted.rotate(roll, Image.Resampling.BILINEAR, expand=False)
    inset = (across - across / grown) / 2
    inner = (inset, inset, across - inset, across - inset)
    return turned.resize((SIZE, SIZE), Image.Resampling.BICUBIC, box=inner)


def exposed(painted: Image.Image, shot: int, light: float) -> Image.Image:
    chance = Random(f"exposure {shot}")
    focus = painted.filter(ImageFilter.GaussianBlur(chance.uniform(0.7, 2.0)))
    pixels = np.asarray(focus, np.float32)
    tint = [1 + chance.uniform(-0.05, 0.05), 1.0, 1 + chance.uniform(-0.05, 0.05)]
    gain = np.array(tint, np.float32) * light * chance.uniform(0.85, 1.1)
    noise = np.random.default_rng(shot).normal(
        0, chance.uniform(3, 10), (SIZE, SIZE, 1)
    )
    return Image.fromarray(np.clip(pixels * gain + noise, 0, 255).astype(np.uint8))
