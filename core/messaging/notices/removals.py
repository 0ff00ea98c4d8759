"""A moderator asks for somebody's removal; an admin removes or keeps them."""

from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from core.application import Request, changes, on
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, may, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.errors import NobodyToTell
from core.messaging.notices.post import Letter, Post
from core.people.access import person_known_to
from core.people.errors import NoRemovalAsked
from core.people.facts import PersonRemoved
from core.people.manage import Leaving
from core.people.model import Person
from core.people.ports import People
from core.people.removals import RemovalAsked, Removals

LASTS = timedelta(days=30)
"""So long an admin may still decide with the button of the letter."""


@dataclass(frozen=True, slots=True)
class AskRemoval(Request[list[Person]]):
    """Answers whom it was put to: everybody who may remove people."""

    person: PersonId
    why: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawRemoval(Request[Person]):
    """By whoever asked, while nobody has decided; answers who stays."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class AgreeToRemoval(Request[Person]):
    """Removes them, if somebody still asks for it."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class DeclineRemoval(Request[Person]):
    person: PersonId


@dataclass(frozen=True, slots=True)
class Deciding:
    """A bundle of ports; see `Composer`."""

    people: People
    removals: Removals
    post: Post

    def decide(
        self, actor: Actor, who: PersonId, sentence: str, *, own: bool = False
    ) -> Person:
        """Whoever takes it decides. `NoRemovalAsked` if somebody did before."""
        person = person_known_to(actor, who, self.people)
        asked = self.removals.take(actor.organisation, person.id)
        if asked is None or (own and asked.by != actor.person):
            raise NoRemovalAsked(person.name)
        self.decided(actor, asked, person.name, sentence)
        return person

    def deciders(self, here: OrganisationId, asker: PersonId) -> list[Person]:
        now = self.post.clock.now()
        return [
            each
            for each in self.people.every(here)
            if each.id != asker and may(each.actor(here, now), Permission.REMOVE_PEOPLE)
        ]

    def card(
        self,
        here: OrganisationId,
        asked: RemovalAsked,
        letter: Letter,
    ) -> list[Person]:
        """The one card that every admin has of it; answers whom it reached."""
        letter = replace(letter, card=f"removal:{asked.person}", text=asked.why)
        to = self.deciders(here, asked.by)
        lost = self.post.write(here, [each.id for each in to], letter)
        return [each for each in to if each.id not in lost]

    def decided(
        self, actor: Actor, asked: RemovalAsked, name: str, sentence: str
    ) -> None:
        """The other admins' cards say so, and whoever asked hears it."""
        here = actor.organisation
        by = self.people.find(here, actor.person)
        letter = _letter(sentence, name=name, by=by.name if by else "")
        self.card(here, asked, letter)
        if actor.person != asked.by:
            self.post.write(here, [asked.by], letter)


@changes
def ask_removal(request: AskRemoval, deciding: Deciding) -> list[Person]:
    """Asked again, the newer reason stands."""
    actor, here = request.actor, request.actor.organisation
    permitted(actor, Permission.MANAGE_PEOPLE)
    person = person_known_to(actor, request.person, deciding.people)
    by = person_known_to(actor, actor.person, deciding.people)
    now = deciding.post.clock.now()
    asked = RemovalAsked(person.id, by.id, now, request.why)
    deciding.removals.keep(here, asked)
    given = {"person": f"id:{person.id}"}
    agree = Choice("remove-them-button", Draft("agreetoremoval", given), lasts=LASTS)
    keep = Choice("keep-them-button", Draft("keepuser", given), lasts=LASTS)
    letter = _letter("removal-asked", name=person.name, by=by.name)
    told = deciding.card(here, asked, replace(letter, choices=(agree, keep)))
    if not told:
        raise NobodyToTell
    return told


@changes
def withdraw_removal(request: WithdrawRemoval, deciding: Deciding) -> Person:
    permitted(request.actor, Permission.MANAGE_PEOPLE)
    actor, person = request.actor, request.person
    return deciding.decide(actor, person, "removal-withdrawn", own=True)


@changes
def decline_removal(request: DeclineRemoval, deciding: Deciding) -> Person:
    permitted(request.actor, Permission.REMOVE_PEOPLE)
    return deciding.decide(request.actor, request.person, "removal-declined")


@changes
def agree_to_removal(
    request: AgreeToRemoval, deciding: Deciding, leaving: Leaving
) -> Person:
    """The first to decide does."""
    permitted(request.actor, Permission.REMOVE_PEOPLE)
    person = deciding.decide(request.actor, request.person, "removal-agreed")
    leaving.remove(request.actor, person)
    return person


@on(PersonRemoved)
def answer_who_asked(fact: PersonRemoved, deciding: Deciding) -> None:
    """Removed without a look at who asked for it: they are answered all the same."""
    asked = deciding.removals.take(fact.actor.organisation, fact.person)
    if asked is not None:
        deciding.decided(fact.actor, asked, fact.name, "removal-agreed")


def _letter(sentence: str, **facts: object) -> Letter:
    return Letter(f"removal:{uuid4().hex}", sentence, facts)
