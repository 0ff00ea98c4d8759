"""The desk of a `World` as a door, for what comes in over HTTP."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from core.application import Desk, Origin, Request
from tests.world import World

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Inside:
    world: World

    async def run(self, request: Request[R], origin: Origin | None = None) -> R:
        del origin
        return self.world.run(request)

    async def change(
        self, unit: Callable[[Desk], R], origin: Origin | None = None
    ) -> R:
        del origin
        return self.world.change(unit)

    async def read(self, unit: Callable[[Desk], R], origin: Origin | None = None) -> R:
        """What would change something is refused, as on a read connection."""
        del origin
        return self.world.read(unit)
