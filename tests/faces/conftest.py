"""Real engines over drawn faces; nobody's portrait, nothing skipped or timed."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from adapters.faces.dlib_child import Dlib
from adapters.faces.dlib_engine import faces_told
from adapters.faces.models import FOLDER, are_in
from adapters.faces.sface import SFace
from tests.faces.reading import ReadNow

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def models() -> Path:
    """SFace's files, fetched if set-up did not; without them its tests fail."""
    if are_in(FOLDER):
        return FOLDER
    fetching = [sys.executable, "-m", "adapters.faces.models"]
    done = subprocess.run(fetching, cwd=ROOT, capture_output=True, check=False)  # noqa: S603 -- our own program
    if done.returncode:
        pytest.fail(f"SFace cannot be tested: {done.stderr.decode()}")
    return FOLDER


@pytest.fixture(scope="session")
def sface(models: Path) -> Iterator[ReadNow]:
    with ThreadPoolExecutor(1) as threads:
        yield SFace(models, threads).read_now


@pytest.fixture(scope="session")
def dlib() -> ReadNow:
    """In this process, to be quick; its processes have tests of their own."""
    engine = Dlib()
    return lambda pixels: faces_told(engine.read(pixels))


@pytest.fixture(scope="session", params=["sface", "dlib"])
def engine(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def read(request: pytest.FixtureRequest, engine: str) -> ReadNow:
    reader: ReadNow = request.getfixturevalue(engine)
    return reader
