"""One case at the level of evidence: judged by the real rules, without a database."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from core.attendance.evidence.findings import Grade
from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import signals_of
from core.attendance.evidence.whereabouts import Fence, PlaceSeen
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.verdict import judge
from core.kernel.place import Place
from tests.attacks.model import Acted, Kind, Label, Outcome
from tests.attacks.rivals import takes_number, takes_place

ROOM = Place(51.5, -0.12)
FENCE = Fence(ROOM, 75)
USUAL = EvidencePolicy()
OUTCOMES = {
    Grade.GOOD: Outcome.ACCEPTED,
    Grade.PENDING: Outcome.PENDING,
    Grade.REFUSED: Outcome.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Trace:
    """`shown_for` is for how many seconds the number that they have had been shown.

    In most attacks somebody inside passes it on, so that a register that asks for
    nothing else has something to judge. `place` is where their phone says it is when
    the desk is shown none.
    """

    evidence: Evidence
    shown_for: float | None
    fence: Fence = FENCE
    earlier: PlaceSeen | None = None
    place: Place | None = None


def judged(trace: Trace) -> Acted:
    evidence = replace(trace.evidence, earlier=trace.earlier)
    signals = signals_of(evidence, trace.fence)
    seen = trace.evidence.place
    return Acted(
        OUTCOMES[judge(signals, USUAL).grade],
        takes_number(trace.shown_for),
        takes_place(seen.place if seen else trace.place, trace.fence),
    )


def kind(name: str, label: Label, make: Callable[[Random], Trace]) -> Kind:
    return Kind(name, label, lambda chance: judged(make(chance)))
