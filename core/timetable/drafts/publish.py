"""What publishing would do, and having it done: the clock carries it out in steps."""

from dataclasses import dataclass, replace

from core.application import Fact, Facts, Request, changes, reads
from core.kernel.actor import Actor
from core.kernel.ids import PersonId
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.difference import Difference
from core.timetable.drafts.errors import (
    DraftIsEmpty,
    DraftIsOver,
    NoDraft,
)
from core.timetable.drafts.model import Action, DraftId, Stage, TermDraft
from core.timetable.drafts.standing import Standing, held_draft


@dataclass(frozen=True, slots=True)
class Publishing:
    """What it comes to."""

    draft: TermDraft
    same: int
    new: int
    changed: int
    ended: int
    people: int
    """Who will hear of it: those concerned, and guardians of minors."""

    @property
    def is_nothing(self) -> bool:
        return not (self.new or self.changed or self.ended)


@dataclass(frozen=True, slots=True)
class PreviewDraft(Request[Publishing]):
    draft: DraftId


@dataclass(frozen=True, slots=True)
class PublishDraft(Request[Publishing]):
    """`version` is what was looked at: who comes second publishes nothing."""

    draft: DraftId
    version: int


@dataclass(frozen=True, slots=True)
class Published(Fact):
    draft: TermDraft


@reads
def preview_draft(request: PreviewDraft, standing: Standing) -> Publishing:
    actor = request.actor
    permitted(actor, Permission.PLAN_TIMETABLE)
    draft = standing.drafts.find(actor.organisation, request.draft)
    if draft is None:
        raise NoDraft
    return _summed(draft, standing.compared(actor.organisation, draft), standing, actor)


@changes
def publish_draft(
    request: PublishDraft, standing: Standing, facts: Facts
) -> Publishing:
    actor, where = request.actor, request.actor.organisation
    permitted(actor, Permission.PLAN_TIMETABLE)
    was = held_draft(actor, request.draft, request.version, standing)
    if was.days.last < standing.since(where, was):
        raise DraftIsOver(was.days.last)
    found = standing.compared(where, was)
    if not found.entries:
        raise DraftIsEmpty
    now = standing.planner.diary.clock.now()
    stage = Stage.PUBLISHED if found.is_none else Stage.PUBLISHING
    draft = replace(
        was,
        stage=stage,
        version=was.version + 1,
        published_at=now,
        published_by=actor.person,
    )
    standing.drafts.fill(where, was.id, found.entries)
    standing.drafts.change(where, draft, was)
    if found.is_none:
        facts.tell(Published(actor, draft))
    return _summed(draft, found, standing, actor)


def _summed(
    draft: TermDraft, found: Difference, standing: Standing, actor: Actor
) -> Publishing:
    where, people = actor.organisation, set[PersonId]()
    for each in found.entries:
        if each.action is not Action.SAME:
            people |= standing.concerned(where, each)
    return Publishing(
        draft,
        len(found.of(Action.SAME)),
        len(found.of(Action.NEW)),
        len(found.of(Action.CHANGE)),
        len(found.of(Action.END)),
        len(standing.readers(where, people) - {actor.person}),
    )
