"""Drafts of timetables, what is in them, and who is still to be told."""

from sqlalchemy import JSON, Column, Date, Index, Integer, String, Time, Uuid

from storage.tables.metadata import table_of_an_organisation
from storage.types import UtcDateTime

draft = table_of_an_organisation(
    "term_draft",
    Column("id", Uuid, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("stage", String(20), nullable=False),
    Column("version", Integer, nullable=False),
    Column("by_id", Uuid, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("published_at", UtcDateTime),
    Column("published_by_id", Uuid),
    Index(None, "organisation_id", "at"),
    Index(None, "stage"),
)

draft_entry = table_of_an_organisation(
    "term_draft_entry",
    Column("draft_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("class_id", Uuid),
    Column("course_id", Uuid),
    Column("room_id", Uuid),
    Column("students", JSON, nullable=False),
    Column("tutors", JSON, nullable=False),
    Column("subject", String(200), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("rule", String(200), nullable=False),  # empty: a series to be ended
    Column("starts", Time),
    Column("minutes", Integer),
    Column("first", Date),
    Column("last", Date),
    Column("action", String(10), nullable=False),
    Column("done", String(10), nullable=False),
    Column("replaces_id", Uuid),
    Column("became_id", Uuid),
    Column("replaced_version", Integer, nullable=False),
    Column("left_out", Integer, nullable=False),
    Index(None, "organisation_id", "draft_id", "done"),
    links={
        "draft_id": "term_draft",
        "class_id": "class",
        "course_id": "course",
        "room_id": "room",
        "replaces_id": "series",
        "became_id": "series",
    },
)

draft_news = table_of_an_organisation(
    "term_draft_news",
    Column("draft_id", Uuid, primary_key=True),
    Column("person_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True),
    links={"draft_id": "term_draft", "person_id": "person"},
)
