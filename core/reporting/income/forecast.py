"""What is still to be earned, if all that is planned is held at today's prices."""

from dataclasses import dataclass, replace

from core.application import Request, looks
from core.billing.charging.charger import Charger
from core.kernel.money import Money, sum_by_currency
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.reporting.income.model import Of
from core.reporting.income.ports import IncomeSums
from core.sessions.model import Session, State
from core.sessions.ports import Sessions

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class AskForecast(Request["Forecast"]):
    period: Period


@dataclass(frozen=True, slots=True)
class Forecast:
    """`unpriced`: so many of the planned sessions cost somebody nothing yet."""

    period: Period
    earned: tuple[Money, ...]
    planned: tuple[Money, ...]
    sessions: int
    unpriced: int

    @property
    def together(self) -> tuple[Money, ...]:
        return sum_by_currency((*self.earned, *self.planned))


@looks
def forecast(
    request: AskForecast, charger: Charger, sessions: Sessions, sums: IncomeSums
) -> Forecast:
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    home = home_of(request.actor, charger.organisations)
    span = Span(*request.period.instants(home.zone))
    coming = [
        each
        for each in sessions.between(here, span)
        if each.state in {State.SCHEDULED, State.ACTIVE}
        if span.start <= each.planned.start < span.end
        if each.planned.end >= charger.clock.now() or each.state is State.ACTIVE
    ]
    held = [_held(each) for each in coming]
    charges = [
        charge
        for first in range(0, len(held), AT_ONCE)
        for charge in charger.planned(here, held[first : first + AT_ONCE])
    ]
    priced = {(each.session, each.student) for each in charges}
    unpriced = [
        each
        for each in coming
        if any((each.id, one) not in priced for one in each.participants)
    ]
    return Forecast(
        request.period,
        tuple(sums.earned(here, Of(request.period))),
        sum_by_currency(each.earned for each in charges),
        len(coming),
        len(unpriced),
    )


def _held(session: Session) -> Session:
    return replace(session, state=State.COMPLETED)
