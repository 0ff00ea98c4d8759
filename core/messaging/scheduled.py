"""Announcements that wait for their time: who may, and whom, is looked at anew then."""

from dataclasses import dataclass, replace

from core.application import Request, keeps, reads
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.announce import RULE, Meant
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.audience import read
from core.messaging.due import Dues
from core.messaging.ports import Announcements
from core.messaging.post import Letter, Post
from core.people.ports import People

A_TIME = 5
GROWN = 10
"""By more than so many per cent: nobody has said yes to that many."""
LATEST = 8


@dataclass(frozen=True, slots=True)
class StartScheduled(Request[int]):
    """Answers how many were due."""


@dataclass(frozen=True, slots=True)
class ListAnnouncements(Request[tuple[list[Announcement], list[Announcement]]]):
    """Those that wait for their time, and the latest of the others."""


@dataclass(frozen=True, slots=True)
class Starting:
    """A bundle of ports: what it takes to let one go."""

    announcements: Announcements
    meant: Meant
    people: People
    post: Post

    def let_go(self, here: OrganisationId, made: Announcement) -> None:
        now = self.post.clock.now()
        author = self.people.find(here, made.by)
        if author is None or not may(author.actor(here, now), Permission.ANNOUNCE):
            self._refuse(here, made, "announcement-right-lost")
            return
        people, seen = self.meant.by(here, read(made.audience))
        if not seen.reachable:
            self._refuse(here, made, "announcement-reaches-nobody")
            return
        if seen.wants_number and len(people) * 100 > (made.typed or 0) * (100 + GROWN):
            self._refuse(here, made, "announcement-has-grown", count=len(people))
            return
        going = replace(
            made,
            total=len(people),
            unreachable=len(seen.unreachable),
            state=AnnouncementState.GOING,
        )
        self.announcements.start(here, going, people)

    def _refuse(
        self, here: OrganisationId, made: Announcement, why: str, **facts: object
    ) -> None:
        """Whoever wrote it hears why; where they are gone, the admins do."""
        self.announcements.end(here, made.id, AnnouncementState.REFUSED)
        now = self.post.clock.now()
        to = [made.by]
        if self.people.find(here, made.by) is None:
            everybody = self.people.every(here)
            to = [e.id for e in everybody if e.is_everywhere(Role.ADMIN, now)]
        key = f"announcement-refused:{made.id.hex}"
        self.post.write(here, to, Letter(key, why, facts, text=made.text))


@keeps
def start_scheduled(request: StartScheduled, dues: Dues, starting: Starting) -> int:
    """The row is gone and the announcement on its way in one transaction."""
    del request
    claimed = dues.claim(RULE, starting.post.clock.now(), A_TIME)
    for due in claimed:
        dues.done(due)
        which = AnnouncementId(due.subject)
        made = starting.announcements.hold(due.organisation, which)
        if made is not None and made.state is AnnouncementState.SCHEDULED:
            starting.let_go(due.organisation, made)
    return len(claimed)


@reads
def list_announcements(
    request: ListAnnouncements, announcements: Announcements
) -> tuple[list[Announcement], list[Announcement]]:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    return announcements.scheduled(here), announcements.latest(here, LATEST)
