"""What becomes of the register as its session starts, ends, or turns out not to."""

from dataclasses import replace

from core.application import on
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import CheckInLinks, Claims
from core.attendance.register.settle import Book
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.organisation.model import Policies
from core.sessions.facts import (
    RunningLate,
    SessionCancelled,
    SessionCompleted,
    SessionMoved,
    SessionNotStarted,
    SessionReopened,
    SessionStarted,
    SessionTakenBack,
    SessionUnstarted,
    TutorsChanged,
)
from core.sessions.model import Flag, Session, State


@on(SessionStarted)
def make_register(fact: SessionStarted, book: Book) -> None:
    """Everybody who takes part is expected; who checked in before is there already."""
    session, where = fact.session, fact.actor.organisation
    known = {each.student for each in book.registers.of_session(where, session.id)}
    book.registers.add(
        where, [_expected(session, s) for s in session.participants if s not in known]
    )
    book.cards.show(where, session)


@on(SessionCompleted)
def mark_absentees(fact: SessionCompleted, book: Book, clock: Clock) -> None:
    """Nobody stays expected; who is pending stays so until the tutor's time is up.

    Of a session told of afterwards only those named are known to have been there;
    where nobody was named, nobody is called absent.
    """
    session, now = fact.session, clock.now()
    entries = {
        each.student: each
        for each in book.registers.of_session(fact.actor.organisation, session.id)
    }
    teller = fact.actor.somebody
    told_of_nobody = Flag.LOGGED in session.flags and not fact.taught
    changed = []
    for student in session.participants:
        entry = entries.get(student)
        before = entry or _expected(session, student)
        if before.status is not Status.EXPECTED or told_of_nobody:
            continue
        there = student in fact.taught
        changed.append(
            replace(
                before,
                status=Status.PRESENT if there else Status.ABSENT,
                at=session.span.start if there else now,
                by=teller if there else None,
                version=before.version + 1 if entry else 1,
            )
        )
    book.put(fact.actor, session, changed)


@on(SessionReopened)
def expect_again(fact: SessionReopened, book: Book) -> None:
    """What its end alone had made of somebody is open again; the rest stands.

    That is absence by rule, and presence by a log that is taken back. One that is
    only planned again has no register yet.
    """
    session, where = fact.session, fact.actor.organisation
    entries = book.registers.of_session(where, session.id)
    again = [
        replace(e, status=Status.EXPECTED, at=None, by=None, version=e.version + 1)
        for e in entries
        if _is_by_its_end(e, fact.was)
    ]
    if session.state is State.SCHEDULED:
        gone = [each.student for each in again]
        book.registers.remove(where, session.id, gone)
        again = []
    book.put(fact.actor, session, again)


def _is_by_its_end(entry: RegisterEntry, was: Session) -> bool:
    if entry.check_in is not None:
        return False
    absent = entry.status is Status.ABSENT and not entry.is_by_hand
    told = entry.status is Status.PRESENT and entry.at == was.span.start
    return absent or (told and entry.is_by_hand)


@on(SessionUnstarted)
def unmake_register(fact: SessionUnstarted, book: Book) -> None:
    _forget(fact, fact.session, book, everybody=False)


@on(SessionNotStarted)
def close_the_unstarted(fact: SessionNotStarted, book: Book) -> None:
    """Nobody is expected any more; who is pending is decided in time, as ever."""
    where, session = fact.actor.organisation, fact.session
    if book.registers.of_session(where, session.id):
        book.cards.show(where, session)


@on(TutorsChanged)
def hand_over_card(
    fact: TutorsChanged | SessionMoved, book: Book, claims: Claims
) -> None:
    """Who teaches it now sees who is there already; a proof half given is void."""
    where, session = fact.actor.organisation, fact.session
    former = [each for each in fact.was.tutors if each not in session.tutors]
    for each in former:
        claims.drop(where, each)
    if book.registers.of_session(where, session.id):
        book.cards.show(where, session)
        book.cards.retire(where, session, former)


@on(SessionCancelled)
def drop_the_expected(fact: SessionCancelled, book: Book) -> None:
    _forget(fact, fact.session, book, everybody=False)


@on(SessionMoved)
def drop_early_check_ins(
    fact: SessionMoved, book: Book, claims: Claims, links: CheckInLinks
) -> None:
    """Who checked in for another time does so once more; excused stays excused.

    Links to the page hold for the new time.
    """
    where, session = fact.actor.organisation, fact.session
    if session.planned != fact.was.planned:
        home = book.cards.post.organisations.find(where)
        policies = home.policies if home else Policies()
        links.move(where, session.id, session.checks_in_within(policies).end)
        entries = book.registers.of_session(where, session.id)
        gone = [e.student for e in entries if e.status is not Status.EXCUSED]
        book.registers.remove(where, session.id, gone)
    if session.tutors != fact.was.tutors:
        hand_over_card(fact, book, claims)
    elif book.registers.of_session(where, session.id):
        book.cards.show(where, session)


@on(SessionTakenBack)
def drop_register(fact: SessionTakenBack, book: Book) -> None:
    """It never was: nobody was there or absent."""
    _forget(fact, fact.session, book, everybody=True)


def _forget(
    fact: SessionUnstarted | SessionCancelled | SessionTakenBack,
    session: Session,
    book: Book,
    *,
    everybody: bool,
) -> None:
    where = fact.actor.organisation
    entries = book.registers.of_session(where, session.id)
    gone = [e.student for e in entries if everybody or e.status is Status.EXPECTED]
    book.registers.remove(where, session.id, gone)
    if gone and not everybody:
        book.cards.show(where, session)


@on(RunningLate)
def show_who_is_late(fact: RunningLate, book: Book) -> None:
    book.cards.show(fact.actor.organisation, fact.session)


def _expected(session: Session, student: PersonId) -> RegisterEntry:
    return RegisterEntry(session.id, student, Status.EXPECTED)
