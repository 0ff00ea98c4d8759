"""An announcement on its way: a few people at a time, watched in one card."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from core.application import Request, keeps
from core.kernel.ids import OrganisationId
from core.messaging.announcement import Announcement, AnnouncementState, Round
from core.messaging.announcements.amend import card_of
from core.messaging.conversation import Choice, Draft
from core.messaging.model import Lane
from core.messaging.ports import Announcements
from core.messaging.post import Letter, Post
from core.people.ports import People

A_TIME = 200
"""People written to in one unit of work: longer ones hold up everybody's answers."""
ACK_LASTS = timedelta(days=30)
SAID = {
    Round.FIRST: "announced",
    Round.EDITED: "announced-anew",
    Round.WITHDRAWN: "announced-withdrawn",
    Round.REMINDER: "announced-again",
}


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
        letter = _letter(announcement, by.name if by else "")
        post.write(organisation, recipients, letter)
    return sum(len(recipients) for _, _, recipients in taken)


def _letter(made: Announcement, by: str) -> Letter:
    """Each round has its own words; what is edited or taken back stands in place."""
    gone = made.round is Round.WITHDRAWN
    nth = f":{made.version}" if made.version else ""
    asked = Choice("got-it-button", Draft("gotit", {"announcement": f"id:{made.id}"}))
    in_place = made.round in {Round.EDITED, Round.WITHDRAWN}
    return Letter(
        f"announcement:{made.id.hex}{nth}",
        SAID[made.round],
        {"by": by},
        (replace(asked, lasts=ACK_LASTS),) if made.asks and not gone else (),
        lane=Lane.ANNOUNCEMENT,
        card=card_of(made) if in_place else "",
        announcement=made.mark,
        by_email=True,
        text="" if gone else made.text,
    )


@keeps
def tell_progress(
    request: TellProgress, announcements: Announcements, post: Post
) -> int:
    """One card for whoever announced it, edited as it goes."""
    del request
    going = announcements.going()
    for organisation, announcement, unwritten in going:
        progress = _progress(organisation, announcement, unwritten, announcements, post)
        key = f"{progress.delivered}-{progress.failed}-{progress.waiting}"
        key += f"-{progress.acked}-{announcement.version}"
        if announcements.told(organisation, announcement.id, key):
            continue
        _tell(organisation, announcement, progress, key, post)
        became = _became(announcement, progress)
        if became is not announcement.state:
            announcements.end(organisation, announcement.id, became)
    return len(going)


@dataclass(frozen=True, slots=True)
class Progress:
    delivered: int
    failed: int
    waiting: int
    acked: int
    why: tuple[tuple[str, int], ...] = ()


def _progress(
    organisation: OrganisationId,
    made: Announcement,
    unwritten: int,
    announcements: Announcements,
    post: Post,
) -> Progress:
    counts = post.outbox.counts(organisation, made.mark)
    failed = counts.get("never", 0)
    acked = 0
    if made.asks:
        acked = made.total - len(announcements.silent(organisation, made.id))
    return Progress(
        counts.get("delivered", 0),
        failed,
        counts.get("waiting", 0) + unwritten,
        acked,
        tuple(post.outbox.failures(organisation, made.mark)) if failed else (),
    )


def _became(made: Announcement, progress: Progress) -> AnnouncementState:
    if progress.waiting:
        return AnnouncementState.GOING
    if made.round is Round.WITHDRAWN:
        return AnnouncementState.RECALLED
    silent = made.asks and progress.acked < made.total - made.unreachable
    return AnnouncementState.ASKING if silent else AnnouncementState.DONE


def _tell(
    organisation: OrganisationId,
    made: Announcement,
    progress: Progress,
    key: str,
    post: Post,
) -> None:
    whole = "withdrawn" if made.round is Round.WITHDRAWN else "done"
    letter = Letter(
        f"progress:{made.id.hex}:{key}",
        "announcement-going" if progress.waiting else f"announcement-{whole}",
        {
            "delivered": progress.delivered,
            "failed": progress.failed,
            "waiting": progress.waiting,
            "total": made.total
            if made.round is Round.FIRST
            else progress.delivered + progress.failed + progress.waiting,
            "unreachable": made.unreachable,
            "asks": "yes" if made.asks and whole == "done" else "no",
            "acked": progress.acked,
            "all": made.total,
            "why": "; ".join(f"{n} x {why}" for why, n in progress.why if why)
            or "none",
        },
        tuple(_buttons(made, progress)),
        card=f"announcement:{made.id}",
        may_wait=False,
    )
    post.write(organisation, [made.by], letter)


def _buttons(made: Announcement, progress: Progress) -> Iterator[Choice]:
    which = {"announcement": f"id:{made.id}"}
    if progress.waiting:
        yield Choice("recall-button", Draft("recall", which))
    elif made.text and made.round is not Round.WITHDRAWN:
        if _became(made, progress) is AnnouncementState.ASKING:
            yield Choice("remind-silent-button", Draft("remindsilent", which))
        yield Choice("edit-announcement-button", Draft("editannouncement", which))
        yield Choice("withdraw-button", Draft("withdraw", which))
