"""Every organisation, for the operator's own tools."""

from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.permissions import Permission, permitted
from core.organisation.model import Organisation
from core.organisation.ports import Organisations


@dataclass(frozen=True, slots=True)
class EveryOrganisation(Request[list[Organisation]]):
    """By name."""


@reads
def every_organisation(
    request: EveryOrganisation, organisations: Organisations
) -> list[Organisation]:
    permitted(request.actor, Permission.OPERATE)
    return organisations.every()
