"""People: everybody for whoever manages them, else oneself, wards and the taught."""

from uuid import UUID

from msgspec import Struct

from adapters.web.api.cursors import Paged, page_of
from adapters.web.api.days import LONGEST
from adapters.web.api.endpoint import Asked, Endpoint, Given
from core.application import Desk
from core.kernel.actor import Role
from core.kernel.permissions import Permission, may
from core.kernel.span import Span
from core.people.directory import Directory
from core.people.look_up import Everybody, Find, Wards
from core.people.model import Person
from core.people.tokens.model import Scope
from core.sessions.schedule import ScheduleOf


class PersonOut(Struct):
    """E-mail and phone only for whoever manages people; else they are null."""

    id: UUID
    name: str
    roles: list[str]
    school: str
    email: str | None
    phone: str | None


class People(Struct):
    """By name."""

    items: list[PersonOut]
    next: str | None


class Which(Paged, kw_only=True):
    role: Role | None = None


def listed(asked: Asked, desk: Desk) -> Given:
    query: Which = asked.query
    manages = may(asked.actor, Permission.MANAGE_PEOPLE)
    found = _everybody(asked, desk) if manages else _own(asked, desk)
    wanted = [each for each in found if query.role in {None, *each.roles_at(asked.now)}]
    page, after = page_of(wanted, query, lambda each: (each.name, each.id))
    shown = [_shown(each, asked, contacts=manages) for each in page]
    return Given(People(shown, after))


def _everybody(asked: Asked, desk: Desk) -> list[Person]:
    return desk.run(Directory(asked.actor))


def _own(asked: Asked, desk: Desk) -> list[Person]:
    wards = desk.run(Wards(asked.actor))
    own = desk.run(Find(asked.actor, asked.actor.person))
    found = (own, *wards, *_taught(asked, desk))
    return list({each.id: each for each in found}.values())


def _taught(asked: Asked, desk: Desk) -> list[Person]:
    """Those in sessions of one's own, lately or soon."""
    if not may(asked.actor, Permission.RUN_SESSIONS):
        return []
    around = Span(asked.now - LONGEST, asked.now + LONGEST)
    sessions = desk.run(ScheduleOf(asked.actor, around))
    taught = {
        each
        for session in sessions
        if asked.actor.person in session.tutors
        for each in session.participants
    }
    return [each for each in desk.run(Everybody(asked.actor)) if each.id in taught]


def _shown(person: Person, asked: Asked, *, contacts: bool) -> PersonOut:
    return PersonOut(
        person.id,
        person.name,
        sorted(person.roles_at(asked.now)),
        person.school,
        person.email or None if contacts else None,
        person.phone or None if contacts else None,
    )


ENDPOINTS = (
    Endpoint(
        "list-people",
        "GET",
        "/api/people",
        Scope.PEOPLE_READ,
        listed,
        People,
        query=Which,
    ),
)
