"""Who pays for whom: the one home of that question."""

from dataclasses import dataclass

from core.kernel.actor import Actor, Role
from core.kernel.ids import OrganisationId, PersonId
from core.people.families import Families
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Payers:
    """A bundle of ports; see `core.application.Ports`."""

    families: Families
    people: People

    def paid_for_by(self, actor: Actor) -> list[PersonId]:
        """Students whose bills are the actor's, themselves among them if they pay."""
        mine = {each.student for each in self.families.wards(actor) if each.pays}
        own = self.people.find(actor.organisation, actor.person)
        if own is not None and own.pays_self and actor.holds(Role.STUDENT):
            mine.add(own.id)
        return sorted(mine)

    def payer_of(
        self, organisation: OrganisationId, student: PersonId
    ) -> PersonId | None:
        """The first guardian who pays, by name; or the student; or nobody."""
        paying = [
            each.guardian
            for each in self.families.guardians(organisation, [student])
            if each.pays
        ]
        found = [
            person
            for each in paying
            if (person := self.people.find(organisation, each)) is not None
        ]
        if found:
            return min(found, key=lambda person: (person.name, person.id)).id
        own = self.people.find(organisation, student)
        return own.id if own is not None and own.pays_self else None
