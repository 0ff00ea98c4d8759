"""After a crash: what the dead process had in hand is up for whoever comes next.

Otherwise people would wait for its leases to run out.
"""

from dataclasses import dataclass

from core.application import Request, keeps
from core.messaging.ports import Inbox, Leases, Outbox


@dataclass(frozen=True, slots=True)
class Recover(Request[None]):
    """Only for the one process there is, before it takes anything in hand itself."""


@dataclass(frozen=True, slots=True)
class RecoverFromOthers(Request[int]):
    """For one process of several: how many things the dead ones had in hand."""


@keeps
def recover(request: Recover, inbox: Inbox, outbox: Outbox, leases: Leases) -> None:
    del request
    inbox.forget_leases()
    outbox.forget_leases()
    leases.forget()


@keeps
def recover_from_others(
    request: RecoverFromOthers, inbox: Inbox, outbox: Outbox, leases: Leases
) -> int:
    del request
    return (
        inbox.forget_leases_of_the_dead()
        + outbox.forget_leases_of_the_dead()
        + leases.forget_those_of_the_dead()
    )
