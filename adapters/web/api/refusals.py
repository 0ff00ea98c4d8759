"""What core refuses, as HTTP tells it: one table, and one way to word it."""

import re
from collections.abc import Mapping

from adapters.web.problem import Problem
from bot.words import refused
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.marking.errors import MarkedInTheFuture, NoTimeSpent, NotYetDone
from core.people.tokens.errors import KeyUsedOtherwise
from core.people.tokens.model import Caller

CONFLICT = 409
STATUSES: Mapping[type[Refusal], int] = {
    NotPermitted: 403,
    NoTimeSpent: 422,
    MarkedInTheFuture: 422,
    NotYetDone: 422,
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
