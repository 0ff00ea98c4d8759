"""Audiences with a name: kept as they were said, looked up anew at each use."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted
from core.messaging.announcements.announce import Meant
from core.messaging.audience import Audience, Kind, written
from core.messaging.errors import NoSuchAudience, SavedWithinSaved
from core.messaging.ports import SavedAudience, SavedAudiences


@dataclass(frozen=True, slots=True)
class Replaced:
    """What it is now; what it was before, if there was one of that name."""

    now: SavedAudience
    before: str


@dataclass(frozen=True, slots=True)
class SaveAudience(Request[Replaced]):
    name: str
    audiences: tuple[Audience, ...]


@dataclass(frozen=True, slots=True)
class DropAudience(Request[SavedAudience]):
    name: str


@dataclass(frozen=True, slots=True)
class ListAudiences(Request[Sequence[tuple[SavedAudience, int]]]):
    """Each with how many people it means right now."""


@dataclass(frozen=True, slots=True)
class NamedAudiences(Request[Sequence[SavedAudience]]):
    """To be meant in words; shows nothing by itself."""


@changes
def save_audience(
    request: SaveAudience, saved: SavedAudiences, clock: Clock
) -> Replaced:
    """One of that name that was dropped is itself again, wherever it is meant."""
    actor = request.actor
    permitted(actor, Permission.ANNOUNCE)
    if any(each.kind is Kind.SAVED for each in request.audiences):
        raise SavedWithinSaved
    found = saved.named(actor.organisation, request.name)
    id_ = found.id if found else uuid4()
    now = SavedAudience(id_, request.name, written(request.audiences), actor.person)
    saved.keep(actor.organisation, now, clock.now())
    live = found is not None and not found.dropped
    return Replaced(now, found.terms if found and live else "")


@changes
def drop_audience(
    request: DropAudience, saved: SavedAudiences, clock: Clock
) -> SavedAudience:
    actor = request.actor
    permitted(actor, Permission.ANNOUNCE)
    found = saved.named(actor.organisation, request.name)
    if found is None or found.dropped:
        raise NoSuchAudience(request.name)
    saved.drop(actor.organisation, found.id, clock.now())
    return found


@reads
def list_audiences(
    request: ListAudiences, saved: SavedAudiences, meant: Meant
) -> Sequence[tuple[SavedAudience, int]]:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    return [
        (each, len(meant.people(here, [Audience(Kind.SAVED, each.id)])))
        for each in saved.every(here)
    ]


@reads
def named_audiences(
    request: NamedAudiences, saved: SavedAudiences
) -> Sequence[SavedAudience]:
    return saved.every(request.actor.organisation)
