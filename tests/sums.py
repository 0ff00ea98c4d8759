"""A book of sessions that changes at random, and what it adds up to: plain Python."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from core.application import Ports
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.curriculum.model import Class, Course
from core.curriculum.ports import Classes, Courses
from core.kernel.ids import ClassId, CourseId, PersonId
from core.kernel.period import Period
from core.kernel.span import Span
from core.reporting.measures import By, Of
from core.reporting.rollups.ports import Rollups
from core.sessions.held.adherence import TOLD
from core.sessions.model import Session, SessionId, State
from core.sessions.ports import Sessions
from tests.people import HERE, LENA, LEO, MAYA, TOM

BASE = datetime(2026, 3, 1, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TUTORS, STUDENTS = (MAYA.id, TOM.id), (LEO.id, LENA.id)
GROUPS = (ClassId(UUID(int=71)), ClassId(UUID(int=72)))
COURSES = (CourseId(UUID(int=81)), CourseId(UUID(int=82)))
STATES = (State.SCHEDULED, State.ACTIVE, State.COMPLETED, State.CANCELLED)
COUNTED = (
    Status.PRESENT,
    Status.LATE,
    Status.ABSENT,
    Status.EXCUSED,
    Status.PENDING,
)


def of_all(first: datetime, last: datetime, **limits: Any) -> Of:
    return Of(Span(first, last), Period(first.date(), last.date()), **limits)


class Book:
    """Each change goes through the ports, and is remembered here."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._made = 0
        self.sessions: dict[SessionId, Session] = {}
        self.entries: dict[tuple[SessionId, PersonId], RegisterEntry] = {}

    def open(self, ports: Ports) -> None:
        for group in GROUPS:
            ports[Classes].add(HERE.id, Class(group, str(group)))
        for course in COURSES:
            ports[Courses].add(HERE.id, Course(course, str(course)))

    def step(self, ports: Ports) -> None:
        steps = (*3 * [self._add], *3 * [self._change], *3 * [self._enter])
        others = (self._join_or_leave, self._remove, self._forget, self._fold)
        self._dice.choice((*steps, *others))(ports)

    def _add(self, ports: Ports) -> None:
        self._made += 1
        made = Session(
            SessionId(UUID(int=10_000 + self._made)),
            self._some(TUTORS, 1),
            self._some(STUDENTS, 0),
            self._hour(),
            "maths",
        )
        made = self._held(made, self._dice.choice(STATES))
        ports[Sessions].add(HERE.id, made)
        self.sessions[made.id] = made

    def _change(self, ports: Ports) -> None:
        was = self._one()
        if was is None:
            return
        now = replace(was, version=was.version + 1, sequence=was.sequence + 1)
        match self._dice.randrange(4):
            case 0:
                now = self._held(now, self._dice.choice(STATES))
            case 1:
                now = self._held(replace(now, planned=self._hour()), now.state)
            case 2:
                now = replace(now, participants=self._some(STUDENTS, 0))
            case _:
                now = replace(now, tutors=self._some(TUTORS, 1))
        ports[Sessions].change(HERE.id, now, was)
        self.sessions[now.id] = now

    def _enter(self, ports: Ports) -> None:
        session = self._one()
        if session is None or not session.participants:
            return
        student = self._dice.choice(session.participants)
        status = self._dice.choice((*COUNTED, Status.EXPECTED))
        was = self.entries.get((session.id, student))
        entry = RegisterEntry(session.id, student, status)
        if was is None:
            ports[Registers].add(HERE.id, [entry])
        else:
            entry = replace(entry, version=was.version + 1)
            ports[Registers].change(HERE.id, [entry])
        self.entries[session.id, student] = entry

    def _forget(self, ports: Ports) -> None:
        if self.entries:
            session, student = self._dice.choice(sorted(self.entries))
            ports[Registers].remove(HERE.id, session, [student])
            del self.entries[session, student]

    def _join_or_leave(self, ports: Ports) -> None:
        session, student = self._one(), self._dice.choice(STUDENTS)
        if session is None:
            return
        if student in session.participants:
            ports[Sessions].leave(HERE.id, [session], student)
            left = tuple(each for each in session.participants if each != student)
        else:
            ports[Sessions].join(HERE.id, [session], student)
            left = (*session.participants, student)
        self.sessions[session.id] = replace(session, participants=left)

    def _remove(self, ports: Ports) -> None:
        session = self._one()
        if session is not None:
            ports[Sessions].remove(HERE.id, session.id, BASE)
            del self.sessions[session.id]

    def _fold(self, ports: Ports) -> None:
        ports[Rollups].fold(HERE.id, self._dice.choice((1, 100)))

    def _one(self) -> Session | None:
        known = sorted(self.sessions)
        return self.sessions[self._dice.choice(known)] if known else None

    def _some(self, people: tuple[PersonId, ...], least: int) -> tuple[PersonId, ...]:
        count = self._dice.randint(least, len(people))
        return tuple(self._dice.sample(people, count))

    def _hour(self) -> Span:
        start = BASE + self._dice.randint(-60 * 24, 60 * 24) * HOUR
        return Span(start, start + HOUR)

    def _held(self, session: Session, state: State) -> Session:
        begun = state in {State.ACTIVE, State.COMPLETED}
        late = self._dice.choice((-2, 0, 0.5, 3, 7)) * MINUTE
        return replace(
            session,
            state=state,
            started=session.planned.start + late if begun else None,
            ended=session.planned.end if state is State.COMPLETED else None,
            group=self._dice.choice((None, *GROUPS)),
            course=self._dice.choice((None, *COURSES)),
        )

    def added(self, of: Of, by: By | None) -> dict[UUID | None, Counter[str]]:
        """By nothing, all of it under None; sums that are none are left out."""
        found: dict[UUID | None, Counter[str]] = defaultdict(Counter)
        for session in self.sessions.values():
            start = session.span.start
            if of.span.start <= start < of.span.end and _is_of(session, of):
                for key, sums in self._sums(session, of, by):
                    found[key].update({k: v for k, v in sums.items() if v})
        whole = {key: _whole(sums) for key, sums in found.items()}
        return {key: sums for key, sums in whole.items() if sums}

    def _sums(
        self, session: Session, of: Of, by: By | None
    ) -> Iterator[tuple[UUID | None, Counter[str]]]:
        if by is By.STUDENT:
            for student in session.participants:
                if not of.students or student in of.students:
                    yield student, self._of(session, frozenset({student}))
            return
        sums = self._of(session, of.students)
        if by is By.TUTOR:
            for tutor in session.tutors:
                if of.tutor in {None, tutor}:
                    yield tutor, sums
        else:
            key = {By.CLASS: session.group, By.COURSE: session.course}
            yield key.get(by) if by else None, sums

    def _of(self, session: Session, students: frozenset[PersonId]) -> Counter[str]:
        held, late = session.state is State.COMPLETED, None
        if held and session.started and not session.flags & TOLD:
            late = int((session.started - session.planned.start).total_seconds() // 60)
        sums = Counter(
            {
                "held": held,
                "cancelled": session.state is State.CANCELLED,
                "planned": held * 60,
                "taught": held * session.span.length.total_seconds() / 60,
                "in_time": late is not None and late < 1,
                "late_starts": late is not None and late >= 1,
                "late_minutes": max(late or 0, 0),
            }
        )
        for (of, student), entry in self.entries.items():
            mine = of == session.id and (not students or student in students)
            if mine and session.state is not State.CANCELLED:
                sums[entry.status.value] += entry.status in COUNTED
        return sums


def _is_of(session: Session, of: Of) -> bool:
    taught = {*session.tutors}
    if of.students and not of.students & {*session.participants}:
        return False
    if of.tutor not in {None, *taught} or of.group not in {None, session.group}:
        return False
    if of.courses is not None and session.course not in of.courses:
        return False
    if of.within is None:
        return True
    return bool(of.within & {session.group, session.course}) or of.own in taught


def _whole(sums: Counter[str]) -> Counter[str]:
    return Counter({name: int(count) for name, count in sums.items() if int(count)})
