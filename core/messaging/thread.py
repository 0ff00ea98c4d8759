"""Threads: who writes to whom, however many of the office take part."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from uuid import UUID, uuid5

from core.kernel.actor import NOBODY
from core.kernel.ids import OrganisationId, PersonId

ThreadId = NewType("ThreadId", UUID)
_THREADS = UUID("5b1f1d0e-8f0c-4a35-9d6e-0d7b7f4f9a31")


@dataclass(frozen=True, slots=True)
class Thread:
    """Of `person` and the office, or of `person` and `other`.

    The person is nobody where somebody asks without saying who: see `anonymous`.
    """

    id: ThreadId
    person: PersonId
    other: PersonId | None = None
    waits: bool = False
    """Whether the last word is not the office's."""
    closed_by: PersonId | None = None
    """Whoever of the office says that nothing is left to do; the next letter opens."""

    @property
    def is_the_offices(self) -> bool:
        return self.other is None

    @property
    def is_anonymous(self) -> bool:
        return self.person == NOBODY


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where a page of history ends: what comes next is older."""

    at: datetime
    id: UUID


def with_the_office(organisation: OrganisationId, person: PersonId) -> Thread:
    """The same on whatever platform, and whoever of the office answers."""
    return Thread(ThreadId(uuid5(_THREADS, f"{organisation.hex}:{person.hex}")), person)


def between(organisation: OrganisationId, one: PersonId, two: PersonId) -> Thread:
    first, second = sorted((one, two))
    name = f"{organisation.hex}:{first.hex}:{second.hex}"
    return Thread(ThreadId(uuid5(_THREADS, name)), first, second)
