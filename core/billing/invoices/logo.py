"""The picture at the head of an organisation's papers."""

from dataclasses import dataclass, field

from core.application import Request, changes
from core.billing.invoices.errors import LogoTooBig
from core.billing.invoices.ports import Logos
from core.kernel.clock import Clock
from core.kernel.permissions import Permission, permitted

MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class KeepLogo(Request[bytes]):
    """Instead of the one before, if there was any; empty: none. Answers that one."""

    picture: bytes = field(repr=False)


@changes
def keep_logo(request: KeepLogo, logos: Logos, clock: Clock) -> bytes:
    permitted(request.actor, Permission.SET_UP)
    if len(request.picture) > MOST_BYTES:
        raise LogoTooBig
    before = logos.of(request.actor.organisation)
    logos.put(request.actor.organisation, request.picture, clock.now())
    return before
