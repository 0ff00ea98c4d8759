"""Fill a draft with lessons, instead of whatever was in it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.application import Request, changes
from core.curriculum.model import Course
from core.curriculum.ports import Courses
from core.kernel.permissions import Permission, permitted
from core.timetable.drafts.errors import DraftIsEmpty, DraftTooLong
from core.timetable.drafts.model import MOST, DraftId, Entry, Lesson, TermDraft
from core.timetable.drafts.open import kept
from core.timetable.drafts.standing import Standing, held_draft


@dataclass(frozen=True, slots=True)
class FillDraft(Request[TermDraft]):
    """With these instead of whatever was in it; each has the number of its row."""

    draft: DraftId
    version: int
    lessons: tuple[tuple[int, Lesson], ...]


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
