"""Putting payments where they belong, whenever something has changed."""

from dataclasses import dataclass

from core.application import on
from core.billing.invoices.facts import InvoiceCredited, InvoiceSent
from core.billing.model import InvoiceId
from core.billing.payments.ports import Allocations
from core.billing.payments.settle import open_of, settled
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.people.ports import People


@dataclass(frozen=True, slots=True)
class Towards:
    """A bundle of ports; see `core.application.Ports`."""

    allocations: Allocations
    people: People
    clock: Clock

    def settle(
        self, organisation: OrganisationId, student: PersonId, currency: str
    ) -> tuple[InvoiceId, ...]:
        """Answers which invoices are paid in full by it."""
        self.people.lock(organisation, student)
        account = self.allocations.account(organisation, student, currency)
        made = settled(account)
        before = open_of(account)
        for each in made:
            before[each.invoice] = before.get(each.invoice, 0) - each.minor
        self.allocations.add(organisation, currency, made, self.clock.now())
        paid = {each.invoice for each in made if each.minor > 0}
        return tuple(sorted(each for each in paid if before[each] == 0))


@on(InvoiceSent, InvoiceCredited)
def settle_again(fact: InvoiceSent | InvoiceCredited, towards: Towards) -> None:
    """What was paid ahead goes towards it; what is too much comes off again."""
    invoice = fact.invoice
    towards.settle(fact.actor.organisation, invoice.student, invoice.total.currency)
