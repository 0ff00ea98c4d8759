"""Sums of sessions and of students' months; and what of them is in doubt."""

from sqlalchemy import JSON, Column, Index, Integer, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

SUMS = (
    "held",
    "cancelled",
    "planned",  # seconds, as is what follows
    "taught",
    "late_minutes",
    "in_time",
    "late_starts",
    "present",
    "late",
    "absent",
    "excused",
    "pending",
)
SECONDS = frozenset({"planned", "taught", "late_minutes"})


def _sums() -> list[Column[object]]:
    return [Column(name, Integer, nullable=False) for name in SUMS]


session_sums = table_of_an_organisation(
    "session_sums",
    Column("session_id", Uuid, primary_key=True),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("class_id", Uuid),
    Column("course_id", Uuid),
    *_sums(),
    Index(None, "organisation_id", "starts_at"),
)

session_counted = table_of_an_organisation(
    "session_counted",
    Column("session_id", Uuid, primary_key=True),
    Column("students", JSON, nullable=False),  # who was in it, and how they came
)
"""What `student_month` holds of a session, with the sums of the session itself."""

student_month = table_of_an_organisation(
    "student_month",
    Column("student_id", Uuid, primary_key=True),
    Column("month", UtcDateTime, primary_key=True),  # where it begins, in UTC
    Column("class_id", Uuid, primary_key=True),  # nil where it is none
    Column("course_id", Uuid, primary_key=True),
    *_sums(),
    Index(None, "organisation_id", "month"),
)

sums_todo = table_of_an_organisation(
    "sums_todo",
    Column("session_id", Uuid, primary_key=True),
    Column("student_id", Uuid, primary_key=True),  # nil where it is all of them
    Column("mark", Uuid, primary_key=True),  # one of its own for each change
)
