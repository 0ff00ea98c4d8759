"""From a verdict to the register: never worse than what stands there already."""

from dataclasses import dataclass, replace
from datetime import datetime

from core.application import Facts
from core.attendance.evidence.findings import Grade
from core.attendance.facts import AttendanceDecided
from core.attendance.model import CheckIn, RegisterEntry, Status
from core.attendance.ports import Registers
from core.attendance.register.card import Cards
from core.kernel.actor import Actor
from core.organisation.model import Policies
from core.sessions.model import Session

HERE = frozenset({Status.PRESENT, Status.LATE})


@dataclass(frozen=True, slots=True)
class Book:
    """A bundle of ports; see `Composer`."""

    registers: Registers
    cards: Cards
    facts: Facts

    def settle(
        self,
        actor: Actor,
        session: Session,
        check_in: CheckIn,
        found: RegisterEntry | None,
        policies: Policies,
    ) -> RegisterEntry | None:
        """The student's entry as it is now; None if there is none yet."""
        entry = entry_for(check_in, session, policies)
        if entry is None:
            return found
        if found is not None:
            entry = replace(entry, version=found.version + 1)
        self.put(actor, session, [entry])
        return entry

    def put(self, actor: Actor, session: Session, entries: list[RegisterEntry]) -> None:
        """Keep these, tell of them, and show the tutor; a first version is new."""
        where, now = actor.organisation, self.cards.post.clock.now()
        entries = [replace(each, kept=now) for each in entries]
        self.registers.add(where, [each for each in entries if each.version == 1])
        self.registers.change(where, [each for each in entries if each.version > 1])
        if entries:
            self.facts.tell(AttendanceDecided(actor, session, tuple(entries)))
        self.cards.show(where, session)


def entry_for(
    check_in: CheckIn, session: Session, policies: Policies
) -> RegisterEntry | None:
    """What the register is to say of it; None if it was refused."""
    status = status_of(check_in, session, policies)
    if status is None:
        return None
    late = max(session.planned.end, check_in.received) + policies.pending_within
    return RegisterEntry(
        session.id,
        check_in.person,
        status,
        check_in.at,
        check_in=check_in.id,
        decide_by=late if status is Status.PENDING else None,
    )


def status_of(check_in: CheckIn, session: Session, policies: Policies) -> Status | None:
    grade = check_in.verdict.grade
    if grade is Grade.REFUSED:
        return None
    if grade is Grade.PENDING:
        return Status.PENDING
    return in_time(check_in.at, session, policies)


def in_time(at: datetime, session: Session, policies: Policies) -> Status:
    return Status.LATE if at >= session.late_from(policies) else Status.PRESENT


def is_closed_to_evidence(entry: RegisterEntry | None) -> bool:
    """Whoever is there already is; and what a person decided, evidence leaves alone.

    Somebody excused who comes after all is welcome.
    """
    if entry is None or entry.status is Status.EXCUSED:
        return False
    return entry.status in HERE or entry.is_by_hand
