"""Drawing at twice the size, in pixels of the finished picture."""

from collections.abc import Iterable, Sequence

from PIL import Image, ImageDraw, ImageFilter

from adapters.faces.drawn.looks import RGB

SIZE = 640
FINE = 2
"""Drawn this much larger and scaled down, so that edges are smooth."""

Point = tuple[float, float]


def tone(colour: RGB, factor: float) -> RGB:
    red, green, blue = (max(0, min(255, int(part * factor))) for part in colour)
    return red, green, blue


def mix(one: RGB, other: RGB, share: float) -> RGB:
    red, green, blue = (
        int(a * (1 - share) + b * share) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


class Brush:
    """Paints on a picture, or on a mask where colours are 0 to 255."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self._draw = ImageDraw.Draw(image)

    def ellipse(self, at: Point, radii: Point, colour: RGB | int) -> None:
        self._draw.ellipse(_box(at, radii), fill=colour)

    def ring(self, at: Point, radii: Point, colour: RGB, width: float) -> None:
        self._draw.ellipse(_box(at, radii), outline=colour, width=round(width * FINE))

    def frame(self, at: Point, radii: Point, colour: RGB, width: float) -> None:
        self._draw.rounded_rectangle(
            _box(at, radii), 8 * FINE, outline=colour, width=round(width * FINE)
        )

    def rectangle(self, corner: Point, opposite: Point, colour: RGB | int) -> None:
        self._draw.rectangle([*_fine((corner, opposite))], fill=colour)

    def polygon(self, points: Iterable[Point], colour: RGB | int) -> None:
        self._draw.polygon(_fine(points), fill=colour)

    def line(self, points: Iterable[Point], colour: RGB, width: float) -> None:
        self._draw.line(_fine(points), fill=colour, width=round(width * FINE))


def mask() -> Brush:
    return Brush(Image.new("L", (SIZE * FINE, SIZE * FINE), 0))


def soften(image: Image.Image, radius: float) -> Image.Image:
    """Blurred at half the finished size, where it costs a sixteenth."""
    small = image.reduce(FINE * 2).filter(ImageFilter.GaussianBlur(radius / 2))
    return small.resize(image.size, Image.Resampling.BILINEAR)


def laid_over(image: Image.Image, colour: RGB, where: Image.Image) -> Brush:
    """The picture with a colour wherever the mask is light."""
    plain = Image.new("RGB", image.size, colour)
    return Brush(Image.composite(plain, image, where))


def _fine(points: Iterable[Point]) -> Sequence[Point]:
    return [(x * FINE, y * FINE) for x, y in points]


def _box(at: Point, radii: Point) -> Sequence[Point]:
    (x, y), (wide, high) = at, radii
    return _fine(((x - wide, y - high), (x + wide, y + high)))
