"""Open a draft of some days."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from core.application import Request, changes
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.errors import (
    DraftEndsFirst,
    DraftIsOver,
    DraftTooLong,
)
from core.timetable.drafts.model import (
    DraftId,
    TermDraft,
)
from core.timetable.drafts.ports import Drafts
from core.timetable.drafts.standing import Standing

LONGEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class OpenDraft(Request[TermDraft]):
    """Another one, empty, of those days."""

    name: str
    days: Period


@changes
def open_draft(request: OpenDraft, drafts: Drafts, clock: Clock) -> TermDraft:
    actor, days = request.actor, request.days
    permitted(actor, Permission.PLAN_TIMETABLE)
    if days.last < days.first:
        raise DraftEndsFirst(days.first, days.last)
    if days.last < clock.now().date():
        raise DraftIsOver(days.last)
    if days.last - days.first > LONGEST:
        raise DraftTooLong(LONGEST.days)
    now, made = clock.now(), DraftId(uuid4())
    draft = TermDraft(made, request.name, days, actor.person, now)
    drafts.add(actor.organisation, draft)
    return draft


def kept(
    actor: Actor, was: TermDraft, draft: TermDraft, standing: Standing
) -> TermDraft:
    standing.drafts.change(actor.organisation, draft, was)
    return draft
