"""A backup: one file that either database can be restored from.

A zip of one JSON-lines file for each table and a manifest with what each must hash to.
Values that are personal are sealed in it as they are in the database; no key that
opens them by itself is among them.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

FORMAT = 1
MANIFEST = "manifest.json"
SUFFIX = ".desk"
BROKEN = (BadZipFile, zlib.error, EOFError, KeyError, OSError, RuntimeError, ValueError)
"""What zipfile and json meet in damaged bytes; RuntimeError is a bit that says
encrypted, or a way of compressing that does not exist."""


class BrokenArchiveError(Exception):
    """The file is not a whole backup; it names what is wrong."""


@dataclass(frozen=True, slots=True)
class Held:
    """What an archive holds of a table."""

    rows: int
    sha256: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    made_at: datetime
    schema: str
    tables: dict[str, Held]

    @property
    def rows(self) -> int:
        return sum(held.rows for held in self.tables.values())

    def written(self) -> str:
        told = {
            "format": FORMAT,
            "made_at": self.made_at.isoformat(),
            "schema": self.schema,
            "tables": {name: asdict(held) for name, held in self.tables.items()},
        }
        return json.dumps(told, indent=1)


class ArchiveWriter:
    def __init__(self, zipped: ZipFile) -> None:
        self._zip = zipped
        self.tables: dict[str, Held] = {}

    def add(self, name: str, columns: Iterable[str], lines: Iterable[bytes]) -> None:
        digest, rows = sha256(), 0
        with self._zip.open(_member(name), "w", force_zip64=True) as file:
            for line in lines:
                file.write(line)
                digest.update(line)
                rows += 1
        self.tables[name] = Held(rows, digest.hexdigest(), tuple(columns))

    def finish(self, made_at: datetime, schema: str) -> Manifest:
        manifest = Manifest(made_at, schema, self.tables)
        self._zip.writestr(MANIFEST, manifest.written())
        return manifest


@contextmanager
def writing(file: Path) -> Iterator[ArchiveWriter]:
    """Under its name only once it is whole and on disk."""
    part = file.with_suffix(".part")
    part.touch(mode=0o600)  # the amounts in it are nobody else's business
    try:
        with part.open("wb") as raw:
            with ZipFile(raw, "w", ZIP_DEFLATED, compresslevel=6) as zipped:
                yield ArchiveWriter(zipped)
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


class ArchiveReader:
    def __init__(self, zipped: ZipFile) -> None:
        self._zip = zipped
        self.manifest = _manifest(zipped)

    def lines(self, name: str) -> Iterator[bytes]:
        with self._zip.open(_member(name)) as file:
            yield from file

    def verify(self) -> None:
        """Every row is there, and every byte of it is what was written."""
        for name, held in self.manifest.tables.items():
            rows, hashed = digest(self.lines(name))
            if (rows, hashed) != (held.rows, held.sha256):
                raise BrokenArchiveError(name)


def digest(lines: Iterable[bytes]) -> tuple[int, str]:
    hashed, rows = sha256(), 0
    for line in lines:
        hashed.update(line)
        rows += 1
    return rows, hashed.hexdigest()


@contextmanager
def reading(file: Path) -> Iterator[ArchiveReader]:
    """Verified from end to end before anything of it is used."""
    try:
        with ZipFile(file) as zipped:
            archive = ArchiveReader(zipped)
            archive.verify()
            yield archive
    except BROKEN as why:
        raise BrokenArchiveError(str(why)) from why


def _manifest(zipped: ZipFile) -> Manifest:
    told = json.loads(zipped.read(MANIFEST))
    if told["format"] != FORMAT:
        raise BrokenArchiveError(f"format {told['format']}")
    tables = {
        name: Held(held["rows"], held["sha256"], tuple(held["columns"]))
        for name, held in told["tables"].items()
    }
    made_at = datetime.fromisoformat(told["made_at"])
    return Manifest(made_at, told["schema"], tables)


def _member(name: str) -> str:
    return f"tables/{name}.jsonl"
