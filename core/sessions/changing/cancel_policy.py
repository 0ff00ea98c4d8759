"""What it costs to call a session off late, and who decides that it costs nothing."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.application import Facts, Request, changes
from core.kernel.permissions import NotPermitted, Permission
from core.organisation.model import Policies
from core.sessions.access import changed_by, held_session, in_reach
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NothingOwed, ReasonWanted
from core.sessions.facts import FeeWaived
from core.sessions.model import Session, SessionId, Side, State

MINUTE = timedelta(minutes=1)


def notice_of(session: Session, now: datetime) -> timedelta:
    """How long before its start; nothing once it should have begun."""
    return max((session.planned.start - now) // MINUTE * MINUTE, timedelta())


def fee_of(session: Session, side: Side, policies: Policies, now: datetime) -> int:
    """How many per cent of its price are owed: only by families, and only if late."""
    late = notice_of(session, now) < policies.cancel_notice
    return policies.late_cancel_fee if late and side is Side.FAMILY else 0


@dataclass(frozen=True, slots=True)
class WaiveFee(Request[Session]):
    session: SessionId
    reason: str = ""


@changes
def waive_fee(request: WaiveFee, diary: Diary, facts: Facts) -> Session:
    """By a head or an admin, who says why."""
    actor, now = request.actor, diary.clock.now()
    session = held_session(actor, request.session, diary.sessions)
    if not in_reach(actor, Permission.CANCEL_ANY_SESSION, session):
        raise NotPermitted(Permission.CANCEL_ANY_SESSION)
    if session.state is not State.CANCELLED or not session.fee_percent:
        raise NothingOwed
    if not request.reason.strip():
        raise ReasonWanted
    waived = changed_by(replace(session, fee_percent=0), actor, now)
    diary.sessions.change(actor.organisation, waived, session)
    facts.tell(FeeWaived(actor, waived, session, request.reason.strip()))
    return waived
