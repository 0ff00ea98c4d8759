"""Photos as people make them of photos, looked at by a real engine.

Everybody has a true place inside: it is the photo alone that lies.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from random import Random

from PIL import Image, ImageOps

from adapters.browser.drawn_samples import LEARNT_FROM
from adapters.faces.drawn import CAST
from core.attendance.evidence import Evidence
from core.attendance.faces import compare
from core.attendance.photo import FaceTemplate, PhotoSeen
from core.attendance.replay import replay_of
from core.attendance.selfie import Selfie
from tests.attacks.drawing import inside, passed_on, soon
from tests.attacks.model import Acted, Kind, Label, Outcome
from tests.attacks.rivals import takes_number, takes_place
from tests.attacks.trace import FENCE, Trace, judged
from tests.faces.copies import (
    Picture,
    cropped,
    jpeg,
    on_a_screen,
    photographed,
    scaled,
)
from tests.faces.reading import ReadNow, look, selfie

Copy = Callable[[Picture, Random], bytes]


def resaved(picture: Picture, chance: Random) -> bytes:
    """By one chat after another."""
    saved = jpeg(picture, chance.randint(60, 95))
    for _ in range(chance.randint(0, 2)):
        saved = jpeg(Image.open(BytesIO(saved)), chance.randint(30, 95))
    return saved


def resized(picture: Picture, chance: Random) -> bytes:
    return resaved(scaled(picture, chance.uniform(0.5, 1.5)), chance)


def cropped_a_bit(picture: Picture, chance: Random) -> bytes:
    return resaved(cropped(picture, chance.uniform(0.005, 0.03)), chance)


def cropped_more(picture: Picture, chance: Random) -> bytes:
    return resaved(cropped(picture, chance.uniform(0.05, 0.15)), chance)


def mirrored(picture: Picture, chance: Random) -> bytes:
    return resaved(ImageOps.mirror(picture), chance)


def on_its_side(picture: Picture, chance: Random) -> bytes:
    """Or on its head."""
    return resaved(picture.rotate(chance.choice([90, 180, 270]), expand=True), chance)


def tilted(picture: Picture, chance: Random) -> bytes:
    degrees = chance.choice([-1, 1]) * chance.uniform(2, 10)
    return resaved(picture.rotate(degrees, Image.Resampling.BICUBIC), chance)


def screenshot(picture: Picture, chance: Random) -> bytes:
    return resaved(on_a_screen(picture), chance)


def from_a_screen(picture: Picture, chance: Random) -> bytes:
    return resaved(photographed(picture, chance.getrandbits(32)), chance)


COPIES: Mapping[str, tuple[Label, Copy]] = {
    "re-encoded": (Label.STATISTICAL, resaved),
    "resized": (Label.STATISTICAL, resized),
    "cropped by 3%": (Label.STATISTICAL, cropped_a_bit),
    "mirrored": (Label.STATISTICAL, mirrored),
    "rotated by 90 or 180": (Label.STATISTICAL, on_its_side),
    "cropped by 5 to 15%": (Label.STATED, cropped_more),
    "rotated by 2 to 10 degrees": (Label.STATED, tilted),
    "a screenshot": (Label.STATED, screenshot),
    "photographed again": (Label.STATED, from_a_screen),
}
"""Those stated have changed so much that nobody could claim to know all again."""


@dataclass(frozen=True, slots=True)
class Shot:
    person: int
    data: bytes
    seen: PhotoSeen


class Album:
    """Selfies sent on other days, and the faces enrolled: all by one engine."""

    def __init__(self, read: ReadNow, shots: int) -> None:
        self._read = read
        self._enrolled = {each: tuple(self._learnt(each)) for each in CAST}
        drawn = (self.drawn(CAST[n % len(CAST)], n // len(CAST)) for n in range(shots))
        self.sent = [shot for shot in drawn if shot.seen.problem is None]

    def _learnt(self, person: int) -> Iterator[FaceTemplate]:
        for number in range(3):
            seen = look(selfie(person, number), self._read)
            if seen.face is not None:
                yield seen.face.template

    def drawn(self, person: int, number: int) -> Shot:
        shot = LEARNT_FROM + number
        data = selfie(person, shot, yaw=5 + shot % 4)
        return Shot(person, data, look(data, self._read))

    def shown(self, data: bytes, was: Shot, chance: Random) -> Acted:
        """As the check-in of whoever sent `was` on another day."""
        seen = look.__wrapped__(data, self._read)
        if seen.problem is not None or seen.face is None:
            place = inside(chance).place
            by_number = takes_number(passed_on(chance))
            return Acted(Outcome.REFUSED, by_number, takes_place(place, FENCE))
        match = compare(seen.face.template, self._enrolled[was.person])
        if match is None:
            raise ValueError(was.person)
        replay = None if data == was.data else replay_of(seen.trace, was.seen.trace)
        photo = Selfie(soon(chance), match, replay)
        return judged(Trace(Evidence(photo, place=inside(chance)), passed_on(chance)))


def pictured(album: Album) -> Iterator[Kind]:
    for name, (label, copy) in COPIES.items():
        yield Kind(f"picture {name}", label, partial(_copied, album, copy))
    other = partial(_somebody_else, album)
    yield Kind("picture of someone else", Label.STATISTICAL, other)
    yield Kind("another selfie", Label.HONEST, partial(_another, album))


def _copied(album: Album, copy: Copy, chance: Random) -> Acted:
    was = chance.choice(album.sent)
    picture = Image.open(BytesIO(was.data))
    return album.shown(copy(picture, chance), was, chance)


def _somebody_else(album: Album, chance: Random) -> Acted:
    was = chance.choice(album.sent)
    others = [each for each in album.sent if each.person != was.person]
    picture = Image.open(BytesIO(chance.choice(others).data))
    return album.shown(resaved(picture, chance), was, chance)


def _another(album: Album, chance: Random) -> Acted:
    """Of the same person, on another day."""
    was = chance.choice(album.sent)
    same = [s for s in album.sent if s.person == was.person and s is not was]
    return album.shown(chance.choice(same).data, was, chance)
