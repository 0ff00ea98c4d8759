"""How many rows a file would have: told before one of very many is made."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from core.application import Request, reads
from core.kernel.ids import ClassId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.reporting.files.model import (
    ROSTERS,
    ExportRows,
    FileRun,
    FileRunId,
    Form,
    What,
)
from core.reporting.files.named import Naming

MANY = 1_000_000
"""Rows; a file of more takes minutes, and may be larger than chats take."""
LONG = timedelta(days=3653)


@dataclass(frozen=True, slots=True)
class TooManyToJustMake(Request[int | None]):
    """Rows of many years, or more than `MANY`, which are not counted to the end.

    None where they are neither.
    """

    what: What
    days: Period
    group: ClassId | None = None


@reads
def too_many_to_just_make(
    request: TooManyToJustMake, rows: ExportRows, naming: Naming
) -> int | None:
    actor, what, days = request.actor, request.what, request.days
    permitted(actor, Permission.EXPORT)
    if what in ROSTERS:
        return None
    here, now = actor.organisation, naming.clock.now()
    run = FileRun(
        FileRunId(uuid4()), actor.person, what, Form.CSV, now, days, request.group
    )
    count = rows.count(here, run, naming.span(here, run), MANY + 1)
    return count if count > MANY or days.last - days.first > LONG else None
