"""A draft and what is in it as rows, and back."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from core.kernel.ids import OrganisationId, PersonId
from core.kernel.period import Period
from core.kernel.recurring import Rule
from core.timetable.drafts.model import (
    Action,
    Done,
    DraftId,
    Entry,
    Lesson,
    Stage,
    TermDraft,
)

MINUTE = timedelta(minutes=1)


def row_of(draft: TermDraft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "name": draft.name,
        "first": draft.days.first,
        "last": draft.days.last,
        "stage": draft.stage.value,
        "version": draft.version,
        "by_id": draft.by,
        "at": draft.at,
        "published_at": draft.published_at,
        "published_by_id": draft.published_by,
    }


def draft_of(row: Mapping[str, Any]) -> TermDraft:
    return TermDraft(
        row["id"],
        row["name"],
        Period(row["first"], row["last"]),
        row["by_id"],
        row["at"],
        Stage(row["stage"]),
        row["version"],
        row["published_at"],
        row["published_by_id"],
    )


def entry_row(
    organisation: OrganisationId, draft: DraftId, entry: Entry
) -> dict[str, Any]:
    lesson = entry.lesson
    return {
        "organisation_id": organisation,
        "draft_id": draft,
        "number": entry.number,
        "class_id": lesson and lesson.group,
        "course_id": lesson and lesson.course,
        "room_id": lesson and lesson.room,
        "students": [each.hex for each in lesson.students] if lesson else [],
        "tutors": [each.hex for each in lesson.tutors] if lesson else [],
        "subject": lesson.subject if lesson else "",
        "kind": lesson.kind if lesson else "",
        "rule": str(lesson.rule) if lesson else "",
        "starts": lesson and lesson.starts,
        "minutes": lesson and lesson.length // MINUTE,
        "first": lesson and lesson.first,
        "last": lesson and lesson.last,
        "action": entry.action.value,
        "done": entry.done.value,
        "replaces_id": entry.replaces,
        "became_id": entry.became,
        "replaced_version": entry.version,
        "left_out": entry.left_out,
    }


def entry_of(row: Mapping[str, Any]) -> Entry:
    return Entry(
        row["number"],
        _lesson(row) if row["rule"] else None,
        Action(row["action"]),
        Done(row["done"]),
        row["replaces_id"],
        row["became_id"],
        row["replaced_version"],
        row["left_out"],
    )


def _lesson(row: Mapping[str, Any]) -> Lesson:
    return Lesson(
        Rule.read(row["rule"]),
        row["starts"],
        row["minutes"] * MINUTE,
        row["first"],
        row["last"],
        _people(row["tutors"]),
        _people(row["students"]),
        row["class_id"],
        row["course_id"],
        row["subject"],
        row["kind"],
        row["room_id"],
    )


def _people(ids: list[str]) -> tuple[PersonId, ...]:
    return tuple(PersonId(UUID(each)) for each in ids)
