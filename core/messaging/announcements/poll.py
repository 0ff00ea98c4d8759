"""A poll in an announcement: answered by a button, and changed by another."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import AnnouncementId, AnnouncementState
from core.messaging.announcements.amend import Rounds
from core.messaging.errors import NoSuchAnnouncement, PollClosed


@dataclass(frozen=True, slots=True)
class ChooseOption(Request[str]):
    """Said by whoever it was for, whatever their roles. Answers what they said."""

    announcement: AnnouncementId
    option: int


@dataclass(frozen=True, slots=True)
class CloseOpinions(Request[None]):
    """Nobody answers any more, or changes what they said."""

    announcement: AnnouncementId
    closed: bool = True


@changes
def choose_option(request: ChooseOption, rounds: Rounds) -> str:
    """The last press counts."""
    here, now = request.actor.organisation, rounds.clock.now()
    which, me = request.announcement, request.actor.person
    found = rounds.announcements.find(here, which)
    gone = found is None or found.state is AnnouncementState.RECALLED
    options = found.more.options if found and not gone else ()
    if found is None or not 0 <= request.option < len(options):
        raise NoSuchAnnouncement
    if found.more.closed:
        raise PollClosed
    if not rounds.announcements.choose(here, which, me, request.option):
        raise NoSuchAnnouncement
    rounds.announcements.see(here, which, me, now)
    rounds.announcements.acknowledge(here, which, me, now)
    return options[request.option]


@changes
def close_opinions(request: CloseOpinions, rounds: Rounds) -> None:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    found = rounds.announcements.hold(here, request.announcement)
    if found is None or not found.more.options or found.more.closed is request.closed:
        raise NoSuchAnnouncement
    more = replace(found.more, closed=request.closed)
    rounds.announcements.again(here, replace(found, more=more), ())
    rounds.announcements.watch(here, found.id)
