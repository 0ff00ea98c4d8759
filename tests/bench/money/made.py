"""Years of sessions at random, charged for by the very rules, without the desk."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID, uuid4

from core.billing.charging.correct import About, corrections
from core.billing.charging.owed import Part, Terms, owed
from core.billing.charging.shelf import Shelf
from core.billing.model import (
    Charge,
    ChargeId,
    Kind,
    Matches,
    Package,
    PackageId,
    Payment,
    PaymentId,
    RateId,
    RateRule,
    What,
)
from core.billing.packages.ports import Stock
from core.billing.rules.choose import Case
from core.kernel.ids import PersonId
from core.kernel.money import Money
from core.sessions.model import SessionId
from tests.bench.timetable.everybody import student, tutor

FIRST = date(2025, 1, 1)
DAYS = 365
TUTORS, A_YEAR = 100, 200
"""And so many sessions of each student."""
LENGTHS = (30, 45, 60, 60, 60, 90, 120)
LONG_AGO = datetime(2024, 12, 1, tzinfo=UTC)


@dataclass
class Account:
    """What one student agreed on, and what they have."""

    student: PersonId
    rules: list[RateRule]
    shelf: Shelf
    packages: list[Package] = field(default_factory=list)


def accounts(chance: Random, many: int) -> list[Account]:
    """All have a rate, half of them another from some day on; some a discount."""
    made: list[Account] = []
    for number in range(max(500, many // A_YEAR)):
        who = student(number).id
        packages = list(_packages(who, chance))
        shelf = Shelf(Stock(each) for each in packages)
        made.append(Account(who, list(_rules(who, chance)), shelf, packages))
    return made


def _rules(who: PersonId, chance: Random) -> Iterator[RateRule]:
    price = Money(chance.randrange(1500, 6000, 50), "GBP")
    yield _rule(who, What.PRICE, FIRST, chance, price=price)
    later = FIRST + timedelta(days=chance.randrange(DAYS))
    if chance.random() < 0.5:
        dearer = price.share(105, 100)
        yield _rule(who, What.PRICE, later, chance, price=dearer)
    if chance.random() < 0.2:
        off = chance.choice((500, 1000, 1250))
        yield _rule(who, What.DISCOUNT, later, chance, percent_bp=off)
    if chance.random() < 0.1:
        yield _rule(who, What.TRAVEL, FIRST, chance, price=Money(450, "GBP"))


def _rule(
    who: PersonId, what: What, since: date, chance: Random, **more: object
) -> RateRule:
    rule = RateRule(
        RateId(_id(chance)), what, Matches(student=who), since, LONG_AGO, None
    )
    return replace(rule, **more)  # type: ignore[arg-type]  # -- named by the caller


def _packages(who: PersonId, chance: Random) -> Iterator[Package]:
    for _ in range(chance.choice((0, 0, 0, 1, 4))):
        price = Money(chance.randrange(20_000, 40_000, 7), "GBP")
        bought = FIRST + timedelta(days=chance.randrange(DAYS))
        hours = timedelta(hours=10)
        yield Package(PackageId(_id(chance)), who, hours, price, bought, LONG_AGO)


def sold(package: Package) -> Charge:
    return Charge(
        ChargeId(package.id),
        None,
        package.student,
        package.price,
        package.bought_on,
        1,
        package.at,
        Kind.PACKAGE,
        minutes=package.minutes,
        package=package.id,
    )


def charged(
    every: list[Account], many: int, chance: Random
) -> Iterator[tuple[int, list[Charge]]]:
    """For each session its month, and what it costs, with the corrections of some."""
    for number in range(many):
        account = chance.choice(every)
        day = FIRST + timedelta(days=number * DAYS // many)
        case = Case(
            account.student,
            day,
            timedelta(minutes=chance.choice(LENGTHS)),
            tutors=(tutor(chance.randrange(TUTORS)).id,),
        )
        about = About(
            SessionId(UUID(int=5_000_000 + number)),
            account.student,
            datetime.combine(day, time(18), UTC),
            case.tutors[0],
        )
        made = _settled(account, case, _part(chance), about, [])
        if chance.random() < 0.03:  # it was longer, or another status
            again = replace(case, length=timedelta(minutes=chance.choice(LENGTHS)))
            made += _settled(account, again, _part(chance), about, made)
        if chance.random() < 0.01:  # it had never been
            made += _settled(account, case, Part(percent=0, held=False), about, made)
        yield day.month, made


def _settled(
    account: Account, case: Case, part: Part, about: About, before: list[Charge]
) -> list[Charge]:
    stock = account.shelf.without(account.student, before)
    terms = Terms(account.rules, stock, tax_bp=2000)
    new = corrections(owed(case, part, terms), before, about)
    account.shelf.take(new)
    return new


def _part(chance: Random) -> Part:
    luck = chance.random()
    if luck < 0.9:
        return Part()
    if luck < 0.95:
        return Part(Kind.NO_SHOW, 50)
    return Part(Kind.LATE_CANCEL, 50, held=False)


def payments(every: list[Account], chance: Random) -> Iterator[Payment]:
    """Some in each month, some of them paid back."""
    for account in every:
        for month in range(12):
            day = FIRST.replace(month=month + 1, day=chance.randrange(1, 28))
            at = datetime.combine(day, time(12), UTC)
            amount = Money(chance.randrange(1000, 40_000), "GBP")
            paid = Payment(PaymentId(_id(chance)), account.student, amount, day, at)
            yield paid
            if chance.random() < 0.02:
                yield replace(paid, id=PaymentId(uuid4()), amount=-amount)


def _id(chance: Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)
