"""Which draft there is, and what is in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.application import Request, reads
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.errors import NoDraft
from core.timetable.drafts.model import DraftId, Entry, TermDraft
from core.timetable.drafts.ports import Drafts


@dataclass(frozen=True, slots=True)
class LatestDraft(Request[TermDraft | None]):
    """The one being worked on, or else the one published last."""


@dataclass(frozen=True, slots=True)
class DraftEntries(Request[Sequence[Entry]]):
    draft: DraftId


@reads
def latest_draft(request: LatestDraft, drafts: Drafts) -> TermDraft | None:
    permitted(request.actor, Permission.PLAN_TIMETABLE)
    return drafts.latest(request.actor.organisation)


@reads
def draft_entries(request: DraftEntries, drafts: Drafts) -> Sequence[Entry]:
    actor = request.actor
    permitted(actor, Permission.PLAN_TIMETABLE)
    if drafts.find(actor.organisation, request.draft) is None:
        raise NoDraft
    return drafts.entries(actor.organisation, request.draft)
