"""A tutor decides what somebody's entry says, and may take that back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.application import Request, changes
from core.attendance.access import entry_of, register_now, register_of
from core.attendance.errors import EntryChangedSince, TooLateToCorrect, WhyCorrected
from core.attendance.model import RegisterEntry, Status
from core.attendance.open_appeal import Appeals
from core.attendance.register.own_card import own_letter
from core.attendance.register.settle import Book, in_time
from core.attendance.review.came import UTC, Came, all_by, moments_of
from core.attendance.scene import Scene
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, may
from core.people.access import person_known_to
from core.people.model import Person
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions


@dataclass(frozen=True, slots=True)
class Decided:
    """One student's entry as it now is, and as it was."""

    session: Session
    student: Person
    entry: RegisterEntry
    was: RegisterEntry | None


@dataclass(frozen=True, slots=True)
class Decide(Request[list[Decided]]):
    """Without a session: the one being held.

    `others` is for everybody of whom nothing was said or proved yet.
    """

    said: tuple[tuple[PersonId, Status], ...]
    session: SessionId | None = None
    others: Status | None = None
    came: tuple[tuple[PersonId, Came], ...] = ()
    """So long after its planned start, or at that time of the organisation's day."""
    late_by: timedelta | None = None
    """Of whoever is late and not among `came`."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakeBackDecision(Request[list[Decided]]):
    """`versions` are those that the decision made, by student."""

    session: SessionId
    versions: tuple[tuple[PersonId, int], ...]


@changes
def decide(
    request: Decide, scene: Scene, book: Book, clock: Clock, appeals: Appeals
) -> list[Decided]:
    """Also the equal path's last step: a tap by the tutor needs no evidence at all."""
    actor, now = request.actor, clock.now()
    sessions = scene.sessions
    wanted = request.session or register_now(actor, sessions, now).id
    session = register_of(actor, sessions.hold(actor.organisation, wanted))
    said, moments = _said(request, session, scene, book)
    _may_correct(request, session, said, scene, book)
    made = [
        _decided(request, session, pair, book, (moments.get(pair[0]), now))
        for pair in said.items()
    ]
    _put(actor, session, made, book, appeals)
    return made


def _said(
    request: Decide, session: Session, scene: Scene, book: Book
) -> tuple[dict[PersonId, Status], dict[PersonId, datetime]]:
    """What each is to be, and when those came of whom that was said."""
    where, start = request.actor.organisation, session.planned.start
    home = scene.organisations.find(where)
    zone = home.zone if home else UTC
    said = dict(request.said)
    moments = moments_of(dict(request.came), start, zone)
    for who, at in moments.items():
        said.setdefault(who, in_time(at, session, scene.policies(request.actor)))
    if request.others is not None:
        known = book.registers.of_session(where, session.id)
        settled = {each.student for each in known if each.is_proved}
        for student in session.participants:
            if student not in settled:
                said.setdefault(student, request.others)
    late = [who for who, status in said.items() if status is Status.LATE]
    return said, moments_of(all_by(late, request.late_by), start, zone) | moments


def _may_correct(
    request: Decide,
    session: Session,
    said: dict[PersonId, Status],
    scene: Scene,
    book: Book,
) -> None:
    """While it is held a register is filled in; afterwards it is put right."""
    actor, now = request.actor, book.cards.post.clock.now()
    if session.state is not State.COMPLETED:
        return
    ends = session.planned.end + scene.policies(actor).correct_within
    if now > ends and not may(actor, Permission.KEEP_EVERY_REGISTER):
        raise TooLateToCorrect
    if request.reason:
        return
    known = book.registers.of_session(actor.organisation, session.id)
    was = {each.student: each for each in known if each.is_proved}
    if any(who in was and was[who].status is not to for who, to in said.items()):
        raise WhyCorrected(session)


def _decided(
    request: Decide,
    session: Session,
    said: tuple[PersonId, Status],
    book: Book,
    moments: tuple[datetime | None, datetime],
) -> Decided:
    actor, (student, status) = request.actor, said
    came, now = moments
    was = entry_of(actor, session, student, book.registers)
    person = person_known_to(actor, student, book.cards.people)
    entry = RegisterEntry(
        session.id,
        student,
        status,
        came or (was.at if was and was.at else now),
        by=actor.person,
        check_in=was.check_in if was else None,
        version=was.version + 1 if was else 1,
        reason=request.reason,
    )
    return Decided(session, person, entry, was)


@changes
def take_back_decision(
    request: TakeBackDecision, sessions: Sessions, book: Book, appeals: Appeals
) -> list[Decided]:
    actor = request.actor
    found = sessions.hold(actor.organisation, request.session)
    session = register_of(actor, found)
    made: list[Decided] = []
    for student, version in request.versions:
        now = entry_of(actor, session, student, book.registers)
        person = person_known_to(actor, student, book.cards.people)
        if now is None or now.version != version:
            raise EntryChangedSince
        before = book.registers.before(actor.organisation, now)
        was = before or RegisterEntry(session.id, student, Status.EXPECTED)
        entry = replace(was, version=version + 1)
        made.append(Decided(session, person, entry, now))
    _put(actor, session, made, book, appeals)
    return made


def _put(
    actor: Actor,
    session: Session,
    made: list[Decided],
    book: Book,
    appeals: Appeals,
) -> None:
    """The students hear of it, each of what is said of them alone.

    Whoever appealed hears too when it stays as it is.
    """
    where = actor.organisation
    asked = {each.student for each in appeals.of_session(where, session.id)}
    book.put(actor, session, [each.entry for each in made])
    facts = book.cards.about(where, session)
    for each in made:
        entry, because = each.entry, each.entry.reason
        stays = each.was is not None and each.was.status is entry.status
        if stays and entry.student not in asked:
            continue
        sentence = f"{'upheld' if stays else 'decided'}-{entry.status}"
        key = f"attendance:{entry.session.hex}:{entry.version}"
        told = {**facts, "because": f" ({because})" if because else ""}
        letter = own_letter(key, sentence, entry, told)
        book.cards.post.write(where, [entry.student], letter)
