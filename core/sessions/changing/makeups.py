"""What is held instead of a session that was missed or called off: once for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.sessions.access import names_of, sees
from core.sessions.clashing.diary import Diary
from core.sessions.errors import MadeUpAlready, NoSuchSession, NotMissed
from core.sessions.model import Session, SessionId, State


@dataclass(frozen=True, slots=True)
class MadeUp:
    student: PersonId
    start: datetime


class Makeups(Protocol):
    def of(self, organisation: OrganisationId, session: SessionId) -> list[MadeUp]:
        """By whom that session is made up for, and when; what is off counts not."""
        ...


@dataclass(frozen=True, slots=True)
class Missed:
    """A bundle of ports; see `core.application.Ports`."""

    makeups: Makeups
    diary: Diary

    def find(self, actor: Actor, missed: SessionId) -> Session:
        found = self.diary.sessions.find(actor.organisation, missed)
        if found is None or not sees(actor, found):
            raise NoSuchSession
        return found

    def still_to_make_up(
        self, actor: Actor, missed: Session, students: Sequence[PersonId] = ()
    ) -> tuple[PersonId, ...]:
        """Those of them who have not; of what is still on only who is named missed it.

        Whoever books holds these people, so that nobody makes up for it beside them.
        """
        on = missed.state is not State.CANCELLED
        if on and missed.planned.end > self.diary.clock.now() and not students:
            raise NotMissed
        wanted = tuple(students) or missed.participants
        if not set(wanted) <= set(missed.participants):
            raise NotMissed
        done = {
            each.student: each.start
            for each in self.makeups.of(actor.organisation, missed.id)
        }
        left = tuple(each for each in wanted if each not in done)
        if not left or (students and len(left) < len(wanted)):
            again = next(each for each in wanted if each in done)
            who = names_of(actor, (again,), self.diary.people)
            zone, start = self.diary.zone(actor.organisation, missed.site), done[again]
            raise MadeUpAlready(" ".join(who), start.astimezone(zone).date(), start)
        return left
