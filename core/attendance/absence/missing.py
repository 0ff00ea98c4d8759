"""Who is not there today, session by session, and what is known of why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.attendance.access import keeps, shows
from core.attendance.excuses.model import Excuse, ExcuseState
from core.attendance.excuses.ports import Excuses
from core.attendance.model import RegisterEntry, Status
from core.attendance.ports import Registers
from core.curriculum.ports import Classes
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.period import Period
from core.kernel.permissions import Permission, may, permitted
from core.kernel.span import Span
from core.people.model import Person
from core.sessions.clashing.diary import Diary
from core.sessions.model import Flag, Session, SessionId, State
from core.sessions.telling.late import LateNotice, LateNotices


class Why(StrEnum):
    """What is known of somebody who is not there."""

    NO_WORD = "no-word"
    LATE = "late"
    ASKED = "asked"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class Away:
    student: Person
    why: Why
    minutes: int | None = None
    """By how much they said that they would be late."""


@dataclass(frozen=True, slots=True)
class MissingFrom:
    session: Session
    group: str
    """What the class is called, if it is for one."""
    away: tuple[Away, ...]

    def of(self, why: Why) -> tuple[Away, ...]:
        return tuple(each for each in self.away if each.why is why)


@dataclass(frozen=True, slots=True)
class Missing:
    """`begun` of the day's sessions are running, or over."""

    sessions: tuple[MissingFrom, ...]
    begun: int

    @property
    def people(self) -> tuple[Person, ...]:
        """Each once, those first of whom nothing is known."""
        rows = [row for each in self.sessions for row in each.away]
        ranked = sorted(rows, key=lambda row: [*Why].index(row.why))
        return tuple({row.student.id: row.student for row in ranked}.values())

    def count(self, *whys: Why) -> int:
        """People, not places in a register."""
        rows = (row for each in self.sessions for row in each.away)
        return len({row.student.id for row in rows if row.why in whys})


@dataclass(frozen=True, slots=True)
class Absence:
    """A bundle of ports."""

    diary: Diary
    registers: Registers
    excuses: Excuses
    notices: LateNotices
    classes: Classes

    def missing(self, actor: Actor, of: UUID | None) -> Missing:
        """A tutor's are those of own sessions; `of` is a class or a course."""
        permitted(actor, Permission.SEE_WHO_IS_MISSING)
        seen = [each for each in self._today(actor) if _shown(actor, each, of)]
        entries = self._entries(actor, seen)
        excuses = self._excuses(actor, seen)
        whole = [
            self._missing_from(actor, each, entries[each.id], excuses) for each in seen
        ]
        begun = sum(each.state is not State.SCHEDULED for each in seen)
        return Missing(tuple(each for each in whole if each.away), begun)

    def _today(self, actor: Actor) -> Sequence[Session]:
        where, sessions = actor.organisation, self.diary.sessions
        zone = self.diary.zone(where, None)
        today = self.diary.clock.now().astimezone(zone).date()
        span = Span(*Period(today, today).instants(zone))
        if may(actor, Permission.SEE_ATTENDANCE_REPORTS):
            found = sessions.between(where, span)
        else:
            found = sessions.of_tutor(where, actor.person, span)
        return [each for each in found if each.planned.start >= span.start]

    def _entries(
        self, actor: Actor, seen: Sequence[Session]
    ) -> Mapping[SessionId, Mapping[PersonId, RegisterEntry]]:
        found: dict[SessionId, dict[PersonId, RegisterEntry]] = defaultdict(dict)
        these = [each.id for each in seen]
        for entry in self.registers.of_sessions(actor.organisation, these):
            found[entry.session][entry.student] = entry
        return found

    def _excuses(self, actor: Actor, seen: Sequence[Session]) -> list[Excuse]:
        if not seen:
            return []
        day = Span(
            min(each.planned.start for each in seen),
            max(each.planned.end for each in seen),
        )
        students = sorted({who for each in seen for who in each.participants})
        return self.excuses.of(actor.organisation, students, day)

    def _missing_from(
        self,
        actor: Actor,
        session: Session,
        entries: Mapping[PersonId, RegisterEntry],
        excuses: Iterable[Excuse],
    ) -> MissingFrom:
        asked = {e.student: e for e in excuses if e.covers(session)}
        gone = [
            who
            for who in session.participants
            if _is_away(session, entries.get(who), asked.get(who))
        ]
        late = self._late(actor, session) if gone else {}
        people = self.diary.people.some(actor.organisation, gone)
        away = [
            _away(p, session, entries.get(p.id), asked.get(p.id), late.get(p.id))
            for p in sorted(people, key=lambda each: each.name)
        ]
        group = session.group and self.classes.find(actor.organisation, session.group)
        return MissingFrom(session, group.name if group else "", tuple(away))

    def _late(self, actor: Actor, session: Session) -> Mapping[PersonId, LateNotice]:
        if session.state is State.COMPLETED:
            return {}
        found = self.notices.of(actor.organisation, session.id)
        return {each.person: each for each in found}


def _shown(actor: Actor, session: Session, of: UUID | None) -> bool:
    if session.state is State.CANCELLED or Flag.NOT_STARTED in session.flags:
        return False
    if of is not None and of not in {session.group, session.course}:
        return False
    return keeps(actor, session) or shows(actor, session)


def _is_away(
    session: Session, entry: RegisterEntry | None, excuse: Excuse | None
) -> bool:
    """Before it begins only who said so; afterwards only who is written down."""
    if entry is not None and entry.status in {Status.ABSENT, Status.EXCUSED}:
        return True
    if session.state is State.SCHEDULED:
        return entry is None and excuse is not None
    expected = entry is not None and entry.status is Status.EXPECTED
    return expected and session.state is State.ACTIVE


def _away(
    who: Person,
    session: Session,
    entry: RegisterEntry | None,
    excuse: Excuse | None,
    notice: LateNotice | None,
) -> Away:
    if entry is not None and entry.status is Status.EXCUSED:
        return Away(who, Why.EXCUSED)
    if excuse is not None:
        approved = excuse.state is ExcuseState.APPROVED
        return Away(who, Why.EXCUSED if approved else Why.ASKED)
    if notice is None:
        return Away(who, Why.NO_WORD)
    if notice.expected is None:
        return Away(who, Why.LATE)
    late = (notice.expected - session.planned.start).total_seconds() // 60
    return Away(who, Why.LATE, max(int(late), 0))
