"""How a register stands, in figures; a student, or a guardian, learns of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.application import Request, reads
from core.attendance.access import shows
from core.attendance.model import Status
from core.attendance.ports import Registers
from core.attendance.register.card import figures_of
from core.kernel.permissions import Permission, permitted
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People
from core.sessions.access import own_students, sees
from core.sessions.errors import NoSuchSession
from core.sessions.model import SessionId
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Stands:
    """No figures for whoever only takes part; none of anybody before it begins."""

    figures: Mapping[str, int] = field(default_factory=dict[str, int])
    own: tuple[tuple[Person, Status], ...] = ()


@dataclass(frozen=True, slots=True)
class HowItStands(Request[Stands]):
    session: SessionId


@reads
def how_it_stands(
    request: HowItStands,
    sessions: Sessions,
    registers: Registers,
    people: People,
    families: Families,
) -> Stands:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_OWN_SCHEDULE)
    session = sessions.find(where, request.session)
    if session is None:
        raise NoSuchSession
    if shows(actor, session):
        stands = registers.standing(where, session.id, most=1)
        known = figures_of(session, stands) if stands.entries else {}
        return Stands(known)
    own = [s for s in own_students(actor, families) if s in session.participants]
    if not own and not sees(actor, session):
        raise NoSuchSession
    entries = {who: registers.find(where, session.id, who) for who in own}
    return Stands(
        own=tuple(
            (person, entry.status)
            for person in people.some(where, own)
            if (entry := entries[person.id]) is not None
        )
    )
