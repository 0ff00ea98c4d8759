"""Sessions with the names that go with them, as somebody may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission
from core.organisation.ports import Sites
from core.people.families import Families
from core.people.ports import People
from core.sessions.access import as_seen_by, in_reach, own_students, sees
from core.sessions.model import Session, State


@dataclass(frozen=True, slots=True)
class Seen:
    """`students` are those whose names the reader may know.

    `group` is the class's name where that is a word to the reader.
    """

    session: Session
    tutors: tuple[str, ...] = ()
    students: tuple[str, ...] = ()
    group: str = ""
    room: str = ""
    site: str = ""
    teaches: bool = False
    learns: bool = False
    """Whether the reader teaches it, or is among its students."""

    @property
    def is_off(self) -> bool:
        return self.session.state is State.CANCELLED


@dataclass(frozen=True, slots=True)
class Naming:
    """A bundle of ports."""

    people: People
    classes: Classes
    sites: Sites
    families: Families

    def seen(self, actor: Actor, sessions: Sequence[Session]) -> list[Seen]:
        """Those that the actor may see, in their order, with no other family named."""
        own = own_students(actor, self.families)
        mine = [
            as_seen_by(actor, own, each)
            for each in sessions
            if sees(actor, each) or any(each.concerns(one) for one in own)
        ]
        names = self._names(actor.organisation, mine)
        return [_named(actor, each, names) for each in mine]

    def _names(
        self, where: OrganisationId, sessions: Sequence[Session]
    ) -> Mapping[UUID, str]:
        ids = dict.fromkeys(who for each in sessions for who in each.people)
        names: dict[UUID, str] = {
            each.id: each.name for each in self.people.some(where, list(ids))
        }
        names |= {each.id: each.name for each in self.classes.every(where)}
        names |= {each.id: each.name for each in self.sites.every(where)}
        return names | {each.id: each.name for each in self.sites.rooms(where)}


def _named(actor: Actor, session: Session, names: Mapping[UUID, str]) -> Seen:
    teaches = actor.person in session.tutors
    runs = teaches or in_reach(actor, Permission.SEE_EVERY_SCHEDULE, session)
    return Seen(
        session,
        tuple(names[each] for each in session.tutors if each in names),
        tuple(names[each] for each in session.participants if each in names),
        names.get(session.group, "") if runs and session.group else "",
        names.get(session.room, "") if session.room else "",
        names.get(session.site, "") if session.site else "",
        teaches,
        actor.person in session.participants,
    )
