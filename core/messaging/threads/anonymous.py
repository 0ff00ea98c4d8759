"""Asking the office something without saying who one is.

What was asked stands in a thread of nobody's. Who asked is sealed with their own key
and nothing beside it says whose that is: it opens to bring them the answer, by trying
everybody's. Neither the audit nor the logs hear of it.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from uuid import uuid4

from core.application import Request, keeps
from core.kernel.actor import NOBODY, desk_of
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.errors import (
    EnoughAsked,
    NoAnonymousQuestions,
    NoSuchThread,
    NotAnsweredYet,
)
from core.messaging.notices.post import Letter
from core.messaging.thread import Thread, ThreadId
from core.messaging.threads.direct_message import Words
from core.messaging.threads.pass_on import UNTRACED, Correspondence

A_DAY = timedelta(days=1)
MOST_A_DAY = 3
LASTS = timedelta(days=30)
"""So long whoever asked can go on from an answer."""


class Askers(Protocol):
    """Who asked, known to nobody but whoever brings them the answer."""

    def add(
        self,
        organisation: OrganisationId,
        thread: ThreadId,
        asker: PersonId,
        at: datetime,
    ) -> None: ...

    def find(self, organisation: OrganisationId, thread: ThreadId) -> PersonId | None:
        """None where nothing more is kept of them."""
        ...

    def asked_since(
        self, organisation: OrganisationId, asker: PersonId, since: datetime
    ) -> int:
        """How many threads they have begun."""
        ...


@dataclass(frozen=True, slots=True)
class AskAnonymously(Request[int]):
    """Where the organisation lets it be. Answers how many more it may be today."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AskOn(Request[None]):
    """Once the office has answered, in the same thread."""

    thread: ThreadId
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A bundle of ports; see `Composer`."""

    mail: Correspondence
    askers: Askers

    def bring(
        self, organisation: OrganisationId, thread: ThreadId, words: Words
    ) -> bool:
        """To whoever asked; whether there still is somebody."""
        asker = self.askers.find(organisation, thread)
        if asker is None:
            return False
        go_on = Draft("askon", {"thread": f"id:{thread}"})
        letter = Letter(
            f"unnamed:{uuid4().hex}",
            "anonymous-answer",
            choices=(Choice("go-on-unnamed-button", go_on, lasts=LASTS),),
            may_wait=False,
            text=words.text,
            files=words.files,
            correlation=UNTRACED,
        )
        return not self.mail.post.write(organisation, [asker], letter)


@keeps
def ask_anonymously(request: AskAnonymously, unnamed: Unnamed) -> int:
    actor, mail, askers = request.actor, unnamed.mail, unnamed.askers
    permitted(actor, Permission.SEE_SELF)
    here, now = actor.organisation, mail.post.clock.now()
    home = mail.post.organisations.find(here)
    if home is None or not home.policies.anonymous_questions:
        raise NoAnonymousQuestions
    mail.people.lock(here, actor.person)  # who asks twice at once is counted twice
    left = MOST_A_DAY - askers.asked_since(here, actor.person, now - A_DAY)
    if left <= 0:
        raise EnoughAsked(MOST_A_DAY)
    thread = Thread(ThreadId(uuid4()), NOBODY)
    mail.threads.keep(here, thread, now)
    askers.add(here, thread.id, actor.person, now)
    mail.to_office(desk_of(here), thread, Words(request.text))
    return left - 1


@keeps
def ask_on(request: AskOn, unnamed: Unnamed) -> None:
    actor, mail = request.actor, unnamed.mail
    permitted(actor, Permission.SEE_SELF)
    here = actor.organisation
    thread = mail.threads.find(here, request.thread)
    if thread is None or unnamed.askers.find(here, thread.id) != actor.person:
        raise NoSuchThread
    if thread.waits:
        raise NotAnsweredYet
    mail.to_office(desk_of(here), thread, Words(request.text))
