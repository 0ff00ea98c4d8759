"""Visits are noted a moment later, off everybody's way; or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.application import Request, keeps, looks, on, reads
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.organisation.ports import Organisations
from core.organisation.settings import PoliciesChanged
from core.people.access import person_known_to
from core.people.ports import People
from core.reporting.usage.model import KEPT, Seen, Visit, Visits

SHOWN = 15


@dataclass(frozen=True, slots=True)
class NoteSeen(Request[None]):
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class ForgetOldVisits(Request[None]):
    """Those of more than a year ago."""


@dataclass(frozen=True, slots=True)
class VisitsOf(Request[list[Visit]]):
    """The latest visits of one person."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class LastUsed(Request[Mapping[str, datetime]]):
    """When somebody last used each platform, as far as visits are kept."""

    person: PersonId


@reads
def last_used(request: LastUsed, visits: Visits) -> Mapping[str, datetime]:
    actor = request.actor
    mine = request.person == actor.person
    permitted(actor, Permission.SEE_SELF if mine else Permission.SEE_AUDIT)
    return visits.last_of(actor.organisation, request.person)


@keeps
def note_seen(request: NoteSeen, visits: Visits, organisations: Organisations) -> None:
    """Of an organisation that wants none kept, none is."""
    homes = {each.organisation for each in request.seen}
    found = (organisations.find(each) for each in sorted(homes))
    wanted = {each.id for each in found if each and each.policies.usage}
    visits.note([each for each in request.seen if each.organisation in wanted])


@on(PoliciesChanged)
def forget_visits(fact: PoliciesChanged, visits: Visits) -> None:
    if not fact.organisation.policies.usage:
        visits.forget(fact.organisation.id)


@keeps
def forget_old_visits(request: ForgetOldVisits, visits: Visits, clock: Clock) -> None:
    permitted(request.actor, Permission.OPERATE)
    visits.purge(clock.now() - KEPT)


@looks
def visits_of(request: VisitsOf, visits: Visits, people: People) -> list[Visit]:
    actor = request.actor
    permitted(actor, Permission.SEE_AUDIT)
    person_known_to(actor, request.person, people)
    return visits.of(actor.organisation, request.person, SHOWN)
