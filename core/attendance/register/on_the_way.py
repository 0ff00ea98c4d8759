"""Who said that they are late and is not there yet, for the tutor's card."""

from collections.abc import Iterable

from core.attendance.model import Status
from core.attendance.ports import Registers
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Field
from core.messaging.facts import written
from core.people.ports import People
from core.sessions.model import Session, State
from core.sessions.telling.late import LateNotice, LateNotices

NOT_THERE = frozenset({Status.EXPECTED, Status.ABSENT})
OPEN = frozenset({State.SCHEDULED, State.ACTIVE})
MOST = 25


def on_the_way(
    organisation: OrganisationId,
    session: Session,
    notices: LateNotices,
    registers: Registers,
    people: People,
) -> Iterable[Field]:
    """`Leo Hart (10 min)`; nobody once they are there, or it is over."""
    if session.state not in OPEN:
        return
    late: dict[PersonId, LateNotice] = {}
    for each in notices.of(organisation, session.id):
        entry = registers.find(organisation, session.id, each.person)
        if each.person in session.participants and (
            entry is None or entry.status in NOT_THERE
        ):
            late[each.person] = each
    names = people.some(organisation, [*late][:MOST])
    said = [f"{each.name}{_by(late[each.id], session)}" for each in names]
    if said:
        yield Field("register-on-the-way", written(", ".join(said)))


def _by(notice: LateNotice, session: Session) -> str:
    if notice.expected is None:
        return ""
    minutes = (notice.expected - session.planned.start).total_seconds() // 60
    return f" ({int(minutes)} min)"
