"""The tutor's one live card of a session, edited in place as people come in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4
from zoneinfo import ZoneInfo

from core.attendance.evidence.signals import Left
from core.attendance.model import RegisterEntry, Standing, Status
from core.attendance.ping_model import Pings, last_round, still_there
from core.attendance.ports import CheckIns, Registers, Stays
from core.attendance.register.on_the_way import on_the_way
from core.attendance.register.sent_late import sent_late, who_sent_late
from core.kernel.ids import OrganisationId, PersonId
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.people.ports import People
from core.sessions.model import Flag, Session, State
from core.sessions.telling.late import LateNotices

NAMES_AT_MOST = 25
SHOWN = (Status.PENDING, Status.PRESENT, Status.LATE, Status.ABSENT, Status.EXCUSED)


@dataclass(frozen=True, slots=True)
class Cards:
    """A bundle of ports; see `Composer`."""

    post: Post
    registers: Registers
    people: People
    stays: Stays
    notices: LateNotices
    pings: Pings
    check_ins: CheckIns

    def about(
        self, organisation: OrganisationId, session: Session
    ) -> dict[str, object]:
        """Which session a letter is about; the day is the organisation's."""
        start = session.planned.start
        day = start.astimezone(self._zone(organisation)).date()
        return {"subject": session.subject, "on": day, "start": start}

    def show(self, organisation: OrganisationId, session: Session) -> None:
        """The state of the register now, to whoever teaches the session.

        Only the newest state of a card is sent, so a hundred check-ins within a
        second cost one message.
        """
        if self._was_only_told(organisation, session) or self._is_of_a_later_day(
            organisation, session
        ):
            return
        stands = self.registers.standing(organisation, session.id, most=NAMES_AT_MOST)
        left = self.stays.left(organisation, session.id)
        shown = [*(each.student for each in stands.some), *left]
        names = {each.id: each.name for each in self.people.some(organisation, shown)}
        waiting = stands.of(Status.PENDING)
        slow = sent_late(organisation, session, waiting, self.check_ins)
        coming = on_the_way(
            organisation, session, self.notices, self.registers, self.people
        )
        last = last_round(self.pings.of_session(organisation, session.id))
        now = self.post.clock.now()
        asked = still_there(organisation, last, self.registers, self.people, now)
        facts = {
            "subject": session.subject,
            "named": "yes" if session.subject else "no",
            "start": session.planned.start,
            "pending_name": names.get(waiting[0].student, "") if waiting else "",
            **figures_of(session, stands),
        }
        letter = Letter(
            f"register:{session.id.hex}:{uuid4().hex}",
            "register-card",
            facts,
            tuple(_choices(session, waiting)),
            (
                *_fields(stands, names),
                *who_sent_late(slow, names, self._zone(organisation)),
                *coming,
                *asked,
                *_who_left(left, names),
            ),
            card=card_of(session),
            may_wait=False,
        )
        self.post.write(organisation, session.tutors, letter)

    def retire(
        self, organisation: OrganisationId, session: Session, former: Sequence[PersonId]
    ) -> None:
        """Whoever no longer teaches it is left with a card that shows nobody."""
        letter = Letter(
            f"register-handed-over:{session.id.hex}:{uuid4().hex}",
            "register-handed-over",
            self.about(organisation, session)
            | {"named": "yes" if session.subject else "no"},
            card=card_of(session),
            may_wait=False,
        )
        self.post.write(organisation, former, letter)

    def _zone(self, organisation: OrganisationId) -> ZoneInfo:
        home = self.post.organisations.find(organisation)
        return home.zone if home else ZoneInfo("UTC")

    def _is_of_a_later_day(
        self, organisation: OrganisationId, session: Session
    ) -> bool:
        """Who will not be there is on the card when its day has come."""
        zone, now = self._zone(organisation), self.post.clock.now()
        day = session.planned.start.astimezone(zone).date()
        return day > now.astimezone(zone).date()

    def _was_only_told(self, organisation: OrganisationId, session: Session) -> bool:
        """Logged afterwards, and nobody had checked in: there is nothing to watch."""
        if Flag.LOGGED not in session.flags:
            return False
        entries = self.registers.of_session(organisation, session.id)
        return not any(each.check_in for each in entries)


def figures_of(session: Session, stands: Standing) -> dict[str, int]:
    """Before it starts only those who checked in have an entry; all are expected."""
    figures = {each.value: stands.counts.get(each, 0) for each in Status}
    over = Flag.NOT_STARTED in session.flags
    if session.state in {State.SCHEDULED, State.ACTIVE} and not over:
        unentered = len(session.participants) - stands.entries
        figures[Status.EXPECTED] += max(unentered, 0)
    return figures


def card_of(session: Session) -> str:
    return f"register:{session.id.hex}"


def decision(session: Session, student: PersonId, status: Status) -> Draft:
    """What a press of a button decides."""
    given = {
        "students": f"id:{student}",
        "status": status,
        "session": f"id:{session.id}",
    }
    return Draft("attend", given)


def _choices(session: Session, waiting: list[RegisterEntry]) -> Iterable[Choice]:
    which = {"session": f"id:{session.id}"}
    if waiting:
        student = waiting[0].student
        for status in (Status.PRESENT, Status.LATE, Status.ABSENT):
            draft = decision(session, student, status)
            yield Choice(f"register-decide-{status}", draft)
        why = Draft("evidence", {**which, "student": f"id:{student}"})
        yield Choice("register-why", why, again=True)
    if len(waiting) > 1:
        yield Choice("register-review", Draft("review", which), again=True)
    yield Choice("register-open", Draft("register", which), again=True)
    yield Choice("register-code", Draft("code", which), again=True)


def _fields(stands: Standing, names: dict[PersonId, str]) -> Iterable[Field]:
    for status in SHOWN:
        who = [names.get(each.student, "?") for each in stands.of(status)]
        if who:
            unnamed = stands.counts[status] - len(who)
            more = f" +{unnamed}" if unnamed else ""
            yield Field(f"status-{status}", written(", ".join(who) + more))


def _who_left(
    left: Mapping[PersonId, Left], names: dict[PersonId, str]
) -> Iterable[Field]:
    """By their own live places; the tutor knows why, or asks."""
    gone = sorted((names.get(who, "?"), told.minutes) for who, told in left.items())
    if gone:
        shown = ", ".join(f"{name} ({minutes} min)" for name, minutes in gone)
        yield Field("status-left", written(shown))
