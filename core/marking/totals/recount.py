"""Every night all logged time is counted again; admins hear of what had drifted."""

from dataclasses import dataclass, field
from datetime import timedelta

from core.application import Request, changes, keeps
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.marking.model import MINUTE
from core.marking.planning import RECOUNT, Planning
from core.marking.totals.model import Drift
from core.marking.totals.ports import TimeTotals
from core.messaging.notices.post import Letter, Post
from core.people.ports import People

A_TIME = 5


@dataclass(frozen=True, slots=True)
class RecountTotals(Request[list[OrganisationId]]):
    """Whose night it is: answers those whose totals have drifted."""


@dataclass(frozen=True, slots=True)
class Repaired:
    sums: int
    minutes: int
    drifts: list[Drift] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RepairTotals(Request[Repaired]):
    """In one organisation; what was wrong is told, never put right in silence."""


@keeps
def recount_totals(
    request: RecountTotals, planning: Planning, totals: TimeTotals
) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    drifted: list[OrganisationId] = []
    for _, home in planning.come_round(RECOUNT, A_TIME):
        if totals.drift(home.id):
            drifted.append(home.id)
    return drifted


@changes
def repair_totals(
    request: RepairTotals, totals: TimeTotals, people: People, post: Post
) -> Repaired:
    permitted(request.actor, Permission.SET_UP)
    here, now = request.actor.organisation, post.clock.now()
    drifts = totals.drift(here)
    totals.repair(here, drifts)
    off = sum((abs(each.kept - each.counted) for each in drifts), timedelta())
    if drifts:
        everybody = people.every(here)
        admins = [each.id for each in everybody if Role.ADMIN in each.roles_at(now)]
        letter = Letter(
            f"drift:{now.isoformat()}",
            "totals-drifted",
            {"sums": len(drifts), "off": off},
        )
        post.write(here, admins, letter)
    return Repaired(len(drifts), off // MINUTE, drifts)
