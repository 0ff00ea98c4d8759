"""What somebody answers to an announcement goes to whoever made it."""

from dataclasses import dataclass, field

from core.application import Request, changes, reads
from core.kernel.ids import PersonId
from core.messaging.announcement import AnnouncementId
from core.messaging.announcements.amend import Rounds
from core.messaging.conversation import File
from core.messaging.errors import NoSuchAnnouncement
from core.messaging.model import Address
from core.messaging.ports import Announcements
from core.messaging.thread import between, with_the_office
from core.messaging.threads.direct_message import Words
from core.messaging.threads.office import is_of_the_office, members
from core.messaging.threads.pass_on import Correspondence
from core.people.access import person_known_to
from core.people.model import Person

QUOTED = 60
"""So much of it tells the author which one is answered."""


@dataclass(frozen=True, slots=True)
class AnnouncementBehind(Request[AnnouncementId | None]):
    """The one that somebody replied to on their platform, if it is one."""

    there: Address
    message: str


@dataclass(frozen=True, slots=True)
class AnswerAnnouncement(Request[Person]):
    """Said by whoever it was for, whatever their roles. Answers who gets it."""

    announcement: AnnouncementId
    text: str = field(repr=False)
    files: tuple[File, ...] = field(default=(), repr=False)


@reads
def announcement_behind(
    request: AnnouncementBehind, announcements: Announcements
) -> AnnouncementId | None:
    return announcements.behind(request.there, request.message)


@changes
def answer_announcement(
    request: AnswerAnnouncement, rounds: Rounds, mail: Correspondence
) -> Person:
    """In the thread of whoever answers; of two of the office, in that of the two."""
    actor, now = request.actor, rounds.clock.now()
    here, me, which = actor.organisation, actor.person, request.announcement
    made = rounds.announcements.find(here, which)
    if made is None or not rounds.announcements.see(here, which, me, now):
        raise NoSuchAnnouncement
    author = person_known_to(actor, PersonId(made.by), mail.people)
    own = person_known_to(actor, me, mail.people)
    quoted = f"\u201c{_begins(made.text)}\u201d\n{request.text}".strip()
    words = Words(quoted, request.files)
    office = author.id in members(mail.people, here, now)
    if office and not is_of_the_office(own, here, now):
        mail.to_office(actor, with_the_office(here, me), words)
    else:
        mail.to_person(actor, between(here, me, author.id), author.id, words)
    return author


def _begins(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[:QUOTED]}…"
