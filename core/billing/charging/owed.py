"""What one student's part in one session costs: pure arithmetic, explained.

Minutes are rounded up to a whole step; then the price, the per cent that is owed, what
a package leaves over, the discount and the tax follow, each rounded half a unit up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.billing.model import (
    MINUTES_AN_HOUR,
    Explained,
    Kind,
    PackageId,
    Per,
    RateId,
    RateRule,
    What,
)
from core.billing.packages.ports import Stock
from core.billing.rules.choose import Case, Choice, chosen
from core.billing.tax import ALL, taxed
from core.kernel.money import Money

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds: rules, packages that may be taken from, and how tax is put on."""

    rules: Sequence[RateRule] = ()
    stock: Sequence[Stock] = ()
    step: timedelta = timedelta()
    tax_bp: int = 0
    tax_included: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """A charge that is to stand in the end."""

    kind: Kind
    on: date
    amount: Money
    minutes: timedelta
    explained: Explained
    used: int = 0
    tax: int = 0
    rule: RateId | None = None
    package: PackageId | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """How much of the price is owed, and as what."""

    kind: Kind = Kind.SESSION
    percent: int = 100
    held: bool = True
    """Somebody went there."""


def owed(case: Case, part: Part, terms: Terms) -> tuple[Wanted, ...]:
    if not part.percent and not part.held:
        return ()
    said = case.length // MINUTE
    billed = _up_to(said, terms.step // MINUTE)
    needed = -(-billed * part.percent // 100)
    covered = list(
        _covered(case, part, terms, Explained(said=said, billed=billed), needed)
    )
    rest = needed - sum(each.minutes // MINUTE for each in covered)
    price = _priced(case, part, terms, (said, billed, needed, rest))
    travel = _travel(case, part, terms)
    return (*covered, *price, *travel)


def _up_to(minutes: int, step: int) -> int:
    return -(-minutes // step) * step if step else minutes


def _covered(
    case: Case, part: Part, terms: Terms, why: Explained, needed: int
) -> Iterable[Wanted]:
    """The oldest first; whole minutes; the last one takes what is left of its price."""
    for stock in terms.stock:
        take = min(needed, stock.left // MINUTE)
        if take <= 0 or not _may_cover(case, stock):
            continue
        needed -= take
        minutes = timedelta(minutes=take)
        explained = replace(why, covered=take, percent=part.percent)
        price = stock.package.price
        yield Wanted(
            part.kind,
            case.day,
            Money(0, price.currency),
            minutes,
            explained,
            worth_of(stock, minutes),
            package=stock.package.id,
        )


def worth_of(stock: Stock, minutes: timedelta) -> int:
    """So that all of them together are worth exactly what was paid before tax."""
    package = stock.package
    paid = Money(package.price.minor - package.tax, package.price.currency)
    until = (stock.taken + minutes) // MINUTE
    return paid.share(until, package.minutes // MINUTE).minor - stock.worth


def _may_cover(case: Case, stock: Stock) -> bool:
    package = stock.package
    over = package.expires is not None and case.day > package.expires
    return (
        package.student == case.student
        and package.course in {None, case.course}
        and package.bought_on <= case.day
        and not over
    )


def _priced(
    case: Case, part: Part, terms: Terms, minutes: tuple[int, int, int, int]
) -> tuple[Wanted, ...]:
    said, billed, needed, rest = minutes
    choice = chosen(What.PRICE, terms.rules, case) if rest else None
    if choice is None or choice.rule.price is None:
        return ()
    rule, price = choice.rule, choice.rule.price
    whole = price.share(billed, MINUTES_AN_HOUR) if rule.per is Per.HOUR else price
    due = whole.share(part.percent, 100).share(rest, needed)
    off = _discount(case, terms)
    due = due.share(ALL - off, ALL)
    amount, tax = taxed(due, terms.tax_bp, included=terms.tax_included)
    why = Explained(
        price.minor,
        rule.per,
        said,
        billed,
        part.percent,
        off,
        terms.tax_bp,
        terms.tax_included,
        needed - rest,
        len(choice.beaten),
    )
    length = timedelta(minutes=rest)
    return (Wanted(part.kind, case.day, amount, length, why, 0, tax, rule.id),)


def _discount(case: Case, terms: Terms) -> int:
    choice = chosen(What.DISCOUNT, terms.rules, case)
    return 0 if choice is None else min(choice.rule.percent_bp, ALL)


def _travel(case: Case, part: Part, terms: Terms) -> tuple[Wanted, ...]:
    """Whoever went there is paid for the way, whether or not somebody was there."""
    choice: Choice | None = (
        chosen(What.TRAVEL, terms.rules, case) if part.held else None
    )
    if choice is None or choice.rule.price is None:
        return ()
    amount, tax = taxed(choice.rule.price, terms.tax_bp, included=terms.tax_included)
    why = Explained(
        choice.rule.price.minor,
        Per.SESSION,
        tax_bp=terms.tax_bp,
        tax_included=terms.tax_included,
        beaten=len(choice.beaten),
    )
    return (
        Wanted(
            Kind.TRAVEL,
            case.day,
            amount,
            timedelta(),
            why,
            0,
            tax,
            choice.rule.id,
        ),
    )
