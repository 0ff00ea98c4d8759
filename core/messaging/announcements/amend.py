"""What is out already: its words edited in place, taken back, or asked for again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from core.application import Facts, Request, changes
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import (
    Announcement,
    AnnouncementId,
    AnnouncementState,
    Round,
)
from core.messaging.announcements.approvals import Approvals
from core.messaging.announcements.facts import AnnouncementRecalled
from core.messaging.errors import NobodyToTell, NoSuchAnnouncement, RemindedToday
from core.messaging.ports import Announcements, Outbox

A_DAY = timedelta(days=1)
AHEAD = frozenset({AnnouncementState.WAITING, AnnouncementState.SCHEDULED})
OUT = frozenset(
    {
        AnnouncementState.GOING,
        AnnouncementState.PAUSED,
        AnnouncementState.ASKING,
        AnnouncementState.DONE,
    }
)


@dataclass(frozen=True, slots=True)
class EditAnnouncement(Request[Announcement]):
    """Answers it as it was before."""

    announcement: AnnouncementId
    text: str = field(repr=False)
    languages: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Those words for whoever reads another language; who has none reads `text`."""


@dataclass(frozen=True, slots=True)
class WithdrawAnnouncement(Request[int]):
    """Answers from how many people it is taken back."""

    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class RemindSilent(Request[int]):
    """Answers how many are reminded."""

    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class GotIt(Request[None]):
    """Said by whoever it was for, whatever their roles."""

    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class Rounds:
    """A bundle of ports: one more time through the people of an announcement."""

    announcements: Announcements
    outbox: Outbox
    clock: Clock

    def stop(self, here: OrganisationId, made: Announcement) -> None:
        """Nothing of the round before leaves any more; what is out is a card."""
        self.outbox.withdraw(here, made.mark, self.clock.now())
        if not made.version:
            self.outbox.becomes_card(here, made.mark, card_of(made))


def card_of(made: Announcement) -> str:
    """Which message of each reader's is edited."""
    return f"announced:{made.id}"


@changes
def edit_announcement(
    request: EditAnnouncement, rounds: Rounds, approvals: Approvals
) -> Announcement:
    """Whoever has it sees it change; whoever has not gets it as it is now.

    A yes was said to other words: before it goes it is asked for again, later whoever
    said it sees what it says now.
    """
    here = request.actor.organisation
    permitted(request.actor, Permission.ANNOUNCE)
    found = rounds.announcements.hold(here, request.announcement)
    later = found is not None and found.state in AHEAD
    if found is None or not (later or _is_out(found)) or not found.says_something:
        raise NoSuchAnnouncement
    more = replace(found.more, languages=request.languages)
    edited = replace(found, text=request.text, more=more)
    if later:
        if found.state is AnnouncementState.WAITING or found.decided_by:
            edited = replace(edited, state=AnnouncementState.WAITING, decided_by=None)
            approvals.ask(here, edited)
        rounds.announcements.again(here, edited, ())
        return found
    rounds.stop(here, found)
    paused = found.state is AnnouncementState.PAUSED
    state = found.state if paused else AnnouncementState.GOING
    version = found.version + 1
    edited = replace(edited, state=state, round=Round.EDITED, version=version)
    rounds.announcements.again(here, edited, None)
    if found.decided_by:
        approvals.close(here, edited, "announcement-edited-since")
    return found


def _is_out(made: Announcement) -> bool:
    """And stays so: what is being taken back says nothing any more."""
    return made.state in OUT and made.round is not Round.WITHDRAWN


@changes
def withdraw_announcement(
    request: WithdrawAnnouncement, rounds: Rounds, facts: Facts
) -> int:
    here = request.actor.organisation
    permitted(request.actor, Permission.ANNOUNCE)
    found = rounds.announcements.hold(here, request.announcement)
    out = OUT | {AnnouncementState.RECALLED}
    if found is None or found.state not in out or found.round is Round.WITHDRAWN:
        raise NoSuchAnnouncement
    rounds.stop(here, found)
    rounds.announcements.drop(here, found.id)
    marks = (replace(found, version=n).mark for n in range(found.version + 1))
    have = {each for mark in marks for each in rounds.outbox.may_have(here, mark)}
    if not have:
        raise NobodyToTell
    going, version = AnnouncementState.GOING, found.version + 1
    gone = replace(found, state=going, round=Round.WITHDRAWN, version=version)
    rounds.announcements.again(here, gone, sorted(have))
    facts.tell(AnnouncementRecalled(request.actor, here, found))
    return len(have)


@changes
def remind_silent(request: RemindSilent, rounds: Rounds) -> int:
    here, now = request.actor.organisation, rounds.clock.now()
    permitted(request.actor, Permission.ANNOUNCE)
    found = rounds.announcements.hold(here, request.announcement)
    asking = found is not None and found.state is AnnouncementState.ASKING
    if found is None or not asking or not found.wants_answer:
        raise NoSuchAnnouncement
    if found.reminded_at is not None and now - found.reminded_at < A_DAY:
        raise RemindedToday
    silent = rounds.announcements.silent(here, found.id)
    again = replace(
        found,
        state=AnnouncementState.GOING,
        round=Round.REMINDER,
        version=found.version + 1,
        reminded_at=now,
    )
    if not found.version:
        rounds.outbox.becomes_card(here, found.mark, card_of(found))
    rounds.announcements.again(here, again, silent)
    return len(silent)


@changes
def got_it(request: GotIt, rounds: Rounds) -> None:
    here, now = request.actor.organisation, rounds.clock.now()
    which, me = request.announcement, request.actor.person
    if not rounds.announcements.see(here, which, me, now):
        raise NoSuchAnnouncement
    rounds.announcements.acknowledge(here, which, me, now)
