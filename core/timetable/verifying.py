"""Somebody looked over a schedule and says that it is right, session by session."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol
from uuid import UUID, uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.people.ports import People
from core.sessions.access import sees
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Verification:
    """Of one session, as it was planned then: see `plan_of`."""

    session: SessionId
    plan: str
    by: PersonId
    at: datetime
    mark: UUID
    """What all have in common that were verified with one tap."""


class Verifications(Protocol):
    """The newest of each session."""

    def keep(
        self, organisation: OrganisationId, verified: Sequence[Verification]
    ) -> None: ...

    def of(
        self, organisation: OrganisationId, sessions: Sequence[SessionId]
    ) -> Mapping[SessionId, Verification]: ...

    def drop(self, organisation: OrganisationId, by: PersonId, mark: UUID) -> int:
        """All that one verified with that tap; answers how many."""
        ...


@dataclass(eq=False)
class ScheduleChanged(Refusal):
    """What is there now is not what was looked at."""


@dataclass(eq=False)
class NothingVerified(Refusal):
    """Nothing that one said then still stands."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How much of a schedule holds as somebody verified it, and who was last."""

    count: int
    of: int
    by: str = ""
    at: datetime | None = None

    @property
    def whole(self) -> bool:
        return self.count == self.of


@dataclass(frozen=True, slots=True)
class VerifySchedule(Request[UUID]):
    """`seen` is `seen_of` what was looked at; answers the mark to take it back by."""

    sessions: tuple[SessionId, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class TakeBackVerification(Request[int]):
    """Answers how many sessions are no longer verified."""

    mark: UUID


@dataclass(frozen=True, slots=True)
class VerifiedOf(Request[Verified]):
    """How much of these is verified as it stands."""

    sessions: tuple[Session, ...]


def plan_of(session: Session) -> str:
    """What is verified of it: when, where, what, by whom; for whom, if for no class.

    That it was held, or who joined its class since, changes nothing about that.
    """
    for_whom = () if session.group else sorted(session.participants)
    told = (
        session.planned.start.isoformat(),
        session.planned.end.isoformat(),
        session.site,
        session.room,
        session.course,
        session.group,
        session.subject,
        sorted(session.tutors),
        for_whom,
        session.state is State.CANCELLED,
    )
    return sha256(repr(told).encode()).hexdigest()[:16]


def seen_of(sessions: Sequence[Session]) -> str:
    """A short name for a schedule as it stands, in any order."""
    return _seen(_plans_of(sessions))


def _plans_of(sessions: Sequence[Session]) -> dict[SessionId, str]:
    return {each.id: plan_of(each) for each in sessions}


def _seen(plans: Mapping[SessionId, str]) -> str:
    told = sorted(f"{each}:{plan}" for each, plan in plans.items())
    return sha256("\n".join(told).encode()).hexdigest()[:16]


@changes
def verify_schedule(
    request: VerifySchedule,
    sessions: Sessions,
    verifications: Verifications,
    clock: Clock,
) -> UUID:
    """What somebody verified before stays theirs, as long as it has not changed."""
    actor, here, mark = request.actor, request.actor.organisation, uuid4()
    permitted(actor, Permission.VERIFY_SCHEDULES)
    found = [
        each for each in sessions.some(here, request.sessions) if sees(actor, each)
    ]
    plans, now = _plans_of(found), clock.now()
    if _seen(plans) != request.seen:
        raise ScheduleChanged
    before = verifications.of(here, request.sessions)
    new = [
        Verification(each, plan, actor.person, now, mark)
        for each, plan in plans.items()
        if each not in before or before[each].plan != plan
    ]
    verifications.keep(here, new)
    return mark


@changes
def take_back_verification(
    request: TakeBackVerification, verifications: Verifications
) -> int:
    actor = request.actor
    permitted(actor, Permission.VERIFY_SCHEDULES)
    count = verifications.drop(actor.organisation, actor.person, request.mark)
    if not count:
        raise NothingVerified
    return count


@reads
def verified_of(
    request: VerifiedOf, verifications: Verifications, people: People
) -> Verified:
    here = request.actor.organisation
    permitted(request.actor, Permission.VERIFY_SCHEDULES)
    said = verifications.of(here, [each.id for each in request.sessions])
    holds = [
        said[each]
        for each, plan in _plans_of(request.sessions).items()
        if each in said and said[each].plan == plan
    ]
    if not holds:
        return Verified(0, len(request.sessions))
    last = max(holds, key=lambda each: each.at)
    by = people.find(here, last.by)
    return Verified(len(holds), len(request.sessions), by.name if by else "", last.at)
