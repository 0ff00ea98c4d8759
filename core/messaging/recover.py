"""After a crash: what the dead process had in hand is up for whoever comes next."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.messaging.ports import Inbox, Leases, Outbox


@dataclass(frozen=True, slots=True)
class Recover(Request[None]):
    """Only for the one process there is, before it takes anything in hand itself.

    Otherwise people would wait for the leases of a dead process to run out.
    """


@keeps
def recover(request: Recover, inbox: Inbox, outbox: Outbox, leases: Leases) -> None:
    del request
    inbox.forget_leases()
    outbox.forget_leases()
    leases.forget()
