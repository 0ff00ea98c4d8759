"""At night the books are checked, and only what is wrong is told."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from core.billing.ledger.ports import Transfers
from core.billing.model import Account, AccountKind, Transfer
from core.kernel.actor import THE_DESK
from core.kernel.money import Money
from core.reporting.check_books import CheckBooks
from core.reporting.schedule import PlanReports
from tests.people import ADA, HERE, LEO, account_of
from tests.world import Talk

NIGHT = datetime(2026, 3, 10, 3, tzinfo=UTC)


def check(talk: Talk) -> list[str]:
    before = len(talk.heard.get(account_of(ADA), []))
    while talk.world.run(CheckBooks(THE_DESK)):
        pass
    talk.world.clock.forward(timedelta(hours=6))
    talk.deliver()
    return [each.text for each in talk.heard.get(account_of(ADA), [])[before:]]


def test_books_that_balance_are_not_spoken_of(talk: Talk):
    talk.world.run(PlanReports(THE_DESK))
    talk.says(ADA, "/package Leo 10h £300")
    talk.world.clock.set(NIGHT)

    assert check(talk) == []


def test_an_amount_from_nowhere_is_told_to_admins(talk: Talk):
    """As nothing but a fault, or somebody at the database, could make it."""
    talk.world.run(PlanReports(THE_DESK))
    owing, earned = (
        Account(AccountKind.RECEIVABLE, LEO.id),
        Account(AccountKind.REVENUE),
    )
    day = date(2026, 3, 9)
    wrong = Transfer("charge", uuid4(), 0, NIGHT, day, owing, earned, Money(100, "GBP"))
    talk.world.work(lambda ports: ports[Transfers].add(HERE.id, [wrong]))
    talk.world.clock.set(NIGHT)

    [told] = check(talk)

    assert "the books do not balance (GBP)" in told
    assert "£1.00" in talk.presses(ADA, "The books").text
