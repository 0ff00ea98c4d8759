"""Photos as people make them of photos, looked at by a real engine.

Everybody has a true place inside: it is the photo alone that lies.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from random import Random

from PIL import Image, ImageOps

from adapters.browser.drawn_samples import LEARNT_FROM
from adapters.faces.drawn import CAST, picture
from core.attendance.evidence.shown import Evidence
from core.attendance.photos.faces import compare
from core.attendance.photos.photo import FaceTemplate, PhotoSeen
from core.attendance.photos.replay import Replay, replay_of
from core.attendance.photos.selfie import Selfie
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


LATER, SEATED = 1_000, 12
"""Numbers of shots that no album has, and how many there are of them."""


@dataclass(frozen=True, slots=True)
class Shot:
    person: int
    number: int
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
        return Shot(person, shot, data, look(data, self._read))

    def shown(self, data: bytes, was: Shot, chance: Random) -> Acted:
        """As the check-in of whoever sent `was` on another day, and others since."""
        sent = was.seen if data == was.data else None
        seen = sent or look.__wrapped__(data, self._read)
        if seen.problem is not None or seen.face is None:
            place = inside(chance).place
            by_number = takes_number(passed_on(chance))
            return Acted(Outcome.REFUSED, by_number, takes_place(place, FENCE))
        match = compare(seen.face.template, self._enrolled[was.person])
        if match is None:
            raise ValueError(was.person)
        photo = Selfie(soon(chance), match, self._replay(data, seen, was.person))
        return judged(Trace(Evidence(photo, place=inside(chance)), passed_on(chance)))

    def _replay(self, data: bytes, seen: PhotoSeen, person: int) -> Replay | None:
        """Held against all that the desk knows of them."""
        sent = (s for s in self.sent if s.person == person and s.data != data)
        found = (replay_of(seen.trace, each.seen.trace) for each in sent)
        return next((replay for replay in found if replay), None)


LABELS: Mapping[str, Label] = {
    **{f"picture {name}": label for name, (label, _) in COPIES.items()},
    "picture of someone else": Label.STATISTICAL,
    "another selfie": Label.HONEST,
    "another selfie, same seat": Label.HONEST,
}


def pictured(album: Album) -> Iterator[Kind]:
    honest = {
        "picture of someone else": partial(_somebody_else, album),
        "another selfie": partial(_another, album),
        "another selfie, same seat": partial(_same_seat, album),
    }
    for name, (label, copy) in COPIES.items():
        yield Kind(f"picture {name}", label, partial(_copied, album, copy))
    for name, play in honest.items():
        yield Kind(name, LABELS[name], play)


def _copied(album: Album, copy: Copy, chance: Random) -> Acted:
    was = chance.choice(album.sent)
    return album.shown(copy(_opened(was.data), chance), was, chance)


def _somebody_else(album: Album, chance: Random) -> Acted:
    was = chance.choice(album.sent)
    others = [each for each in album.sent if each.person != was.person]
    shown = resaved(_opened(chance.choice(others).data), chance)
    return album.shown(shown, was, chance)


def _opened(data: bytes) -> Picture:
    return Image.open(BytesIO(data))


def _another(album: Album, chance: Random) -> Acted:
    """Of the same person, on another day."""
    was = chance.choice(album.sent)
    return album.shown(was.data, was, chance)


def _same_seat(album: Album, chance: Random) -> Acted:
    """In the clothes and before the wall of an earlier one."""
    was = chance.choice(album.sent)
    shot = LEARNT_FROM + LATER + chance.randrange(SEATED)
    return album.shown(_seated(was.person, shot, was.number), was, chance)


@cache
def _seated(person: int, shot: int, seat: int) -> bytes:
    return jpeg(picture(person, shot, yaw=5 + shot % 4, seat=seat))
