"""Say yes or no to what somebody else wants to announce to many."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.announcements.announce import RULE
from core.messaging.announcements.scheduled import Starting
from core.messaging.due import Due
from core.messaging.errors import DecidedBefore, NoSuchAnnouncement, NotYourOwn


@dataclass(frozen=True, slots=True)
class ApproveAnnouncement(Request[Announcement]):
    """Answers what became of it: its author, and whom it is for, are looked at anew."""

    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class DeclineAnnouncement(Request[Announcement]):
    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class TakeBackApproval(Request[None]):
    """As long as its time has not come."""

    announcement: AnnouncementId


@changes
def approve_announcement(
    request: ApproveAnnouncement, starting: Starting
) -> Announcement:
    """The first to press decides."""
    here = request.actor.organisation
    found = _waiting(request, starting)
    state = AnnouncementState.SCHEDULED
    said_yes = replace(found, decided_by=request.actor.person, state=state)
    starting.dues.drop(here, RULE, found.id)
    starting.approvals.close(here, said_yes, "announcement-approved")
    starting.announcements.again(here, said_yes, ())
    if found.goes_at and found.goes_at > starting.approvals.post.clock.now():
        starting.dues.plan(Due(here, RULE, found.id, found.goes_at))
        starting.approvals.tell_author(here, said_yes, "announcement-was-approved")
        return said_yes
    return starting.let_go(here, said_yes)


@changes
def decline_announcement(
    request: DeclineAnnouncement, starting: Starting
) -> Announcement:
    here = request.actor.organisation
    found = _waiting(request, starting)
    state = AnnouncementState.REFUSED
    said_no = replace(found, decided_by=request.actor.person, state=state)
    starting.dues.drop(here, RULE, found.id)
    starting.announcements.again(here, said_no, ())
    starting.approvals.close(here, said_no, "announcement-declined")
    starting.approvals.tell_author(here, said_no, "announcement-was-declined")
    return said_no


@changes
def take_back_approval(request: TakeBackApproval, starting: Starting) -> None:
    here = request.actor.organisation
    permitted(request.actor, Permission.ANNOUNCE)
    found = starting.announcements.hold(here, request.announcement)
    mine = found is not None and found.decided_by == request.actor.person
    if found is None or not mine or found.state is not AnnouncementState.SCHEDULED:
        raise NoSuchAnnouncement
    waits = replace(found, decided_by=None, state=AnnouncementState.WAITING)
    starting.announcements.again(here, waits, ())
    starting.approvals.ask(here, waits)


def _waiting(
    request: ApproveAnnouncement | DeclineAnnouncement, starting: Starting
) -> Announcement:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    found = starting.announcements.hold(here, request.announcement)
    if found is None:
        raise NoSuchAnnouncement
    if found.by == request.actor.person:
        raise NotYourOwn
    if found.state is not AnnouncementState.WAITING:
        raise DecidedBefore
    return found
