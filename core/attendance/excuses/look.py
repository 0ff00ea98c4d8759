"""What is asked of one, and what one has asked."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Looked, Request, looks, reads
from core.attendance.excuses.ask import Asked
from core.attendance.excuses.leave import Leave
from core.attendance.excuses.model import Excuse
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.sessions.access import own_students

BACK, AHEAD = timedelta(days=14), timedelta(days=400)


@dataclass(frozen=True, slots=True)
class OpenExcuses(Request[list[Asked]]):
    """Those that the actor may decide, oldest first."""


@dataclass(frozen=True, slots=True)
class OwnExcuses(Request[list[Asked]]):
    """Of oneself and of whoever is in one's care: asked or approved, not yet over."""


@looks
def open_excuses(request: OpenExcuses, leave: Leave, looked: Looked) -> list[Asked]:
    actor = request.actor
    permitted(actor, Permission.KEEP_REGISTER)
    every = leave.excuses.open(actor.organisation)
    found = [each for each in every if leave.decides(actor, each)]
    looked.at(*(each.student for each in found))
    return [_asked(request, each, leave) for each in found]


@reads
def own_excuses(request: OwnExcuses, leave: Leave) -> list[Asked]:
    actor = request.actor
    permitted(actor, Permission.REPORT_ABSENCE)
    now = leave.now()
    own = own_students(actor, leave.families)
    found = leave.excuses.of(actor.organisation, own, Span(now - BACK, now + AHEAD))
    return [_asked(request, each, leave) for each in found]


def _asked(request: OpenExcuses | OwnExcuses, excuse: Excuse, leave: Leave) -> Asked:
    where = request.actor.organisation
    student = leave.student(where, excuse.student)
    return Asked(excuse, student, tuple(leave.covered(where, excuse)))
