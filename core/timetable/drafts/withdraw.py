"""Take back what was published, while that is fresh."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.application import Request, changes
from core.kernel.ids import OrganisationId
from core.kernel.permissions import Permission, permitted
from core.sessions.model import SeriesId
from core.timetable.drafts.errors import NoDraft, NotWithdrawnAnyMore
from core.timetable.drafts.model import Action, Entry, Stage, TermDraft
from core.timetable.drafts.standing import Standing


@dataclass(frozen=True, slots=True)
class WithdrawDraft(Request[TermDraft]):
    """Take back what was published last, while that is fresh."""


@changes
def withdraw_draft(request: WithdrawDraft, standing: Standing) -> TermDraft:
    """All of it, or nothing where a series that came of it was changed since."""
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.PLAN_TIMETABLE)
    last = standing.drafts.published(where)
    was = last and standing.drafts.hold(where, last.id)
    if was is None or was.stage is not Stage.PUBLISHED or was.published_at is None:
        raise NoDraft
    diary = standing.planner.diary
    fresh = diary.policies(where).undo_within
    entries = standing.drafts.entries(where, was.id)
    if diary.clock.now() - was.published_at > fresh or _changed(
        entries, standing, where
    ):
        raise NotWithdrawnAnyMore
    draft = replace(was, stage=Stage.WITHDRAWING, version=was.version + 1)
    standing.drafts.change(where, draft, was)
    return draft


def _changed(
    entries: Sequence[Entry], standing: Standing, where: OrganisationId
) -> bool:
    made: dict[SeriesId, int] = {}
    for each in entries:
        if each.action in {Action.NEW, Action.CHANGE} and each.became:
            made[each.became] = 1
        if each.action in {Action.CHANGE, Action.END} and each.replaces:
            made[each.replaces] = each.version
    there = standing.planner.book.some(where, list(made))
    return {each.id: each.version for each in there} != made
