"""/package: hours paid for before they are held; /packages: what is left of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from bot.call import Call
from bot.command import command
from bot.commands.billing.paying import pays
from bot.fields import if_said, unless_said
from bot.kinds.by_name import CourseCalled, Lasting
from bot.kinds.days import ADay
from bot.kinds.kind import Identifier
from bot.kinds.money import Amount
from bot.kinds.people import Somebody
from bot.kinds.priced import Hours, Until
from bot.turn.pages import page
from core.billing.model import PackageId
from core.billing.packages.sell import SellPackage, TakeBackPackage
from core.billing.packages.show import AskPackages, Shown
from core.kernel.actor import Role
from core.kernel.ids import CourseId, PersonId
from core.kernel.money import Money
from core.kernel.permissions import Permission
from core.messaging.conversation import Field, Reply


@dataclass(frozen=True, slots=True)
class Args:
    student: Annotated[PersonId, Somebody(Role.STUDENT)]
    hours: Annotated[timedelta, Hours()]
    price: Annotated[Money, Amount()]
    since: Annotated[date, ADay()] = unless_said("today")
    course: Annotated[CourseId | None, CourseCalled()] = if_said()
    until: Annotated[date | None, Until()] = if_said()
    low: Annotated[timedelta, Lasting()] = unless_said("PT60M")


@dataclass(frozen=True, slots=True)
class Whose:
    student: Annotated[PersonId | None, Somebody(Role.STUDENT)] = if_said()


@dataclass(frozen=True, slots=True)
class Which:
    package: Annotated[PackageId, Identifier()]


@command(name="package", args=Args, allow=Permission.KEEP_MONEY)
def sell(args: Args, call: Call) -> Reply:
    sold = call.run(
        SellPackage(
            call.actor,
            args.student,
            args.hours,
            args.price,
            args.since,
            args.course,
            args.until,
            args.low,
        )
    )
    text = call.say(
        "package-sold",
        name=sold.name,
        hours=sold.package.minutes,
        price=sold.package.price,
        day=sold.package.bought_on,
    )
    undo = call.undo("unpackage", package=f"id:{sold.package.id}")
    return Reply(text, (undo,), private=True)


@command(name="unpackage", args=Which, allow=Permission.KEEP_MONEY, menu=False)
def take_back(args: Which, call: Call) -> Reply:
    gone = call.run(TakeBackPackage(call.actor, args.package))
    text = call.say(
        "package-taken-back",
        name=gone.name,
        hours=gone.package.minutes,
        price=gone.package.price,
    )
    return Reply(text, private=True)


@command(
    name="packages",
    args=Whose,
    allow=Permission.SEE_OWN_INVOICES,
    only_reads=True,
    shown_to=pays,
)
def packages(args: Whose, call: Call) -> Reply:
    found = call.run(AskPackages(call.actor, args.student))
    if not found:
        sells = call.may(Permission.KEEP_MONEY)
        sell = (call.choice("package-button", "package"),) if sells else ()
        return Reply(call.say("packages-none"), sell, private=True)
    shown = page(found, call, lambda each: each.stock.package.id.hex)
    rows = tuple(Field(each.name, _row(each, call)) for each in shown.rows)
    text = call.say("packages", count=len(found))
    return Reply(text, shown.next, fields=rows, private=True)


def _row(shown: Shown, call: Call) -> str:
    stock = shown.stock
    over = stock.package.expires is not None and stock.package.expires < call.today
    return call.say(
        "package-row",
        left=max(stock.left, timedelta()),
        hours=stock.package.minutes,
        price=stock.package.price,
        day=stock.package.bought_on,
        expires=stock.package.expires or "never",
        ends="over" if over else "then" if stock.package.expires else "never",
    )
