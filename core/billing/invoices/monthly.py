"""On its day of the month the last one is invoiced, unless an admin says no."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from core.application import Request, keeps, on
from core.billing.invoices.run import Made, Running
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period, month_of
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.due import Due, Dues
from core.messaging.facts import written
from core.messaging.post import Letter, Post
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

    def make(self, home: Organisation) -> None:
        running, now = self.running, self.running.clock.now()
        running.invoices.lock(home.id)
        this = now.astimezone(home.zone).date()
        period = month_of(this.replace(day=1) - A_DAY)
        preview = running.billing.preview(home.id, period)
        admins = self._admins(home.id, now)
        if preview.bills and admins and running.runs.open(home.id, period) is None:
            made = running.make(home.id, admins[0], preview, now + A_DAY)
            self._tell(home, admins, made)

    def _admins(self, organisation: OrganisationId, now: datetime) -> list[PersonId]:
        people = self.running.billing.payers.people.every(organisation)
        return [e.id for e in people if e.is_everywhere(Role.ADMIN, now)]

    def _tell(self, home: Organisation, admins: list[PersonId], made: Made) -> None:
        run, given = made.run, {"run": f"id:{made.run.id}"}
        letter = Letter(
            f"monthly-invoices:{run.id.hex}",
            "monthly-invoices",
            {
                "count": made.invoices,
                "first": run.period.first,
                "last": run.period.last,
                "at": run.send_at,
            },
            fields=tuple(Field(each.currency, written(each)) for each in run.sums),
            choices=(
                Choice("send-now-button", Draft("sendinvoices", given)),
                Choice("drop-invoices-button", Draft("uninvoice", given)),
            ),
        )
        self.post.write(home.id, admins, letter)


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


@keeps
def make_monthly_invoices(request: MakeMonthlyInvoices, monthly: Monthly) -> int:
    """One organisation a unit of work."""
    del request
    now, done = monthly.running.clock.now(), 0
    for due in monthly.dues.claim(MONTHLY, now, 1):
        monthly.dues.done(due)
        home = monthly.running.organisations.find(due.organisation)
        if home is not None and home.policies.invoice_on_day:
            monthly.follow(home)
            monthly.make(home)
        done += 1
    return done
