"""An announcement on its way: a few people at a time, watched in one card."""

from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.ids import OrganisationId
from core.messaging.announcement import Announcement, AnnouncementState
from core.messaging.conversation import Choice, Draft
from core.messaging.model import Lane
from core.messaging.ports import Announcements
from core.messaging.post import Letter, Post
from core.people.ports import People

A_TIME = 200
"""People written to in one unit of work: longer ones hold up everybody's answers."""


@dataclass(frozen=True, slots=True)
class SpreadAnnouncements(Request[int]):
    """Answers how many people were written to."""


@dataclass(frozen=True, slots=True)
class TellProgress(Request[int]):
    """Answers how many announcements are still going out."""


@keeps
def spread_announcements(
    request: SpreadAnnouncements,
    announcements: Announcements,
    people: People,
    post: Post,
) -> int:
    del request
    taken = announcements.take(A_TIME)
    for organisation, announcement, recipients in taken:
        by = people.find(organisation, announcement.by)
        letter = Letter(
            f"announcement:{announcement.id.hex}",
            "announced",
            {"by": by.name if by else ""},
            lane=Lane.ANNOUNCEMENT,
            announcement=str(announcement.id),
            by_email=True,
            text=announcement.text,
        )
        post.write(organisation, recipients, letter)
    return sum(len(recipients) for _, _, recipients in taken)


@keeps
def tell_progress(
    request: TellProgress, announcements: Announcements, post: Post
) -> int:
    """One card for whoever announced it, edited as it goes."""
    del request
    going = announcements.going()
    for organisation, announcement, unwritten in going:
        counts = post.outbox.counts(organisation, str(announcement.id))
        waiting = counts.get("waiting", 0) + unwritten
        delivered, failed = counts.get("delivered", 0), counts.get("never", 0)
        done = not waiting
        key = f"{delivered}-{failed}-{waiting}"
        if announcements.told(organisation, announcement.id, key):
            continue
        _tell(organisation, announcement, (delivered, failed, waiting), post)
        if done:
            announcements.end(organisation, announcement.id, AnnouncementState.DONE)
    return len(going)


def _tell(
    organisation: OrganisationId,
    announcement: Announcement,
    counts: tuple[int, int, int],
    post: Post,
) -> None:
    delivered, failed, waiting = counts
    recall = Choice(
        "recall-button",
        Draft("recall", {"announcement": f"id:{announcement.id}"}),
    )
    letter = Letter(
        f"progress:{announcement.id.hex}:{delivered}-{failed}-{waiting}",
        "announcement-going" if waiting else "announcement-done",
        {
            "delivered": delivered,
            "failed": failed,
            "waiting": waiting,
            "total": announcement.total,
            "unreachable": announcement.unreachable,
        },
        (recall,) if waiting else (),
        card=f"announcement:{announcement.id}",
        may_wait=False,
    )
    post.write(organisation, [announcement.by], letter)
