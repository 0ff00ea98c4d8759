"""A report that is sent by the clock: which, when, to whom and as what."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID

from core.kernel.ids import ClassId, OrganisationId, PersonId
from core.kernel.refusal import Refusal
from core.reporting.measures import Asked

PlanId = NewType("PlanId", UUID)
RULE = "planned report"
TERM_END = "term end"
"""In place of how often: on the last day of each term."""
MOST = 20


@dataclass(eq=False)
class NoSuchPlan(Refusal):
    """No report is sent like that; or it is somebody else's."""


@dataclass(eq=False)
class TooManyPlans(Refusal):
    """So many reports by the clock nobody reads."""

    most: int = MOST


@dataclass(eq=False)
class NeverThen(Refusal):
    """It names no time, or one that never comes."""

    every: str


@dataclass(eq=False)
class NoTermAhead(Refusal):
    """There is no term whose end is to come."""


@dataclass(frozen=True, slots=True)
class Plan:
    id: PlanId
    by: PersonId
    asked: Asked
    every: str
    """See `core.organisation.coming`; or TERM_END."""
    stopped: datetime | None = None
    to: str = ""
    """An audience, as it is kept; whoever planned it where nobody else is named."""
    group: ClassId | None = None
    """To the group chat of this class."""
    form: str = ""
    """The kind of file that comes with it: pdf, xlsx, csv or json."""
    mail: bool = False
    """By e-mail where there is an address, instead of by chat."""

    @property
    def is_for_others(self) -> bool:
        return bool(self.to) or self.group is not None


class Plans(Protocol):
    def keep(self, organisation: OrganisationId, plan: Plan) -> None:
        """Instead of the one with its id, if any."""
        ...

    def find(self, organisation: OrganisationId, plan: PlanId) -> Plan | None: ...

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Plan]:
        """Those that are not stopped, oldest first."""
        ...
