"""Whose time was changed by somebody else hears of it."""

from core.kernel.actor import Actor
from core.marking.model import MarkingEntry
from core.marking.timesheet import Timesheet
from core.messaging.notices.post import Letter, Post


def tell_tutor(
    sentence: str, actor: Actor, entry: MarkingEntry, timesheet: Timesheet, post: Post
) -> None:
    if entry.tutor == actor.person:
        return
    by = timesheet.people.find(actor.organisation, actor.person)
    now = timesheet.clock.now().isoformat()
    letter = Letter(
        f"{sentence}:{entry.id.hex}:{entry.version}:{now}",
        sentence,
        {"by": by.name if by else "", "on": entry.on, "spent": entry.spent},
    )
    post.write(actor.organisation, [entry.tutor], letter)
