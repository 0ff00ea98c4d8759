"""What a report is of, by the name that somebody gave it."""

import re
from collections.abc import Mapping
from uuid import UUID

from bot.call import Call
from bot.kinds.kind import Kind, Unreadable
from bot.kinds.people import Somebody
from bot.kinds.tagged import TagCalled
from bot.kinds.whom import ACLASS, ACOURSE, AUNIT
from core.kernel.actor import Role

ATAG = TagCalled()
KINDS: Mapping[str, Kind] = {
    "class": ACLASS,
    "course": ACOURSE,
    "tutor": Somebody(Role.TUTOR),
    "student": Somebody(Role.STUDENT),
    "unit": AUNIT,
    "tag": ATAG,
}
"""In this order: the first that is called so is meant."""
FIELDS = {each: "group" if each == "class" else each for each in KINDS}
"""As an `Asked` calls what it is of."""


def called(said: str, call: Call) -> tuple[str, UUID] | None:
    """Of what kind it is, and which."""
    found = ((kind, of_kind(kind, said, call)) for kind in KINDS)
    return next(((kind, one) for kind, one in found if one is not None), None)


def of_kind(kind: str, said: str, call: Call) -> UUID | None:
    said = re.sub(rf"^(?:the )?(?:{kind} )?", "", said, flags=re.IGNORECASE)
    try:
        found = KINDS[kind].read(said, call)
    except Unreadable:
        return None
    return found if isinstance(found, UUID) else None
