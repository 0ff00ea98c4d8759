"""Announce something to many: looked at first, then promised piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.application import Request, changes, reads
from core.kernel.clock import Clock
from core.kernel.cron import NoSuchTime
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.announcement import (
    NOTHING_MORE,
    Announcement,
    AnnouncementId,
    AnnouncementState,
    More,
    Round,
)
from core.messaging.announcements.approvals import LASTS, Approvals
from core.messaging.announcements.facts import (
    AnnouncementRecalled,
    AnnouncementSent,
)
from core.messaging.attachments import KEPT
from core.messaging.audience import Audience, written
from core.messaging.due import Due, Dues
from core.messaging.errors import (
    AnnouncementInThePast,
    NeverComesRound,
    NobodyToTell,
    NoSuchAnnouncement,
    NumberWanted,
)
from core.messaging.ports import Audiences, Outbox
from core.messaging.reach import Count, Preview, Reach
from core.organisation.coming import Coming
from core.organisation.days import UTC, Days

A_DAY, A_YEAR = timedelta(days=1), timedelta(days=365)
RULE = "announcement"
"""What is due for each that is scheduled."""
UNSENT = frozenset(
    {
        AnnouncementState.WAITING,
        AnnouncementState.SCHEDULED,
        AnnouncementState.GOING,
        AnnouncementState.PAUSED,
    }
)


@dataclass(frozen=True, slots=True)
class PreviewAnnouncement(Request[Preview]):
    audiences: tuple[Audience, ...]
    every: str = ""


@dataclass(frozen=True, slots=True)
class Announce(Request[Announcement]):
    audiences: tuple[Audience, ...]
    text: str = field(repr=False)
    typed: int | None = None
    """How many people there are, from the mouth of whoever wants to tell them."""
    at: datetime | None = None
    """When it goes out; at once without."""
    asks: bool = False
    """Whether each is asked to say that they got it."""
    more: More = NOTHING_MORE
    every: str = ""
    """When it comes round: see `core.organisation.coming`; `at` is not said then."""
    until: date | None = None
    """The last day on which it does; a year from now without."""


@dataclass(frozen=True, slots=True)
class Spared:
    """How many people were; all of them, where it was only planned."""

    people: int
    was_planned: bool


@dataclass(frozen=True, slots=True)
class RecallAnnouncement(Request[Spared]):
    """Drop what was not sent yet; what is being taken back is taken back from all."""

    announcement: AnnouncementId


@dataclass(frozen=True, slots=True)
class Meant:
    """A bundle of ports: who is meant right now, and how they are reached."""

    audiences: Audiences
    reach: Reach
    days: Days
    coming: Coming

    def next(self, here: OrganisationId, every: str) -> datetime:
        """When it next comes round."""
        try:
            return self.coming.following(here, every)
        except NoSuchTime:
            raise NeverComesRound(every) from None

    def begun(self, here: OrganisationId, every: str) -> str:
        """Of what comes round, the first turn is fixed."""
        try:
            return self.coming.begun(here, every)
        except NoSuchTime:
            raise NeverComesRound(every) from None

    def zone(self, here: OrganisationId) -> ZoneInfo:
        home = self.days.organisations.find(here)
        return home.zone if home else UTC

    def by(
        self, here: OrganisationId, said: Sequence[Audience]
    ) -> tuple[list[PersonId], Preview]:
        people = self.people(here, said)
        return people, self.reach.of(here, people)

    def people(self, here: OrganisationId, said: Sequence[Audience]) -> list[PersonId]:
        now, today = self.days.clock.now(), self.days.today(here)
        return self.audiences.of(here, said, now, today)


@reads
def preview_announcement(request: PreviewAnnouncement, meant: Meant) -> Preview:
    permitted(request.actor, Permission.ANNOUNCE)
    here = request.actor.organisation
    people, seen = meant.by(here, request.audiences)
    if request.every:
        begun = meant.begun(here, request.every)
        seen = replace(seen, first=meant.next(here, begun))
    if people:
        return seen
    named = {*meant.people(here, [e for e in request.audiences if not e.minus])}
    took = [
        (each, len(named & {*meant.people(here, [replace(each, minus=False)])}))
        for each in request.audiences
        if each.minus
    ]
    return replace(seen, took=tuple(one for one in took if one[1]))


@changes
def announce(
    request: Announce, meant: Meant, approvals: Approvals, dues: Dues
) -> Announcement:
    """Everybody is written down now; a duty writes to them, a few at a time.

    What goes out later is looked at anew then: who it is for, and who may.
    """
    actor = request.actor
    permitted(actor, Permission.ANNOUNCE)
    now = meant.days.clock.now()
    people = meant.people(actor.organisation, request.audiences)
    count = meant.reach.counted(actor.organisation, people)
    if not count.reachable:
        raise NobodyToTell
    if count.wants_number and request.typed != len(people):
        raise NumberWanted(len(people))
    if request.at is not None and request.at <= now:
        raise AnnouncementInThePast(request.at)
    made = _made(request, now, count)
    if request.every:
        made = _coming_round(made, request, meant)
    if approvals.wanted(actor.organisation, made, len(people)):
        made = replace(made, state=AnnouncementState.WAITING)
        approvals.ask(actor.organisation, made)
    approvals.attachments.keep_until(
        actor.organisation,
        [each.id for each in made.more.files],
        (made.until or made.goes_at or now) + KEPT,
    )
    goes = made.state is AnnouncementState.GOING
    approvals.announcements.add(actor.organisation, made, people if goes else ())
    if goes:
        approvals.facts.tell(AnnouncementSent(actor, actor.organisation, made))
    else:
        at = made.goes_at or now + LASTS
        dues.plan(Due(actor.organisation, RULE, made.id, at))
    return made


def _coming_round(made: Announcement, request: Announce, meant: Meant) -> Announcement:
    here = request.actor.organisation
    every = meant.begun(here, request.every)
    last = request.until or (meant.days.today(here) + A_YEAR)
    until = datetime.combine(last + A_DAY, time(), meant.zone(here)).astimezone(UTC)
    first = meant.next(here, every)
    if first >= until:
        raise NeverComesRound(every)
    state = AnnouncementState.SCHEDULED
    return replace(made, state=state, goes_at=first, every=every, until=until)


def _made(request: Announce, now: datetime, count: Count) -> Announcement:
    return Announcement(
        AnnouncementId(uuid4()),
        request.actor.person,
        request.text,
        now,
        count.reachable + count.unreachable,
        count.unreachable,
        AnnouncementState.SCHEDULED if request.at else AnnouncementState.GOING,
        written(request.audiences),
        request.at,
        request.asks,
        request.typed,
        more=request.more,
    )


@changes
def recall_announcement(
    request: RecallAnnouncement,
    approvals: Approvals,
    outbox: Outbox,
    dues: Dues,
    clock: Clock,
) -> Spared:
    actor, announcements = request.actor, approvals.announcements
    permitted(actor, Permission.ANNOUNCE)
    found = announcements.hold(actor.organisation, request.announcement)
    if found is None or found.state not in UNSENT or found.round is Round.WITHDRAWN:
        raise NoSuchAnnouncement
    dues.drop(actor.organisation, RULE, found.id)
    announcements.end(actor.organisation, found.id, AnnouncementState.RECALLED)
    spared = announcements.drop(actor.organisation, found.id)
    withdrawn = outbox.withdraw(actor.organisation, found.mark, clock.now())
    if found.state is AnnouncementState.WAITING:
        approvals.close(actor.organisation, found, "announcement-approval-over")
    later = found.state in {AnnouncementState.WAITING, AnnouncementState.SCHEDULED}
    if not later:
        approvals.facts.tell(AnnouncementRecalled(actor, actor.organisation, found))
    return Spared(found.total if later else spared + withdrawn, later)
