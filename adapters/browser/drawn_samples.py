"""Samples for the demo: selfies of people who do not exist, and two places."""

from collections.abc import Callable, Mapping
from functools import partial
from secrets import randbelow

from adapters.browser.samples import SamplePhoto, SamplePlace, Samples
from adapters.faces.drawn import CAST, draw_selfie
from bot.words.page import PAGE
from core.kernel.place import Place

LEARNT_FROM = 12
"""The first shots, which faces are learnt from."""

SHOTS = 10_000
LEAST_YAW, YAWS = 5.0, 40
"""Degrees, and tenths of them above: short of what counts as a turned head."""

ACCURACY = 12.0
"""Metres, as a phone by a window has it."""


def drawn_samples(
    faces: Mapping[str, int], room: Place, home: Place
) -> Callable[[str], Samples]:
    """`faces` says which drawn person each handle is; who is none gets no selfie."""
    places = (_place("page-sample-room", room), _place("page-sample-home", home))

    def samples_of(handle: str) -> Samples:
        face = faces.get(handle)
        if face is None:
            return Samples(places=places)
        other = next(seed for seed in CAST if seed != face)
        return Samples(
            (_selfie("page-sample-right", face), _selfie("page-sample-wrong", other)),
            places,
        )

    return samples_of


def _selfie(sentence: str, person: int) -> SamplePhoto:
    return SamplePhoto(
        sentence.removeprefix(PAGE), "image/jpeg", partial(_another, person)
    )


def _another(person: int) -> bytes:
    """Never the same shot again: a photo that was sent before is a replay.

    The head is a little aside, unlike on the photos that the face was learnt from.
    """
    yaw = LEAST_YAW + randbelow(YAWS) / 10
    return draw_selfie(person, LEARNT_FROM + randbelow(SHOTS), yaw=yaw)


def _place(sentence: str, place: Place) -> SamplePlace:
    return SamplePlace(sentence.removeprefix(PAGE), place.lat, place.lon, ACCURACY)
