"""What day it is depends on where the organisation is."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.organisation.ports import Organisations

UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Days:
    """A bundle of ports; see `core.application.Ports`."""

    organisations: Organisations
    clock: Clock

    def today(self, organisation: OrganisationId) -> date:
        home = self.organisations.find(organisation)
        return self.clock.now().astimezone(home.zone if home else UTC).date()
