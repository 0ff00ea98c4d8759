"""The rules that hold for all time a tutor logs."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.application import Facts
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.reason import refuse_out_of_reason
from core.marking.errors import (
    DayTooLong,
    EntryTooLong,
    MonthClosed,
    NotYetDone,
    SpentTwice,
    WeekLocked,
)
from core.marking.model import MarkingEntry
from core.marking.ports import MarkingEntries
from core.marking.sheets.ports import Sheets
from core.organisation.model import Firmness, Policies
from core.organisation.ports import Organisations
from core.people.ports import People
from core.sessions.model import Session, State
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Allowed:
    """`beside` is what stands for then already, where that is no hindrance."""

    day_total: timedelta
    beside: MarkingEntry | None = None


@dataclass(frozen=True, slots=True)
class Timesheet:
    """A bundle of ports."""

    entries: MarkingEntries
    people: People
    organisations: Organisations
    sessions: Sessions
    clock: Clock
    sheets: Sheets
    facts: Facts

    def allow(
        self, actor: Actor, entry: MarkingEntry, *, anyway: bool = False
    ) -> Allowed:
        """The day's total with `entry`, unless it may not be added.

        The ceiling applies to the day as well as to the single entry, so that three
        honest-looking entries of six hours are still caught.
        """
        organisation = actor.organisation
        self.refuse_closed(actor, entry.tutor, entry.on)
        refuse_out_of_reason(entry.start, self.clock.now())
        policies = self.policies(organisation)
        if entry.spent > policies.longest_entry:
            raise EntryTooLong(entry.spent, policies.longest_entry)
        self.people.lock(organisation, entry.tutor)
        beside = None
        if not entry.assumed:
            beside = self._spent_twice(organisation, entry, policies, anyway=anyway)
        logged = self.entries.spent_on(organisation, entry.tutor, entry.on)
        day_total = logged + entry.spent
        if day_total > policies.longest_day:
            raise DayTooLong(spent=day_total, longest=policies.longest_day)
        return Allowed(day_total, beside)

    def room_on(self, actor: Actor, tutor: PersonId, on: date) -> timedelta:
        """What that day can still take at once."""
        logged = self.entries.spent_on(actor.organisation, tutor, on)
        policies = self.policies(actor.organisation)
        return min(policies.longest_day - logged, policies.longest_entry)

    def policies(self, organisation: OrganisationId) -> Policies:
        home = self.organisations.find(organisation)
        return home.policies if home else Policies()

    def refuse_closed(self, actor: Actor, tutor: PersonId, on: date) -> None:
        """What has been counted and paid does not change behind anybody's back."""
        sheet = self.sheets.locking(actor.organisation, tutor, on)
        if sheet is not None:
            raise WeekLocked(on, sheet.days.first, sheet.days.last, sheet.state.value)
        home = self.organisations.find(actor.organisation)
        if home is None or not home.policies.month_open_days:
            return
        next_month = (on.replace(day=1) + timedelta(days=31)).replace(day=1)
        closed = next_month + timedelta(days=home.policies.month_open_days)
        if self.clock.now().astimezone(home.zone).date() >= closed:
            raise MonthClosed(on, closed)

    def taught_then(self, actor: Actor, entry: MarkingEntry) -> Session | None:
        """A session that the tutor held at the same time: worth a word."""
        here, then = actor.organisation, entry.span
        for session in self.sessions.of_tutor(here, entry.tutor, then):
            if session.state is State.COMPLETED:
                return session
        return None

    def _spent_twice(
        self,
        organisation: OrganisationId,
        entry: MarkingEntry,
        policies: Policies,
        *,
        anyway: bool,
    ) -> MarkingEntry | None:
        """What it overlaps, if it may: to within a step, where time is rounded."""
        slack = policies.log_step
        if entry.end - slack > self.clock.now():
            raise NotYetDone(entry.end)
        for other in self.entries.exactly_then(organisation, entry.tutor, entry.span):
            both = min(entry.end, other.end) - max(entry.start, other.start)
            if other.id == entry.id or (slack and both < slack):
                continue
            firmness = policies.overlap_time
            if firmness is Firmness.WARN or (firmness is Firmness.ASK and anyway):
                return other
            may_stand = "yes" if firmness is Firmness.ASK else "no"
            raise SpentTwice(other.activity.value, other.start, other.end, may_stand)
        return None
