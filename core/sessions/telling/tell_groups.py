"""What concerns a whole class, in its group: never a verdict, an excuse or a reason.

News of one kind about one session stand in one message, edited as they change; that
it is cancelled is news that an edit might hide, so it is a message of its own.
"""

from dataclasses import dataclass

from core.application import Fact, on
from core.curriculum.ports import Classes
from core.kernel.ids import ClassId
from core.kernel.web import WebAddress
from core.messaging.notices.post import Letter, Post
from core.organisation.ports import Sites
from core.people.ports import People
from core.sessions.facts import (
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionRestored,
    SessionStarted,
    SessionUnstarted,
    TimetableChanged,
    TutorsChanged,
)
from core.sessions.model import Flag, Session
from core.sessions.telling.class_chat import ClassChats

HERE = "here"
"""What the link to the bot carries: it opens a private chat, and checks in there."""

PLAN, OFF, RUNS, MANY = "plan", "off", "runs", "many"
CARDS = {
    "group-moved": PLAN,
    "group-tutor": PLAN,
    "group-cancelled": OFF,
    "group-restored": OFF,
    "group-changes": MANY,
    "group-started": RUNS,
    "group-unstarted": RUNS,
    "group-over": RUNS,
}
"""In which message of a session each sentence stands."""


@dataclass(frozen=True, slots=True)
class Crier:
    """A bundle of ports; see `Composer`."""

    chats: ClassChats
    classes: Classes
    post: Post
    web: WebAddress
    sites: Sites
    people: People

    def tell(self, fact: Fact, session: Session, sentence: str, count: int = 1) -> None:
        where = fact.actor.organisation
        bound = self.chats.of(where, session.group) if session.group else None
        over = session.planned.end <= self.post.clock.now()
        if bound is None or (over and CARDS[sentence] != RUNS):
            return
        group = self.classes.find(where, bound.group)
        home = self.post.organisations.find(where)
        if group is None or home is None:
            return
        start, page = session.planned.start, self.web.join(HERE)
        room = self.sites.room(where, session.room) if session.room else None
        tutors = self.people.some(where, session.tutors)
        facts: dict[str, object] = {
            "group": group.name,
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "on": start.astimezone(home.zone).date(),
            "start": start,
            "count": count,
            "page": page,
            "linked": "yes" if page else "no",
            "room": room.name if room else "",
            "roomed": "yes" if room else "no",
            "tutors": ", ".join(each.name for each in tutors),
        }
        key = f"{sentence}:{session.id.hex}:{session.sequence}"
        card = f"class-{CARDS[sentence]}:{session.id.hex}"
        letter = Letter(key, sentence, facts, card=card)
        self.post.to_chat(where, bound.chat, letter)


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


@on(TutorsChanged)
def cry_tutors(fact: TutorsChanged, crier: Crier) -> None:
    crier.tell(fact, fact.session, "group-tutor")


@on(SessionUnstarted)
def cry_no_start(fact: SessionUnstarted, crier: Crier) -> None:
    crier.tell(fact, fact.session, "group-unstarted")


@on(SessionCompleted)
def cry_end(fact: SessionCompleted, crier: Crier) -> None:
    """Nobody checks in any more; of one told of afterwards nothing was ever said."""
    if not fact.session.flags & {Flag.LOGGED, Flag.NOT_STARTED}:
        crier.tell(fact, fact.session, "group-over")


@on(TimetableChanged)
def cry_changes(fact: TimetableChanged, crier: Crier) -> None:
    """Many at once are one message; which they are everybody reads alone."""
    groups: dict[ClassId, list[Session]] = {}
    for was, now in fact.changes:
        session = now or was
        if session is not None and session.group is not None:
            groups.setdefault(session.group, []).append(session)
    for sessions in groups.values():
        first = min(sessions, key=lambda each: each.planned.start)
        crier.tell(fact, first, "group-changes", len(sessions))
