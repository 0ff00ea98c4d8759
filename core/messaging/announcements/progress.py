"""How far an announcement has come: one card for its author, edited as it goes."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.application import Request, keeps
from core.kernel.ids import OrganisationId
from core.messaging.announcement import Announcement, AnnouncementState, Round, Tally
from core.messaging.announcements.spread import ACK_LASTS
from core.messaging.conversation import Choice, Draft, Field
from core.messaging.facts import written
from core.messaging.notices.post import Letter, Post
from core.messaging.ports import Announcements

ASKING = AnnouncementState.ASKING


@dataclass(frozen=True, slots=True)
class TellProgress(Request[int]):
    """Answers how many announcements were looked at."""


@dataclass(frozen=True, slots=True)
class Progress:
    delivered: int
    mailed: int
    failed: int
    waiting: int
    tally: Tally
    why: tuple[tuple[str, int], ...] = ()

    @property
    def key(self) -> str:
        parts = self.delivered, self.failed, self.waiting, self.tally.seen, self.acked
        chosen = (f"{n}x{many}" for n, many in sorted(self.tally.chosen.items()))
        return "-".join((*map(str, parts), *chosen))

    @property
    def acked(self) -> int:
        return self.tally.acked


@keeps
def tell_progress(
    request: TellProgress, announcements: Announcements, post: Post
) -> int:
    """Said again only where it is another than last time."""
    del request
    over = post.clock.now() - ACK_LASTS
    going = announcements.going(over)
    for here, made, unwritten in going:
        progress = _progress(here, made, unwritten, announcements, post)
        key = f"{progress.key}-{made.version}-{made.state}"
        if not announcements.told(here, made.id, key):
            _tell(here, made, progress, key, post)
        became = _became(made, progress)
        if became is ASKING and (made.goes_at or made.at) <= over:
            became = AnnouncementState.DONE  # its buttons are over, too
        if became is not made.state:
            announcements.end(here, made.id, became)
    return len(going)


def _progress(
    here: OrganisationId,
    made: Announcement,
    unwritten: int,
    announcements: Announcements,
    post: Post,
) -> Progress:
    counts = post.outbox.counts(here, made.mark)
    failed = counts.get("never", 0)
    return Progress(
        counts.get("delivered", 0),
        counts.get("mailed", 0),
        failed,
        counts.get("waiting", 0) + unwritten,
        announcements.tally(here, made.id),
        tuple(post.outbox.failures(here, made.mark)) if failed else (),
    )


def _became(made: Announcement, progress: Progress) -> AnnouncementState:
    if progress.waiting:
        return made.state
    if made.round is Round.WITHDRAWN:
        return AnnouncementState.RECALLED
    silent = made.wants_answer and progress.acked < made.total - made.unreachable
    return AnnouncementState.ASKING if silent else AnnouncementState.DONE


def _tell(
    here: OrganisationId, made: Announcement, progress: Progress, key: str, post: Post
) -> None:
    letter = Letter(
        f"progress:{made.id.hex}:{key}",
        _sentence(made, progress),
        _facts(made, progress),
        tuple(_buttons(made, progress)),
        tuple(_fields(made, progress)),
        card=f"announcement:{made.id}",
        may_wait=False,
        because="because-asked",
    )
    post.write(here, [made.by], letter)


def _sentence(made: Announcement, progress: Progress) -> str:
    if progress.waiting:
        paused = made.state is AnnouncementState.PAUSED
        return "announcement-paused" if paused else "announcement-going"
    whole = "withdrawn" if made.round is Round.WITHDRAWN else "done"
    return f"announcement-{whole}"


def _facts(made: Announcement, progress: Progress) -> dict[str, object]:
    done = not progress.waiting and made.round is not Round.WITHDRAWN
    whys = "; ".join(f"{n} x {why}" for why, n in progress.why if why)
    in_round = progress.delivered + progress.failed + progress.waiting
    return {
        "delivered": progress.delivered,
        "failed": progress.failed,
        "waiting": progress.waiting,
        "total": made.total if made.round is Round.FIRST else in_round,
        "unreachable": made.unreachable,
        "asks": _asks(made) if done else "no",
        "acked": progress.acked,
        "all": made.total,
        "why": whys or "none",
    }


def _fields(made: Announcement, progress: Progress) -> Iterator[Field]:
    gone = made.round is Round.WITHDRAWN
    if progress.mailed:
        label = "announcement-stays-label" if gone else "announcement-mailed-label"
        yield Field(label, written(progress.mailed))
    if gone:
        return
    for number, option in enumerate(made.more.options):
        yield Field(option, written(progress.tally.chosen.get(number, 0)))
    if progress.tally.seen > (progress.acked if _asks(made) != "no" else 0):
        yield Field("announcement-seen-label", written(progress.tally.seen))


def _asks(made: Announcement) -> str:
    """A poll asks for more than "Got it"."""
    if made.more.options:
        return "poll"
    return "yes" if made.asks else "no"


def _buttons(made: Announcement, progress: Progress) -> Iterator[Choice]:
    which = {"announcement": f"id:{made.id}"}
    if progress.waiting:
        if made.state is AnnouncementState.PAUSED:
            yield Choice("resume-button", Draft("resumeannouncement", which))
        elif made.round is not Round.WITHDRAWN:
            yield Choice("pause-button", Draft("pauseannouncement", which))
        if made.round is not Round.WITHDRAWN:
            yield Choice("recall-button", Draft("recall", which))
    elif made.says_something and made.round is not Round.WITHDRAWN:
        if made.wants_answer and _became(made, progress) is AnnouncementState.ASKING:
            yield Choice("remind-silent-button", Draft("remindsilent", which))
        if made.more.is_open:
            yield Choice("close-opinions-button", Draft("closeopinions", which))
        if made.wants_answer or progress.failed or made.unreachable:
            yield Choice("who-not-button", Draft("whonot", which), again=True)
        yield Choice("edit-announcement-button", Draft("editannouncement", which))
        yield Choice("withdraw-button", Draft("withdraw", which))
