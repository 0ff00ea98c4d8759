"""Say in time that a role is about to end: to whoever holds it, and to the admins."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from core.application import Request, keeps, on
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.messaging.due import Due, Dues
from core.messaging.notices.post import Letter, Post
from core.people.facts import RoleChanged
from core.people.model import Grant, Person
from core.people.ports import People

RULE = "role ends"
IN_TIME = timedelta(days=3)
MORNING = time(9)
A_TIME = 100
GRANTS = UUID("6f1b8a0e-3c55-4f6c-9a52-7f3f5a0f7c11")
"""A grant has no id of its own; this makes one of what it is."""


@dataclass(frozen=True, slots=True)
class WarnOfEndingRoles(Request[int]):
    """Answers how many were due."""


@on(RoleChanged)
def plan_a_warning(fact: RoleChanged, dues: Dues, post: Post) -> None:
    """Instead of what was planned for that role of theirs before."""
    here, grant = fact.actor.organisation, fact.grant
    subject = uuid5(GRANTS, f"{fact.person}:{grant.role}:{grant.within}")
    dues.drop(here, RULE, subject)
    home = post.organisations.find(here)
    if fact.ended or grant.until is None or home is None:
        return
    at = warn_at(grant.until, post.clock.now(), home.zone)
    if at is not None:
        dues.plan(Due(here, RULE, subject, at, fact.person))


def warn_at(until: datetime, now: datetime, zone: ZoneInfo) -> datetime | None:
    """In the morning three days before the last day, else of that day itself.

    Whoever is given a role this morning until tonight knows it without.
    """
    last = (until - timedelta(seconds=1)).astimezone(zone).date()
    for day in (last - IN_TIME, last):
        at = datetime.combine(day, MORNING, zone).astimezone(UTC)
        if now < at < until:
            return at
    return None


@keeps
def warn_of_ending_roles(
    request: WarnOfEndingRoles, dues: Dues, people: People, post: Post
) -> int:
    """The notices are promised and the row is gone in one transaction."""
    del request
    taken = dues.take(RULE, post.clock.now(), A_TIME)
    for due in taken:
        person = people.find(due.organisation, due.person)
        for grant in person.grants if person else ():
            subject = uuid5(GRANTS, f"{due.person}:{grant.role}:{grant.within}")
            if person and subject == due.subject:
                _warn(due.organisation, person, grant, people, post)
    return len(taken)


def _warn(
    organisation: OrganisationId,
    person: Person,
    grant: Grant,
    people: People,
    post: Post,
) -> None:
    now = post.clock.now()
    home = post.organisations.find(organisation)
    if grant.until is None or grant.until <= now or home is None:
        return
    last = (grant.until - timedelta(seconds=1)).astimezone(home.zone).date()
    facts = {"name": person.name, "role": grant.role.value, "until": last}
    key = f"role-ends:{person.id.hex}:{grant.role}:{grant.until.isoformat()}"
    admins = [
        each.id
        for each in people.every(organisation)
        if each.is_everywhere(Role.ADMIN, now) and each.id != person.id
    ]
    post.write(organisation, [person.id], Letter(f"{key}:own", "role-ends-own", facts))
    post.write(organisation, admins, Letter(key, "role-ends", facts))
