"""An announcement on its way: a few people at a time, watched in one card."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.messaging.announcement import KEY, Announcement, Round
from core.messaging.announcements.amend import card_of
from core.messaging.conversation import Choice, Draft
from core.messaging.model import Lane
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Announcements
from core.people.ports import People

A_TIME = 100
"""People written to in one unit of work: longer ones hold up everybody's answers."""
ACK_LASTS = timedelta(days=30)
SAID = {
    Round.FIRST: "announced",
    Round.EDITED: "announced-anew",
    Round.WITHDRAWN: "announced-withdrawn",
    Round.REMINDER: "announced-again",
}


@dataclass(frozen=True, slots=True)
class SpreadAnnouncements(Request[int]):
    """Answers how many people were written to."""


@keeps
def spread_announcements(
    request: SpreadAnnouncements,
    announcements: Announcements,
    people: People,
    post: Post,
) -> int:
    del request
    taken = announcements.take(A_TIME)
    for organisation, announcement, recipients in taken:
        by = people.find(organisation, announcement.by)
        letter = _letter(announcement, by.name if by else "")
        post.write(organisation, recipients, letter)
    return sum(len(recipients) for _, _, recipients in taken)


def _letter(made: Announcement, by: str) -> Letter:
    """Each round has its own words; what is edited or taken back stands in place.

    Whoever is reminded has it once still, at the foot of the chat: what is edited or
    taken back later leaves no former words behind.
    """
    gone = made.round is Round.WITHDRAWN
    nth = f":{made.version}" if made.version else ""
    return Letter(
        f"{KEY}{made.id.hex}{nth}",
        SAID[made.round],
        {"by": by},
        () if gone else tuple(_buttons(made)),
        lane=Lane.ANNOUNCEMENT,
        card="" if made.round is Round.FIRST else card_of(made),
        anew=made.round is Round.REMINDER,
        told_as=card_of(made),
        announcement=made.mark,
        by_email=True,
        withdrawn=gone,
        files=() if gone else made.more.files,
        languages={} if gone else made.more.languages,
        text="" if gone else made.text,
    )


def _buttons(made: Announcement) -> Iterator[Choice]:
    which = {"announcement": f"id:{made.id}"}
    if made.asks and not made.more.options:
        yield Choice("got-it-button", Draft("gotit", which), lasts=ACK_LASTS)
    for number, option in enumerate(made.more.options):
        draft = Draft("pollanswer", {**which, "option": str(number)})
        yield Choice(option, draft, lasts=ACK_LASTS, again=True)
