"""What a phone without a network sent, and handed in only later."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from core.attendance.model import PROMPT, RegisterEntry
from core.attendance.ports import CheckIns
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Field
from core.messaging.facts import written
from core.sessions.model import Session

Handed = tuple[datetime, datetime]
"""When it was sent, and when it arrived."""


def sent_late(
    organisation: OrganisationId,
    session: Session,
    entries: Iterable[RegisterEntry],
    check_ins: CheckIns,
) -> Mapping[PersonId, Handed]:
    came = [each.student for each in entries if each.check_in is not None]
    if not came:
        return {}
    found = check_ins.handed_in(organisation, session.id, came)
    return {
        who: (sent, arrived)
        for who, (sent, arrived) in found.items()
        if arrived - sent > PROMPT
    }


def who_sent_late(
    late: Mapping[PersonId, Handed], names: Mapping[PersonId, str], zone: ZoneInfo
) -> Sequence[Field]:
    """`Lena Brandt (10:42 → 11:05)`."""
    shown = [
        f"{names.get(who, '?')} ({_clock(sent, zone)} → {_clock(arrived, zone)})"
        for who, (sent, arrived) in late.items()
    ]
    return [Field("register-sent-late", written(", ".join(shown)))] if shown else []


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"
