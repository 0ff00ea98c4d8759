"""Students who stay away: tutors and heads are told once, in one digest, with rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from core.application import Request, keeps, on, reads
from core.attendance.absence.streaks import (
    Limits,
    Mark,
    Marks,
    Sort,
    Told,
    Trouble,
    Troubles,
    is_broken,
    limits_of,
    troubles,
)
from core.attendance.access import shows
from core.attendance.facts import AttendanceDecided
from core.attendance.model import Status
from core.kernel.actor import Actor, Role
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.span import Span
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.due import Due
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.organisation.access import home_of
from core.organisation.model import Organisation
from core.people.families import Families
from core.people.model import Person
from core.people.ports import People
from core.reporting.schedule import AT_RISK, Timetable
from core.sessions.model import Session, SessionId
from core.sessions.ports import Sessions

A_TIME = 100
AT_ONCE = timedelta(minutes=15)
"""What is closed within these minutes is told of together."""
SOON = timedelta(minutes=3)
NAMES = 20


@dataclass(frozen=True, slots=True)
class Concern:
    """`rows` are those that the reader may see, `hidden` how many more there are."""

    student: Person
    trouble: Trouble
    rows: tuple[tuple[Session, Mark], ...] = ()

    @property
    def hidden(self) -> int:
        return len(self.trouble.rows) - len(self.rows)


@dataclass(frozen=True, slots=True)
class AskAtRisk(Request[list[Concern]]):
    """All whom the actor may ask about, or one of them."""

    student: PersonId | None = None


@dataclass(frozen=True, slots=True)
class SendAtRisk(Request[int]):
    """Answers how many closed sessions, or evenings, were looked at."""


@dataclass(frozen=True, slots=True)
class Concerns:
    """A bundle of ports."""

    marks: Marks
    told: Troubles
    sessions: Sessions
    people: People
    families: Families
    post: Post

    def since(self, limits: Limits) -> Span:
        now = self.post.clock.now()
        return Span(now - limits.looks_back, now)

    def now_of(
        self, home: Organisation, students: Sequence[PersonId]
    ) -> list[tuple[PersonId, Trouble]]:
        limits = limits_of(home.policies)
        span = self.since(limits)
        marks = self.marks.of(home.id, students, span)
        return [
            (student, each)
            for student in students
            for each in troubles(marks.get(student, ()), limits, span.end)
        ]

    def tell(self, home: Organisation, students: Sequence[PersonId]) -> None:
        """What is over is forgotten, so that the next is told of again."""
        limits = limits_of(home.policies)
        span = self.since(limits)
        marks = self.marks.of(home.id, students, span)
        known = set()
        for told in self.told.of(home.id, students):
            theirs = marks.get(told.student, ())
            if is_broken(told.sort, told.since, theirs, limits, span.end):
                self.told.drop(home.id, told.student, told.sort)
            else:
                known.add((told.student, told.sort))
        new = [
            (who, each)
            for who in students
            for each in troubles(marks.get(who, ()), limits, span.end)
            if (who, each.sort) not in known
        ]
        for who, each in new:
            self.told.add(home.id, Told(who, each.sort, each.since), span.end)
        self._write(home, new)

    def _write(
        self, home: Organisation, new: Sequence[tuple[PersonId, Trouble]]
    ) -> None:
        people = {p.id: p for p in self.people.some(home.id, [who for who, _ in new])}
        sessions = self._sessions(home.id, (each for _, each in new))
        letters: dict[PersonId, list[Concern]] = {}
        for who, trouble in new:
            if who not in people:
                continue
            missed = [
                sessions[row.session]
                for row in trouble.rows
                if row.status is Status.ABSENT and row.session in sessions
            ]
            concern = Concern(people[who], trouble)
            for reader in self._readers(home, missed):
                letters.setdefault(reader, []).append(concern)
            if home.policies.streak_tells_guardians and people[who].minor:
                self._tell_guardians(home, concern)
        for reader, concerns in letters.items():
            self.post.write(home.id, [reader], _digest(concerns))

    def _sessions(
        self, where: OrganisationId, found: Iterable[Trouble]
    ) -> dict[SessionId, Session]:
        these = sorted({row.session for each in found for row in each.rows})
        return {each.id: each for each in self.sessions.some(where, these)}

    def _readers(self, home: Organisation, missed: Sequence[Session]) -> list[PersonId]:
        """Their tutors, and the heads of these courses and classes; else admins."""
        now = self.post.clock.now()
        every = self.people.every(home.id)
        heads = [
            person.id
            for person in every
            if Role.HEAD in person.roles_at(now)
            and any(shows(person.actor(home.id, now), each) for each in missed)
        ]
        admins = [p.id for p in every if p.is_everywhere(Role.ADMIN, now)]
        tutors = [tutor for each in missed for tutor in each.tutors]
        return list(dict.fromkeys((*tutors, *(heads or admins))))

    def _tell_guardians(self, home: Organisation, concern: Concern) -> None:
        student, trouble = concern.student, concern.trouble
        letter = Letter(
            f"at-risk:{student.id.hex}:{uuid4().hex}",
            f"at-risk-guardian-{trouble.sort}",
            {
                "name": student.name,
                "absences": trouble.absences,
                "rate": trouble.rate or 0,
            },
            tuple(_choices(concern)),
        )
        found = self.families.guardians(home.id, [student.id])
        self.post.write(home.id, [each.guardian for each in found], letter)

    def seen_by(
        self, actor: Actor, found: Sequence[tuple[PersonId, Trouble]]
    ) -> list[Concern]:
        where = actor.organisation
        people = {p.id: p for p in self.people.some(where, [who for who, _ in found])}
        sessions = self._sessions(where, (each for _, each in found))
        concerns = []
        for who, trouble in found:
            rows = tuple(
                (sessions[row.session], row)
                for row in trouble.rows
                if row.session in sessions and shows(actor, sessions[row.session])
            )
            if who in people and any(row.status is Status.ABSENT for _, row in rows):
                concerns.append(Concern(people[who], trouble, rows))
        return concerns


def _choices(concern: Concern) -> Iterable[Choice]:
    """A reason goes to whoever decides; the record is theirs to see."""
    who = {"student": f"id:{concern.student.id}"}
    last = concern.trouble.rows[-1]
    if concern.trouble.sort is Sort.IN_A_ROW:
        given = {**who, "session": f"id:{last.session}"}
        yield Choice("at-risk-excuse", Draft("absentwhy", given))
    yield Choice("at-risk-record", Draft("attendanceof", who), again=True)


def _digest(concerns: Sequence[Concern]) -> Letter:
    """One line a kind, however many they are; quiet hours are kept."""
    return Letter(
        f"at-risk:{uuid4().hex}",
        "at-risk",
        {"count": len({each.student.id for each in concerns})},
        (Choice("at-risk-open", Draft("atrisk"), again=True),),
        tuple(_lines(concerns)),
    )


def _lines(concerns: Sequence[Concern]) -> Iterable[Field]:
    for sort in Sort:
        those = [each for each in concerns if each.trouble.sort is sort]
        names = [called(each) for each in those[:NAMES]]
        more = [f"+{len(those) - NAMES}"] if len(those) > NAMES else []
        if names:
            yield Field(f"at-risk-{sort}", written(", ".join((*names, *more))))


def called(concern: Concern) -> str:
    """`Leo Hart (3)`, `Lena Brandt (60 %)`."""
    trouble = concern.trouble
    if trouble.sort is Sort.BELOW:
        return f"{concern.student.name} ({trouble.rate} %)"
    return f"{concern.student.name} ({trouble.absences})"


@on(AttendanceDecided)
def plan_look(fact: AttendanceDecided, timetable: Timetable) -> None:
    """Not at once: a slip of the thumb is put right within minutes."""
    if any(each.status is Status.ABSENT for each in fact.entries):
        at = _next_quarter(timetable.clock.now() + SOON)
        where = fact.actor.organisation
        timetable.dues.plan(Due(where, AT_RISK, fact.session.id, at))


def _next_quarter(at: datetime) -> datetime:
    minutes = timedelta(minutes=at.minute, seconds=at.second)
    begun = at - minutes - timedelta(microseconds=at.microsecond)
    quarters = -(-(at - begun) // AT_ONCE)
    return begun + quarters * AT_ONCE


@keeps
def send_at_risk(request: SendAtRisk, timetable: Timetable, concerns: Concerns) -> int:
    permitted(request.actor, Permission.OPERATE)
    taken = timetable.dues.take(AT_RISK, timetable.clock.now(), A_TIME)
    due: dict[OrganisationId, set[PersonId]] = {}
    for each in taken:
        home = timetable.organisations.find(each.organisation)
        if home is None:
            continue
        whom = due.setdefault(home.id, set())
        if each.subject == home.id:
            timetable.follow(AT_RISK, home)
            span = concerns.since(limits_of(home.policies))
            whom |= {*concerns.marks.absent(home.id, span)}
            whom |= {told.student for told in concerns.told.every(home.id)}
        else:
            whom |= _absent_from(home.id, SessionId(each.subject), concerns)
    for organisation, students in due.items():
        home = timetable.organisations.find(organisation)
        if home is not None and students:
            concerns.tell(home, sorted(students))
    return len(taken)


def _absent_from(
    where: OrganisationId, session: SessionId, concerns: Concerns
) -> set[PersonId]:
    found = concerns.sessions.find(where, session)
    if found is None:
        return set()
    start = found.planned.start
    then = Span(start, start + timedelta.resolution)
    return {*concerns.marks.absent(where, then)} & {*found.participants}


@reads
def ask_at_risk(
    request: AskAtRisk, timetable: Timetable, concerns: Concerns
) -> list[Concern]:
    """As it is now, told of or not."""
    actor = request.actor
    permitted(actor, Permission.SEE_WHO_IS_MISSING)
    home = home_of(actor, timetable.organisations)
    if request.student is not None:
        students: Sequence[PersonId] = [request.student]
    else:
        span = concerns.since(limits_of(home.policies))
        students = concerns.marks.absent(home.id, span)
    found = concerns.seen_by(actor, concerns.now_of(home, students))
    return sorted(found, key=lambda each: (each.trouble.sort, each.student.name))
