"""A month that was taught and charged, ready to be invoiced."""

from datetime import date, timedelta
from uuid import uuid4

from core.billing.invoices.preview import PreviewInvoices
from core.billing.invoices.run import Made, MakeInvoices
from core.billing.invoices.send import SendInvoice
from core.billing.ledger.ports import Transfers
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId, Kind
from core.billing.ports import Charges, Payments
from core.kernel.money import Money
from core.kernel.period import Period
from core.people.model import Person
from tests.people import AS_ADA, HERE, LENA, LEO
from tests.world import World

FEBRUARY = Period(date(2026, 2, 1), date(2026, 2, 28))
SECOND = date(2026, 2, 2)


def pounds(amount: int) -> Money:
    return Money(amount * 100, "GBP")


def charged(
    world: World,
    whom: Person,
    amount: Money,
    on: date = SECOND,
    kind: Kind = Kind.SESSION,
) -> Charge:
    now = world.clock.now()
    made = Charge(ChargeId(uuid4()), None, whom.id, amount, on, 1, now, kind)

    def put(ports) -> None:
        books = Books(ports[Charges], ports[Payments], ports[Transfers])
        books.charge(HERE.id, made)

    world.work(put)
    return made


def taught(world: World) -> None:
    """Two hours of Leo's in February at thirty, one of Lena's, who pays herself."""
    charged(world, LEO, pounds(30))
    charged(world, LEO, pounds(30), SECOND + timedelta(days=7))
    charged(world, LENA, pounds(40))


def run_made(world: World) -> Made:
    sums = world.run(PreviewInvoices(AS_ADA, FEBRUARY)).sums
    return world.run(MakeInvoices(AS_ADA, FEBRUARY, sums))


def sent(world: World, whom: Person = LEO, amount: Money | None = None):
    preview = world.run(PreviewInvoices(AS_ADA, FEBRUARY, whom.id))
    total = amount or preview.bills[0].total.amount
    return world.run(SendInvoice(AS_ADA, whom.id, FEBRUARY, total))
