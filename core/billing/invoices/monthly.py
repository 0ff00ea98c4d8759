"""On its day of the month the last one is invoiced, unless an admin says no."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from core.application import Facts, Request, keeps, on
from core.billing.invoices.facts import InvoicesMade
from core.billing.invoices.model import Run
from core.billing.invoices.run import Running
from core.kernel.actor import Actor, Role
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period, month_of
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.due import Due, Dues
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.organisation.model import Organisation
from core.organisation.settings import PoliciesChanged

MONTHLY = "monthly invoices"
AT = time(9)
A_DAY = timedelta(days=1)
"""So long admins have to look at what nobody asked for."""


@dataclass(frozen=True, slots=True)
class MakeMonthlyInvoices(Request[int]):
    """Answers of how many organisations the day had come."""


@dataclass(frozen=True, slots=True)
class Monthly:
    """A bundle of ports; see `core.application.Ports`."""

    running: Running
    dues: Dues
    post: Post

    def follow(self, home: Organisation) -> None:
        """Plan the next day, or none."""
        self.dues.drop(home.id, MONTHLY, home.id)
        if home.policies.invoice_on_day:
            now = self.running.clock.now().astimezone(home.zone)
            at = next_time(home.policies.invoice_on_day, now)
            self.dues.plan(Due(home.id, MONTHLY, home.id, at.astimezone(UTC)))

    def make(self, home: Organisation, facts: Facts) -> None:
        running, now = self.running, self.running.clock.now()
        running.invoices.lock(home.id)
        this = now.astimezone(home.zone).date()
        period = month_of(this.replace(day=1) - A_DAY)
        admins = self._admins(home.id, now)
        if admins and running.runs.under_way(home.id, period) is None:
            actor = Actor(home.id, admins[0], frozenset())
            running.begin(actor, period, (), A_DAY, facts)

    def tell(self, home: Organisation, run: Run) -> None:
        given = {"run": f"id:{run.id}"}
        letter = Letter(
            f"monthly-invoices:{run.id.hex}",
            "monthly-invoices",
            {
                "count": self.running.runs.made(home.id, run.id).invoices,
                "first": run.period.first,
                "last": run.period.last,
                "at": run.send_at or "",
            },
            fields=tuple(Field(each.currency, written(each)) for each in run.sums),
            choices=(
                Choice("send-now-button", Draft("sendinvoices", given)),
                Choice("drop-invoices-button", Draft("uninvoice", given)),
            ),
        )
        admins = self._admins(home.id, self.running.clock.now())
        self.post.write(home.id, admins, letter)

    def _admins(self, organisation: OrganisationId, now: datetime) -> list[PersonId]:
        people = self.running.billing.payers.people.every(organisation)
        return [e.id for e in people if e.is_everywhere(Role.ADMIN, now)]


def next_time(day: int, now: datetime) -> datetime:
    """The next such day of a month, there; of a shorter month, its last."""
    this = month_of(now.date())
    at = _on(day, this, now)
    return at if at > now else _on(day, month_of(this.last + A_DAY), now)


def _on(day: int, month: Period, now: datetime) -> datetime:
    found = month.first.replace(day=min(day, month.last.day))
    return datetime.combine(found, AT, now.tzinfo)


@on(PoliciesChanged)
def plan_as_decided(fact: PoliciesChanged, monthly: Monthly) -> None:
    monthly.follow(fact.organisation)


@on(InvoicesMade)
def tell_admins(fact: InvoicesMade, monthly: Monthly) -> None:
    home = monthly.running.organisations.find(fact.actor.organisation)
    if home is not None:
        monthly.tell(home, fact.run)


@keeps
def make_monthly_invoices(
    request: MakeMonthlyInvoices, monthly: Monthly, facts: Facts
) -> int:
    """One organisation a unit of work."""
    del request
    now, done = monthly.running.clock.now(), 0
    for due in monthly.dues.take(MONTHLY, now, 1):
        home = monthly.running.organisations.find(due.organisation)
        if home is not None and home.policies.invoice_on_day:
            monthly.follow(home)
            monthly.make(home, facts)
        done += 1
    return done
