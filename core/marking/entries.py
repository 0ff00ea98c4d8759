"""Logged time entry by entry, for whoever may see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.application import Request, reads
from core.kernel.permissions import Permission, may, permitted, reach
from core.marking.access import may_see, seen_entry
from core.marking.model import EntryId, MarkingEntry, Wanted
from core.marking.ports import MarkingEntries

MOST = 200
"""In one answer."""


@dataclass(frozen=True, slots=True)
class EntriesOf(Request[Sequence[MarkingEntry]]):
    """Those that are `wanted` and may be seen, page by page, the newest first."""

    wanted: Wanted = field(default_factory=Wanted)
    most: int = 50
    before: tuple[datetime, EntryId] | None = None
    """The start and the id of the last one seen."""


@dataclass(frozen=True, slots=True)
class OneEntry(Request[MarkingEntry]):
    entry: EntryId


@reads
def entries_of(request: EntriesOf, entries: MarkingEntries) -> Sequence[MarkingEntry]:
    """One's own; and of those one answers for what is for one's courses alone."""
    actor, wanted = request.actor, request.wanted
    may_see(actor)
    limits = reach(actor, Permission.SEE_OTHERS_TIME)
    if not may(actor, Permission.SEE_OTHERS_TIME):
        if wanted.tutor not in {None, actor.person}:
            permitted(actor, Permission.SEE_OTHERS_TIME)
        limits = frozenset()
    own = actor.person if may(actor, Permission.LOG_OWN_TIME) else None
    return entries.page(
        actor.organisation,
        wanted,
        within=None if limits is None else (own, limits),
        before=request.before,
        most=min(request.most, MOST),
    )


@reads
def one_entry(request: OneEntry, entries: MarkingEntries) -> MarkingEntry:
    return seen_entry(request.actor, request.entry, entries)
