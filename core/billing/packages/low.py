"""Whoever pays hears once that a package is nearly used up, and so do admins."""

from datetime import timedelta

from core.application import on
from core.billing.facts import Charged
from core.billing.model import Kind
from core.billing.packages.ports import Packages, Stock
from core.billing.payers import Payers
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId
from core.messaging.notices.post import Letter, Post


@on(Charged)
def tell_of_little_left(
    fact: Charged, packages: Packages, payers: Payers, post: Post
) -> None:
    used: dict[object, timedelta] = {}
    for each in fact.charges:
        if each.package and each.kind is not Kind.PACKAGE and each.minutes:
            used[each.package] = used.get(each.package, timedelta()) + each.minutes
    if not used:
        return
    here = fact.actor.organisation
    students = {each.student for each in fact.charges if each.package in used}
    for stock in packages.hold(here, sorted(students)):
        taken = used.get(stock.package.id, timedelta())
        low = stock.package.low_at
        if stock.left <= low < stock.left + taken:
            _tell(here, stock, payers, post)


def _tell(here: OrganisationId, stock: Stock, payers: Payers, post: Post) -> None:
    package, now = stock.package, post.clock.now()
    student = payers.people.find(here, package.student)
    if student is None:
        return
    payer = payers.payer_of(here, student.id)
    admins = [
        each.id
        for each in payers.people.every(here)
        if each.is_everywhere(Role.ADMIN, now)
    ]
    to = list(dict.fromkeys((*((payer,) if payer else ()), *admins)))
    facts = {"name": student.name, "left": stock.left, "day": package.bought_on}
    post.write(here, to, Letter(f"low:{package.id}", "package-low", facts))
