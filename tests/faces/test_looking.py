"""A photo looked at by the whole looker, on either engine."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from adapters.faces.drawn import (
    CAST,
    draw_blurred,
    draw_dark,
    draw_nobody,
    draw_two_people,
    picture,
)
from adapters.faces.looker import Looker, open_looker
from core.attendance.photos.photo import PhotoProblem
from core.attendance.photos.replay import Replay, replay_of
from tests.faces.copies import HARDER, PLAIN, jpeg
from tests.faces.hostile import bomb, saved
from tests.faces.reading import look, selfie

ROOT = Path(__file__).parents[2]
LEA, MAX = CAST[:2]
HEAVY = {"PIL", "numpy", "cv2", "dlib", "pi_heif"}


@pytest.fixture(params=["sface", "dlib"])
async def looker(request, models) -> AsyncIterator[Looker]:
    async with open_looker(models, engine=request.param) as opened:
        assert opened.engine.name == request.param
        yield opened


def far_away() -> bytes:
    room = Image.open(BytesIO(draw_nobody()))
    room.paste(picture(LEA).resize((150, 150)), (250, 300))
    return saved(room, "JPEG", quality=92)


async def test_one_good_face_passes_and_is_measured(looker):
    seen = await looker.look(selfie(LEA))

    assert seen.problem is None
    assert seen.faces == 1
    assert seen.face is not None
    assert seen.face.template.engine == looker.engine.name
    assert len(seen.face.template.vector) == 128
    assert not seen.is_turned


async def test_without_leave_no_face_is_looked_for(looker):
    seen = await looker.look(selfie(LEA), faces=False)

    assert not seen.looked_at
    assert (seen.faces, seen.face) == (0, None)
    assert seen.sha256
    assert seen.mime == "image/jpeg"


async def test_what_is_wrong_with_a_photo_is_said(looker):
    photos = {
        PhotoProblem.NO_FACE: draw_nobody(),
        PhotoProblem.TWO_FACES: draw_two_people(LEA, MAX),
        PhotoProblem.TOO_DARK: draw_dark(LEA),
        PhotoProblem.BLURRED: draw_blurred(LEA),
        PhotoProblem.FACE_TOO_SMALL: far_away(),
        PhotoProblem.TOO_MANY_PIXELS: bomb(),
        PhotoProblem.NOT_A_PHOTO: b"GIF89a",
    }
    seen = await asyncio.gather(*map(looker.look, photos.values()))

    assert [each.problem for each in seen] == list(photos)


@pytest.mark.parametrize("how", PLAIN)
def test_a_photo_changed_as_people_change_photos_is_known_again(read, how):
    original = picture(LEA)
    first = look(jpeg(original), read)

    again = look(PLAIN[how](original), read)

    found = replay_of(again.trace, first.trace)
    assert found in {Replay.SAME_PICTURE, Replay.SAME_SHOT}
    assert replay_of(first.trace, first.trace) is Replay.SAME_FILE


@pytest.mark.parametrize("how", ["tilted", "tilted more"])
def test_the_same_shot_is_known_in_another_picture(read, how):
    original = picture(LEA)
    first = look(jpeg(original), read)

    again = look(HARDER[how](original), read)

    assert replay_of(again.trace, first.trace)


def test_nothing_heavy_is_loaded_before_the_first_photo():
    command = "import sys, adapters.faces.looker; print(*sys.modules)"
    done = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, check=True
    )

    assert not HEAVY & set(done.stdout.decode().split())
