"""What concerns a whole class, in its group: never a name, a verdict or a reason."""

from dataclasses import dataclass

from core.application import Fact, on
from core.curriculum.ports import Classes
from core.kernel.web import WebAddress
from core.messaging.post import Letter, Post
from core.sessions.class_chat import ClassChats
from core.sessions.facts import (
    SessionCancelled,
    SessionMoved,
    SessionRestored,
    SessionStarted,
)
from core.sessions.model import Session

HERE = "here"
"""What the link to the bot carries: it opens a private chat, and checks in there."""


@dataclass(frozen=True, slots=True)
class Crier:
    """A bundle of ports; see `Composer`."""

    chats: ClassChats
    classes: Classes
    post: Post
    web: WebAddress

    def tell(self, fact: Fact, session: Session, sentence: str) -> None:
        where = fact.actor.organisation
        bound = self.chats.of(where, session.group) if session.group else None
        if bound is None or session.planned.end <= self.post.clock.now():
            return
        group = self.classes.find(where, bound.group)
        home = self.post.organisations.find(where)
        if group is None or home is None:
            return
        start, page = session.planned.start, self.web.join(HERE)
        facts: dict[str, object] = {
            "group": group.name,
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "on": start.astimezone(home.zone).date(),
            "start": start,
            "page": page,
            "linked": "yes" if page else "no",
        }
        key = f"{sentence}:{session.id.hex}:{session.sequence}"
        self.post.to_chat(where, bound.chat, Letter(key, sentence, facts))


@on(SessionStarted)
def cry_start(fact: SessionStarted, crier: Crier) -> None:
    crier.tell(fact, fact.session, "group-started")


@on(SessionCancelled)
def cry_cancelling(fact: SessionCancelled, crier: Crier) -> None:
    if not fact.quiet:
        crier.tell(fact, fact.session, "group-cancelled")


@on(SessionRestored)
def cry_restoring(fact: SessionRestored, crier: Crier) -> None:
    if not fact.quiet:
        crier.tell(fact, fact.session, "group-restored")


@on(SessionMoved)
def cry_moving(fact: SessionMoved, crier: Crier) -> None:
    if not fact.quiet:
        crier.tell(fact, fact.session, "group-moved")
