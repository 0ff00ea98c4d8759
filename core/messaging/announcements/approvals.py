"""A second pair of eyes: what goes to many waits until another person says yes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from core.application import Facts
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, may
from core.messaging.announcement import Announcement
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.errors import NobodyToApprove
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Announcements, Attachments
from core.people.ports import People

LASTS = timedelta(days=2)
"""So long what has no time of its own waits for somebody to say yes."""
GROWN = 10
"""By more than so many per cent: nobody has said yes to that many."""


@dataclass(frozen=True, slots=True)
class Approvals:
    """A bundle of ports: who is asked, and who hears what was decided."""

    announcements: Announcements
    attachments: Attachments
    people: People
    post: Post
    facts: Facts

    def above(self, here: OrganisationId) -> int:
        home = self.post.organisations.find(here)
        return home.policies.announce_approval_above if home else 0

    def wanted(self, here: OrganisationId, made: Announcement, count: int) -> bool:
        """For so many: a yes to fewer, some per cent aside, is none."""
        above = self.above(here)
        said_yes = made.decided_by is not None and not grown(count, made.total)
        return bool(above) and count > above and not said_yes

    def ask(self, here: OrganisationId, made: Announcement) -> None:
        others = self._others(here, made.by)
        if not others:
            raise NobodyToApprove(self.above(here))
        which = {"announcement": f"id:{made.id}"}
        yes = Choice("approve-button", Draft("approveannouncement", which), lasts=LASTS)
        no = Choice("decline-button", Draft("declineannouncement", which), lasts=LASTS)
        facts = {"count": made.total, "when": made.goes_at or "none"}
        sentence = "announcement-approval-asked"
        self._card(here, made, others, sentence, (yes, no), **facts)

    def close(self, here: OrganisationId, made: Announcement, sentence: str) -> None:
        """Nobody is asked any more; whoever is next sees what became of it."""
        self._card(here, made, self._others(here, made.by), sentence, ())

    def tell_author(
        self, here: OrganisationId, made: Announcement, sentence: str
    ) -> None:
        by = made.decided_by and self.people.find(here, made.decided_by)
        key = f"{sentence}:{uuid4().hex}"
        facts = {"by": by.name if by else "", "count": made.total}
        self.post.write(here, [made.by], Letter(key, sentence, facts, text=made.text))

    def _card(
        self,
        here: OrganisationId,
        made: Announcement,
        to: list[PersonId],
        sentence: str,
        choices: tuple[Choice, ...],
        **facts: object,
    ) -> None:
        author = self.people.find(here, made.by)
        by = made.decided_by and self.people.find(here, made.decided_by)
        told = {"author": author.name if author else "", "by": by.name if by else ""}
        letter = Letter(
            f"approval:{uuid4().hex}",
            sentence,
            told | facts,
            choices,
            tuple(_beside(made)),
            card=f"approval:{made.id}",
            may_wait=False,
            text=made.text,
            files=made.more.files,
        )
        self.post.write(here, to, letter)

    def _others(self, here: OrganisationId, author: PersonId) -> list[PersonId]:
        now = self.post.clock.now()
        return [
            each.id
            for each in self.people.every(here)
            if each.id != author and may(each.actor(here, now), Permission.ANNOUNCE)
        ]


def _beside(made: Announcement) -> Iterator[Field]:
    """What it says beside its text: a yes is said to that as well."""
    if made.more.options:
        options = " \u00b7 ".join(made.more.options)
        yield Field("approval-poll-label", written(options))
    for language, text in made.more.languages.items():
        if text != made.text:
            yield Field(f"option-{language}", written(text))


def grown(count: int, agreed: int) -> bool:
    return count * 100 > agreed * (100 + GROWN)
