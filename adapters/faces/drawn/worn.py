"""What some wear or were born with, over everything else on their heads."""

from random import Random

from adapters.faces.drawn.brush import SIZE, Brush, laid_over, mask, soften, tone
from adapters.faces.drawn.head import Head
from adapters.faces.drawn.looks import RGB

WINE: RGB = (128, 44, 58)


def with_worn(brush: Brush, head: Head) -> Brush:
    worn = head.looks.worn
    if worn == "none":
        return brush
    if worn == "birthmark":
        return _birthmark(brush, head)
    chance = Random(f"cloth {head.looks.seed}")
    red, green, blue = (chance.randint(20, 200) for _ in range(3))
    cloth: RGB = (red, green, blue)
    if worn == "scarf":
        return _scarf(brush, head, cloth)
    return _cap(brush, head, cloth) if worn == "cap" else _turban(brush, head, cloth)


def _scarf(brush: Brush, head: Head, cloth: RGB) -> Brush:
    """Around hair, ears and neck; the face looks out of it."""
    cover = mask()
    wide, high = head.wide, head.high
    cover.ellipse((head.cx, head.y(-0.06)), (wide * 1.22, high * 1.16), 255)
    corner = head.cx - wide * 1.2, head.y(0.1)
    cover.rectangle(corner, (head.cx + wide * 1.2, head.y(1.0)), 255)
    cover.ellipse((head.cx, SIZE * 1.08), (wide * 1.6, high * 0.8), 255)
    opening = head.cx + head.turned * 0.2, head.y(0.08)
    cover.ellipse(opening, (wide * 0.84, high * 0.86), 0)
    return laid_over(brush.image, cloth, soften(cover.image, 2))


def _cap(brush: Brush, head: Head, cloth: RGB) -> Brush:
    cover = mask()
    cover.ellipse((head.cx, head.y(-0.36)), (head.wide * 1.12, head.high * 0.82), 255)
    cover.rectangle((0, head.y(-0.44)), (SIZE, SIZE), 0)
    capped = laid_over(brush.image, cloth, soften(cover.image, 1.5))
    at = head.cx + head.turned * 0.3, head.y(-0.44)
    capped.ellipse(at, (head.wide * 1.05, head.high * 0.085), tone(cloth, 0.6))
    return capped


def _turban(brush: Brush, head: Head, cloth: RGB) -> Brush:
    cover = mask()
    cover.ellipse((head.cx, head.y(-0.62)), (head.wide * 1.3, head.high * 0.66), 255)
    bare = head.cx + head.turned * 0.2, head.y(0.16)
    cover.ellipse(bare, (head.wide * 1.02, head.high * 0.62), 0)
    cover.rectangle((0, head.y(-0.1)), (SIZE, SIZE), 0)
    wound = laid_over(brush.image, cloth, soften(cover.image, 2))
    for fold in (-0.95, -0.75, -0.55):
        ends = [(head.cx - head.wide * 0.9, head.y(fold + 0.16))]
        ends.append((head.cx + head.wide * 0.9, head.y(fold - 0.12)))
        wound.line(ends, tone(cloth, 0.72), 3)
    return wound


def _birthmark(brush: Brush, head: Head) -> Brush:
    """On the left cheek, up to the temple."""
    cover = mask()
    size = head.wide * 0.34 * head.squeeze(-0.55), head.high * 0.34
    cover.ellipse((head.x(-0.58), head.y(0.12)), size, 150)
    cover.ellipse((head.x(-0.42), head.y(0.34)), (size[0] * 0.6, size[1] * 0.5), 150)
    return laid_over(brush.image, WINE, soften(cover.image, 4))
