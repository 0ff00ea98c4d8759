"""Whom a planned report goes to, beside whoever planned it; what others may not see."""

from dataclasses import dataclass

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import PERMITTED, Permission, may, permitted
from core.kernel.refusal import Refusal
from core.messaging.audience import read
from core.messaging.model import Address
from core.messaging.ports import Audiences
from core.organisation.days import Days
from core.people.model import Person
from core.people.ports import People
from core.reporting.figures.registry import reports
from core.reporting.measures import Asked, By, Source
from core.reporting.plan import Plan
from core.sessions.errors import NotBound
from core.sessions.telling.class_chat import ClassChats

SCHEDULE = Permission.SCHEDULE_REPORTS
STAFF = PERMITTED[Permission.HEAR_FEEDBACK]
FOR_STAFF = frozenset({Source.FEEDBACK, Source.MARKING, Source.USAGE})


@dataclass(eq=False)
class NothingPrivateToGroups(Refusal):
    """It names people, or says what was thought of somebody."""


@dataclass(eq=False)
class OnlyForStaff(Refusal):
    """Some of those it would go to may not see it."""

    names: str


@dataclass(eq=False)
class SentToNobody(Refusal):
    """Nobody is meant by that."""


@dataclass(frozen=True, slots=True)
class SentTo:
    """A bundle of ports; see `core.application.Ports`."""

    audiences: Audiences
    people: People
    chats: ClassChats
    days: Days

    def refuse_wrong(self, actor: Actor, plan: Plan) -> None:
        """Planned for others: by whoever may, and nothing that is not for them."""
        if not plan.is_for_others:
            return
        permitted(actor, SCHEDULE, within=plan.group)
        private, here = is_private(plan.asked), actor.organisation
        if plan.group is not None:
            if private:
                raise NothingPrivateToGroups
            if self.chats.of(here, plan.group) is None:
                raise NotBound
            return
        meant = self._meant(here, plan)
        if not meant:
            raise SentToNobody
        others = [each.name for each in meant if not self._is_staff(each)]
        if private and others:
            raise OnlyForStaff(", ".join(others[:3]))

    def may_still(self, here: OrganisationId, plan: Plan) -> bool:
        """Its author now: else others got what is of the author's own alone."""
        author, now = self.people.find(here, plan.by), self.days.clock.now()
        if author is None or not plan.is_for_others:
            return author is not None
        return may(author.actor(here, now), SCHEDULE, within=plan.group)

    def people_of(self, here: OrganisationId, plan: Plan) -> list[PersonId]:
        """As they are now; who is no staff any more is left out of what is private."""
        if plan.group is not None:
            return []
        if not plan.to:
            return [plan.by]
        private = is_private(plan.asked)
        meant = self._meant(here, plan)
        return [each.id for each in meant if not private or self._is_staff(each)]

    def chat_of(self, here: OrganisationId, plan: Plan) -> Address | None:
        found = plan.group and self.chats.of(here, plan.group)
        return found.chat if found else None

    def _meant(self, here: OrganisationId, plan: Plan) -> list[Person]:
        now, today = self.days.clock.now(), self.days.today(here)
        return self.people.some(
            here, self.audiences.of(here, read(plan.to), now, today)
        )

    def _is_staff(self, person: Person) -> bool:
        return bool(person.roles_at(self.days.clock.now()) & STAFF)


def is_private(asked: Asked) -> bool:
    """Whether it names people, or tells how somebody was rated or worked."""
    report = reports()[asked.report]
    by = asked.by or report.by[0]
    one = asked.student or asked.tutor or asked.tag
    named = one or by in {By.STUDENT, By.TUTOR, By.TAG}
    return bool(named or report.sources & FOR_STAFF)
