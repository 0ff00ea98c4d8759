"""The card of who is missing, as it stands: for whoever asked, edited as it changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from core.application import Request, keeps, on
from core.attendance.absence.missing import Absence, Away, Missing, MissingFrom, Why
from core.attendance.access import shows
from core.attendance.excuses.facts import ExcuseChanged
from core.attendance.facts import AttendanceDecided
from core.kernel.actor import Actor
from core.kernel.ids import OrganisationId
from core.kernel.permissions import NotPermitted, Permission, permitted
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.due import Due, Dues
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.people.model import Person
from core.sessions.facts import (
    RunningLate,
    SessionCancelled,
    SessionStarted,
    SessionUnstarted,
)
from core.sessions.model import Session, SessionId

WATCH, CHANGED = "missing watched", "missing changed"
LASTS = timedelta(hours=12)
"""A card is kept up to date for so long, and never past its day."""
SHORTLY = timedelta(seconds=3)
"""A whole class that comes in at once is one change of the card."""
A_TIME = 100
BUTTONS, NAMES, GROUPS = 8, 25, 20


@dataclass(frozen=True, slots=True)
class Shown:
    """`everything` is what it says of the whole day, `fields` each session's part."""

    missing: Missing
    zone: ZoneInfo
    card: str

    @property
    def facts(self) -> Mapping[str, object]:
        return {
            "missing": self.missing.count(Why.NO_WORD, Why.LATE),
            "asked": self.missing.count(Why.ASKED),
            "excused": self.missing.count(Why.EXCUSED),
            "begun": self.missing.begun,
        }

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Of each session its name, then who is missing by what is known of why."""
        return tuple(
            line for each in self.missing.sessions[:GROUPS] for line in self._of(each)
        )

    @property
    def choices(self) -> tuple[Choice, ...]:
        """A message to them: of a minor, to whoever looks after them."""
        return tuple(write_to(each) for each in self.missing.people[:BUTTONS])

    def _of(self, group: MissingFrom) -> Iterable[tuple[str, str]]:
        start = f"{group.session.planned.start.astimezone(self.zone):%H:%M}"
        called = (start, group.session.subject, group.group)
        yield " · ".join(part for part in called if part), str(len(group.away))
        for why in Why:
            those = group.of(why)
            names = [_called(each) for each in those[:NAMES]]
            more = [f"+{len(those) - NAMES}"] if len(those) > NAMES else []
            if names:
                yield f"missing-{why}", ", ".join((*names, *more))


def _called(away: Away) -> str:
    late = "" if away.minutes is None else f" ({away.minutes} min)"
    return f"{away.student.name}{late}"


def write_to(who: Person) -> Choice:
    to = f"parents:id:{who.id}" if who.minor else f"id:{who.id}"
    return Choice(f"✉ {who.name}", Draft("msg", {"to": to}), again=True)


@dataclass(frozen=True, slots=True)
class WatchMissing(Request[Shown]):
    """Of all that one may see, or of a class or a course."""

    of: UUID | None = None


@dataclass(frozen=True, slots=True)
class ShowMissing(Request[int]):
    """Bring the cards up to date; answers how many sessions had changed."""


@dataclass(frozen=True, slots=True)
class Watchers:
    """A bundle of ports."""

    dues: Dues
    absence: Absence
    post: Post

    def changed(self, organisation: OrganisationId, session: Session) -> None:
        """Costs one look where nobody watches, and two where a change is known."""
        if not self.dues.every(organisation, WATCH):
            return
        if not self.dues.is_planned(organisation, CHANGED, session.id):
            at = self.absence.diary.clock.now() + SHORTLY
            self.dues.plan(Due(organisation, CHANGED, session.id, at))

    def shown(self, actor: Actor, watch: Due) -> Shown:
        of = None if watch.subject == actor.organisation else watch.subject
        zone = self.absence.diary.zone(actor.organisation, None)
        return Shown(self.absence.missing(actor, of), zone, card_of(watch))

    def write(self, watch: Due, changed: Iterable[Session]) -> None:
        """Whose roles have ended since hears no more."""
        people, now = self.absence.diary.people, self.absence.diary.clock.now()
        reader = people.find(watch.organisation, watch.person)
        if reader is None or self._is_over(watch):
            self.dues.done(watch)
            return
        actor = reader.actor(watch.organisation, now)
        if not any(shows(actor, each) for each in changed):
            return
        try:
            shown = self.shown(actor, watch)
        except NotPermitted:
            self.dues.done(watch)
            return
        letter = Letter(
            f"{shown.card}:{uuid4().hex}",
            "missing",
            shown.facts,
            shown.choices,
            tuple(Field(label, written(value)) for label, value in shown.fields),
            card=shown.card,
            may_wait=False,
        )
        self.post.write(watch.organisation, [watch.person], letter)

    def _is_over(self, watch: Due) -> bool:
        diary = self.absence.diary
        zone, now = diary.zone(watch.organisation, None), diary.clock.now()
        asked = watch.at - LASTS
        return asked.astimezone(zone).date() != now.astimezone(zone).date()


def card_of(watch: Due) -> str:
    """Each time that it is asked for it is a new card, at the foot of the chat."""
    return f"missing:{watch.subject.hex}:{watch.at:%Y%m%d%H%M%S%f}"


@keeps
def watch_missing(request: WatchMissing, watchers: Watchers) -> Shown:
    actor, now = request.actor, watchers.absence.diary.clock.now()
    where = actor.organisation
    about = request.of or where
    watch = Due(where, WATCH, about, now + LASTS, actor.person)
    shown = watchers.shown(actor, watch)
    watchers.dues.plan(watch)
    return shown


@on(
    AttendanceDecided,
    RunningLate,
    SessionStarted,
    SessionUnstarted,
    SessionCancelled,
    ExcuseChanged,
)
def note_who_is_missing(
    fact: AttendanceDecided
    | RunningLate
    | SessionStarted
    | SessionUnstarted
    | SessionCancelled
    | ExcuseChanged,
    watchers: Watchers,
) -> None:
    watchers.changed(fact.actor.organisation, fact.session)


@keeps
def show_missing(request: ShowMissing, watchers: Watchers) -> int:
    """Of all sessions that changed in an organisation, each reader hears once."""
    permitted(request.actor, Permission.OPERATE)
    now = watchers.absence.diary.clock.now()
    watchers.dues.take(WATCH, now, A_TIME)  # they have ended
    taken = watchers.dues.take(CHANGED, now, A_TIME)
    changed: dict[OrganisationId, list[Session]] = {}
    for due in taken:
        sessions = watchers.absence.diary.sessions
        found = sessions.some(due.organisation, [SessionId(due.subject)])
        changed.setdefault(due.organisation, []).extend(found)
    for organisation, those in changed.items():
        for watch in watchers.dues.every(organisation, WATCH):
            watchers.write(watch, those)
    return len(taken)
