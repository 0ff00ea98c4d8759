"""Every night sums are counted again; admins hear of what had drifted."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, changes, keeps, reads
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.notices.post import Letter, Post
from core.people.ports import People
from core.reporting.rollups.ports import Drift, Rollups
from core.reporting.schedule import SUMS, Timetable

A_NIGHT = 5
LATELY = 2
"""Months looked at every night; one more of the past takes its turn."""


@dataclass(frozen=True, slots=True)
class SumsDue(Request[Sequence[OrganisationId]]):
    """Whose night it is."""


@dataclass(frozen=True, slots=True)
class FindDrift(Request[Sequence[Drift]]):
    """In one organisation, of the last months and of one of those before."""


@dataclass(frozen=True, slots=True)
class RepairSums(Request[int]):
    """What was wrong is told, never put right in silence."""

    drifts: Sequence[Drift]


@keeps
def sums_due(request: SumsDue, timetable: Timetable) -> Sequence[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return [home.id for _, home in timetable.come_round(SUMS, A_NIGHT)]


@reads
def find_drift(
    request: FindDrift, rollups: Rollups, timetable: Timetable
) -> Sequence[Drift]:
    permitted(request.actor, Permission.SET_UP)
    here = request.actor.organisation
    months = rollups.months(here)
    night = timetable.clock.now().date().toordinal()
    older = months[LATELY:]
    turn = [older[night % len(older)]] if older else []
    return rollups.drift(here, [*months[:LATELY], *turn])


@changes
def repair_sums(
    request: RepairSums, rollups: Rollups, people: People, post: Post
) -> int:
    permitted(request.actor, Permission.SET_UP)
    here, now = request.actor.organisation, post.clock.now()
    count = sum(each.sessions + each.students for each in request.drifts)
    rollups.recount(here, [each.month for each in request.drifts])
    admins = [
        each.id for each in people.every(here) if each.is_everywhere(Role.ADMIN, now)
    ]
    letter = Letter(f"sums:{now.isoformat()}", "sums-drifted", {"sums": count})
    post.write(here, admins, letter)
    return count
