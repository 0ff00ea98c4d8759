"""What an excuse does to registers, and whom it concerns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.attendance.access import keeps
from core.attendance.excuses.errors import NoSuchExcuse
from core.attendance.excuses.facts import ExcuseChanged
from core.attendance.excuses.model import LIVE, Excuse, ExcuseId, Made
from core.attendance.excuses.ports import Excuses
from core.attendance.model import RegisterEntry, Status
from core.attendance.register.settle import Book
from core.kernel.actor import Actor, Role
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, may
from core.kernel.span import Span
from core.people.families import Families
from core.people.model import Person
from core.sessions.access import own_students
from core.sessions.clashing.diary import Diary
from core.sessions.errors import NoSuchSession
from core.sessions.model import Session, SessionId, State

LATELY = timedelta(days=28)
A_DAY = timedelta(days=1)
SHORTLY = timedelta(microseconds=1)
MAY_BE_EXCUSED = frozenset({Status.EXPECTED, Status.ABSENT})


@dataclass(frozen=True, slots=True)
class Leave:
    """A bundle of ports: requests, and the registers that they change."""

    excuses: Excuses
    diary: Diary
    families: Families
    book: Book

    def now(self) -> datetime:
        return self.diary.clock.now()

    def student(self, organisation: OrganisationId, student: PersonId) -> Person:
        found = self.diary.people.find(organisation, student)
        if found is None:
            raise NoSuchSession
        return found

    def own(self, actor: Actor, excuse: ExcuseId) -> Excuse:
        """To be changed by whose it is, while it lives; else as if there were none."""
        found = self.excuses.hold(actor.organisation, excuse)
        if found is None or not self.is_own(actor, found.student):
            raise NoSuchExcuse
        if found.state not in LIVE:
            raise NoSuchExcuse
        return found

    def covered(self, organisation: OrganisationId, excuse: Excuse) -> list[Session]:
        """The sessions it is about, as far as they are booked."""
        if excuse.session is not None:
            found = self.diary.sessions.find(organisation, excuse.session)
            every = [found] if found else []
        else:
            every = self.diary.sessions.of_people(
                organisation, [excuse.student], excuse.span
            )
        return [each for each in every if excuse.covers(each)]

    def changed(self, actor: Actor, excuse: Excuse) -> None:
        """Whoever looks at who is missing about now hears of it."""
        near = Span(self.now() - A_DAY, self.now() + A_DAY)
        for session in self.covered(actor.organisation, excuse):
            if session.planned.overlaps(near):
                self.book.facts.tell(ExcuseChanged(actor, session))

    def last_day(self, organisation: OrganisationId, excuse: Excuse) -> date:
        """The last on which any of it lies; a span ends with the midnight after."""
        zone = self.diary.zone(organisation, None)
        return (excuse.span.end - SHORTLY).astimezone(zone).date()

    def is_own(self, actor: Actor, student: PersonId) -> bool:
        return student in own_students(actor, self.families)

    def learners(self, actor: Actor, these: Sequence[PersonId]) -> tuple[PersonId, ...]:
        """Those of them who are students now."""
        now = self.now()
        people = self.diary.people.some(actor.organisation, these)
        return tuple(p.id for p in people if Role.STUDENT in p.roles_at(now))

    def decides(self, actor: Actor, excuse: Excuse) -> bool:
        """Any tutor of what is covered: an illness is one fact, not one a tutor.

        Nobody decides about themselves or their own child.
        """
        if self.is_own(actor, excuse.student):
            return False
        sessions = self.covered(actor.organisation, excuse)
        if any(keeps(actor, each) for each in sessions):
            return True
        every = Permission.KEEP_EVERY_REGISTER
        return may(actor, every) and not actor.only_within

    def deciders(self, organisation: OrganisationId, excuse: Excuse) -> list[PersonId]:
        """Its tutors; where nothing is booked yet, those of late, else the heads."""
        tutors = self._tutors(self.covered(organisation, excuse))
        if tutors or excuse.session is not None:
            return tutors
        about = Span(self.now() - LATELY, self.now() + LATELY)
        near = self.diary.sessions.of_people(organisation, [excuse.student], about)
        tutors = self._tutors(s for s in near if excuse.student in s.participants)
        if tutors:
            return tutors
        every = self.diary.people.every(organisation)
        for role in (Role.HEAD, Role.ADMIN):
            held = [p.id for p in every if p.is_everywhere(role, self.now())]
            if held:
                return held
        return []

    def _tutors(self, sessions: Iterable[Session]) -> list[PersonId]:
        return list(dict.fromkeys(t for each in sessions for t in each.tutors))

    def guardians(
        self, organisation: OrganisationId, student: Person
    ) -> list[PersonId]:
        """Of a minor; a grown-up speaks for themselves."""
        if not student.minor:
            return []
        found = self.families.guardians(organisation, [student.id])
        return [each.guardian for each in found]

    def excuse(self, actor: Actor, excuse: Excuse, session: Session) -> Made | None:
        """Whoever is there, or is being looked at, is not written down as excused."""
        where = actor.organisation
        was = self.book.registers.find(where, session.id, excuse.student)
        if was is not None and was.status not in MAY_BE_EXCUSED:
            return None
        entry = RegisterEntry(
            session.id,
            excuse.student,
            Status.EXCUSED,
            self.now(),
            by=excuse.decided_by,
            check_in=was.check_in if was else None,
            version=was.version + 1 if was else 1,
        )
        self.book.put(actor, session, [entry])
        return Made(session.id, entry.version)

    def undo(
        self,
        actor: Actor,
        excuse: Excuse,
        *,
        only_to_come: bool,
        only: SessionId | None = None,
    ) -> None:
        """What it wrote becomes what it was, where nobody wrote anything since."""
        where = actor.organisation
        every = self.excuses.made(where, excuse.id)
        mine = [made for made in every if only in {None, made.session}]
        for made in mine:
            session = self.diary.sessions.hold(where, made.session)
            if session is None or (only_to_come and session.planned.end <= self.now()):
                continue
            self._put_back(actor, excuse.student, session, made)
        if mine:
            self.excuses.drop_made(where, excuse.id)
            rest = [made for made in every if made not in mine]
            self.excuses.keep_made(where, excuse.id, rest)

    def _put_back(
        self, actor: Actor, student: PersonId, session: Session, made: Made
    ) -> None:
        where = actor.organisation
        now = self.book.registers.find(where, session.id, student)
        if now is None or (now.status, now.version) != (Status.EXCUSED, made.version):
            return
        over = session.state is State.COMPLETED
        nothing = Status.ABSENT if over else Status.EXPECTED
        was = self.book.registers.before(where, now)
        before = was or RegisterEntry(session.id, student, nothing)
        entry = replace(before, version=now.version + 1)
        self.book.put(actor, session, [entry])


def card_of(excuse: ExcuseId) -> str:
    return f"excuse:{excuse.hex}"
