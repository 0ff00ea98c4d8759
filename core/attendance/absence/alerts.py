"""A minor who is not there: a guardian is asked, the same hour, whether they know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.application import Request, keeps, on
from core.attendance.excuses.ports import Excuses
from core.attendance.facts import AttendanceDecided
from core.attendance.model import Status
from core.attendance.register.card import Cards
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.messaging.conversation import Choice, Draft
from core.messaging.due import NOBODY_IN_PARTICULAR, Due, Dues
from core.messaging.notices.post import Letter
from core.people.families import Families
from core.people.model import Person
from core.sessions.clashing.diary import Diary
from core.sessions.facts import SessionCancelled, SessionStarted, SessionUnstarted
from core.sessions.model import Session, SessionId, State
from core.sessions.telling.late import LateNotices

RULE = "absence alert"
GRACE = timedelta(minutes=5)
"""After the time at which somebody who is late was to be there."""
SAME_DAY = timedelta(hours=12)
A_TIME = 100
OVER = {
    Status.PRESENT: "absence-alert-present",
    Status.LATE: "absence-alert-late-after-all",
    Status.PENDING: "absence-alert-pending",
    Status.EXCUSED: "absence-alert-excused",
}
MISSING = frozenset({Status.EXPECTED, Status.ABSENT})


class Alerts(Protocol):
    """Of whom a guardian was told that they are missing."""

    def add(
        self,
        organisation: OrganisationId,
        session: SessionId,
        student: PersonId,
        at: datetime,
    ) -> None: ...

    def of(
        self, organisation: OrganisationId, session: SessionId
    ) -> Sequence[PersonId]: ...

    def drop(
        self, organisation: OrganisationId, session: SessionId, student: PersonId
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class SendAlerts(Request[int]):
    """Answers how many sessions, or late students, were looked at."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A bundle of ports."""

    dues: Dues
    alerts: Alerts
    excuses: Excuses
    notices: LateNotices
    diary: Diary
    families: Families
    cards: Cards

    def after(self, organisation: OrganisationId) -> timedelta:
        return self.diary.policies(organisation).alert_guardians_after

    def look(self, due: Due, session: Session) -> None:
        """Minors only: a grown-up's guardian is nobody's business."""
        where = due.organisation
        told = {*self.alerts.of(where, session.id)}
        whom = session.participants
        if due.person != NOBODY_IN_PARTICULAR:
            whom = tuple(each for each in whom if each == due.person)
        for student in self.diary.people.some(where, whom):
            if student.minor and student.id not in told:
                self._look_at(where, session, student)

    def _look_at(
        self, where: OrganisationId, session: Session, student: Person
    ) -> None:
        entry = self.cards.registers.find(where, session.id, student.id)
        if entry is not None and entry.status not in MISSING:
            return
        asked = self.excuses.of(where, [student.id], session.planned)
        if any(each.covers(session) for each in asked):
            return
        now, comes = self.diary.clock.now(), self._comes(where, session, student.id)
        if comes is not None and comes + GRACE > now:
            due = Due(where, RULE, session.id, comes + GRACE, student.id)
            self.dues.plan(due)
            return
        self.alerts.add(where, session.id, student.id, now)
        self.write(
            where, session, student.id, "absence-alert", _choices(session, student.id)
        )

    def _comes(
        self, where: OrganisationId, session: Session, student: PersonId
    ) -> datetime | None:
        for each in self.notices.of(where, session.id):
            if each.person == student:
                return each.expected or each.at + 2 * GRACE
        return None

    def write(
        self,
        where: OrganisationId,
        session: Session,
        student: PersonId,
        sentence: str,
        choices: tuple[Choice, ...] = (),
    ) -> None:
        """One card, put right when it turns out otherwise; no hour is too late."""
        found = self.diary.people.find(where, student)
        if found is None:
            return
        facts = self.cards.about(where, session)
        named = "yes" if session.subject else "no"
        letter = Letter(
            f"{sentence}:{session.id.hex}:{student.hex}:{self.diary.clock.now()}",
            sentence,
            {**facts, "name": found.name, "named": named},
            choices,
            card=f"absence-alert:{session.id.hex}:{student.hex}",
            may_wait=False,
        )
        wards = self.families.guardians(where, [student])
        self.cards.post.write(where, [each.guardian for each in wards], letter)


def _choices(session: Session, student: PersonId) -> tuple[Choice, ...]:
    which = {"session": f"id:{session.id}"}
    return (
        Choice(
            "absence-alert-excuse",
            Draft("absentwhy", {**which, "student": f"id:{student}"}),
        ),
        Choice("absence-alert-late", Draft("late", {**which, "who": f"id:{student}"})),
    )


@on(SessionStarted)
def plan_alerts(fact: SessionStarted, watch: Watch) -> None:
    where, session = fact.actor.organisation, fact.session
    if after := watch.after(where):
        at = max(watch.diary.clock.now(), session.planned.start + after)
        watch.dues.plan(Due(where, RULE, session.id, at))


@on(SessionUnstarted, SessionCancelled)
def drop_alerts(fact: SessionUnstarted | SessionCancelled, watch: Watch) -> None:
    watch.dues.drop(fact.actor.organisation, RULE, fact.session.id)


@on(AttendanceDecided)
def put_alerts_right(fact: AttendanceDecided, watch: Watch) -> None:
    """Told who was missing and is not; asked about whoever is called absent later."""
    where, session, now = fact.actor.organisation, fact.session, watch.diary.clock.now()
    after = watch.after(where)
    if not after:
        return
    told = {*watch.alerts.of(where, session.id)}
    for entry in fact.entries:
        if entry.student in told and entry.status not in MISSING:
            watch.alerts.drop(where, session.id, entry.student)
            sentence = OVER[entry.status]
            watch.write(where, session, entry.student, sentence)
        elif entry.status is Status.ABSENT and entry.student not in told:
            start = session.planned.start
            if start + after <= now < session.planned.end + SAME_DAY:
                watch.dues.plan(Due(where, RULE, session.id, now, entry.student))


@keeps
def send_alerts(request: SendAlerts, watch: Watch) -> int:
    permitted(request.actor, Permission.OPERATE)
    taken = watch.dues.take(RULE, watch.diary.clock.now(), A_TIME)
    for due in taken:
        session = watch.diary.sessions.find(due.organisation, SessionId(due.subject))
        if session and session.state in {State.ACTIVE, State.COMPLETED}:
            watch.look(due, session)
    return len(taken)
