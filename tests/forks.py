"""Processes that run our own program, forked from one that has loaded it already.

To load it takes seconds of the processor, to fork it milliseconds. They have settings,
a folder and files of their own and are stopped and killed like any. That the program
starts from nothing as well is shown where its commands are tested.
"""

import asyncio
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context, reduction
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

ROOT = Path(__file__).parents[1]
PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Fork:
    """One that was started: what is used of a `Popen`."""

    process: ForkServerProcess
    stdout: IO[str] | None = None

    @property
    def returncode(self) -> int | None:
        return self.process.exitcode

    def kill(self) -> None:
        self.process.kill()

    def terminate(self) -> None:
        self.process.terminate()

    async def wait(self) -> None:
        await asyncio.to_thread(self.process.join)


@dataclass(frozen=True, slots=True)
class Around:
    """What a process is given of the world; without `hears` it reads nothing."""

    says: IO[bytes]
    hears: IO[bytes] | None = None
    complains: IO[bytes] | None = None
    folder: Path = ROOT
    settings: Mapping[str, str] = field(default_factory=dict[str, str])


def forked(around: Around, module: str, *words: str) -> Fork:
    """As `python -m module words` there."""
    with Path(os.devnull).open("rb") as nothing:
        files = (around.hears or nothing, around.says, around.complains or around.says)
        told = ((module, *words), dict(around.settings), around.folder)
        process = _loaded().Process(target=_run, args=(*told, *map(_Handed, files)))
        process.start()
    return Fork(process)


@contextmanager
def heard(module: str, *words: str) -> Iterator[Fork]:
    """One whose output is read; it is over when the block is."""
    listening, speaking = os.pipe()
    with os.fdopen(listening) as stdout:
        with os.fdopen(speaking, "wb") as says:
            fork = forked(Around(says), module, *words)
        yield Fork(fork.process, stdout)
        fork.process.join()


def ran(
    folder: Path, settings: Mapping[str, str], told: str, module: str, *words: str
) -> "subprocess.CompletedProcess[str]":
    """What it said once it has ended."""
    with (
        TemporaryFile() as hears,
        TemporaryFile() as says,
        TemporaryFile() as complains,
    ):
        hears.write(told.encode())
        hears.seek(0)
        around = Around(says, hears, complains, folder, settings)
        fork = forked(around, module, *words)
        fork.process.join(PATIENCE)
        assert fork.returncode is not None, "it does not end"
        said, complained = map(_all_of, (says, complains))
    return subprocess.CompletedProcess(words, fork.returncode, said, complained)


def _all_of(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


@cache
def _loaded() -> ForkServerContext:
    """Ends with this process."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.loaded"])
    return context


class _Handed:
    """A file of ours that the fork has as well."""

    def __init__(self, file: IO[bytes]) -> None:
        self.number = file.fileno()

    def __getstate__(self) -> object:
        return reduction.DupFd(self.number)

    def __setstate__(self, given: Any) -> None:
        self.number = given.detach()

    def becomes(self, number: int) -> None:
        os.dup2(self.number, number)
        os.close(self.number)


def _run(
    command: tuple[str, ...], settings: dict[str, str], folder: Path, *files: _Handed
) -> None:
    for number, file in enumerate(files):
        file.becomes(number)
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(number, mode) for number, mode in enumerate("rww")
    )
    os.environ.clear()  # noqa: TID251 -- it has nothing of the tests' own
    os.environ.update(settings)  # noqa: TID251 -- as above
    os.chdir(folder)
    sys.argv = [*command]
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)
