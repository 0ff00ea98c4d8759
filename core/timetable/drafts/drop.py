"""Throw a draft away."""

from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.model import DraftId, Stage, TermDraft
from core.timetable.drafts.open import kept
from core.timetable.drafts.standing import Standing, held_draft


@dataclass(frozen=True, slots=True)
class DropDraft(Request[TermDraft]):
    draft: DraftId
    version: int


@changes
def drop_draft(request: DropDraft, standing: Standing) -> TermDraft:
    permitted(request.actor, Permission.PLAN_TIMETABLE)
    was = held_draft(request.actor, request.draft, request.version, standing)
    gone = replace(was, stage=Stage.DROPPED, version=was.version + 1)
    return kept(request.actor, was, gone, standing)
