"""Whoever decides in a register by hand is at work: slices beside hear of that."""

from core.application import Facts, on
from core.attendance.facts import AttendanceDecided
from core.kernel.actor import NOBODY
from core.kernel.permissions import Permission, may
from core.sessions.facts import RegisterWorkedOn


@on(AttendanceDecided)
def tell_of_work(fact: AttendanceDecided, facts: Facts) -> None:
    by_hand = fact.actor.person != NOBODY
    if by_hand and may(fact.actor, Permission.KEEP_REGISTER):
        facts.tell(RegisterWorkedOn(fact.actor, fact.session))
