"""By what students check in: a face, a number or a tap. For admins, in rough shares."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from core.application import Request, reads
from core.attendance.ports import CheckIns
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.reporting.turnout import Turnouts

LATELY = timedelta(days=30)
FEWEST = 5
STEP = 5


class Path(StrEnum):
    FACE = "face"
    NUMBER = "number"
    TAP = "tap"


@dataclass(frozen=True, slots=True)
class HowTheyCheckIn(Request[Mapping[Path, int]]):
    """Of the last thirty days, in per cent of people, to the nearest five.

    Nothing at all where fewer than five people would be behind any of them: none of
    them is told by leaving out the others.
    """


@reads
def how_they_check_in(
    request: HowTheyCheckIn, check_ins: CheckIns, turnouts: Turnouts, clock: Clock
) -> Mapping[Path, int]:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.SET_UP)
    since = now - LATELY
    ticked = turnouts.ticked(actor.organisation, Span(since, now))
    path: dict[PersonId, Path] = dict.fromkeys(ticked, Path.TAP)
    every = check_ins.since(actor.organisation, since)
    path |= {each.person: Path.NUMBER for each in every if each.signals.code}
    path |= {each.person: Path.FACE for each in every if each.signals.photo}
    counts = Counter(path.values())
    if any(count < FEWEST for count in counts.values()):
        return {}
    whole = sum(counts.values())
    return {
        each: STEP * round(100 * counts[each] / whole / STEP)
        for each in Path
        if counts[each]
    }
