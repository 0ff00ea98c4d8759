"""Finding what was written: letters and announcements, by the words in them.

Only among what the actor may read: their own threads and announcements, and with
the right to it those of the office.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from core.application import Request, reads
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.announcement import AnnouncementId
from core.messaging.ports import Announcements
from core.messaging.threads.direct_message import DirectMessageId
from core.messaging.threads.ports import Letters
from core.messaging.threads.words import words_of

MOST = 8


class Written(StrEnum):
    LETTER = "letter"
    ANNOUNCEMENT = "announcement"


@dataclass(frozen=True, slots=True)
class Entry:
    """What may be found, and whose it is; without `to` it is the office's, or all's."""

    kind: Written
    thing: UUID
    at: datetime
    by: PersonId
    to: PersonId | None = None
    thread: UUID | None = None


class Searches(Protocol):
    def find(
        self, actor: Actor, words: Sequence[str], *, office: bool, limit: int
    ) -> Sequence[Entry]:
        """What has all the words, or begins of words; the newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    entry: Entry
    text: str


@dataclass(frozen=True, slots=True)
class SearchMessages(Request[Sequence[Hit]]):
    words: str = field(repr=False)


@reads
def search_messages(
    request: SearchMessages,
    searches: Searches,
    letters: Letters,
    announcements: Announcements,
) -> Sequence[Hit]:
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_SELF)
    words = words_of(request.words)
    if not words:
        return ()
    office = may(actor, Permission.SEE_MESSAGES)
    hits: list[Hit] = []
    for each in searches.find(actor, words, office=office, limit=MOST):
        text, found = "", each
        if each.kind is Written.LETTER:
            letter = letters.find(here, DirectMessageId(each.thing))
            text = letter.begins if letter else ""
            if letter is not None:  # to whom, even where it is to nobody
                found = replace(each, by=letter.by, to=letter.to)
        else:
            announced = announcements.find(here, AnnouncementId(each.thing))
            text = announced.text if announced else ""
        if text:
            hits.append(Hit(found, text))
    return hits
