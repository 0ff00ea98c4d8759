"""Be reminded of something: asked for, listed, and stopped."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from core.application import Request, changes, reads
from core.kernel.cron import NoSuchTime
from core.kernel.permissions import Permission, permitted
from core.messaging.due import Due, Dues
from core.messaging.errors import NeverComesRound
from core.messaging.reminders import (
    MOST,
    RULE,
    NoSuchReminder,
    Reminder,
    ReminderBook,
    ReminderId,
    ReminderInThePast,
    TooManyReminders,
)
from core.organisation.coming import Coming


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
