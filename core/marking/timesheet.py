"""The rules that hold for all time a tutor logs."""

from dataclasses import dataclass
from datetime import date, timedelta

from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.reason import refuse_out_of_reason
from core.marking.errors import DayTooLong, MonthClosed, NotYetDone, SpentTwice
from core.marking.model import MarkingEntry
from core.marking.ports import MarkingEntries
from core.organisation.model import Policies
from core.organisation.ports import Organisations
from core.people.ports import People
from core.sessions.model import Session, State
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Timesheet:
    """A bundle of ports."""

    entries: MarkingEntries
    people: People
    organisations: Organisations
    sessions: Sessions
    clock: Clock

    def allow(self, actor: Actor, entry: MarkingEntry) -> timedelta:
        """The day's total with `entry`, unless it may not be added.

        The ceiling applies to the day, not to the single entry, so that three
        honest-looking entries of six hours are still caught.
        """
        organisation = actor.organisation
        self.refuse_closed(actor, entry.on)
        refuse_out_of_reason(entry.start, self.clock.now())
        self.people.lock(organisation, entry.tutor)
        if not entry.assumed:
            self._refuse_overlap(actor, entry)
        logged = self.entries.spent_on(organisation, entry.tutor, entry.on)
        day_total = logged + entry.spent
        longest = self._longest(organisation)
        if day_total > longest:
            raise DayTooLong(spent=day_total, longest=longest)
        return day_total

    def room_on(self, actor: Actor, tutor: PersonId, on: date) -> timedelta:
        """What that day can still take."""
        logged = self.entries.spent_on(actor.organisation, tutor, on)
        return self._longest(actor.organisation) - logged

    def _longest(self, organisation: OrganisationId) -> timedelta:
        home = self.organisations.find(organisation)
        return (home.policies if home else Policies()).longest_day

    def refuse_closed(self, actor: Actor, on: date) -> None:
        """What has been counted and paid does not change behind anybody's back."""
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

    def _refuse_overlap(self, actor: Actor, entry: MarkingEntry) -> None:
        if entry.end > self.clock.now():
            raise NotYetDone(entry.end)
        found = self.entries.exactly_then(actor.organisation, entry.tutor, entry.span)
        for other in found:
            if other.id != entry.id:
                raise SpentTwice(other.activity.value, other.start, other.end)
