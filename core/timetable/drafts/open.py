"""Open a draft, fill it, look at it, drop it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from core.application import Request, changes, reads
from core.curriculum.model import Course
from core.curriculum.ports import Courses
from core.kernel.actor import Actor
from core.kernel.clock import Clock
from core.kernel.period import Period
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.errors import (
    DraftEndsFirst,
    DraftIsEmpty,
    DraftIsOver,
    DraftTooLong,
    NoDraft,
)
from core.timetable.drafts.model import (
    MOST,
    DraftId,
    Entry,
    Lesson,
    Stage,
    TermDraft,
)
from core.timetable.drafts.ports import Drafts
from core.timetable.drafts.standing import Standing, held_draft

LONGEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class OpenDraft(Request[TermDraft]):
    """Another one, empty, of those days."""

    name: str
    days: Period


@dataclass(frozen=True, slots=True)
class FillDraft(Request[TermDraft]):
    """With these instead of whatever was in it; each has the number of its row."""

    draft: DraftId
    version: int
    lessons: tuple[tuple[int, Lesson], ...]


@dataclass(frozen=True, slots=True)
class DropDraft(Request[TermDraft]):
    draft: DraftId
    version: int


@dataclass(frozen=True, slots=True)
class LatestDraft(Request[TermDraft | None]):
    """The one being worked on, or else the one published last."""


@dataclass(frozen=True, slots=True)
class DraftEntries(Request[Sequence[Entry]]):
    draft: DraftId


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


@changes
def fill_draft(request: FillDraft, standing: Standing, courses: Courses) -> TermDraft:
    actor = request.actor
    permitted(actor, Permission.PLAN_TIMETABLE)
    was = held_draft(actor, request.draft, request.version, standing)
    if not request.lessons:
        raise DraftIsEmpty
    if len(request.lessons) > MOST:
        raise DraftTooLong(MOST)
    known = _Courses(courses.every(actor.organisation))
    entries = [Entry(number, known.named(each)) for number, each in request.lessons]
    standing.drafts.fill(actor.organisation, was.id, entries)
    return kept(actor, was, replace(was, version=was.version + 1), standing)


@changes
def drop_draft(request: DropDraft, standing: Standing) -> TermDraft:
    permitted(request.actor, Permission.PLAN_TIMETABLE)
    was = held_draft(request.actor, request.draft, request.version, standing)
    gone = replace(was, stage=Stage.DROPPED, version=was.version + 1)
    return kept(request.actor, was, gone, standing)


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


def kept(
    actor: Actor, was: TermDraft, draft: TermDraft, standing: Standing
) -> TermDraft:
    standing.drafts.change(actor.organisation, draft, was)
    return draft


class _Courses:
    """By name and by code."""

    def __init__(self, every: Iterable[Course]) -> None:
        self._known = {
            name.casefold(): each for each in every for name in (each.code, each.name)
        }

    def named(self, lesson: Lesson) -> Lesson:
        found = self._known.get(lesson.subject.casefold()) if lesson.subject else None
        if found is None:
            return lesson
        return replace(lesson, course=found.id, subject=found.name)
