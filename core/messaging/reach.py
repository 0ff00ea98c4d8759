"""Whom the desk can write to at all, by which way, and why not the others."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from core.kernel.ids import OrganisationId, PersonId
from core.messaging.audience import Audience
from core.messaging.mailbox import EMAIL, Mailboxes
from core.messaging.ports import Contacts

A_SECOND: Mapping[str, int] = {"telegram": 26, "slack": 20, EMAIL: 4}
"""Messages a second: of Telegram's 30 some are kept for answers; Slack takes one a
second for each chat, and so many are in hand at a time; mail has four lines."""
AT_ONCE = 100
"""Where no platform sets a limit."""
FEW = 20
"""So many are not a crowd, even where they are everybody there is."""
CROWD = 500


class Why(StrEnum):
    """Why somebody is not reached."""

    BLOCKED = "blocked"
    NOT_LINKED = "not linked"
    NO_ADDRESS = "no address"
    BOUNCED = "bounced"


@dataclass(frozen=True, slots=True)
class Preview:
    """Who would get it, who cannot be reached, and how long it takes at most."""

    reachable: int
    unreachable: tuple[PersonId, ...]
    takes: timedelta
    mailed: int = 0
    """Of the reachable, those who get it by e-mail."""
    people: tuple[PersonId, ...] = ()
    """Whom it reaches."""
    why: Mapping[Why, tuple[PersonId, ...]] = field(
        default_factory=dict[Why, tuple[PersonId, ...]]
    )
    """The unreachable, by what is in the way."""
    invited: tuple[PersonId, ...] = ()
    """Those of them whom an e-mail could ask to come in."""
    wants_number: bool = False
    """Everybody, or a crowd: whoever means it types how many they are."""
    ways: Mapping[str, int] = field(default_factory=dict[str, int])
    """How many it reaches on each platform; they go side by side."""
    first: datetime | None = None
    """When one that comes round goes for the first time."""
    took: tuple[tuple[Audience, int], ...] = ()
    """Where nobody is left: what took how many away."""

    @property
    def count(self) -> int:
        return self.reachable + len(self.unreachable)


@dataclass(frozen=True, slots=True)
class Count:
    """How many would get it, how many cannot be reached, whether that is a crowd."""

    reachable: int
    unreachable: int
    wants_number: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """A bundle of ports; see `core.application.Ports`."""

    contacts: Contacts
    mailboxes: Mailboxes

    def of(self, organisation: OrganisationId, people: Sequence[PersonId]) -> Preview:
        chats = self.contacts.of(organisation, people)
        others = [each for each in people if each not in chats]
        mailed = set(self.mailboxes.of(organisation, others))
        lost = tuple(each for each in others if each not in mailed)
        ways = Counter(account.platform for account in chats.values())
        ways[EMAIL] += len(mailed)
        slowest = (ceil(n / A_SECOND.get(way, AT_ONCE)) for way, n in ways.items())
        takes = timedelta(seconds=max(slowest))
        reached = tuple(each for each in people if each in chats or each in mailed)
        return Preview(
            len(reached),
            lost,
            takes,
            len(mailed),
            reached,
            self._why(organisation, lost),
            tuple(e.id for e in self.mailboxes.to_invite(organisation, lost)),
            self._is_crowd(organisation, people),
            ways={way: n for way, n in ways.items() if n},
        )

    def counted(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> Count:
        """How many it reaches, without the names and reasons that a preview shows."""
        chats = self.contacts.of(organisation, people)
        others = [each for each in people if each not in chats]
        mailed = len(self.mailboxes.of(organisation, others))
        crowd = self._is_crowd(organisation, people)
        return Count(len(chats) + mailed, len(others) - mailed, crowd)

    def _why(
        self, organisation: OrganisationId, lost: Sequence[PersonId]
    ) -> dict[Why, tuple[PersonId, ...]]:
        """Without a mail server nobody's address is of any use."""
        blocked = self.contacts.blocked(organisation, lost)
        known = self.mailboxes.people.some(organisation, list(lost))
        bounced = self.contacts.bounced(lost)
        without = {each.id for each in known if not each.email}
        found: dict[Why, list[PersonId]] = {}
        for each in lost:
            why = Why.BLOCKED if each in blocked else Why.NOT_LINKED
            if why is Why.NOT_LINKED and each in without and self.mailboxes.mail.works:
                why = Why.NO_ADDRESS
            if why is Why.NOT_LINKED and each in bounced:
                why = Why.BOUNCED
            found.setdefault(why, []).append(each)
        return {why: tuple(people) for why, people in found.items()}

    def _is_crowd(
        self, organisation: OrganisationId, people: Sequence[PersonId]
    ) -> bool:
        if not FEW < len(people) <= CROWD:
            return len(people) > CROWD
        return len(people) == len(self.mailboxes.people.every(organisation))
