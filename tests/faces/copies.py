"""What people make of one photo to send it again."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

Picture = Image.Image
DARK = (18, 18, 20)


def jpeg(picture: Picture, quality: int = 92) -> bytes:
    written = BytesIO()
    picture.convert("RGB").save(written, "JPEG", quality=quality)
    return written.getvalue()


def scaled(picture: Picture, share: float) -> Picture:
    return picture.resize((int(picture.width * share), int(picture.height * share)))


def cropped(picture: Picture, share: float) -> Picture:
    """A little more from some sides than from others, as by hand."""
    wide, high = picture.size
    left, top = int(wide * share), int(high * share * 0.8)
    right, bottom = int(wide * (1 - share * 0.7)), int(high * (1 - share * 0.5))
    return picture.crop((left, top, right, bottom))


def on_a_screen(picture: Picture) -> Picture:
    """A screenshot of the photo in an album."""
    wide, high = picture.size
    screen = Image.new("RGB", (int(wide * 1.3), int(high * 1.9)), DARK)
    screen.paste(picture, (int(wide * 0.15), int(high * 0.4)))
    return screen


def photographed(picture: Picture, seed: int) -> Picture:
    """From a screen, at an angle: bent, tinted, with the screen's own pattern."""
    wide, high = picture.size
    chance = np.random.default_rng(seed)
    lean = chance.uniform(-0.05, 0.05, 8) * wide
    flat = (0, 0, 0, high, wide, high, wide, 0)
    corners = [float(at + off) for at, off in zip(flat, lean, strict=True)]
    bent = picture.convert("RGB").transform(
        picture.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC
    )
    pixels = np.asarray(bent, np.float32)
    down, across = np.mgrid[:high, :wide]
    pixels += (6 * np.sin(across * 0.9) * np.sin(down * 0.8))[..., None]
    pixels *= np.array([0.92, 1.0, 1.08]) * (0.85 + 0.3 * across / wide)[..., None]
    pixels += chance.normal(0, 5, pixels.shape)
    shown = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    return shown.filter(ImageFilter.GaussianBlur(0.9))


Copy = Callable[[Picture], bytes]

PLAIN: dict[str, Copy] = {
    "saved again": lambda p: jpeg(p, 60),
    "saved badly": lambda p: jpeg(p, 30),
    "smaller": lambda p: jpeg(scaled(p, 0.75)),
    "much smaller": lambda p: jpeg(scaled(p, 0.5)),
    "cropped": lambda p: jpeg(cropped(p, 0.03)),
    "darker": lambda p: jpeg(ImageEnhance.Brightness(p).enhance(0.7)),
    "brighter": lambda p: jpeg(ImageEnhance.Brightness(p).enhance(1.3)),
    "harder": lambda p: jpeg(ImageEnhance.Contrast(p).enhance(1.35)),
    "without colour": lambda p: jpeg(p.convert("L")),
    "mirrored": lambda p: jpeg(ImageOps.mirror(p)),
    "softer": lambda p: jpeg(p.filter(ImageFilter.GaussianBlur(2))),
}
"""All of these must be known again."""

HARDER: dict[str, Copy] = {
    "cropped more": lambda p: jpeg(cropped(p, 0.08)),
    "cropped a lot": lambda p: jpeg(cropped(p, 0.15)),
    "tilted": lambda p: jpeg(p.rotate(4, Image.Resampling.BICUBIC)),
    "tilted more": lambda p: jpeg(p.rotate(10, Image.Resampling.BICUBIC)),
    "on a screen": lambda p: jpeg(on_a_screen(p)),
    "from a screen": lambda p: jpeg(photographed(p, 1)),
    "from another": lambda p: jpeg(photographed(p, 2)),
    "mirrored too": lambda p: jpeg(photographed(ImageOps.mirror(p), 3)),
}
"""Most of these are; nobody could claim all."""
