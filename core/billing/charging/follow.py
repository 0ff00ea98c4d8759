"""A completed session is charged; whatever undoes it takes the charge back."""

from core.application import Facts, on
from core.attendance.facts import AttendanceDecided
from core.billing.charging.charger import IN_FULL, Charger
from core.billing.facts import Charged
from core.billing.model import Charge
from core.kernel.actor import Actor
from core.sessions.facts import (
    FeeWaived,
    SessionCancelled,
    SessionCompleted,
    SessionReopened,
    SessionRestored,
    SessionTakenBack,
)
from core.sessions.model import State


@on(SessionCompleted, SessionReopened, SessionCancelled, FeeWaived, SessionRestored)
def charge(
    fact: SessionCompleted
    | SessionReopened
    | SessionCancelled
    | FeeWaived
    | SessionRestored,
    charger: Charger,
    facts: Facts,
) -> None:
    """As it is now: held, called off late, or not held at all."""
    made = charger.settle(fact.actor.organisation, [fact.session])
    _tell(fact.actor, made, facts)


@on(SessionTakenBack)
def uncharge(fact: SessionTakenBack, charger: Charger, facts: Facts) -> None:
    _tell(fact.actor, charger.undo(fact.actor.organisation, fact.session), facts)


@on(AttendanceDecided)
def charge_by_register(fact: AttendanceDecided, charger: Charger, facts: Facts) -> None:
    """Only where it costs something else to have been absent or excused."""
    if fact.session.state is not State.COMPLETED:
        return
    home = charger.organisations.find(fact.actor.organisation)
    if (
        home is None
        or home.policies.no_show_fee == home.policies.excused_fee == IN_FULL
    ):
        return
    made = charger.settle(fact.actor.organisation, [fact.session])
    _tell(fact.actor, made, facts)


def _tell(actor: Actor, made: list[Charge], facts: Facts) -> None:
    if made:
        facts.tell(Charged(actor, tuple(made)))
