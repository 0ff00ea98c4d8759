"""Nobody stays pending for ever."""

from dataclasses import dataclass, replace

from core.application import Request, changes, reads
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.attendance.register.own_card import own_letter
from core.attendance.register.settle import Book
from core.attendance.scene import Scene
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.sessions.model import Session


@dataclass(frozen=True, slots=True)
class WithOverdue(Request[list[OrganisationId]]):
    """Organisations where somebody is pending past their time."""


@dataclass(frozen=True, slots=True)
class SettleOverdue(Request[int]):
    """By the organisation's policy; how many."""


@reads
def with_overdue(
    request: WithOverdue, registers: Registers, clock: Clock
) -> list[OrganisationId]:
    permitted(request.actor, Permission.OPERATE)
    return registers.with_some_overdue(clock.now())


@changes
def settle_overdue(
    request: SettleOverdue, scene: Scene, book: Book, clock: Clock
) -> int:
    actor = request.actor
    permitted(actor, Permission.KEEP_EVERY_REGISTER)
    counts = scene.policies(actor).pending_counts
    becomes = Status.PRESENT if counts else Status.ABSENT
    overdue = book.registers.overdue(actor.organisation, clock.now())
    by_session: dict[object, list[RegisterEntry]] = {}
    for entry in overdue:
        by_session.setdefault(entry.session, []).append(entry)
    for entries in by_session.values():
        session = scene.sessions.find(actor.organisation, entries[0].session)
        if session is not None:
            _settle(request, session, entries, becomes, book)
    return len(overdue)


def _settle(
    request: SettleOverdue,
    session: Session,
    entries: list[RegisterEntry],
    becomes: Status,
    book: Book,
) -> None:
    settled = [
        replace(e, status=becomes, decide_by=None, version=e.version + 1)
        for e in entries
    ]
    book.put(request.actor, session, settled)
    where, key = request.actor.organisation, f"overdue:{session.id.hex}"
    facts = book.cards.about(where, session)
    for each in settled:
        letter = own_letter(key, f"overdue-{becomes}", each, facts)
        book.cards.post.write(where, [each.student], letter)
