"""When a planned report is next due."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from core.kernel.cron import NoSuchTime
from core.kernel.ids import OrganisationId
from core.messaging.due import Due, Dues
from core.organisation.coming import Coming
from core.organisation.model import Organisation
from core.organisation.ports import AcademicCalendar, Organisations
from core.reporting.figures.ask import Books
from core.reporting.plan import (
    RULE,
    TERM_END,
    NeverThen,
    NoSuchPlan,
    NoTermAhead,
    Plan,
    Plans,
)

LOOK = timedelta(days=1)
"""Terms may be changed: whether one ends is looked at so often."""


@dataclass(frozen=True, slots=True)
class Timing:
    """A bundle of ports; see `core.application.Ports`."""

    plans: Plans
    dues: Dues
    organisations: Organisations
    coming: Coming
    books: Books

    @property
    def calendar(self) -> AcademicCalendar:
        return self.books.calendar

    def following(self, organisation: OrganisationId, plan: Plan) -> datetime:
        """Refused where no time is in sight."""
        if plan.every == TERM_END:
            home, now = self._home(organisation), self.books.clock.now()
            ahead = [each for each in self._ends(home) if each > now]
            if not ahead:
                raise NoTermAhead
            return ahead[0]
        try:
            return self.coming.following(organisation, plan.every)
        except NoSuchTime:
            raise NeverThen(plan.every) from None

    def begun(self, organisation: OrganisationId, every: str) -> str:
        """Of what comes round, the first turn is fixed."""
        try:
            return self.coming.begun(organisation, every)
        except NoSuchTime:
            raise NeverThen(every) from None

    def follow(self, organisation: OrganisationId, plan: Plan) -> None:
        """Terms are looked at each day: they may be told, or moved, at any time."""
        now = self.books.clock.now()
        if plan.every == TERM_END:
            look = now + LOOK
            ahead = [e for e in self._ends(self._home(organisation)) if e > now]
            at = min([look, *ahead])
        else:
            at = self.following(organisation, plan)
        self.dues.plan(Due(organisation, RULE, plan.id, at))

    def falls(self, due: Due, plan: Plan) -> bool:
        """Whether it is its time, and not only that of a look."""
        if plan.every != TERM_END:
            return True
        return due.at in self._ends(self._home(due.organisation))

    def _ends(self, home: Organisation) -> list[datetime]:
        """On the last day of each term, when reports are sent there."""
        at = home.policies.report_at
        return sorted(
            datetime.combine(each.days.last, at, home.zone).astimezone(UTC)
            for each in self.calendar.terms(home.id)
        )

    def _home(self, organisation: OrganisationId) -> Organisation:
        home = self.organisations.find(organisation)
        if home is None:
            raise NoSuchPlan
        return home
