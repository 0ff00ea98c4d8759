"""Whoever writes to the office while nobody is there hears when somebody will be."""

from core.kernel.ids import OrganisationId
from core.messaging.model import Lane
from core.messaging.notices.post import Letter, Post
from core.messaging.thread import Thread
from core.organisation.office_hours import OfficeHours


def say_when_read(
    here: OrganisationId, thread: Thread, post: Post, hours: OfficeHours
) -> None:
    """Once until it opens: the key is the same for whatever else they write."""
    home = post.organisations.find(here)
    if home is None or not home.policies.office_answers_out_of_hours:
        return
    opens = hours.opens(home, post.clock.now())
    if opens is None:
        return
    theirs = post.preferences.of_each(here, [thread.person])[thread.person].zone
    letter = Letter(
        f"office-shut:{thread.id.hex}:{opens:%Y%m%dT%H%M}",
        "office-shut",
        {"day": opens.astimezone(theirs or home.zone).date(), "at": opens},
        lane=Lane.ANSWER,
        may_wait=False,
    )
    post.write(here, [thread.person], letter)
