"""Who was asked, in the middle of a session, whether they are still there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.attendance.model import Status
from core.attendance.ports import Registers
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Field
from core.messaging.facts import written
from core.people.ports import People
from core.sessions.model import SessionId

CAME = frozenset({Status.PRESENT, Status.LATE, Status.PENDING})
"""Whoever is there, however that was shown: all of them may be asked alike."""

NAMES_AT_MOST = 25


@dataclass(frozen=True, slots=True)
class Ping:
    """One student asked once; `by` is the tutor, or None where the desk chose."""

    session: SessionId
    student: PersonId
    asked: datetime
    until: datetime
    by: PersonId | None = None
    with_place: bool = False
    answered: datetime | None = None
    inside: bool | None = None
    """What their place said; None while they gave none that can be believed."""

    @property
    def is_late(self) -> bool:
        return self.answered is not None and self.answered > self.until

    @property
    def wants_place(self) -> bool:
        return self.with_place and self.inside is None

    def is_open(self, now: datetime) -> bool:
        """Whether their place can still be told in time."""
        return self.wants_place and now <= self.until


class Answer(StrEnum):
    """What becomes of it."""

    IN_TIME = "in-time"
    LATE = "late"
    PLACE = "place"
    """Heard in time, and their place is still wanted."""


class Pings(Protocol):
    """A row for each time that somebody was asked."""

    def add(self, organisation: OrganisationId, pings: Sequence[Ping]) -> None: ...

    def keep(self, organisation: OrganisationId, ping: Ping) -> None:
        """What has come of it since."""
        ...

    def drop(self, organisation: OrganisationId, pings: Sequence[Ping]) -> None: ...

    def of_session(
        self, organisation: OrganisationId, session: SessionId
    ) -> list[Ping]:
        """In the order in which they were asked, and of the students' ids."""
        ...


def last_round(pings: Sequence[Ping]) -> list[Ping]:
    return [each for each in pings if each.asked == pings[-1].asked] if pings else []


def silent(
    organisation: OrganisationId, asked: Iterable[Ping], registers: Registers
) -> list[Ping]:
    """Who did not answer, unless it has been settled since that they are not there."""
    found = []
    for each in asked:
        if each.answered is None:
            entry = registers.find(organisation, each.session, each.student)
            if entry is not None and entry.status in CAME:
                found.append(each)
    return found


def still_there(
    organisation: OrganisationId,
    asked: Sequence[Ping],
    registers: Registers,
    people: People,
    now: datetime,
) -> Iterable[Field]:
    """`2/3`, and by name who did not answer."""
    if not asked:
        return
    names = {
        each.id: each.name
        for each in people.some(organisation, [each.student for each in asked])
    }
    in_time = [each for each in asked if each.answered and not each.is_late]
    is_over = now >= asked[0].until
    yield Field("ping-answered", written(f"{len(in_time)}/{len(asked)}"))
    for label, some in (
        ("ping-silent", silent(organisation, asked, registers) if is_over else []),
        ("ping-late", [each for each in asked if each.is_late]),
        ("ping-elsewhere", [each for each in asked if each.inside is False]),
        ("ping-placeless", [e for e in asked if e.answered and e.wants_place]),
    ):
        if some:
            yield Field(label, written(_called(some, names)))


def _called(some: Sequence[Ping], names: dict[PersonId, str]) -> str:
    shown = sorted(names.get(each.student, "?") for each in some)
    unnamed = len(shown) - NAMES_AT_MOST
    more = f" +{unnamed}" if unnamed > 0 else ""
    return ", ".join(shown[:NAMES_AT_MOST]) + more
