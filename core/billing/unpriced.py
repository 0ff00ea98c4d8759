"""Sessions that were held and cost somebody nothing, for no price was agreed on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.application import Request, looks
from core.billing.charging.charger import Charger
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.organisation.access import home_of
from core.people.ports import People
from core.sessions.model import SessionId
from core.sessions.ports import Sessions

Part = tuple[SessionId, PersonId]
MOST = 500


class Uncharged(Protocol):
    def of(
        self,
        organisation: OrganisationId,
        span: Span,
        student: PersonId | None,
        limit: int,
    ) -> Sequence[Part]:
        """Who took part in what was held, and was never charged anything for it."""
        ...


@dataclass(frozen=True, slots=True)
class Unpriced:
    student: PersonId
    name: str
    sessions: tuple[SessionId, ...]


@dataclass(frozen=True, slots=True)
class AskUnpriced(Request[list[Unpriced]]):
    """By the name of the student; of very many, the first."""

    period: Period
    student: PersonId | None = None


@looks
def unpriced(
    request: AskUnpriced,
    uncharged: Uncharged,
    charger: Charger,
    sessions: Sessions,
    people: People,
) -> list[Unpriced]:
    """Not those whom the rules let off, such as whoever was excused."""
    permitted(request.actor, Permission.SEE_MONEY)
    here = request.actor.organisation
    zone = home_of(request.actor, charger.organisations).zone
    span = Span(*request.period.instants(zone))
    found = uncharged.of(here, span, request.student, MOST)
    if not found:
        return []
    held = sessions.some(here, sorted({session for session, _ in found}))
    free = charger.free(here, held)
    missing: dict[PersonId, list[SessionId]] = {}
    for session, student in found:
        if (session, student) not in free:
            missing.setdefault(student, []).append(session)
    return [
        Unpriced(each.id, each.name, tuple(missing[each.id]))
        for each in sorted(
            people.some(here, sorted(missing)), key=lambda each: each.name
        )
    ]
