"""Who has not got an announcement, or said nothing of it: by name, and why."""

from dataclasses import dataclass, replace

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import AnnouncementId
from core.messaging.announcements.amend import Rounds
from core.messaging.errors import NoSuchAnnouncement
from core.messaging.reach import Reach

SILENT = "silent"


@dataclass(frozen=True, slots=True)
class WhoNot(Request[dict[str, tuple[PersonId, ...]]]):
    """By what is in the way; last those who have it, and did not say so."""

    announcement: AnnouncementId


@reads
def who_not(
    request: WhoNot, rounds: Rounds, reach: Reach
) -> dict[str, tuple[PersonId, ...]]:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    made = rounds.announcements.find(here, request.announcement)
    if made is None:
        raise NoSuchAnnouncement
    people = rounds.announcements.people(here, made.id)
    marks = [replace(made, version=n).mark for n in range(made.version + 1)]
    have = {each for mark in marks for each in rounds.outbox.reached(here, mark)}
    failed = {
        person: why
        for mark in marks
        for person, why in rounds.outbox.failed(here, mark).items()
        if person not in have
    }
    found: dict[str, tuple[PersonId, ...]] = {}
    for person, why in failed.items():
        found[why] = (*found.get(why, ()), person)
    never = [each for each in people if each not in have and each not in failed]
    found |= {str(why): lost for why, lost in reach.of(here, never).why.items()}
    said = {
        each
        for each, did in people.items()
        if did.acked or (did.seen and not made.wants_answer)
    }
    silent = tuple(sorted(have & set(people) - said))
    return found | ({SILENT: silent} if silent else {})
