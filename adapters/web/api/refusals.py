"""What core refuses, as HTTP tells it: one table, and one way to word it."""

import re
from collections.abc import Mapping

from adapters.web.problem import Problem
from bot.words import refused
from core.curriculum.errors import NoSuchCourse, NoSuchTask
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.marking.errors import (
    EntryChanged,
    LogsNoTime,
    MarkedInTheFuture,
    NoTimeSpent,
    NotYetDone,
    SharesDoNotFit,
)
from core.people.errors import NoSuchPerson
from core.people.tokens.errors import KeyUsedOtherwise
from core.people.tokens.model import Caller

CONFLICT = 409
STATUSES: Mapping[type[Refusal], int] = {
    NotPermitted: 403,
    NoTimeSpent: 422,
    MarkedInTheFuture: 422,
    NotYetDone: 422,
    SharesDoNotFit: 422,
    LogsNoTime: 422,
    NoSuchPerson: 422,  # named in the request; what is in the address is not there
    NoSuchCourse: 422,
    NoSuchTask: 422,
    EntryChanged: 412,
    KeyUsedOtherwise: 422,
}
"""What is not here stands against what is there already: a conflict."""

UPPER = re.compile(r"(?<!^)(?=[A-Z])")


def problem_of(refusal: Refusal, caller: Caller) -> Problem:
    kind = type(refusal)
    status = STATUSES.get(kind, 404 if kind.__name__.startswith("NoSuch") else CONFLICT)
    slug = UPPER.sub("-", kind.__name__).lower()
    said = refused(refusal, caller.zone, caller.language)
    return Problem(status, said=said, type=f"/api/docs#{slug}")
