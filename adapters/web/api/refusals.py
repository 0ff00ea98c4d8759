"""What core refuses, as HTTP tells it: one table, and one way to word it."""

import re
from collections.abc import Mapping

from adapters.web.api.fields import CONFLICT
from adapters.web.problem import Problem
from bot.words import refused
from core.kernel.permissions import NotPermitted
from core.kernel.refusal import Refusal
from core.marking.errors import EntryChanged
from core.people.tokens.model import Caller

STATUSES: Mapping[type[Refusal], int] = {NotPermitted: 403, EntryChanged: 412}
"""What is not there is 404; all else fits its schema and cannot be done: 409."""

UPPER = re.compile(r"(?<!^)(?=[A-Z])")


def problem_of(refusal: Refusal, caller: Caller) -> Problem:
    kind = type(refusal)
    known = (STATUSES[each] for each in kind.__mro__ if each in STATUSES)
    status = next(known, 404 if kind.__name__.startswith("NoSuch") else CONFLICT)
    slug = UPPER.sub("-", kind.__name__).lower()
    said = refused(refusal, caller.zone, caller.language)
    return Problem(status, said=said, type=f"/api/docs#{slug}")
