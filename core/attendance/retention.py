"""Nothing is kept longer than was said: purged, and then looked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.application import Change, Journal, Request, keeps, reads
from core.attendance.links import AFTERWARDS
from core.audit.ports import AuditTrail, Search
from core.kernel.actor import Role
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.facts import written
from core.messaging.model import Lane
from core.messaging.notices.post import Letter, Post
from core.messaging.tidy import KEPT
from core.organisation.access import home_of
from core.organisation.model import Organisation, Policies
from core.organisation.ports import Organisations
from core.people.ports import People

PROOF = "ProveAbsence"
TOLD = (Role.ADMIN, Role.OPERATOR)
MARGIN = timedelta(hours=2)
"""What is tidied once an hour may be so much older than was said."""


class Shelf(StrEnum):
    """Where something lies for a while only."""

    PHOTOS = "photos"
    PLACES = "places"
    STEPS = "steps"
    TRACES = "traces"
    DOCUMENTS = "documents"
    PINGS = "pings"
    FACES = "faces"
    CLAIMS = "claims"
    LINKS = "links"
    WORDS = "words"
    LETTERS = "letters"
    TOLD = "told"
    EVENTS = "events"
    MESSAGES = "messages"
    FILES = "files"


ALWAYS = {
    Shelf.FACES: AFTERWARDS,
    Shelf.CLAIMS: AFTERWARDS,
    Shelf.LINKS: 2 * AFTERWARDS,
    Shelf.STEPS: 2 * AFTERWARDS,
    Shelf.EVENTS: KEPT,
    Shelf.MESSAGES: KEPT,
    Shelf.FILES: KEPT,
}
"""What no organisation decides."""


def kept_for(shelf: Shelf, policies: Policies) -> timedelta:
    """From when it came, or ended; photos carry the day on which they go."""
    by_policy = {
        Shelf.PHOTOS: policies.photos_kept,
        Shelf.PLACES: policies.places_kept,
        Shelf.PINGS: policies.places_kept,
        Shelf.TRACES: policies.traces_kept,
        Shelf.DOCUMENTS: policies.documents_kept,
        Shelf.WORDS: policies.feedback_words_kept,
        Shelf.LETTERS: policies.messages_kept,
        Shelf.TOLD: policies.told_kept,
    }
    return by_policy.get(shelf) or ALWAYS.get(shelf, timedelta())


def gone_before(shelf: Shelf, policies: Policies, now: datetime) -> datetime:
    return now if shelf is Shelf.PHOTOS else now - kept_for(shelf, policies)


class Shelves(Protocol):
    """The tables themselves, whoever else reads and writes them."""

    def empty(
        self, organisation: OrganisationId, shelf: Shelf, before: datetime
    ) -> int:
        """Destroy what is older; how many."""
        ...

    def left(self, organisation: OrganisationId, shelf: Shelf, before: datetime) -> int:
        """How many are older all the same."""
        ...


@dataclass(frozen=True, slots=True)
class EmptyShelves(Request[int]):
    """Destroy all of an organisation's that is past its day; how many."""


@dataclass(frozen=True, slots=True)
class ProveAbsence(Request[Mapping[Shelf, int]]):
    """Count what is past its day and still there: by shelf, nothing where all is well.

    What was found is written to the audit, once a day; every day that it is not
    nothing, whoever operates the desk hears of it.
    """


@dataclass(frozen=True, slots=True)
class Kept:
    """How long each thing is kept, and what was found when it was last looked for."""

    policies: Policies
    proved: datetime | None = None
    left: str = ""


@dataclass(frozen=True, slots=True)
class HowLongKept(Request[Kept]):
    """For everybody whom it is about."""


@dataclass(frozen=True, slots=True)
class Keeper:
    """A bundle of ports; see `Composer`."""

    shelves: Shelves
    organisations: Organisations
    trail: AuditTrail
    clock: Clock
    people: People
    post: Post

    def tell(self, home: Organisation, left: Mapping[Shelf, int], day: date) -> None:
        """Admins, and whoever runs the desk; at once, whatever the hour."""
        now = self.clock.now()
        readers = [
            each.id
            for each in self.people.every(home.id)
            if any(each.is_everywhere(role, now) for role in TOLD)
        ]
        letter = Letter(
            f"retention:{day.isoformat()}",
            "retention-failed",
            {"count": sum(left.values())},
            (Choice("retention-open", Draft("retention"), again=True),),
            tuple(Field(f"shelf-{each}", written(n)) for each, n in left.items()),
            lane=Lane.ANSWER,
            may_wait=False,
        )
        self.post.write(home.id, readers, letter)


@keeps
def empty_shelves(request: EmptyShelves, keeper: Keeper) -> int:
    actor, now = request.actor, keeper.clock.now()
    permitted(actor, Permission.SET_UP)
    policies = home_of(actor, keeper.organisations).policies
    return sum(
        keeper.shelves.empty(actor.organisation, each, gone_before(each, policies, now))
        for each in Shelf
    )


@keeps
def prove_absence(
    request: ProveAbsence, keeper: Keeper, journal: Journal
) -> Mapping[Shelf, int]:
    actor, now = request.actor, keeper.clock.now()
    permitted(actor, Permission.SET_UP)
    home = home_of(actor, keeper.organisations)
    today = now.astimezone(home.zone).date()
    last = keeper.trail.search(actor.organisation, Search(action=PROOF, limit=1))
    if last and last[0].at.astimezone(home.zone).date() == today:
        return {}
    found = {
        each: keeper.shelves.left(
            actor.organisation, each, gone_before(each, home.policies, now - MARGIN)
        )
        for each in Shelf
    }
    told = {each.value: f"{count} left" for each, count in found.items()}
    total = {"all": f"{sum(found.values())} left"}
    journal.record(Change(actor, PROOF, total | told, now))
    left = {each: count for each, count in found.items() if count}
    if left:
        keeper.tell(home, left, today)
    return left


@reads
def how_long_kept(
    request: HowLongKept, organisations: Organisations, trail: AuditTrail
) -> Kept:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    policies = home_of(actor, organisations).policies
    last = trail.search(actor.organisation, Search(action=PROOF, limit=1))
    if not last:
        return Kept(policies)
    return Kept(policies, last[0].at, (last[0].facts or {}).get("all", ""))
