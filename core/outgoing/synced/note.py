"""The log of what came in and went out: noted, looked at, forgotten."""

from dataclasses import dataclass

from core.application import Request, keeps, reads
from core.kernel.clock import Clock
from core.kernel.in_order import in_order
from core.kernel.permissions import Permission, permitted
from core.outgoing.events.model import KEPT
from core.outgoing.synced.model import Synced, SyncedId, SyncLog, Way


@dataclass(frozen=True, slots=True)
class SeeSyncLog(Request[list[Synced]]):
    """The newest first; those older than `before`."""

    before: SyncedId | None = None
    limit: int = 10


@dataclass(frozen=True, slots=True)
class NoteImport(Request[None]):
    """A list was taken in: `what` is its name, `count` the number of its rows."""

    what: str
    count: int
    why: str = ""
    """Why none of it was kept: "rows" where `count` of them are wrong, "columns",
    "too-long", or "unreadable" where it is no list at all."""


@dataclass(frozen=True, slots=True)
class ForgetOldSynced(Request[int]):
    """Those of more than three months ago; answers how many went."""


@reads
def see_sync_log(request: SeeSyncLog, log: SyncLog) -> list[Synced]:
    actor = request.actor
    permitted(actor, Permission.KEEP_HOOKS)
    return log.page(actor.organisation, request.before, request.limit)


@keeps
def note_import(request: NoteImport, log: SyncLog, clock: Clock) -> None:
    """By whoever may send such a list: what was taken in has asked that already."""
    actor, now = request.actor, clock.now()
    permitted(actor, Permission.SEE_SELF)
    done = Synced(
        SyncedId(in_order(now)),
        Way.IN,
        request.what,
        now,
        actor.person,
        count=request.count,
        why=request.why,
    )
    log.add(actor.organisation, done)


@keeps
def forget_old_synced(request: ForgetOldSynced, log: SyncLog, clock: Clock) -> int:
    permitted(request.actor, Permission.OPERATE)
    return log.purge(clock.now() - KEPT)
