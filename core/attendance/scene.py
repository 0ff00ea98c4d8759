"""What a check-in is judged against: policies, a fence, and sessions that are open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from core.attendance.evidence.whereabouts import Fence, fence_of
from core.attendance.judging.policy import EvidencePolicy
from core.attendance.judging.ports import EvidencePolicies
from core.kernel.actor import Actor
from core.kernel.span import Span
from core.organisation.model import Policies
from core.organisation.ports import Organisations, Sites
from core.people.errors import NoSuchPerson
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

AROUND = timedelta(hours=12)
"""No window reaches further from its session than this."""

AHEAD = timedelta(days=7)
OPEN_STATES = frozenset({State.SCHEDULED, State.ACTIVE, State.COMPLETED})
"""A completed one too: what was sent in time may arrive late."""


UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Where:
    """Where one has to be, and what a camera's clock shows there."""

    fence: Fence
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Scene:
    """A bundle of ports; see `Composer`."""

    organisations: Organisations
    sites: Sites
    sessions: Sessions
    evidence_policies: EvidencePolicies

    def evidence_policy(self, actor: Actor) -> EvidencePolicy:
        return self.evidence_policies.current(actor.organisation)

    def policies(self, actor: Actor) -> Policies:
        home = self.organisations.find(actor.organisation)
        if home is None:
            raise NoSuchPerson
        return home.policies

    def where(self, actor: Actor, session: Session) -> Where:
        """A session that names no site is at the organisation's only one."""
        here = actor.organisation
        room = self.sites.room(here, session.room) if session.room else None
        site = session.site or (room and room.site)
        found = self.sites.find(here, site) if site else None
        if found is None and len(every := self.sites.every(here)) == 1:
            found = every[0]
        return Where(fence_of(found, room), found.zone if found else UTC)

    def open_to(self, actor: Actor, at: datetime, policies: Policies) -> list[Session]:
        """Sessions that this student could check in to at that instant."""
        near = self._of_student(actor, Span(at - AROUND, at + AROUND))
        return [each for each in near if _is_in(at, each.checks_in_within(policies))]

    def next_opening(
        self, actor: Actor, at: datetime, policies: Policies
    ) -> datetime | None:
        coming = self._of_student(actor, Span(at, at + AHEAD))
        opening = [each.checks_in_within(policies).start for each in coming]
        return min((each for each in opening if each > at), default=None)

    def last_closing(
        self, actor: Actor, at: datetime, policies: Policies
    ) -> datetime | None:
        """Of a session that is still being held, or was planned to be."""
        now = self._of_student(actor, Span(at - AROUND, at))
        closing = [
            each.checks_in_within(policies).end for each in now if at < each.planned.end
        ]
        return max((each for each in closing if each < at), default=None)

    def held_with(self, actor: Actor, at: datetime) -> list[Session]:
        """What this student is in just now, by its plan or past it."""
        near = self._of_student(actor, Span(at - AROUND, at + AROUND))
        return [each for each in near if each.state is State.ACTIVE]

    def to_prove(
        self, actor: Actor, at: datetime, policies: Policies
    ) -> Session | None:
        """One that this tutor may start or end about then, by proving to be there."""
        if not (policies.tutors_place or policies.tutors_face):
            return None
        around = Span(at - AROUND, at + AROUND)
        for each in self.sessions.of_tutor(actor.organisation, actor.person, around):
            due = each.state is State.SCHEDULED
            if each.state is State.ACTIVE or (
                due and _is_in(at, each.starts_within(policies))
            ):
                return each
        return None

    def _of_student(self, actor: Actor, within: Span) -> Sequence[Session]:
        found = self.sessions.of_student(actor.organisation, actor.person, within)
        return [each for each in found if each.state in OPEN_STATES]


def _is_in(at: datetime, window: Span) -> bool:
    """Both ends of a window count."""
    return window.start <= at <= window.end
