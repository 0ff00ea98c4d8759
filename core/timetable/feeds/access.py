"""Whose calendar somebody may follow: decided when a link is made, and at each read."""

from dataclasses import dataclass
from uuid import UUID

from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.ids import ClassId, PersonId, RoomId
from core.kernel.permissions import Permission, may, permitted, reach
from core.organisation.days import Days
from core.organisation.ports import Sites
from core.people.families import Families
from core.people.ports import People
from core.sessions.access import own_students
from core.timetable.feeds.errors import NotYoursToFollow
from core.timetable.feeds.model import Of


@dataclass(frozen=True, slots=True)
class Follows:
    """A bundle of ports."""

    people: People
    classes: Classes
    sites: Sites
    families: Families
    days: Days

    def name(self, actor: Actor, of: Of, of_id: UUID) -> str:
        """What it is called; refused alike where it is not there and not theirs.

        What somebody follows shows what they may see of it: a tutor's class feed
        has the sessions that they teach, a student's those that they are in.
        """
        permitted(actor, Permission.SEE_OWN_SCHEDULE)
        name = self._called(actor, of, of_id)
        if name is None:
            raise NotYoursToFollow(of.value)
        return name

    def _called(self, actor: Actor, of: Of, of_id: UUID) -> str | None:
        match of:
            case Of.PERSON:
                return self._person(actor, PersonId(of_id))
            case Of.CLASS:
                return self._class(actor, ClassId(of_id))
            case Of.ROOM:
                return self._room(actor, RoomId(of_id))

    def _person(self, actor: Actor, who: PersonId) -> str | None:
        own = who in own_students(actor, self.families)
        if not own and not may(actor, Permission.SEE_EVERY_SCHEDULE):
            return None
        found = self.people.find(actor.organisation, who)
        return None if found is None else found.name

    def _class(self, actor: Actor, group: ClassId) -> str | None:
        found = self.classes.find(actor.organisation, group)
        if found is None:
            return None
        limits = reach(actor, Permission.SEE_EVERY_SCHEDULE)
        runs = may(actor, Permission.SEE_EVERY_SCHEDULE) and (
            limits is None or group in limits
        )
        if runs or may(actor, Permission.RUN_SESSIONS):
            return found.name
        today = self.days.today(actor.organisation)
        members = self.classes.members_of(actor.organisation, group, today)
        own = own_students(actor, self.families)
        return found.name if any(each in own for each in members) else None

    def _room(self, actor: Actor, room: RoomId) -> str | None:
        if not may(actor, Permission.SEE_EVERY_SCHEDULE):
            return None
        found = self.sites.room(actor.organisation, room)
        return None if found is None else found.name
