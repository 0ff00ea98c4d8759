"""Hair behind the head, before the forehead, and on the chin."""

from PIL import Image

from adapters.faces.drawn.brush import SIZE, Brush, Point, laid_over, mask, soften, tone
from adapters.faces.drawn.head import Head
from adapters.faces.drawn.looks import GROWN_LONG


def draw_behind(brush: Brush, head: Head) -> None:
    k, x, wide, high = head.looks, _hair_x(head), head.wide, head.high
    colour = k.hair
    if k.style in {"long", "bob"}:
        ends = 1.25 if k.style == "long" else 0.72
        brush.ellipse((x, head.y(-0.16)), (wide * 1.18, high * 0.98), colour)
        corner = x - wide * 1.18, head.y(-0.2)
        brush.rectangle(corner, (x + wide * 1.18, head.y(ends)), colour)
    elif k.style == "afro":
        brush.ellipse((x, head.y(-0.3)), (wide * 1.5, high * 1.1), colour)
    elif k.style == "bun":
        brush.ellipse((x, head.y(-1.12)), (wide * 0.45, high * 0.32), colour)
        brush.ellipse((x, head.y(-0.14)), (wide * 1.08, high * 0.96), colour)
    elif k.style in {"crop", "side"}:
        up = 0.96 if k.style == "crop" else 1.03
        brush.ellipse((x, head.y(-0.14)), (wide * 1.09, high * up), colour)
    elif k.style == "receding":
        brush.ellipse((x, head.y(-0.08)), (wide * 1.07, high * 0.85), colour)


def draw_ears(brush: Brush, head: Head) -> None:
    if head.looks.style in GROWN_LONG | {"afro"}:
        return
    for side in (-1, 1):
        x = head.cx + side * head.wide - head.turned * 0.2
        size = head.wide * 0.13, head.high * 0.17
        brush.ellipse((x, head.y(0.02)), size, tone(head.looks.skin, 0.86))


def with_fringe(brush: Brush, head: Head) -> Brush:
    k, x, wide, high = head.looks, _hair_x(head), head.wide, head.high
    if k.style == "bald":
        return brush
    cover = mask()
    if k.style == "afro":
        cover.ellipse((x, head.y(-0.3)), (wide * 1.5, high * 1.1), 255)
        cover.ellipse((head.cx, head.y(0.12)), (wide * 0.93, high * 0.95), 0)
    elif k.style == "receding":
        cover.ellipse((x, head.y(-0.08)), (wide * 1.07, high * 0.93), 255)
        cover.ellipse((head.cx, head.y(0.02)), (wide * 0.9, high * 1.2), 0)
    else:
        cover.ellipse((x, head.y(-0.12)), (wide * 1.08, high), 255)
        _cut(cover, head)
        cover.rectangle((0, head.y(0.25)), (SIZE, SIZE), 0)
    return laid_over(brush.image, k.hair, soften(cover.image, 2.5))


def _cut(cover: Brush, head: Head) -> None:
    """Takes the forehead out of a head of hair."""
    k, cx, wide, high = head.looks, head.cx, head.wide, head.high
    if k.style == "side":
        parting: list[Point] = [
            (cx - wide * 0.55, head.y(-1.0)),
            (cx + wide * 1.3, head.y(-k.fringe * 1.2)),
            (cx + wide * 1.3, SIZE),
            (cx - wide * 1.2, SIZE),
            (cx - wide, head.y(-0.3)),
        ]
        cover.polygon(parting, 0)
    elif k.style in {"long", "bun"}:
        size = wide * 0.9, high * (0.62 + k.fringe)
        cover.ellipse((cx, head.y(0.22)), size, 0)
    elif k.style == "bob":
        corner = cx - wide * 0.86, head.y(-k.fringe * 1.4)
        cover.rectangle(corner, (cx + wide * 0.86, SIZE), 0)
    else:
        cover.ellipse((cx, head.y(0.5)), (wide * 0.98, high * (0.85 + k.fringe)), 0)


def with_beard(brush: Brush, head: Head) -> Brush:
    k = head.looks
    if k.beard == "none":
        return brush
    cover = mask()
    if k.beard in {"full", "stubble"}:
        _cheeks_and_chin(cover, head)
    if k.beard in {"full", "moustache", "goatee"}:
        _moustache(cover, head)
    if k.beard == "goatee":
        at = head.mouth[0], head.mouth[1] + head.high * 0.24
        cover.ellipse(at, (head.mouth_wide * 0.7, head.high * 0.2), 255)
    strength = 0.38 if k.beard == "stubble" else 0.92
    level = Image.new("L", cover.image.size, 0)
    share = Image.blend(level, soften(cover.image, 2.5), strength)
    return laid_over(brush.image, tone(k.hair, 0.85), share)


def _cheeks_and_chin(cover: Brush, head: Head) -> None:
    (x, y), (_, nose_y) = head.mouth, head.nose
    left, right = head.cx - head.wide * 1.3, head.cx + head.wide * 1.3
    wide, lip = head.mouth_wide * 1.25, nose_y + head.high * 0.12
    cover.polygon(head.outline, 255)
    bare = [(left, 0.0), (right, 0.0), (right, head.y(0.02)), (x + wide, lip)]
    cover.polygon([*bare, (x - wide, lip), (left, head.y(0.02))], 0)
    at = x, y + head.high * 0.035
    cover.ellipse(at, (head.mouth_wide * 1.02, head.high * 0.085), 0)


def _moustache(cover: Brush, head: Head) -> None:
    (x, y), (nose_x, nose_y), wide = head.mouth, head.nose, head.mouth_wide
    under = max(nose_y + head.high * 0.10, y - head.high * 0.16)
    cover.polygon(
        [
            (x - wide * 1.1, y + head.high * 0.01),
            (nose_x - wide * 0.3, under),
            (nose_x + wide * 0.3, under),
            (x + wide * 1.1, y + head.high * 0.01),
            (x, y - head.high * 0.045),
        ],
        255,
    )


def _hair_x(head: Head) -> float:
    return head.cx - head.turned * 0.15
