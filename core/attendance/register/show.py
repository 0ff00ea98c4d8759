"""Show a register; tell somebody their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, looks, reads
from core.attendance.access import keeps, register_now, register_of, shows
from core.attendance.judging.ports import EvidencePolicies
from core.attendance.judging.verdict import Verdict
from core.attendance.model import RegisterEntry, Status
from core.attendance.ping_model import Pings, last_round, still_there
from core.attendance.ports import CheckIns, Enrolments, KeptPhotos, Registers
from core.attendance.register.recompute import Look, recomputed
from core.attendance.register.sent_late import Handed, sent_late
from core.kernel.clock import Clock
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.messaging.conversation import Field
from core.people.access import person_known_to
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions

RECENT = 20
LOOKED_THROUGH = 500
"""Entries among which those are looked for that not everybody may see."""
ABOUT_NOW = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Line:
    """`handed` is when it was sent and when it arrived, where that was long after."""

    student: Person
    entry: RegisterEntry
    handed: Handed | None = None


@dataclass(frozen=True, slots=True)
class Register:
    session: Session
    lines: tuple[Line, ...]
    still_there: tuple[Field, ...] = ()
    """What came of asking, last, who still was; the labels are sentence names."""


@dataclass(frozen=True, slots=True)
class ShowRegister(Request[Register]):
    """Without a session: the one being held."""

    session: SessionId | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """What an entry said for a while, and who said so; nobody is the desk."""

    entry: RegisterEntry
    by: str = ""


@dataclass(frozen=True, slots=True)
class EntryHistory(Request[list[Version]]):
    """All that the register ever said of one student, oldest first."""

    session: SessionId
    student: PersonId


@dataclass(frozen=True, slots=True)
class RegistersNow(Request[list[Session]]):
    """Sessions about now whose registers the actor keeps."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The tries of a student, and what was made of them."""

    student: Person
    session: Session
    looks: tuple[Look, ...]
    shared_with: tuple[Person, ...] = ()
    """Who came by the same chat account or phone; told to whoever decides alone."""
    photos: tuple[bytes, ...] = ()
    """JPEGs, as long as nobody has decided."""
    reference: bytes = b""
    """A small one of the enrolled face, to be looked at beside them."""

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return tuple(each.verdict for each in self.looks)


@dataclass(frozen=True, slots=True)
class WhyVerdict(Request[Judged]):
    session: SessionId
    student: PersonId


@dataclass(frozen=True, slots=True)
class AttendanceOf(Request[list[tuple[Session, RegisterEntry]]]):
    """Of oneself, of a student in one's care, or as far as one keeps registers."""

    student: PersonId


@dataclass(frozen=True, slots=True)
class Pages:
    """A bundle of ports: what a register is shown from."""

    sessions: Sessions
    registers: Registers
    check_ins: CheckIns
    people: People
    pings: Pings
    clock: Clock

    def still_there(self, where: OrganisationId, session: Session) -> Iterable[Field]:
        asked = last_round(self.pings.of_session(where, session.id))
        now = self.clock.now()
        return still_there(where, asked, self.registers, self.people, now)


@reads
def show_register(request: ShowRegister, pages: Pages) -> Register:
    """By name; those of whom nothing is known yet are expected."""
    actor = request.actor
    if request.session is None:
        session = register_now(actor, pages.sessions, pages.clock.now())
    else:
        found = pages.sessions.find(actor.organisation, request.session)
        session = register_of(actor, found)
    known = {
        entry.student: entry
        for entry in pages.registers.of_session(actor.organisation, session.id)
    }
    names = {each.id: each for each in pages.people.every(actor.organisation)}
    for student in session.participants:
        expected = RegisterEntry(session.id, student, Status.EXPECTED)
        known.setdefault(student, expected)
    slow = sent_late(actor.organisation, session, known.values(), pages.check_ins)
    lines = (
        Line(names[who], entry, slow.get(who))
        for who, entry in known.items()
        if who in names
    )
    by_name = sorted(lines, key=lambda line: line.student.name)
    asked = pages.still_there(actor.organisation, session)
    return Register(session, tuple(by_name), tuple(asked))


@reads
def entry_history(
    request: EntryHistory, sessions: Sessions, registers: Registers, people: People
) -> list[Version]:
    actor, where = request.actor, request.actor.organisation
    session = register_of(actor, sessions.find(where, request.session))
    found = registers.history(where, session.id, request.student)
    deciders = [each.by for each in found if each.by]
    names = {each.id: each.name for each in people.some(where, deciders)}
    return [Version(each, names.get(each.by, "") if each.by else "") for each in found]


@reads
def registers_now(
    request: RegistersNow, sessions: Sessions, clock: Clock
) -> list[Session]:
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.KEEP_REGISTER)
    within = Span(now - ABOUT_NOW, now + ABOUT_NOW)
    found = sessions.between(actor.organisation, within)
    return [s for s in found if s.state is not State.CANCELLED and keeps(actor, s)]


@dataclass(frozen=True, slots=True)
class Evidences:
    """A bundle of ports; see `Composer`."""

    check_ins: CheckIns
    photos: KeptPhotos
    policies: EvidencePolicies
    enrolments: Enrolments
    sessions: Sessions
    people: People


@looks
def why_verdict(request: WhyVerdict, kept: Evidences) -> Judged:
    """The student may know all that was found of them, as may whoever decides."""
    actor = request.actor
    where = actor.organisation
    session = kept.sessions.find(where, request.session)
    if request.student == actor.person:
        permitted(actor, Permission.SEE_SELF)
    else:
        register_of(actor, session)
    if session is None:
        raise NoSuchSession
    student = person_known_to(actor, request.student, kept.people)
    made = kept.check_ins.of(where, session.id, student.id)
    photos = kept.photos.of(where, session.id, student.id)
    face = kept.enrolments.find(where, student.id) if photos else None
    decides = student.id != actor.person
    with_them = kept.check_ins.shared_with(where, session.id, student.id).everybody
    return Judged(
        student,
        session,
        recomputed(where, made, kept.policies),
        tuple(kept.people.some(where, with_them)) if decides else (),
        tuple(each.picture for each in photos),
        face.picture if face else b"",
    )


@reads
def attendance_of(
    request: AttendanceOf,
    sessions: Sessions,
    registers: Registers,
    people: People,
    families: Families,
) -> list[tuple[Session, RegisterEntry]]:
    """A tutor sees what own sessions say, a head what those of the course do."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.SEE_SELF)
    student = person_known_to(actor, request.student, people)
    own = {actor.person, *(ward.student for ward in families.wards(actor))}
    whole = student.id in own
    if not whole and not may(actor, Permission.SEE_ATTENDANCE_REPORTS):
        permitted(actor, Permission.KEEP_REGISTER)
    limit = RECENT if whole else LOOKED_THROUGH
    latest = registers.of_student(where, student.id, limit=limit)
    found = {s.id: s for s in sessions.some(where, [e.session for e in latest])}
    record = [(found[e.session], e) for e in latest if e.session in found]
    seen = [each for each in record if whole or shows(actor, each[0])]
    return seen[:RECENT]
