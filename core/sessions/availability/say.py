"""Say when somebody has time, or has none, and see what was said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.people.access import person_known_to
from core.people.families import Families
from core.people.ports import People
from core.sessions.access import own_students
from core.sessions.availability.errors import NoSuchTime, NotTheirTime, TooMuchSaid
from core.sessions.availability.model import (
    TOLD,
    Availability,
    AvailabilityId,
    Having,
    Wishes,
)
from core.sessions.availability.ports import Availabilities, WishBook

MOST = 100


@dataclass(frozen=True, slots=True)
class SetAvailability(Request["Said"]):
    """`said` is as it is to be kept, but for whose it is and who said so.

    When somebody is free on some weekday replaces what was said of that weekday for
    the same days; `instead` replaces all that was ever said.
    """

    person: PersonId
    said: tuple[Availability, ...]
    instead: bool = False


@dataclass(frozen=True, slots=True)
class TakeBackAvailability(Request[PersonId]):
    """What was added goes, what it replaced comes back."""

    person: PersonId
    added: tuple[AvailabilityId, ...]
    removed: tuple[AvailabilityId, ...]


@dataclass(frozen=True, slots=True)
class ShowAvailability(Request["TheirTime"]):
    person: PersonId


@dataclass(frozen=True, slots=True)
class SetWishes(Request[Wishes]):
    """All of them; answers those before."""

    wishes: Wishes


@dataclass(frozen=True, slots=True)
class Said:
    person: PersonId
    added: tuple[Availability, ...]
    removed: tuple[Availability, ...]


@dataclass(frozen=True, slots=True)
class TheirTime:
    said: Sequence[Availability]
    wishes: Wishes


@dataclass(frozen=True, slots=True)
class Times:
    """A bundle of ports."""

    availabilities: Availabilities
    wishes: WishBook
    people: People
    families: Families
    clock: Clock

    def refuse_others(self, actor: Actor, person: PersonId) -> None:
        """One's own, one's children's, and everybody's for whoever books for them."""
        permitted(actor, Permission.SET_AVAILABILITY)
        whose = person_known_to(actor, person, self.people)
        if person in own_students(actor, self.families):
            return
        if not may(actor, Permission.BOOK_FOR_OTHERS):
            raise NotTheirTime(whose.name)

    def wishes_of(self, actor: Actor, person: PersonId) -> Wishes:
        found = self.wishes.of(actor.organisation, [person])
        return found[0] if found else Wishes(person)


@changes
def set_availability(request: SetAvailability, times: Times) -> Said:
    actor, person = request.actor, request.person
    times.refuse_others(actor, person)
    before = times.availabilities.of(actor.organisation, [person])
    told = [each for each in before if each.source == TOLD]
    removed = tuple(e for e in told if request.instead or _replaced(e, request.said))
    if len(told) + len(request.said) - len(removed) > MOST:
        raise TooMuchSaid(MOST)
    now = times.clock.now()
    added = tuple(
        replace(
            each,
            id=AvailabilityId(uuid4()),
            person=person,
            by=actor.person,
            at=now,
        )
        for each in request.said
    )
    gone = [each.id for each in removed]
    times.availabilities.remove(actor.organisation, gone, now)
    times.availabilities.add(actor.organisation, added)
    return Said(person, added, removed)


def _replaced(old: Availability, said: Iterable[Availability]) -> bool:
    return any(
        each.kind is old.kind is Having.FREE
        and each.weekday is not None
        and (each.weekday, each.first, each.last) == (old.weekday, old.first, old.last)
        for each in said
    )


@changes
def take_back_availability(request: TakeBackAvailability, times: Times) -> PersonId:
    actor, where = request.actor, request.actor.organisation
    times.refuse_others(actor, request.person)
    these = (*request.added, *request.removed)
    found = times.availabilities.some(where, these)
    theirs = [each for each in found if each.person == request.person]
    if len(theirs) != len(these):
        raise NoSuchTime
    times.availabilities.remove(where, request.added, times.clock.now())
    times.availabilities.bring_back(where, request.removed)
    return request.person


@reads
def show_availability(request: ShowAvailability, times: Times) -> TheirTime:
    times.refuse_others(request.actor, request.person)
    said = times.availabilities.of(request.actor.organisation, [request.person])
    return TheirTime(said, times.wishes_of(request.actor, request.person))


@changes
def set_wishes(request: SetWishes, times: Times) -> Wishes:
    times.refuse_others(request.actor, request.wishes.person)
    before = times.wishes_of(request.actor, request.wishes.person)
    times.wishes.put(request.actor.organisation, request.wishes)
    return before
