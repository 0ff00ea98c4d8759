"""What somebody asks to be reminded of: at its time, sealed until then."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType, Protocol
from uuid import UUID, uuid4

from core.application import Request, changes, keeps, reads
from core.kernel.ids import OrganisationId, PersonId
from core.kernel.permissions import Permission, permitted
from core.kernel.refusal import Refusal
from core.messaging.due import Due, Dues
from core.messaging.notices.post import Letter, Post

ReminderId = NewType("ReminderId", UUID)
RULE = "own reminder"
MOST = 50
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


class ReminderBook(Protocol):
    def add(self, organisation: OrganisationId, reminder: Reminder) -> None: ...

    def find(
        self, organisation: OrganisationId, reminder: ReminderId
    ) -> Reminder | None: ...

    def of(self, organisation: OrganisationId, person: PersonId) -> list[Reminder]:
        """The next first."""
        ...

    def remove(self, organisation: OrganisationId, reminder: ReminderId) -> None: ...


@dataclass(frozen=True, slots=True)
class RemindMe(Request[Reminder]):
    text: str = field(repr=False)
    at: datetime


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
    request: RemindMe, reminders: ReminderBook, dues: Dues, post: Post
) -> Reminder:
    actor = request.actor
    permitted(actor, Permission.SEE_SELF)
    if request.at <= post.clock.now():
        raise ReminderInThePast(request.at)
    here, me = actor.organisation, actor.person
    if len(reminders.of(here, me)) >= MOST:
        raise TooManyReminders
    made = Reminder(ReminderId(uuid4()), me, request.text, request.at)
    reminders.add(here, made)
    dues.plan(Due(here, RULE, made.id, made.at, me))
    return made


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
    request: SendReminders, reminders: ReminderBook, dues: Dues, post: Post
) -> int:
    """Said whatever the hour is: they chose it. Promised and gone together."""
    del request
    taken = dues.take(RULE, post.clock.now(), A_TIME)
    for due in taken:
        here = due.organisation
        found = reminders.find(here, ReminderId(due.subject))
        if found is None:
            continue
        reminders.remove(here, found.id)
        key = f"own-reminder:{found.id.hex}"
        letter = Letter(key, "own-reminder", text=found.text, may_wait=False)
        post.write(here, [found.person], letter)
    return len(taken)
