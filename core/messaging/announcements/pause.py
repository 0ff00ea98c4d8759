"""Hold an announcement up while it goes out, and let it go on."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import Announcement, AnnouncementId, AnnouncementState
from core.messaging.announcements.amend import Rounds
from core.messaging.errors import NoSuchAnnouncement


@dataclass(frozen=True, slots=True)
class PauseAnnouncement(Request[None]):
    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class ResumeAnnouncement(Request[None]):
    announcement: AnnouncementId


@changes
def pause_announcement(request: PauseAnnouncement, rounds: Rounds) -> None:
    """Promised letters that have not left are as if they had not been written."""
    here = request.actor.organisation
    found = _in(AnnouncementState.GOING, request, rounds)
    people = rounds.outbox.take_back(here, found.mark)
    paused = replace(found, state=AnnouncementState.PAUSED)
    rounds.announcements.again(here, paused, people)


@changes
def resume_announcement(request: ResumeAnnouncement, rounds: Rounds) -> None:
    found = _in(AnnouncementState.PAUSED, request, rounds)
    going = replace(found, state=AnnouncementState.GOING)
    rounds.announcements.again(request.actor.organisation, going, ())


def _in(
    state: AnnouncementState,
    request: PauseAnnouncement | ResumeAnnouncement,
    rounds: Rounds,
) -> Announcement:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    found = rounds.announcements.hold(here, request.announcement)
    if found is None or found.state is not state:
        raise NoSuchAnnouncement
    return found
