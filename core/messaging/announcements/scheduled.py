"""Announcements that wait for their time: who may, and whom, is looked at anew then."""

from dataclasses import dataclass, replace

from core.application import Request, keeps, reads
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.announcements.announce import RULE, Meant
from core.messaging.announcements.approvals import Approvals, grown
from core.messaging.audience import read
from core.messaging.due import Dues
from core.messaging.errors import NobodyToApprove
from core.messaging.ports import Announcements
from core.messaging.post import Letter, Post
from core.people.ports import People

A_TIME = 5
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
    approvals: Approvals

    def let_go(self, here: OrganisationId, made: Announcement) -> Announcement:
        now = self.post.clock.now()
        author = self.people.find(here, made.by)
        if author is None or not may(author.actor(here, now), Permission.ANNOUNCE):
            return self.refuse(here, made, "announcement-right-lost")
        people, seen = self.meant.by(here, read(made.audience))
        count = len(people)
        if not seen.reachable:
            return self.refuse(here, made, "announcement-reaches-nobody")
        if seen.wants_number and grown(count, made.typed or 0):
            return self.refuse(here, made, "announcement-has-grown", count=count)
        lost, state = len(seen.unreachable), AnnouncementState.GOING
        going = replace(made, total=count, unreachable=lost, state=state)
        if self.approvals.wanted(here, made, count):
            return self._ask(here, going)
        self.announcements.start(here, going, people)
        return going

    def _ask(self, here: OrganisationId, made: Announcement) -> Announcement:
        """It goes to more than one person may tell, or to more than were agreed to."""
        waits = replace(made, state=AnnouncementState.WAITING, decided_by=None)
        try:
            self.approvals.ask(here, waits)
        except NobodyToApprove as nobody:
            why, above = "announcement-nobody-to-approve", nobody.above
            return self.refuse(here, made, why, above=above)
        self.announcements.again(here, waits, ())
        self.approvals.tell_author(here, waits, "announcement-asked-again")
        return waits

    def refuse(
        self, here: OrganisationId, made: Announcement, why: str, **facts: object
    ) -> Announcement:
        """Whoever wrote it hears why, and who said yes; where they are gone, admins."""
        self.announcements.end(here, made.id, AnnouncementState.REFUSED)
        now = self.post.clock.now()
        to = [made.by]
        if self.people.find(here, made.by) is None:
            everybody = self.people.every(here)
            to = [e.id for e in everybody if e.is_everywhere(Role.ADMIN, now)]
        to += [made.decided_by] if made.decided_by else []
        key = f"announcement-refused:{made.id.hex}"
        self.post.write(here, to, Letter(key, why, facts, text=made.text))
        return replace(made, state=AnnouncementState.REFUSED)


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
        elif made is not None and made.state is AnnouncementState.WAITING:
            starting.refuse(due.organisation, made, "announcement-not-approved")
            gone = "announcement-approval-over"
            starting.approvals.close(due.organisation, made, gone)
    return len(claimed)


@reads
def list_announcements(
    request: ListAnnouncements, announcements: Announcements
) -> tuple[list[Announcement], list[Announcement]]:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    return announcements.scheduled(here), announcements.latest(here, LATEST)
