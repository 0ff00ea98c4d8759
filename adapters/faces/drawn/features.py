"""Eyes, brows, nostrils, mouth and glasses."""

from math import cos, exp, pi, sin

from PIL import Image

from adapters.faces.drawn.brush import Brush, Point, mask, mix, tone
from adapters.faces.drawn.head import Head
from adapters.faces.drawn.looks import RGB

SIDES = (-1, 1)
INK: RGB = (28, 24, 24)
WHITE_OF_EYE: RGB = (236, 233, 229)
INSIDE: RGB = (60, 20, 22)
TEETH: RGB = (238, 232, 222)
ROUGE: RGB = (170, 30, 50)
FRAMES = {"round": 3.0, "square": 3.5, "heavy": 6.0}


def draw_features(brush: Brush, head: Head) -> None:
    for side in SIDES:
        _eye(brush, head, side)
        _brow(brush, head, side)
        _nostril(brush, head, side)
    _mouth(brush, head)


def draw_glasses(brush: Brush, head: Head) -> None:
    looks = head.looks
    width = FRAMES.get(looks.glasses)
    if width is None:
        return
    bridge: list[Point] = []
    high = head.eye[0] * (1.25 if looks.glasses == "round" else 0.95)
    y = head.eye_y
    for side in SIDES:
        across = side * looks.eye_apart
        wide = min(head.eye[0] * 1.55, looks.eye_apart * head.wide * 0.92)
        wide *= head.squeeze(across)
        x = head.x(across, out=1.03)
        glass = brush.ring if looks.glasses == "round" else brush.frame
        glass((x, y + 2), (wide, high), INK, width)
        hinge, ear = (
            (x + side * wide, y - 2),
            (head.cx + side * head.wide * 0.98, y - 6),
        )
        if (ear[0] - hinge[0]) * side > 0:  # else it is behind the turned head
            brush.line((hinge, ear), INK, width * 0.8)
        bridge.append((x - side * wide, y - 2))
    brush.line(bridge, INK, width * 0.8)


def _lens(head: Head, side: int, grow: float, rise: float) -> list[Point]:
    """The outline of an eye: first the upper lid, then the lower one."""
    across = side * head.looks.eye_apart
    x, y = head.x(across), head.eye_y
    wide = head.eye[0] * head.squeeze(across) * grow
    high = head.eye[1] * head.pose.mood.open
    tilt = head.looks.eye_slant * head.eye[0] * side
    steps = [pi * step / 19 for step in range(20)]
    upper = [
        (x - wide * cos(t), y - high * rise * sin(t) ** 0.8 + tilt * cos(t))
        for t in steps
    ]
    lower = [
        (x + wide * cos(t), y + high * grow * sin(t) - tilt * cos(t)) for t in steps
    ]
    return upper + lower


def _eye(brush: Brush, head: Head, side: int) -> None:
    k, across = head.looks, side * head.looks.eye_apart
    narrow, wide = head.squeeze(across), head.eye[0]
    brush.polygon(_lens(head, side, 1.1, 1.15), tone(k.skin, 0.45))
    opening = mask()
    opening.polygon(_lens(head, side, 1.0, 1.0), 255)
    ball = Brush(Image.new("RGB", brush.image.size, WHITE_OF_EYE))
    x = head.x(across) + head.turned / head.wide * wide * 0.15
    y = head.eye_y - head.eye[1] * head.pose.mood.open * 0.08
    for size, colour in ((0.42, tone(k.iris, 0.6)), (0.37, k.iris), (0.18, (10, 9, 9))):
        ball.ellipse((x, y), (wide * size * narrow, wide * size), colour)
    glint = wide * 0.126
    ball.ellipse(
        (x - glint, y - glint), (wide * 0.07 * narrow, wide * 0.07), (255, 255, 255)
    )
    brush.image.paste(ball.image, mask=opening.image)
    lashes = tone(mix(k.hair, (20, 15, 12), 0.6), 0.7)
    brush.line(_lens(head, side, 1.08, 1.05)[:20], lashes, 2 + 2.2 * k.rouge)
    crease = _lens(head, side, 1.15, 1.3 + 0.7 * (1 - k.lid))[:20]
    brush.line(crease, tone(k.skin, 0.64), 1.5)


def _brow(brush: Brush, head: Head, side: int) -> None:
    k, across = head.looks, side * head.looks.eye_apart
    x, wide = head.x(across), head.eye[0] * k.brow_wide * head.squeeze(across)
    y = head.eye_y - head.eye[1] - (k.brow_above + head.pose.mood.brows) * head.high
    thick = k.brow_thick * head.high
    upper: list[Point] = []
    lower: list[Point] = []
    for step in range(12):
        along = step / 5.5 - 1
        curve = k.brow_slant * along * side - k.brow_arch * (1 - along**2)
        weight = thick * (1 - 0.75 * max(0.0, along * side))
        upper.append((x + along * wide, y + curve * head.high - weight))
        lower.append((x + along * wide, y + curve * head.high + weight * 0.6))
    brush.polygon(upper + lower[::-1], mix(tone(k.hair, 0.8), k.skin, 0.15))


def _nostril(brush: Brush, head: Head, side: int) -> None:
    x = head.x(side * head.looks.nose_wide * 0.5) + head.turned * 0.2
    at = x, head.nose[1] + head.high * 0.06
    size = head.nose_wide * 0.2, head.high * 0.018
    brush.ellipse(at, size, tone(head.looks.skin, 0.38))


def _mouth(brush: Brush, head: Head) -> None:
    k, (x, y), wide = head.looks, head.mouth, head.mouth_wide
    red, green, blue = k.skin
    natural = int(red * 0.80), int(green * 0.58), int(blue * 0.58)
    lip = mix(natural, ROUGE, max(0.0, k.rouge - 0.4))
    smile = (k.smile + head.pose.mood.grin) * head.high
    along = [step / 11.5 - 1 for step in range(24)]
    middle = [(x + a * wide, y - smile * a * a) for a in along]
    gap = head.pose.mood.gap
    below = _lowered(middle, along, gap * head.high)
    upper = [
        (px, py - _bow(a) * k.lip_upper * head.high)
        for a, (px, py) in zip(along, middle, strict=True)
    ]
    lower = _lowered(middle, along, (gap + k.lip_lower) * head.high)
    if gap:
        brush.polygon(middle + below[::-1], INSIDE)
        teeth = _lowered(middle, along, min(gap, 0.03) * head.high)
        brush.polygon(middle[3:-3] + teeth[-4:2:-1], TEETH)
    brush.polygon(upper + middle[::-1], tone(lip, 0.86))
    brush.polygon(below + lower[::-1], lip)
    brush.line(middle, tone(lip, 0.38), 2)


def _lowered(points: list[Point], along: list[float], by: float) -> list[Point]:
    """The line of the lips again, sagging most in its middle."""
    return [
        (x, y + (1 - a * a) ** 0.6 * by)
        for a, (x, y) in zip(along, points, strict=True)
    ]


def _bow(along: float) -> float:
    """The upper lip's outline, with its dip in the middle."""
    return float((1 - along**2) ** 0.7) * (1 - 0.3 * exp(-((along / 0.15) ** 2)))
