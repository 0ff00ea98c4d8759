"""The register of a session, and what a student does to get into it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from core.attendance.evidence.shown import Evidence
from core.attendance.evidence.signals import Signals
from core.attendance.judging.verdict import Verdict
from core.attendance.photos.photo import PhotoTrace
from core.kernel.ids import PersonId
from core.sessions.model import SessionId

CheckInId = NewType("CheckInId", UUID)
LinkId = NewType("LinkId", UUID)

PARTS_LAST = timedelta(minutes=10)
"""Parts of one claim that were sent further apart than this do not belong together."""

CLAIM_LASTS = timedelta(minutes=30)

PROMPT = timedelta(minutes=2)
"""A page's own clock is believed for this long; after that its word needs a look."""


class Status(StrEnum):
    """What a register says of somebody: exactly these."""

    EXPECTED = "expected"
    PRESENT = "present"
    LATE = "late"
    ABSENT = "absent"
    EXCUSED = "excused"
    PENDING = "pending"


BY_HAND = (Status.PRESENT, Status.LATE, Status.ABSENT, Status.EXCUSED)
"""What a tutor may decide."""

SETTLED = frozenset(BY_HAND)


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """What is known of one student's presence at one session.

    `by` is whoever decided it; None is the desk, by evidence or by rule.
    """

    session: SessionId
    student: PersonId
    status: Status
    at: datetime | None = None
    """When the student was there, or when it was decided."""
    by: PersonId | None = None
    check_in: CheckInId | None = None
    decide_by: datetime | None = None
    """A pending one is decided by policy then."""
    version: int = 1
    """Counts changes, so that none is taken back from under another."""
    kept: datetime | None = None
    """When it was written down."""
    reason: str = ""
    """Why it was put right, in words of whoever did."""

    @property
    def is_proved(self) -> bool:
        """By somebody's word, or by evidence: not only by nobody having come."""
        settled = self.status in SETTLED
        return settled and (self.is_by_hand or self.check_in is not None)

    @property
    def is_by_hand(self) -> bool:
        return self.by is not None


@dataclass(frozen=True, slots=True)
class Claim:
    """An open check-in: what has come of it so far, and until when it may be added to.

    One a person; `session` is None until it is known which is meant.
    """

    person: PersonId
    session: SessionId | None
    evidence: Evidence
    expires: datetime

    def fresh(self, now: datetime) -> "Claim":
        """Without the parts that are too old to go with one sent `now`."""
        return replace(self, evidence=self.evidence.since(now - PARTS_LAST))


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A claim that was judged, with what it rested on. Never changed."""

    id: CheckInId
    session: SessionId
    person: PersonId
    at: datetime
    """When it was proved, by the platform's clock."""
    received: datetime
    evidence: Evidence
    """Nothing once its retention has ended."""
    signals: Signals
    policy: int
    """The version of the organisation's evidence policy that it was judged by."""
    verdict: Verdict
    instead_of: CheckInId | None = None
    """What this is another look at, with what was known only later: no try."""


@dataclass(frozen=True, slots=True)
class Way:
    """By which chat account, or from which phone, a check-in came; kept blind."""

    account: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Sharing:
    """Who else was believed in one session by the same way."""

    account: frozenset[PersonId] = frozenset()
    phone: frozenset[PersonId] = frozenset()

    @property
    def everybody(self) -> list[PersonId]:
        return sorted(self.account | self.phone)


@dataclass(frozen=True, slots=True)
class KnownPhoto:
    """A photo that somebody sent, for a session or to enrol their face.

    `unique` is the platform's own name for the file, where it has one.
    """

    person: PersonId
    session: SessionId | None
    trace: PhotoTrace
    at: datetime
    unique: str = ""


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """A check-in photo, where the organisation wants them kept for a while."""

    person: PersonId
    session: SessionId
    picture: bytes
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """A register in figures."""

    expected: int = 0
    present: int = 0
    late: int = 0
    absent: int = 0
    excused: int = 0
    pending: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """A register in short: how many stand where, and the first few of each status."""

    counts: Mapping[Status, int]
    some: tuple[RegisterEntry, ...]
    """In the order of the students' ids."""

    @property
    def entries(self) -> int:
        return sum(self.counts.values())

    def of(self, status: Status) -> list[RegisterEntry]:
        return [each for each in self.some if each.status is status]


def count(entries: list[RegisterEntry]) -> Counts:
    return Counts(**{each: sum(e.status is each for e in entries) for each in Status})
