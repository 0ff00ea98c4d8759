"""Where everything of a face is on the picture, given how the head is held."""

from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, pi, radians, sin
from random import Random

from adapters.faces.drawn.brush import SIZE, Point
from adapters.faces.drawn.looks import Looks

ROUND = 0.9
"""How much of a ball the face is; 1 would put its edge at a right angle to us."""


@dataclass(frozen=True, slots=True)
class Mood:
    """Corners of the mouth and brows up, lips apart, eyes open, light from a side."""

    grin: float
    gap: float
    open: float
    brows: float
    light: float


ENROLLING = (
    Mood(grin=0.000, gap=0.00, open=1.00, brows=0.000, light=0.05),
    Mood(grin=0.045, gap=0.05, open=0.80, brows=0.010, light=-0.20),
    Mood(grin=-0.01, gap=0.00, open=1.10, brows=0.030, light=0.20),
)
"""The first three shots are apart from each other, as enrolment asks for."""


def mood_of(shot: int, chance: Random) -> Mood:
    """Every later shot has one of its own, or it would pass for an earlier one."""
    if shot < len(ENROLLING):
        return ENROLLING[shot]
    return Mood(
        grin=chance.uniform(-0.02, 0.05),
        gap=max(0.0, chance.uniform(-0.06, 0.08)),
        open=chance.uniform(0.72, 1.12),
        brows=chance.uniform(-0.016, 0.03),
        light=chance.uniform(-0.24, 0.24),
    )


@dataclass(frozen=True, slots=True)
class Pose:
    """What changes from shot to shot of one person."""

    mood: Mood
    yaw: float
    roll: float
    zoom: float
    off: Point


def pose_of(shot: int, occasion: int, yaw: float) -> Pose:
    chance = Random(f"pose {occasion}")
    return Pose(
        yaw=radians(yaw or chance.uniform(-9, 9)),
        roll=chance.uniform(-7, 7),
        zoom=chance.uniform(0.86, 1.06),
        off=(chance.uniform(-22, 22), chance.uniform(-16, 16)),
        mood=mood_of(shot, chance),
    )


class Head:
    """Across: -1 to 1 from ear to ear. Down: -1 to 1 from crown to chin."""

    def __init__(self, looks: Looks, pose: Pose) -> None:
        self.looks, self.pose = looks, pose
        self.wide = looks.wide * SIZE * pose.zoom
        self.high = self.wide * looks.long
        self.cx, self.cy = SIZE * 0.5 + pose.off[0], SIZE * 0.53 + pose.off[1]
        self.turned = sin(pose.yaw) * self.wide

    def x(self, across: float, *, out: float = 1.0) -> float:
        """`out`: how far from the neck's axis; a nose sticks out and swings wider."""
        angle = asin(across * ROUND) + self.pose.yaw
        return self.cx + self.wide * out * sin(angle) / ROUND

    def squeeze(self, across: float) -> float:
        """How much narrower something there looks for the turn of the head."""
        angle = asin(across * ROUND)
        return max(0.15, cos(angle + self.pose.yaw) / cos(angle))

    def y(self, down: float) -> float:
        return self.cy + down * self.high

    @cached_property
    def eye_y(self) -> float:
        return self.y(-self.looks.eye_up)

    @cached_property
    def eye(self) -> Point:
        """Half an open eye's width and height."""
        wide = self.looks.eye_wide * self.wide
        return wide, wide * self.looks.eye_open

    @cached_property
    def nose(self) -> Point:
        """Its tip."""
        down = self.looks.nose_long - self.looks.eye_up
        return self.x(0) + self.turned * 0.22, self.y(down)

    @cached_property
    def nose_wide(self) -> float:
        return self.looks.nose_wide * self.wide

    @cached_property
    def mouth(self) -> Point:
        return self.x(0) + self.turned * 0.06, self.y(self.looks.mouth_down)

    @cached_property
    def mouth_wide(self) -> float:
        return self.looks.mouth_wide * self.wide

    @cached_property
    def outline(self) -> list[Point]:
        return [self._edge(2 * pi * step / 160) for step in range(160)]

    def _edge(self, angle: float) -> Point:
        x, y, jaw = cos(angle), sin(angle), self.looks.jaw
        if y > 0:  # below the ears a jaw narrows, or stays square
            square = max(0.0, jaw - 0.75)
            side = abs(x) ** (1 - 1.15 * square * y) * (1 if x > 0 else -1)
            x = side * (1 - (1 - jaw) * y * y * 0.55)
            y *= 1 + 0.05 * (self.looks.chin - 0.5) * (1 - abs(x))
        return self.cx + self.turned * 0.2 + x * self.wide, self.cy + y * self.high
