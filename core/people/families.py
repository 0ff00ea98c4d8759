"""Who looks after whom today."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.organisation.days import Days
from core.people.model import Guardianship
from core.people.ports import Guardianships


@dataclass(frozen=True, slots=True)
class Families:
    """A bundle of ports; see `core.application.Ports`."""

    guardianships: Guardianships
    days: Days

    def wards(self, actor: Actor) -> list[Guardianship]:
        return self.wards_of(actor.organisation, actor.person)

    def wards_of(
        self, organisation: OrganisationId, guardian: PersonId
    ) -> list[Guardianship]:
        found = self.guardianships.of_guardian(organisation, guardian)
        return self._today(organisation, found)

    def guardians(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> list[Guardianship]:
        if not students:
            return []
        found = self.guardianships.of_students(organisation, students)
        return self._today(organisation, found)

    def _today(
        self, organisation: OrganisationId, found: list[Guardianship]
    ) -> list[Guardianship]:
        if all(each.days is None for each in found):
            return found
        today = self.days.today(organisation)
        return [each for each in found if each.days is None or today in each.days]
