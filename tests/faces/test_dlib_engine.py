"""dlib in processes of its own, held against the library that made it known."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator

import numpy as np
import pytest

from adapters.faces.dlib_engine import DlibEngine
from adapters.faces.drawn import CAST, draw_nobody, picture
from adapters.faces.photo import Photo, read_photo
from bot.evidence import LookFailed
from tests.faces.reading import selfie
from tests.patience import PATIENCE

REFERENCE = """
import json, sys
import face_recognition, numpy
rows = []
for name in sys.argv[1:]:
    pixels = numpy.load(name)
    find = face_recognition.face_locations
    places = find(pixels, 0) or find(pixels, 1)
    found = face_recognition.face_encodings(pixels, places, 1, "small")
    rows.append([list(each) for each in found])
print(json.dumps(rows))
"""
KNOWN = "ignore:pkg_resources is deprecated as an API:UserWarning"


@pytest.fixture(scope="module")
async def engine() -> AsyncIterator[DlibEngine]:
    """One for all, as a desk has it: whatever befalls it, it goes on."""
    opened = DlibEngine(processes=1)
    yield opened
    await opened.close()
    assert opened.processes == []


def pixels_of(data: bytes):
    opened = read_photo(data)
    assert isinstance(opened, Photo)
    return opened.pixels


SELFIE = pixels_of(selfie(CAST[0]))


async def test_our_numbers_are_those_of_face_recognition(engine, tmp_path):
    ours = []
    names = []
    for person in CAST[:3]:
        pixels = pixels_of(selfie(person, 1))
        names.append(str(tmp_path / f"{person}.npy"))
        np.save(names[-1], pixels)
        found = await engine.read(pixels)
        assert found.face is not None
        ours.append([list(found.face.template.vector)])
    # Its import loads a model that is not free, and changes Pillow: not in here.
    command = [sys.executable, "-W", "error", "-W", KNOWN, "-c", REFERENCE, *names]
    done = await asyncio.to_thread(
        subprocess.run, command, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr.decode()
    assert np.allclose(ours, json.loads(done.stdout), atol=1e-9)


async def test_a_killed_process_is_replaced_and_the_photo_read_all_the_same(engine):
    first = await engine.read(SELFIE)
    (process,) = engine.processes
    os.kill(process, signal.SIGKILL)

    assert await engine.read(SELFIE) == first
    assert engine.processes != [process]


async def test_a_hung_process_is_replaced(engine):
    first = await engine.read(SELFIE)
    (process,) = engine.processes
    os.kill(process, signal.SIGSTOP)
    engine.longest = 0.5
    asked = asyncio.create_task(engine.read(SELFIE))
    while process in engine.processes:  # noqa: ASYNC110 -- it tells nobody
        await asyncio.sleep(0.01)
    engine.longest = PATIENCE  # of the next, which does not hang

    assert await asked == first
    assert engine.processes != [process]


async def test_a_photo_that_no_process_survives_is_given_up(engine):
    await engine.read(SELFIE)
    flat = SELFIE[:, :, 0]  # a third of the bytes that its size promises
    engine.longest = 0.5

    with pytest.raises(LookFailed):
        await engine.read(flat)

    engine.longest = PATIENCE
    assert (await engine.read(SELFIE)).count == 1


async def test_a_look_given_up_by_its_asker_leaves_no_half_answer_behind(engine):
    nobody = pixels_of(draw_nobody())
    await engine.read(SELFIE)
    asked = asyncio.ensure_future(engine.read(nobody))
    await asyncio.sleep(0)  # it has begun
    asked.cancel()
    await asyncio.wait([asked])

    assert asked.cancelled()
    assert (await engine.read(SELFIE)).count == 1


async def test_two_are_read_beside_each_other():
    engine = DlibEngine(processes=2)
    try:
        found = await asyncio.gather(*(engine.read(SELFIE) for _ in range(4)))
        assert len(engine.processes) == 2
    finally:
        await engine.close()

    assert [each.count for each in found] == [1, 1, 1, 1]
    assert len({each.face for each in found}) == 1


def test_finding_the_models_does_not_import_their_package():
    command = (
        "import sys, adapters.faces.dlib_child as c; c.weights(); print(*sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-c", command], capture_output=True, check=True
    )
    loaded = set(done.stdout.decode().split())

    assert "dlib" in loaded
    assert not loaded & {"face_recognition_models", "face_recognition", "pkg_resources"}
    assert picture(CAST[0]).size == (640, 640)
