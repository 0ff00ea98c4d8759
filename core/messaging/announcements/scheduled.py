"""Announcements that wait for their time: who may, and whom, is looked at anew then."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid5

from core.application import Request, changes, keeps, reads
from core.kernel.actor import THE_DESK, Role
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.announcements.announce import RULE, Meant
from core.messaging.announcements.approvals import LASTS, Approvals, grown
from core.messaging.announcements.facts import AnnouncementSent
from core.messaging.audience import read
from core.messaging.due import Due, Dues
from core.messaging.errors import (
    AnnouncementInThePast,
    NeverComesRound,
    NobodyToApprove,
    NoSuchAnnouncement,
)
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Announcements
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
class PlanAgain(Request[Announcement]):
    """Takes back that one was called off before it went."""

    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class Starting:
    """A bundle of ports: what it takes to let one go."""

    announcements: Announcements
    meant: Meant
    people: People
    post: Post
    approvals: Approvals
    dues: Dues

    def come_round(self, here: OrganisationId, made: Announcement) -> None:
        """This time's is one of its own; whoever lost the right sends none any more."""
        at = made.goes_at or self.post.clock.now()
        own = uuid5(made.id, at.isoformat())
        once = replace(made, id=AnnouncementId(own), at=at, goes_at=None, every="")
        self.announcements.add(here, once, ())
        went = self.let_go(here, once)
        ahead = self._ahead(here, made)
        over = ahead is None
        if ahead is None or not self._may(here, made):
            state = AnnouncementState.DONE if over else AnnouncementState.REFUSED
            self.announcements.end(here, made.id, state)
            return
        if went.state is AnnouncementState.WAITING:
            self.dues.plan(Due(here, RULE, went.id, self.post.clock.now() + LASTS))
        self.announcements.again(here, replace(made, goes_at=ahead), ())
        self.dues.plan(Due(here, RULE, made.id, ahead))

    def _ahead(self, here: OrganisationId, made: Announcement) -> datetime | None:
        """None where this was the last time."""
        try:
            ahead = self.meant.next(here, made.every)
        except NeverComesRound:
            return None
        return None if made.until is not None and ahead >= made.until else ahead

    def _may(self, here: OrganisationId, made: Announcement) -> bool:
        author, now = self.people.find(here, made.by), self.post.clock.now()
        return author is not None and may(author.actor(here, now), Permission.ANNOUNCE)

    def let_go(self, here: OrganisationId, made: Announcement) -> Announcement:
        if not self._may(here, made):
            return self.refuse(here, made, "announcement-right-lost")
        people = self.meant.people(here, read(made.audience))
        seen, count = self.meant.reach.counted(here, people), len(people)
        if not seen.reachable:
            return self.refuse(here, made, "announcement-reaches-nobody")
        if seen.wants_number and grown(count, made.typed or 0):
            return self.refuse(here, made, "announcement-has-grown", count=count)
        lost, state = seen.unreachable, AnnouncementState.GOING
        going = replace(made, total=count, unreachable=lost, state=state)
        if self.approvals.wanted(here, made, count):
            return self._ask(here, going)
        self.announcements.start(here, going, people)
        self.approvals.facts.tell(AnnouncementSent(THE_DESK, here, going))
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
def start_scheduled(request: StartScheduled, starting: Starting) -> int:
    """The row is gone and the announcement on its way in one transaction."""
    del request
    dues = starting.dues
    taken = dues.take(RULE, starting.post.clock.now(), A_TIME)
    for due in taken:
        which = AnnouncementId(due.subject)
        made = starting.announcements.hold(due.organisation, which)
        scheduled = made is not None and made.state is AnnouncementState.SCHEDULED
        if made is not None and scheduled and made.every:
            starting.come_round(due.organisation, made)
        elif made is not None and scheduled:
            starting.let_go(due.organisation, made)
        elif made is not None and made.state is AnnouncementState.WAITING:
            starting.refuse(due.organisation, made, "announcement-not-approved")
            gone = "announcement-approval-over"
            starting.approvals.close(due.organisation, made, gone)
    return len(taken)


@changes
def plan_again(request: PlanAgain, starting: Starting) -> Announcement:
    """A yes that somebody had said to it still stands."""
    here = request.actor.organisation
    permitted(request.actor, Permission.ANNOUNCE)
    found = starting.announcements.hold(here, request.announcement)
    gone = found is not None and found.state is AnnouncementState.RECALLED
    at = found.goes_at if found else None
    if found is None or not gone or at is None:
        raise NoSuchAnnouncement
    if at <= starting.post.clock.now():
        raise AnnouncementInThePast(at)
    again = replace(found, state=AnnouncementState.SCHEDULED)
    if starting.approvals.wanted(here, again, again.total):
        again = replace(again, state=AnnouncementState.WAITING)
        starting.approvals.ask(here, again)
    starting.announcements.again(here, again, ())
    starting.dues.plan(Due(here, RULE, again.id, at))
    return again


@reads
def list_announcements(
    request: ListAnnouncements, announcements: Announcements
) -> tuple[list[Announcement], list[Announcement]]:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    return announcements.scheduled(here), announcements.latest(here, LATEST)
