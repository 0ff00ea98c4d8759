"""What somebody asks to be reminded of: at its time, sealed until then."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NewType, Protocol
from uuid import UUID, uuid4

from core.application import Request, changes, keeps, reads
from core.kernel.cron import NoSuchTime
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.errors import NeverComesRound
from core.messaging.notices.post import Letter, Post
from core.organisation.coming import Coming

ReminderId = NewType("ReminderId", UUID)
RULE = "own reminder"
MOST = 50
STOP_LASTS = timedelta(days=30)
A_TIME = 100


@dataclass(eq=False)
class NoSuchReminder(Refusal):
    """It has been said already, or is somebody else's."""


@dataclass(eq=False)
class ReminderInThePast(Refusal):
    """That time is over."""

    at: datetime


@dataclass(eq=False)
class TooManyReminders(Refusal):
    """So many open ones help nobody remember."""

    most: int = MOST


@dataclass(frozen=True, slots=True)
class Reminder:
    id: ReminderId
    person: PersonId
    text: str
    at: datetime
    every: str = ""
    """Of one that comes round, see `core.organisation.coming`; `at` is its next."""


class ReminderBook(Protocol):
    def add(self, organisation: OrganisationId, reminder: Reminder) -> None: ...

    def find(
        self, organisation: OrganisationId, reminder: ReminderId
    ) -> Reminder | None: ...

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Reminder]:
        """The next first."""
        ...

    def move(
        self, organisation: OrganisationId, reminder: ReminderId, at: datetime
    ) -> None:
        """To its next time."""
        ...

    def remove(self, organisation: OrganisationId, reminder: ReminderId) -> None: ...


@dataclass(frozen=True, slots=True)
class RemindMe(Request[Reminder]):
    text: str = field(repr=False)
    at: datetime | None = None
    every: str = ""
    """`at` is not said then; of what comes round no end is asked."""


@dataclass(frozen=True, slots=True)
class DropReminder(Request[Reminder]):
    reminder: ReminderId


@dataclass(frozen=True, slots=True)
class OwnReminders(Request[list[Reminder]]):
    """The next first."""


@dataclass(frozen=True, slots=True)
class SendReminders(Request[int]):
    """Answers how many were due."""


@changes
def remind_me(
    request: RemindMe, reminders: ReminderBook, dues: Dues, coming: Coming
) -> Reminder:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    here, me = actor.organisation, actor.person
    at, every = _first(request, coming)
    if len(reminders.of(here, me)) >= MOST:
        raise TooManyReminders
    made = Reminder(ReminderId(uuid4()), me, request.text, at, every)
    reminders.add(here, made)
    dues.plan(Due(here, RULE, made.id, made.at, me))
    return made


def _first(request: RemindMe, coming: Coming) -> tuple[datetime, str]:
    """When it is said first, and how it comes round from then on."""
    here = request.actor.organisation
    if request.at is not None:
        if request.at <= coming.days.clock.now():
            raise ReminderInThePast(request.at)
        return request.at, ""
    try:
        every = coming.begun(here, request.every)
        return coming.following(here, every), every
    except NoSuchTime:
        raise NeverComesRound(request.every) from None


@changes
def drop_reminder(
    request: DropReminder, reminders: ReminderBook, dues: Dues
) -> Reminder:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    found = reminders.find(actor.organisation, request.reminder)
    if found is None or found.person != actor.person:
        raise NoSuchReminder
    dues.drop(actor.organisation, RULE, found.id)
    reminders.remove(actor.organisation, found.id)
    return found


@reads
def own_reminders(request: OwnReminders, reminders: ReminderBook) -> list[Reminder]:
    permitted(request.actor, Permission.SEE_SELF)
    return reminders.of(request.actor.organisation, request.actor.person)


@keeps
def send_reminders(
    request: SendReminders,
    reminders: ReminderBook,
    dues: Dues,
    post: Post,
    coming: Coming,
) -> int:
    """Said whatever the hour is: they chose it. Promised and moved on together.

    What was missed while nothing ran is said once, late.
    """
    del request
    taken = dues.take(RULE, post.clock.now(), A_TIME)
    for due in taken:
        here = due.organisation
        found = reminders.find(here, ReminderId(due.subject))
        if found is None:
            continue
        _move_on(due, found, reminders, dues, coming)
        key = f"own-reminder:{found.id.hex}"
        stop: tuple[Choice, ...] = ()
        if found.every:
            key += f":{due.at.isoformat()}"
            draft = Draft("dropreminder", {"reminder": f"id:{found.id}"})
            stop = (Choice("stop-reminder-button", draft, lasts=STOP_LASTS),)
        letter = Letter(
            key, "own-reminder", choices=stop, text=found.text, may_wait=False
        )
        post.write(here, [found.person], letter)
    return len(taken)


def _move_on(
    due: Due, found: Reminder, reminders: ReminderBook, dues: Dues, coming: Coming
) -> None:
    """To its next time; where it has none it is over."""
    here = due.organisation
    try:
        at = coming.following(here, found.every) if found.every else None
    except NoSuchTime:
        at = None
    if at is None:
        reminders.remove(here, found.id)
        return
    reminders.move(here, found.id, at)
    dues.plan(Due(here, RULE, found.id, at, found.person))
