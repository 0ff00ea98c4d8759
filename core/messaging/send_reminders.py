"""What somebody asked to be reminded of, said when its time has come."""

from dataclasses import dataclass
from datetime import timedelta

from core.application import Request, keeps
from core.kernel.cron import NoSuchTime
from core.messaging.conversation import Choice, Draft
from core.messaging.due import Due, Dues
from core.messaging.notices.post import Letter, Post
from core.messaging.reminders import RULE, Reminder, ReminderBook, ReminderId
from core.organisation.coming import Coming

A_TIME = 100
STOP_LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class SendReminders(Request[int]):
    """Answers how many were due."""


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
