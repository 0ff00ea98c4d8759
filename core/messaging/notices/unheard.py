"""Something urgent that nobody said they got: another way, then other people."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.actor import Role
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.due import Due, Dues
from core.messaging.mailbox import by_email
from core.messaging.model import Address, direct
from core.messaging.notices.digest import UNHEARD
from core.messaging.notices.post import Letter, Post, got_it
from core.messaging.notices.sorts import Priority, Sort
from core.messaging.notices.told import Told, ToldId
from core.people.ports import Accounts, People

STILL = "still unheard"
A_TIME = 100


@dataclass(frozen=True, slots=True)
class AskElsewhere(Request[int]):
    """Answers how many were due."""


@dataclass(frozen=True, slots=True)
class Ways:
    """A bundle of ports; see `Composer`."""

    dues: Dues
    accounts: Accounts
    people: People
    post: Post

    def silent_on(self, due: Due) -> Told | None:
        """What nobody has a word for yet; a card may say something else by now."""
        book = self.post.digests.told
        told = book.find(due.organisation, due.person, ToldId(due.subject))
        if told is None or told.read_at or told.priority is not Priority.HIGH:
            return None
        return told

    def other(self, told: Told) -> Address | None:
        """Their mailbox if they agreed to that, else another chat of theirs."""
        here, person = told.organisation, told.person
        used = self.post.contacts.of(here, [person]).get(person)
        if used is None:
            return None
        if self.post.mailboxes.of(here, [person]):
            return by_email(person)
        others = [each for each in self.accounts.of(here, person) if each != used]
        return direct(others[0]) if others else None

    def moderators(self, here: OrganisationId, person: PersonId) -> list[PersonId]:
        """Where there is nobody else of them, the admins."""
        now = self.post.clock.now()
        others = [each for each in self.people.every(here) if each.id != person]
        for role in (Role.MODERATOR, Role.ADMIN):
            found = [each.id for each in others if each.is_everywhere(role, now)]
            if found:
                return found
        return []


@keeps
def ask_elsewhere(request: AskElsewhere, ways: Ways) -> int:
    del request
    now = ways.post.clock.now()
    first = ways.dues.take(UNHEARD, now, A_TIME)
    for due in first:
        told = ways.silent_on(due)
        to = told and ways.other(told)
        if told and to:
            _say_again(told, to, ways)
        elif told:
            _tell_of(told, ways)
    second = ways.dues.take(STILL, now, A_TIME)
    for due in second:
        told = ways.silent_on(due)
        if told:
            _tell_of(told, ways)
    return len(first) + len(second)


def _say_again(told: Told, to: Address, ways: Ways) -> None:
    here, person, now = told.organisation, told.person, ways.post.clock.now()
    letter = Letter(
        f"unheard:{told.id.hex}:{told.at.isoformat()}",
        "urgent-again",
        choices=(got_it(told.id),),
        parts=(told.says,),
        because="because-urgent",
    )
    ways.post.by_way(here, person, to, letter)
    home = ways.post.organisations.find(here)
    if home is not None:
        again = now + home.policies.escalate_after
        ways.dues.plan(Due(here, STILL, told.id, again, person))


def _tell_of(told: Told, ways: Ways) -> None:
    """What it was about is theirs to know where it is about who was there."""
    here, person = told.organisation, told.person
    silent = ways.people.find(here, person)
    if silent is None:
        return
    letter = Letter(
        f"unheard-by:{told.id.hex}:{told.at.isoformat()}",
        "urgent-unheard",
        {"name": silent.name, "at": told.at, "sort": told.sort.value},
        may_wait=False,
        parts=(told.says,) if told.sort is Sort.ATTENDANCE else (),
    )
    ways.post.write(here, ways.moderators(here, person), letter)
