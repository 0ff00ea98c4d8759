"""Take a payment back: its row stays, and one against it follows."""

from dataclasses import dataclass

from core.application import Request, changes
from core.billing.errors import NoSuchPayment
from core.billing.model import (
    Payment,
    PaymentId,
)
from core.billing.payments.till import Till
from core.kernel.permissions import Permission, permitted


@dataclass(frozen=True, slots=True)
class TakeBackPayment(Request[Payment]):
    payment: PaymentId


@changes
def take_back_payment(request: TakeBackPayment, till: Till) -> Payment:
    """The row stays; one of the same sum, negative, follows it."""
    permitted(request.actor, Permission.KEEP_MONEY)
    found = till.take_back(request.actor.organisation, request.payment)
    if found is None:
        raise NoSuchPayment
    return found
