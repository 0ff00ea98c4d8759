"""What a file of rows is about, and how far the making of it has come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol
from uuid import UUID

from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.kernel.period import Period
from core.kernel.refusal import Refusal
from core.kernel.span import Span

FileRunId = NewType("FileRunId", UUID)


class What(StrEnum):
    PEOPLE = "people"
    STUDENTS = "students"
    SESSIONS = "sessions"
    ATTENDANCE = "attendance"
    TIMES = "times"
    CHARGES = "charges"
    PAYMENTS = "payments"
    INVOICES = "invoices"


ROSTERS = frozenset({What.PEOPLE, What.STUDENTS})
"""As they are today: no days are asked."""
OF_CLASSES = ROSTERS | {What.SESSIONS, What.ATTENDANCE, What.CHARGES}

_PERSON = (
    *("name", "role", "class", "school", "branch"),
    *("email", "phone", "minor", "guardian"),
)
COLUMNS: Mapping[What, tuple[str, ...]] = {
    What.PEOPLE: _PERSON,
    What.STUDENTS: _PERSON,
    What.SESSIONS: (
        *("day", "starts", "ends", "state", "subject", "class", "course"),
        *("tutors", "students", "planned_start", "planned_end"),
    ),
    What.ATTENDANCE: (
        *("day", "starts", "class", "course", "subject", "tutors", "student"),
        *("status", "at"),
    ),
    What.TIMES: (
        *("day", "tutor", "starts", "ends", "activity", "student", "course"),
        *("item", "minutes", "source"),
    ),
    What.CHARGES: (
        *("day", "student", "kind", "tutor", "class", "course", "minutes"),
        *("amount", "tax", "currency"),
    ),
    What.PAYMENTS: ("day", "student", "payer", "kind", "method", "amount", "currency"),
    What.INVOICES: (
        *("number", "kind", "state", "student", "payer", "first", "last"),
        *("issued", "due", "total", "tax", "currency"),
    ),
}
"""Names for programs, the same in every language; of people those of their list."""


class Form(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


class State(StrEnum):
    WAITING = "waiting"
    MAKING = "making"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


OPEN = frozenset({State.WAITING, State.MAKING})


@dataclass(frozen=True, slots=True)
class FileRun:
    id: FileRunId
    by: PersonId
    what: What
    form: Form
    at: datetime
    days: Period | None = None
    group: ClassId | None = None
    state: State = State.WAITING
    done: int = 0
    """Rows."""
    of: int = 0
    tries: int = 0
    """Processes that took it in hand; one that was killed does not end it."""

    @property
    def name(self) -> str:
        if self.days is None:
            return f"{self.what} {self.at:%Y-%m-%d}"
        return f"{self.what} {self.days.first} {self.days.last}"


Block = Sequence[tuple[object, ...]]


class FileRuns(Protocol):
    def add(self, organisation: OrganisationId, run: FileRun) -> None: ...

    def find(self, organisation: OrganisationId, run: FileRunId) -> FileRun | None: ...

    def hold(self, organisation: OrganisationId, run: FileRunId) -> FileRun | None:
        """Locked until this unit of work ends."""
        ...

    def open_of(
        self, organisation: OrganisationId, person: PersonId
    ) -> FileRun | None: ...

    def claim(
        self, now: datetime, until: datetime
    ) -> tuple[OrganisationId, FileRun] | None:
        """The first that waits, or whose process did not say for long that it lives."""
        ...

    def change(
        self, organisation: OrganisationId, run: FileRun, until: datetime | None
    ) -> None:
        """Its state, how far it is, and how long it is in hand."""
        ...


class ExportRows(Protocol):
    """The rows of a file as they stand in the database, ids for names."""

    def count(
        self,
        organisation: OrganisationId,
        run: FileRun,
        span: Span,
        most: int | None = None,
    ) -> int:
        """How many there are; counted no further than `most`."""
        ...

    def read(
        self, organisation: OrganisationId, run: FileRun, span: Span
    ) -> Iterator[Block]:
        """In blocks of some thousand, all of one moment."""
        ...


@dataclass(eq=False)
class OneFileAtATime(Refusal):
    """The one before is still being made."""


@dataclass(eq=False)
class NotOfAClass(Refusal):
    """Such rows belong to no class."""

    what: str


@dataclass(eq=False)
class NoSuchFile(Refusal):
    """It is somebody else's, or over."""
