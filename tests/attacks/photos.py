"""Photos that are not somebody, there and then: by what a look at them found."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.whereabouts import Fence, PlaceSource
from core.attendance.photos.faces import FaceMatch
from core.attendance.photos.photo import FaceTemplate, PhotoTrace
from core.attendance.photos.replay import MIRRORED, SAME_PICTURE_BITS, replay_of
from core.attendance.photos.selfie import Selfie
from tests.attacks.drawing import (
    SECOND,
    a_strangers,
    fix,
    inside,
    off,
    passed_on,
    selfie,
)
from tests.attacks.model import Kind, Label
from tests.attacks.trace import FENCE, ROOM, Trace, kind

DAY = timedelta(days=1)
NUMBERS = 128


def showing(photo: Selfie, chance: Random, fence: Fence = FENCE) -> Trace:
    """With a true place: somebody in the room has the phone."""
    place = inside(chance) if fence.wants_place else None
    return Trace(Evidence(photo, place=place), passed_on(chance), fence)


def forwarded(chance: Random) -> Trace:
    return showing(replace(selfie(chance), forwarded=True), chance)


def file_of_no_time(chance: Random) -> Trace:
    """From the gallery as a file: edited, or its metadata taken out."""
    return showing(replace(selfie(chance), as_file=True), chance)


def old(chance: Random) -> Trace:
    """The camera itself says that it was taken earlier, from 10 minutes to years."""
    seen = selfie(chance)
    age = chance.choice([3_600, 86_400, 300 * 86_400]) * chance.uniform(0.2, 2)
    taken = seen.sent - age * SECOND
    return showing(replace(seen, as_file=True, taken=taken), chance)


def elsewhere(chance: Random) -> Trace:
    """Its camera says *just now*, and a place that is not here."""
    seen = selfie(chance)
    where = fix(off(ROOM, 10 ** chance.uniform(3.2, 6), chance), 10, chance)
    taken = seen.sent - chance.uniform(1, 300) * SECOND
    return showing(replace(seen, as_file=True, taken=taken, where=where), chance)


def somebody_else(chance: Random) -> Trace:
    return showing(replace(selfie(chance), match=a_strangers(chance)), chance)


def a_sibling(chance: Random) -> Trace:
    """Whom the engine takes for them; that the two are alike was seen when enrolled."""
    match = FaceMatch(chance.uniform(0.3, 0.8), "sface")
    return showing(replace(selfie(chance), match=match, resembles=True), chance)


def sibling_with_number(chance: Random) -> Trace:
    alike = a_sibling(chance)
    sent = alike.evidence.complete_at
    return replace(alike, evidence=replace(alike.evidence, code=sent))


def gallery_and_pin(chance: Random) -> Trace:
    seen = inside(chance)
    pin = replace(seen, source=PlaceSource.PINNED)
    return Trace(Evidence(selfie(chance), place=pin), passed_on(chance))


def gallery_online(chance: Random) -> Trace:
    """A virtual room; without the turned head that is asked for."""
    return showing(selfie(chance), chance, Fence(virtual=True))


def gallery_unplaced(chance: Random) -> Trace:
    """A room that nobody has put on the map."""
    return showing(selfie(chance), chance, Fence())


def gallery_in_the_room(chance: Random) -> Trace:
    """A friend carries the phone in, and sends a photo from its gallery in the chat."""
    return showing(selfie(chance), chance)


Change = Callable[[PhotoTrace, Random], PhotoTrace]


def seen_before(chance: Random) -> PhotoTrace:
    face = [chance.gauss(0, 1) for _ in range(NUMBERS)]
    return PhotoTrace(
        f"{chance.getrandbits(256):064x}",
        chance.getrandbits(63),
        FaceTemplate("sface", tuple(face)),
        chance.getrandbits(63),
    )


def flipped(bits: int, most: int, chance: Random) -> int:
    for each in chance.sample(range(63), chance.randint(0, most)):
        bits ^= 1 << each
    return bits


def saved_again(trace: PhotoTrace, chance: Random) -> PhotoTrace:
    """As a recompressed, smaller or lighter copy is at most."""
    looks = flipped(trace.looks, SAME_PICTURE_BITS, chance)
    return replace(trace, sha256=f"{chance.getrandbits(256):064x}", looks=looks)


def mirrored(trace: PhotoTrace, chance: Random) -> PhotoTrace:
    looks = flipped(trace.looks ^ MIRRORED, 2, chance)
    return replace(saved_again(trace, chance), looks=looks)


def cropped(trace: PhotoTrace, chance: Random) -> PhotoTrace:
    """Another picture as a whole; the face on it moved a little in its numbers."""
    face = trace.template
    if face is None:
        raise ValueError(trace)
    moved = [each + chance.gauss(0, 0.15) for each in face.vector]
    return replace(
        saved_again(trace, chance),
        looks=chance.getrandbits(63),
        template=FaceTemplate(face.engine, tuple(moved)),
        near=flipped(trace.near, 6, chance),
    )


def repeated(change: Change) -> Callable[[Random], Trace]:
    """What a copy comes to: told by `replay_of` as anywhere else."""

    def make(chance: Random) -> Trace:
        before = seen_before(chance)
        replay = replay_of(change(before, chance), before)
        return showing(replace(selfie(chance), replay=replay), chance)

    return make


def copies() -> tuple[Kind, ...]:
    how: dict[str, Change] = {
        "same file": lambda trace, _: trace,
        "saved again": saved_again,
        "mirrored": mirrored,
        "cropped": cropped,
    }
    return tuple(
        kind(f"earlier photo, {name}", Label.DETECTABLE, repeated(change))
        for name, change in how.items()
    )


PHOTOS = (
    kind("forwarded photo", Label.DETECTABLE, forwarded),
    kind("gallery file without a time", Label.DETECTABLE, file_of_no_time),
    kind("old photo, new place", Label.DETECTABLE, old),
    kind("photo taken elsewhere", Label.DETECTABLE, elsewhere),
    *copies(),
    kind("someone else's face", Label.STATISTICAL, somebody_else),
    kind("a sibling's face", Label.STATISTICAL, a_sibling),
    kind("a sibling's face, number too", Label.STATISTICAL, sibling_with_number),
    kind("own gallery photo, pin", Label.UNDETECTABLE, gallery_and_pin),
    kind("own gallery photo, online", Label.UNDETECTABLE, gallery_online),
    kind("own gallery photo, no fence", Label.UNDETECTABLE, gallery_unplaced),
    kind("own gallery photo, phone inside", Label.STATED, gallery_in_the_room),
)
