"""What is left of packages: of everybody's for admins, of one's own for who pays."""

from dataclasses import dataclass

from core.application import Looked, Request, looks
from core.billing.packages.ports import Packages, Stock
from core.billing.payers import Payers
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted


@dataclass(frozen=True, slots=True)
class AskPackages(Request["list[Shown]"]):
    student: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    stock: Stock
    name: str


@looks
def ask_packages(
    request: AskPackages, packages: Packages, payers: Payers, looked: Looked
) -> list[Shown]:
    actor, here = request.actor, request.actor.organisation
    found = packages.every(here, request.student)
    if not may(actor, Permission.SEE_MONEY):
        mine = payers.paid_for_by(actor)
        if not mine or request.student not in {None, *mine}:
            permitted(actor, Permission.SEE_MONEY)
        found = [each for each in found if each.package.student in mine]
    looked.at(*{each.package.student for each in found})
    people = {
        each.id: each.name
        for each in payers.people.some(
            here, sorted({each.package.student for each in found})
        )
    }
    return [Shown(each, people.get(each.package.student, "-")) for each in found]
