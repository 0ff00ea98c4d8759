"""Sessions that were held and cost somebody nothing, for no price was agreed on."""

from dataclasses import dataclass

from core.application import Request, looks
from core.billing.ports import Charges
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.organisation.ports import Organisations
from core.sessions.model import Session, State
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class AskUnpriced(Request[list[Session]]):
    period: Period


@looks
def unpriced(
    request: AskUnpriced,
    sessions: Sessions,
    charges: Charges,
    organisations: Organisations,
) -> list[Session]:
    """Whoever was charged nothing at all: not those whose charge was taken off."""
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    home = home_of(request.actor, organisations)
    span = Span(*request.period.instants(home.zone))
    held = [
        each
        for each in sessions.between(here, span)
        if each.state is State.COMPLETED and each.participants
        if span.start <= each.span.start < span.end
    ]
    known = charges.of_sessions(here, [each.id for each in held])
    charged = {(each.session, each.student) for each in known}
    return [
        each
        for each in held
        if any((each.id, one) not in charged for one in each.participants)
    ]
