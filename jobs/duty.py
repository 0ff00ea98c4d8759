"""What a duty of the clock is: something to look for, and how often."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from uuid import uuid4

import structlog

from core.application import Door
from core.kernel.later import Later

log = structlog.get_logger()

DONE, LATER, FAILED = "done", "later", "failed"


@dataclass(frozen=True, slots=True)
class Duty:
    """Finds its own due work in the database and claims it there."""

    name: str
    every: int
    """Seconds between looks."""
    see_to: Callable[[Door], Awaitable[object]]

    async def run(self, door: Door) -> str:
        """A duty that fails is logged and looked after again at its next tick.

        Answers how it ended. What it writes names the run it was written in.
        """
        name = f"duty:{self.name}:{uuid4().hex[:8]}"
        with structlog.contextvars.bound_contextvars(correlation=name):
            try:
                await self.see_to(door)
            except Later as later:  # nothing to trace: the database is away, or busy
                log.warning("duty.later", duty=self.name, why=type(later).__name__)
                return LATER
            except Exception:
                log.exception("duty.failed", duty=self.name)
                return FAILED
        return DONE


def duty(*, every: int) -> Callable[[Callable[[Door], Awaitable[object]]], Duty]:
    """Declare a function as a duty; the file it is in is found by `load_duties`."""

    def declare(see_to: Callable[[Door], Awaitable[object]]) -> Duty:
        return Duty(see_to.__name__, every, see_to)

    return declare


def load_duties() -> list[Duty]:
    """Every duty under `jobs`, by name: a new file is a new duty."""
    package = import_module("jobs")
    found = {
        thing.name: thing
        for module in iter_modules(package.__path__, "jobs.")
        for thing in vars(import_module(module.name)).values()
        if isinstance(thing, Duty)
    }
    return [found[name] for name in sorted(found)]
