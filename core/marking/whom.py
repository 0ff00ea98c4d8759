"""Whose time it is, where their days are, and what it may be for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from core.curriculum.errors import NoSuchCourse, NoSuchTask
from core.curriculum.ports import Courses
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import PERMITTED, Permission
from core.marking.errors import LogsNoTime
from core.marking.model import Share, Target
from core.organisation.ports import Organisations
from core.people.access import person_known_to
from core.people.errors import NoSuchPerson
from core.people.ports import People, PersonPreferences


@dataclass(frozen=True, slots=True)
class Whom:
    """A bundle of ports."""

    people: People
    preferences: PersonPreferences
    organisations: Organisations
    courses: Courses
    clock: Clock

    def zone(self, organisation: OrganisationId, tutor: PersonId) -> ZoneInfo:
        """Where the days of this tutor are."""
        wish = self.preferences.of(organisation, tutor).zone
        home = None if wish else self.organisations.find(organisation)
        return wish or (home.zone if home else ZoneInfo("UTC"))

    def today(self, organisation: OrganisationId, tutor: PersonId) -> date:
        now: datetime = self.clock.now()
        return now.astimezone(self.zone(organisation, tutor)).date()

    def refuse_without_time(self, actor: Actor, tutor: PersonId) -> None:
        """Time is logged only for those who could have logged it themselves."""
        if tutor == actor.person:
            return
        found = person_known_to(actor, tutor, self.people)
        roles = found.roles_at(self.clock.now())
        if not roles & PERMITTED[Permission.LOG_OWN_TIME]:
            raise LogsNoTime(found.name)

    def known(self, actor: Actor, targets: Sequence[Target]) -> tuple[Target, ...]:
        """With the course that each task is of; all of it must be there."""
        students = {each.student for each in targets if each.student}
        found = self.people.some(actor.organisation, sorted(students))
        if len(found) < len(students):
            raise NoSuchPerson
        return tuple(self._known(actor.organisation, each) for each in targets)

    def known_shares(self, actor: Actor, shares: Sequence[Share]) -> tuple[Share, ...]:
        targets = self.known(actor, [share.target for share in shares])
        return tuple(
            replace(share, target=target)
            for share, target in zip(shares, targets, strict=True)
        )

    def _known(self, organisation: OrganisationId, target: Target) -> Target:
        if target.task is not None:
            task = self.courses.task(organisation, target.task)
            if task is None or target.course not in {None, task.course}:
                raise NoSuchTask
            return replace(target, course=task.course)
        if target.course and self.courses.find(organisation, target.course) is None:
            raise NoSuchCourse
        return target
