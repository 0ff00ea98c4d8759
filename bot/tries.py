"""Things to say first, by role, with names that this organisation has."""

from collections.abc import Collection

from bot.words import UTC, say
from core.kernel.actor import Role
from core.people.model import Person
from core.sessions.names import Names

MOST = 5
MISSING = "\0"
"""What there is none of in an organisation yet; what needs it is not suggested."""


def to_try(roles: Collection[Role], names: Names, language: str) -> list[str]:
    students = (_short(each, names) for each in names.people if _learns(each))
    facts = {
        "student": next(students, MISSING),
        "course": next((each.short for each in names.courses), MISSING),
        "group": next((each.name for each in names.classes), MISSING),
    }
    told = [
        line
        for role in Role
        if role in roles
        for line in say(f"try-{role}", UTC, language, **facts).splitlines()
        if MISSING not in line
    ]
    return list(dict.fromkeys(told))[:MOST]


def _learns(person: Person) -> bool:
    return any(grant.role is Role.STUDENT for grant in person.grants)


def _short(person: Person, names: Names) -> str:
    """As people speak of them: by first name, where that is enough."""
    first = person.name.split()[0]
    alike = [each for each in names.people if each.name.split()[0] == first]
    return first if len(alike) == 1 else person.name
