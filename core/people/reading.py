"""In which language somebody reads what they did not ask for in a chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.organisation.access import home_of
from core.organisation.ports import Organisations
from core.people.model import Speaker
from core.people.ports import PersonPreferences


@dataclass(frozen=True, slots=True)
class LanguageOf(Request[str]):
    """Asked by the desk for a page that somebody looks at by a link of theirs.

    Who chose none reads what their browser `wants`, if anything, or else what is read
    in their organisation.
    """

    person: PersonId
    wants: str = ""


@reads
def language_of(
    request: LanguageOf, preferences: PersonPreferences, organisations: Organisations
) -> str:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    chosen = preferences.of(request.actor.organisation, request.person)
    home = home_of(request.actor, organisations)
    return chosen.language or request.wants or chosen.reads(home)


def read_by(speakers: Sequence[Speaker]) -> str:
    """By whoever speaks as several people: what they chose, as whichever of them."""
    own = (each.preferences.language for each in speakers)
    return next((each for each in own if each), speakers[0].language)
