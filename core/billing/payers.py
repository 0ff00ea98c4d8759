"""Who pays for whom: the one home of that question."""

from collections.abc import Sequence
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
        return self.payers_of(organisation, [student]).get(student)

    def payers_of(
        self, organisation: OrganisationId, students: Sequence[PersonId]
    ) -> dict[PersonId, PersonId]:
        """The first guardian who pays, by name; or the student; else nobody."""
        paying = [
            each
            for each in self.families.guardians(organisation, students)
            if each.pays
        ]
        asked = {*students, *(each.guardian for each in paying)}
        found = self.people.some(organisation, sorted(asked))
        people = {each.id: each for each in found}
        payers = {
            each: each for each in students if each in people and people[each].pays_self
        }
        by_name = sorted(
            (each for each in paying if each.guardian in people),
            key=lambda each: (people[each.guardian].name, each.guardian),
            reverse=True,
        )
        return payers | {each.student: each.guardian for each in by_name}
