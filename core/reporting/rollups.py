"""Sums that are kept of sessions and of students' months, and counted again at night.

Whatever changes the facts says in the same transaction what has become doubtful; until
that is counted anew, reports count it themselves. So no report is ever stale.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.application import Request, changes, keeps, reads
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.post import Letter, Post
from core.people.ports import People
from core.reporting.schedule import SUMS, Timetable

A_TIME = 300
"""Sessions, or students, that are counted anew in one unit."""
A_NIGHT = 5
LATELY = 2
"""Months looked at every night; one more of the past takes its turn."""


@dataclass(frozen=True, slots=True)
class Drift:
    """A month of which so many sums are not what the facts add up to."""

    month: datetime
    sessions: int
    students: int


class Rollups(Protocol):
    """What `FigureSums` adds up, kept."""

    def doubtful(self) -> Sequence[OrganisationId]:
        """Where something waits to be counted; not in sessions that are running."""
        ...

    def fold(self, organisation: OrganisationId, most: int) -> int:
        """Count anew what has changed; how many sessions and students that were."""
        ...

    def months(self, organisation: OrganisationId) -> Sequence[datetime]:
        """The first instants of all months with sessions, the newest first."""
        ...

    def drift(
        self, organisation: OrganisationId, months: Sequence[datetime]
    ) -> Sequence[Drift]:
        """What is kept and not in doubt, beside a recount; months that agree not."""
        ...

    def recount(self, organisation: OrganisationId, months: Sequence[datetime]) -> None:
        """Keep what the facts add up to."""
        ...


@dataclass(frozen=True, slots=True)
class WithDoubts(Request[Sequence[OrganisationId]]):
    """Asked by the desk."""


@dataclass(frozen=True, slots=True)
class FoldSums(Request[int]):
    """In one organisation; answers how much of it there was, zero when all is done."""


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


@reads
def with_doubts(request: WithDoubts, rollups: Rollups) -> Sequence[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return rollups.doubtful()


@keeps
def fold_sums(request: FoldSums, rollups: Rollups) -> int:
    permitted(request.actor, Permission.SET_UP)
    return rollups.fold(request.actor.organisation, A_TIME)


@keeps
def sums_due(request: SumsDue, timetable: Timetable) -> Sequence[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    found: list[OrganisationId] = []
    for due in timetable.dues.claim(SUMS, timetable.clock.now(), A_NIGHT):
        home = timetable.organisations.find(due.organisation)
        if home is None:
            timetable.dues.done(due)
            continue
        timetable.follow(SUMS, home)
        found.append(home.id)
    return found


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
