"""Whoever takes part hears of what others decide about a session to come."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
        organisation, me = fact.actor.organisation, fact.actor.person
        if session.planned.end <= self.diary.clock.now():
            return
        tutors = [each for each in session.tutors if each != me]
        students = [each for each in session.participants if each != me]
        families = [*students, *self._guardians(fact, session)]
        for readers, others, words in (
            (tutors, session.participants, text),
            (families, session.tutors, ""),
        ):
            if readers:
                letter = self.letter(fact, session, sentence, others, words)
                self.post.write(organisation, list(dict.fromkeys(readers)), letter)

    def tell_of_tutors(self, fact: Fact, session: Session, was: Session) -> None:
        """The class, guardians, who no longer teaches it, and who does: each once."""
        organisation, me = fact.actor.organisation, fact.actor.person
        if session.planned.end <= self.diary.clock.now():
            return
        former = tuple(each for each in was.tutors if each not in session.tutors)
        new = tuple(each for each in session.tutors if each not in was.tutors)
        families = (*session.participants, *self._guardians(fact, session))
        known = names_of(fact.actor, former, self.diary.people)
        for readers, sentence, others in (
            (families, "tutor-changed-notice", new),
            (former, "tutor-relieved-notice", new),
            (new, "tutor-given-notice", session.participants),
        ):
            told = tuple(each for each in dict.fromkeys(readers) if each != me)
            letter = self.letter(fact, session, sentence, others)
            facts = {**letter.facts, "former": ", ".join(known)}
            self.post.write(organisation, told, replace(letter, facts=facts))

    def tell_of_moving(self, fact: Fact, session: Session, was: Session) -> None:
        """Where it was and where it is; each once, whatever changed."""
        organisation, me = fact.actor.organisation, fact.actor.person
        former = tuple(each for each in was.tutors if each not in session.tutors)
        new = tuple(each for each in session.tutors if each not in was.tutors)
        stay = tuple(each for each in session.tutors if each in was.tutors)
        families = (*session.participants, *self._guardians(fact, session))
        known = names_of(fact.actor, former, self.diary.people)
        where = self._where(organisation, session, was)
        for readers, sentence, others in (
            (families, "session-moved-notice", session.tutors),
            (stay, "session-moved-notice", session.participants),
            (former, "tutor-relieved-notice", new),
            (new, "tutor-given-notice", session.participants),
        ):
            told = tuple(each for each in dict.fromkeys(readers) if each != me)
            letter = self.letter(fact, session, sentence, others)
            facts = {**letter.facts, **where, "former": ", ".join(known)}
            self.post.write(organisation, told, replace(letter, facts=facts))

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
        text: str = "",
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
        }
        key = f"{sentence}:{session.id.hex}:{session.sequence}"
        in_group = not text and self._told_in_group(fact, session, sentence)
        return Letter(
            key, sentence, facts, text=text, by_email=not text, in_group=in_group
        )

    def _told_in_group(self, fact: Fact, session: Session, sentence: str) -> bool:
        """See `tell_groups`."""
        if session.group is None or sentence not in IN_GROUPS:
            return False
        return self.chats.of(fact.actor.organisation, session.group) is not None

    def _guardians(self, fact: Fact, session: Session) -> Iterable[PersonId]:
        """Of those who are minors."""
        here = fact.actor.organisation
        everybody = self.diary.people.some(here, session.participants)
        minors = [person.id for person in everybody if person.minor]
        return [each.guardian for each in self.families.guardians(here, minors)]


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
