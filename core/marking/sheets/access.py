"""The only way to a week or a sheet of somebody."""

from collections.abc import Iterable

from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import NotPermitted, Permission, may, permitted, reach
from core.marking.errors import NoSuchSheet
from core.marking.sheets.model import Correction, Line, Sheet, SheetId
from core.marking.sheets.ports import Sheets


def refuse_unseen(
    actor: Actor, tutor: PersonId, parts: Iterable[Line | Correction]
) -> None:
    """One's own; or all of it is for courses that one answers for."""
    if tutor == actor.person:
        permitted(actor, Permission.LOG_OWN_TIME)
        return
    permitted(actor, Permission.SEE_OTHERS_TIME)
    if not reaches(actor, Permission.SEE_OTHERS_TIME, parts):
        raise NotPermitted(Permission.SEE_OTHERS_TIME)


def reaches(
    actor: Actor, permission: Permission, parts: Iterable[Line | Correction]
) -> bool:
    limits = reach(actor, permission)
    return may(actor, permission) and (
        limits is None or all(part.course in limits for part in parts)
    )


def sheet_there(actor: Actor, sheet: SheetId, sheets: Sheets) -> Sheet:
    found = sheets.find(actor.organisation, sheet)
    if found is None or found.opened_again_at is not None:
        raise NoSuchSheet
    return found
