"""How the desk is doing, in figures: of all its processes, as the database has them."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps, reads
from core.kernel.clock import Clock
from core.messaging.delivery.lease import SENDING
from core.messaging.watch.model import Figures
from core.messaging.watch.ports import Watch

LATELY = timedelta(minutes=5)
"""Within which `Figures.settled` counts."""


@dataclass(frozen=True, slots=True)
class AskFigures(Request[Figures]):
    """For the operator alone; nobody's words are in them."""


@dataclass(frozen=True, slots=True)
class TryTheWriter(Request[bool]):
    """Answered at all: something that came now would be kept. Whether it is sent."""


@reads
def ask_figures(request: AskFigures, watch: Watch, clock: Clock) -> Figures:
    del request
    now = clock.now()
    return watch.figures(now, now - LATELY)


@keeps
def try_the_writer(request: TryTheWriter, watch: Watch, clock: Clock) -> bool:
    del request
    return watch.is_held(SENDING, clock.now())
