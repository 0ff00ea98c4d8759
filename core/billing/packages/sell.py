"""Sell hours before they are held, and take that back while none of them is used."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from core.application import Facts, Request, changes
from core.billing.errors import NoAmount, NoMinutes, NoSuchPackage, PackageInUse
from core.billing.facts import Charged
from core.billing.ledger.post import Books
from core.billing.model import Charge, ChargeId, Kind, Package, PackageId
from core.billing.packages.ports import Packages
from core.billing.students import student_known_to
from core.billing.tax import taxed
from core.curriculum.errors import NoSuchCourse
from core.curriculum.ports import Courses
from core.kernel.clock import Clock
from core.kernel.ids import CourseId, PersonId
from core.kernel.money import Money
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.organisation.access import home_of
from core.organisation.errors import EndsBeforeItBegins
from core.organisation.ports import Organisations
from core.people.ports import People

MINUTE = timedelta(minutes=1)
LOW = timedelta(minutes=60)


@dataclass(frozen=True, slots=True)
class SellPackage(Request["Sold"]):
    """Sessions held from that day on are taken from it, until it is used up."""

    student: PersonId
    minutes: timedelta
    price: Money
    bought_on: date
    course: CourseId | None = None
    expires: date | None = None
    low_at: timedelta = LOW


@dataclass(frozen=True, slots=True)
class TakeBackPackage(Request["Sold"]):
    package: PackageId


@dataclass(frozen=True, slots=True)
class Sold:
    package: Package
    name: str


@dataclass(frozen=True, slots=True)
class Counter:
    """The ports that selling needs; see `core.application.Ports`."""

    packages: Packages
    books: Books
    people: People
    courses: Courses
    organisations: Organisations
    clock: Clock


@changes
def sell_package(request: SellPackage, counter: Counter, facts: Facts) -> Sold:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.KEEP_MONEY)
    student = student_known_to(actor, request.student, counter.people, counter.clock)
    _refuse_nonsense(request)
    if request.course and counter.courses.find(here, request.course) is None:
        raise NoSuchCourse
    policies = home_of(actor, counter.organisations).policies
    price, tax = taxed(
        request.price, policies.tax_basis_points, included=policies.tax_included
    )
    now = counter.clock.now()
    package = Package(
        PackageId(uuid4()),
        student.id,
        request.minutes // MINUTE * MINUTE,
        price,
        request.bought_on,
        now,
        request.course,
        request.expires,
        tax,
        request.low_at,
    )
    counter.packages.add(here, package)
    sale = _sale(package)
    counter.books.charge(here, sale)
    facts.tell(Charged(actor, (sale,)))
    return Sold(package, student.name)


def _refuse_nonsense(request: SellPackage) -> None:
    if request.minutes < MINUTE:
        raise NoMinutes
    if request.price.minor <= 0:
        raise NoAmount
    if request.expires is not None and request.expires < request.bought_on:
        raise EndsBeforeItBegins(Period(request.bought_on, request.expires))


def _sale(package: Package) -> Charge:
    """Its id is the package's: there is one of each."""
    return Charge(
        ChargeId(package.id),
        None,
        package.student,
        package.price,
        package.bought_on,
        1,
        package.at,
        Kind.PACKAGE,
        0,
        package.tax,
        package.minutes,
        package=package.id,
        course=package.course,
    )


@changes
def take_back_package(request: TakeBackPackage, counter: Counter, facts: Facts) -> Sold:
    permitted(request.actor, Permission.KEEP_MONEY)
    here = request.actor.organisation
    every = {each.package.id: each for each in counter.packages.every(here)}
    stock = every.get(request.package)
    if stock is None:
        raise NoSuchPackage
    package = stock.package
    [held] = [
        each
        for each in counter.packages.hold(here, [package.student])
        if each.package.id == package.id
    ]
    if held.taken:
        raise PackageInUse(held.taken)
    now, sale = counter.clock.now(), _sale(package)
    counter.packages.remove(here, package.id, now)
    back = _back(sale, now)
    counter.books.charge(here, back)
    facts.tell(Charged(request.actor, (back,)))
    student = counter.people.find(here, package.student)
    return Sold(package, student.name if student else "-")


def _back(sale: Charge, now: datetime) -> Charge:
    return replace(
        sale,
        id=ChargeId(uuid4()),
        number=2,
        at=now,
        amount=-sale.amount,
        tax=-sale.tax,
        minutes=-(sale.minutes or timedelta()),
        reverses=sale.id,
    )
