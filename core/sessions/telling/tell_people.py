"""Whoever takes part hears of what others decide about a session to come."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from core.application import Fact, on
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.notices.post import Letter, Post
from core.people.families import Families
from core.sessions.access import names_of
from core.sessions.clashing.diary import Diary
from core.sessions.facts import (
    FeeWaived,
    SessionBooked,
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionRestored,
    SessionTakenBack,
)
from core.sessions.model import Flag, Session, State
from core.sessions.telling.class_chat import ClassChats

IN_GROUPS = frozenset(
    {
        "session-cancelled-notice",
        "session-moved-notice",
        "session-restored-notice",
        "tutor-changed-notice",
    }
)


News = tuple[tuple[tuple[PersonId, ...], str, tuple[PersonId, ...]], ...]
"""Who reads, which sentence, and with whom it is."""


@dataclass(frozen=True, slots=True)
class Herald:
    """A bundle of ports: knows whom a session concerns, and writes to them."""

    diary: Diary
    families: Families
    post: Post
    chats: ClassChats

    def tell(self, fact: Fact, session: Session, sentence: str, text: str = "") -> None:
        """Tutors read with whom they have it, students and guardians by whom.

        `text` is for tutors only: why somebody is not there is not for other families.
        """
        if session.planned.end <= self.diary.clock.now():
            return
        if tutors := _others(fact, session.tutors):
            letter = self.letter(fact, session, sentence, session.participants)
            self.post.write(fact.actor.organisation, tutors, _with_words(letter, text))
        self.tell_families(
            fact, session, self.letter(fact, session, sentence, session.tutors)
        )

    def tell_of_tutors(self, fact: Fact, session: Session, was: Session) -> None:
        """The class, guardians, who no longer teaches it, and who does: each once."""
        if session.planned.end <= self.diary.clock.now():
            return
        former = tuple(each for each in was.tutors if each not in session.tutors)
        new = tuple(each for each in session.tutors if each not in was.tutors)
        known = names_of(fact.actor, former, self.diary.people)
        also = {"former": ", ".join(known)}
        changed = self.letter(fact, session, "tutor-changed-notice", new, also)
        self.tell_families(fact, session, changed)
        news = (
            (former, "tutor-relieved-notice", new),
            (new, "tutor-given-notice", session.participants),
        )
        self._tell_tutors(fact, session, news, also)

    def tell_of_moving(self, fact: Fact, session: Session, was: Session) -> None:
        """Where it was and where it is; each once, whatever changed."""
        organisation = fact.actor.organisation
        former = tuple(each for each in was.tutors if each not in session.tutors)
        new = tuple(each for each in session.tutors if each not in was.tutors)
        stay = tuple(each for each in session.tutors if each in was.tutors)
        known = names_of(fact.actor, former, self.diary.people)
        also = {
            **self._where(organisation, session, was),
            "former": ", ".join(known),
        }
        moved = self.letter(fact, session, "session-moved-notice", session.tutors, also)
        self.tell_families(fact, session, moved)
        news = (
            (stay, "session-moved-notice", session.participants),
            (former, "tutor-relieved-notice", new),
            (new, "tutor-given-notice", session.participants),
        )
        self._tell_tutors(fact, session, news, also)

    def _tell_tutors(
        self, fact: Fact, session: Session, news: News, also: Mapping[str, object]
    ) -> None:
        for readers, sentence, others in news:
            if told := _others(fact, readers):
                letter = self.letter(fact, session, sentence, others, also)
                self.post.write(fact.actor.organisation, told, letter)

    def tell_families(self, fact: Fact, session: Session, letter: Letter) -> None:
        """Students of theirs; who looks after minors among them, of whose it is."""
        here, there = fact.actor.organisation, session.participants
        self.post.write(here, _others(fact, there), letter)
        for children, guardians in self._guardians(fact, session).items():
            facts = {"family": "yes", "whose": ", ".join(children)}
            of_them = replace(letter, facts={**letter.facts, **facts})
            told = [each for each in _others(fact, guardians) if each not in there]
            self.post.write(here, told, replace(of_them, because="because-family"))

    def _where(
        self, organisation: OrganisationId, session: Session, was: Session
    ) -> dict[str, object]:
        zone = self.diary.zone(organisation, was.site)
        room = session.room and self.diary.sites.room(organisation, session.room)
        elsewhere = room is not None and session.room != was.room
        return {
            "was_on": was.planned.start.astimezone(zone).date(),
            "was_start": was.planned.start,
            "room": room.name if room else "",
            "roomed": "yes" if elsewhere else "no",
        }

    def letter(
        self,
        fact: Fact,
        session: Session,
        sentence: str,
        others: tuple[PersonId, ...],
        also: Mapping[str, object] = MappingProxyType({}),
    ) -> Letter:
        names = names_of(fact.actor, others, self.diary.people)
        zone = self.diary.zone(fact.actor.organisation, session.site)
        facts = {
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "others": ", ".join(names),
            "on": session.planned.start.astimezone(zone).date(),
            "start": session.planned.start,
            "end": session.planned.end,
            "fee": session.fee_percent or 0,
            "family": "no",
            "whose": "",
            **also,
        }
        key = f"{sentence}:{session.id.hex}:{session.sequence}"
        in_group = self._told_in_group(fact, session, sentence)
        return Letter(key, sentence, facts, by_email=True, in_group=in_group)

    def _told_in_group(self, fact: Fact, session: Session, sentence: str) -> bool:
        """See `tell_groups`."""
        if session.group is None or sentence not in IN_GROUPS:
            return False
        return self.chats.of(fact.actor.organisation, session.group) is not None

    def _guardians(
        self, fact: Fact, session: Session
    ) -> dict[tuple[str, ...], list[PersonId]]:
        """Of those who are minors: by the names of whom they look after."""
        here = fact.actor.organisation
        everybody = self.diary.people.some(here, session.participants)
        minors = {person.id: person.name for person in everybody if person.minor}
        children: dict[PersonId, list[str]] = defaultdict(list)
        for each in self.families.guardians(here, [*minors]):
            children[each.guardian].append(minors[each.student])
        found: dict[tuple[str, ...], list[PersonId]] = defaultdict(list)
        for guardian, names in children.items():
            found[tuple(names)].append(guardian)
        return found


def _others(fact: Fact, readers: Sequence[PersonId]) -> list[PersonId]:
    """All of them but who did it."""
    return [each for each in readers if each != fact.actor.person]


def _with_words(letter: Letter, text: str) -> Letter:
    """Why a session is off is for its tutors' chats, for no mailbox and no group."""
    if not text:
        return letter
    return replace(letter, text=text, by_email=False, in_group=False)


@on(SessionBooked)
def tell_of_booking(fact: SessionBooked, herald: Herald) -> None:
    if not fact.quiet:
        herald.tell(fact, fact.session, "session-booked-notice")


@on(SessionCancelled)
def tell_of_cancelling(fact: SessionCancelled, herald: Herald) -> None:
    if not fact.quiet:
        herald.tell(fact, fact.session, "session-cancelled-notice", fact.session.reason)


@on(SessionMoved)
def tell_of_moving(fact: SessionMoved, herald: Herald) -> None:
    """A move to another tutor is told as one; who teaches as before reads the time."""
    if not fact.quiet:
        herald.tell_of_moving(fact, fact.session, fact.was)


@on(FeeWaived)
def tell_of_waiving(fact: FeeWaived, herald: Herald) -> None:
    herald.tell(fact, fact.session, "fee-waived-notice")


@on(SessionRestored)
def tell_of_restoring(fact: SessionRestored, herald: Herald) -> None:
    if not fact.quiet:
        herald.tell(fact, fact.session, "session-restored-notice")


@on(SessionTakenBack)
def tell_of_taking_back(fact: SessionTakenBack, herald: Herald) -> None:
    """A log that is taken back was never news to anybody else."""
    if fact.session.state is State.SCHEDULED and not fact.quiet:
        herald.tell(fact, fact.session, "session-unbooked-notice")


@on(SessionCompleted)
def tell_of_closing(fact: SessionCompleted, herald: Herald) -> None:
    """Its tutors learn that it closed itself, and with which end."""
    session = fact.session
    if Flag.CLOSED_BY_ITSELF not in session.flags:
        return
    letter = herald.letter(fact, session, "session-closed-notice", session.participants)
    herald.post.write(fact.actor.organisation, session.tutors, letter)
